import type { ClaimsUse, Rule } from '../claims/decisions';
import type { Table } from '../parsed/parsedFile';
import { askDoubles } from './askDoubles';
import type { Asker } from './asker';
import { valuesOf } from './columnFacts';
import { maybeSeveral, proposeEndWords } from './proposeEndWords';
import { type AnswerOption, asWritten, leaveOut, ruled, single } from './question';

/** How many values are asked about; the rest is as it is proposed. */
const mostAsked = 60;

function endColumns({ from, to }: ClaimsUse): string[] {
  return [from, to].flatMap((source) => (source.kind === 'column' ? [source.column] : []));
}

/** In how many rows a value stands at either end. */
function rowsOfValue(table: Table, use: ClaimsUse): (value: string) => number {
  const rows = new Map<string, number>();
  for (const column of endColumns(use)) {
    for (const [value, count] of valuesOf(table, column)) rows.set(value, (rows.get(value) ?? 0) + count);
  }
  return (value) => rows.get(value) ?? 0;
}

const askNobody: Asker<ClaimsUse> = {
  id: 'nobody',
  ask: ({ table, use }) => {
    const { nobody = [] } = use;
    if (nobody.length === 0) return null;
    const rows = rowsOfValue(table, use);
    const values = nobody.slice(0, mostAsked).map(({ value, words }) => ({
      value,
      rows: rows(value),
      answer: words === null ? leaveOut.value : words === value ? asWritten.value : `words:${words}`,
    }));
    const options: readonly AnswerOption[] = [
      { value: leaveOut.value, words: 'Nobody: leave these rows out' },
      { value: asWritten.value, words: 'Somebody of that name' },
    ];
    const column = endColumns(use).join(', ');
    return {
      ask: 'Some cells seem to name nobody. Whom do they mean?',
      form: {
        kind: 'rules',
        column,
        values,
        options,
        free: true,
        rest: Math.max(0, nobody.length - mostAsked),
      },
      safe: false,
    };
  },
  apply: ({ use }, answer) => {
    const given = new Map(ruled(answer).map((part) => [part.value, part.answer]));
    const nobody = (use.nobody ?? []).map((rule): Rule => {
      const said = given.get(rule.value);
      if (said === undefined) return rule;
      if (said === leaveOut.value) return { value: rule.value, words: null };
      return { value: rule.value, words: said.startsWith('words:') ? said.slice(6) : rule.value };
    });
    return { ...use, nobody };
  },
};

const splitUp: AnswerOption = { value: 'split', words: 'Several people: a claim for each' };
const oneName: AnswerOption = { value: asWritten.value, words: 'One name' };

const askSeveral: Asker<ClaimsUse> = {
  id: 'several',
  ask: ({ table, use, tables }) => {
    if (tables[use.table]?.graph) return null;
    const chosen = new Set(use.several ?? []);
    const values = maybeSeveral(table, use);
    const proposed = proposeEndWords(table, use, use.type).several;
    if (values.length === 0 || (chosen.size === 0 && proposed.length === 0)) return null;
    const rows = rowsOfValue(table, use);
    // Those that are split come first, as they change the most.
    const sorted = [...values].sort((a, b) => Number(chosen.has(b)) - Number(chosen.has(a)));
    const listed = sorted.slice(0, mostAsked).map((value) => ({
      value,
      rows: rows(value),
      answer: chosen.has(value) ? splitUp.value : oneName.value,
    }));
    return {
      ask: 'Some cells seem to name several people. Do they?',
      form: {
        kind: 'rules',
        column: endColumns(use).join(', '),
        values: listed,
        options: [splitUp, oneName],
        free: false,
        rest: Math.max(0, sorted.length - mostAsked),
      },
      safe: false,
    };
  },
  apply: ({ use }, answer) => {
    const several = new Set(use.several ?? []);
    for (const { value, answer: said } of ruled(answer)) {
      if (said === splitUp.value) several.add(value);
      else several.delete(value);
    }
    return { ...use, several: [...several] };
  },
};

const askFilled: Asker<ClaimsUse> = {
  id: 'filled',
  ask: ({ table, use, tables }) => {
    if (tables[use.table]?.graph) return null;
    const proposed = proposeEndWords(table, use, use.type).filled;
    const { filled = [] } = use;
    if (proposed.length === 0 && filled.length === 0) return null;
    const columns = (filled.length > 0 ? filled : proposed).map((column) => `“${column}”`).join(' and ');
    const options = [
      { value: 'above', words: 'The same as the cell above' },
      { value: 'nothing', words: 'Nothing: leave rows out that name nobody' },
    ];
    const answer = filled.length > 0 ? 'above' : 'nothing';
    const form = { kind: 'choice' as const, options, answer, free: false };
    return { ask: `Cells are blank in ${columns}. What do blank cells mean?`, form, safe: false };
  },
  apply: ({ table, use }, answer) => ({
    ...use,
    filled: single(answer) === 'above' ? proposeEndWords(table, use, use.type).filled : [],
  }),
};

function askEndKind(role: 'from' | 'to', sentence: string): Asker<ClaimsUse> {
  const key = `${role}Kind` as const;
  return {
    id: `${role}-kind`,
    ask: ({ table, use }) => {
      const source = use[key];
      if (source?.kind !== 'column') return null;
      const options = [
        { value: 'none', words: 'The file does not say' },
        ...table.columns.map((column) => ({ value: `column:${column}`, words: column })),
      ];
      const form = { kind: 'choice' as const, options, answer: `column:${source.column}`, free: false };
      return { ask: sentence, form, safe: true };
    },
    apply: ({ use }, answer) => {
      const said = single(answer);
      if (said.startsWith('column:'))
        return { ...use, [key]: { kind: 'column', column: said.slice(7), blank: '' } };
      return { ...use, [key]: { kind: 'none' } };
    },
  };
}

/** Questions about words at the ends that may be no single name. */
export const endWordAskers: readonly Asker<ClaimsUse>[] = [
  askFilled,
  askNobody,
  askSeveral,
  askDoubles,
  askEndKind('from', 'Which column says what stands at the start of the line: a person, an organisation?'),
  askEndKind('to', 'Which column says what stands at the end of the line?'),
];

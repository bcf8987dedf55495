import { fourTypes, namedOnly } from '../../model/relationTypes';
import { type ColumnRole, type DetailRole, detailQuestions, detailRoles } from '../claims/columnRoles';
import type { CellSource, ClaimsUse, Details, Rule, Use } from '../claims/decisions';
import type { Table } from '../parsed/parsedFile';
import { type Asked, type Asker, columnOptions } from './asker';
import { valuesOf } from './columnFacts';
import { findColumn } from './columnWords';
import { endOf, mostRules, typeColumn } from './proposeClaims';
import { proposeEndWords } from './proposeEndWords';
import {
  type Answer,
  type AnswerOption,
  asWritten,
  decodeCellSource,
  encodeCellSource,
  leaveOut,
  type RuleValue,
  ruled,
  single,
} from './question';

const notYet: AnswerOption = { value: 'none', words: 'Choose a column' };
const nothing: AnswerOption = { value: 'none', words: 'Nothing in the file' };

/** Safe: the header says it in our own words, or nothing is taken. */
function isSafe(table: Table, role: ColumnRole, source: CellSource): boolean {
  if (source.kind === 'none') return true;
  if (source.kind !== 'column') return false;
  const found = findColumn(table, role, new Set());
  return found?.exact === true && found.column === source.column;
}

/** A choice among the columns of the table. */
function columnChoice(table: Table, source: CellSource, free: boolean, extra: readonly AnswerOption[] = []) {
  const options = [...extra, ...columnOptions(table)];
  return { kind: 'choice' as const, options, answer: encodeCellSource(source), free };
}

/** The header says it in our own words, of names or of the ids beside them. */
function isEndSafe(table: Table, role: 'from' | 'to', use: ClaimsUse): boolean {
  const name = use[`${role}Name`];
  return use[role].kind === 'column' && isSafe(table, role, name.kind === 'column' ? name : use[role]);
}

function askEnd(role: 'from' | 'to', sentence: string): Asker<ClaimsUse> {
  return {
    id: role,
    ask: ({ table, use, tables }) => {
      if (tables[use.table]?.graph) return null;
      const byValue = columnOptions(table, 'rules:').map(({ value, words }) => ({
        value,
        words: `${words}, value by value`,
      }));
      // Nothing is proposed: the choice is the reader's, and says so.
      const open = use[role].kind === 'none' ? [notYet] : [];
      const form = columnChoice(table, use[role], true, open);
      return {
        ask: sentence,
        form: { ...form, options: [...form.options, ...byValue] },
        safe: isEndSafe(table, role, use),
      };
    },
    apply: ({ table, use }, answer) => {
      const changed = { ...use, ...endOf(table, role, decodeCellSource(single(answer))) };
      return { ...changed, ...proposeEndWords(table, changed, changed.type) };
    },
  };
}

/** Who a value names, where an end is chosen value by value. */
function askEndRules(role: 'from' | 'to'): Asker<ClaimsUse> {
  return {
    id: `${role}-rules`,
    ask: ({ table, use, tables }) => {
      const source = use[role];
      if (source.kind !== 'rules') return null;
      const people = use.people ? tables[use.people.table]?.table : undefined;
      return {
        ask: `Whom does each value of “${source.column}” name?`,
        form: rulesForm(table, source, [leaveOut, asWritten, ...peopleOptions(people, use)], true),
        safe: false,
      };
    },
    apply: ({ table, use }, answer) => ({
      ...use,
      [role]: answerRules(table, use[role], answer, (value) => value),
    }),
  };
}

/** Everybody in the table of people, for a choice; at most a thousand. */
function peopleOptions(people: Table | undefined, use: ClaimsUse): AnswerOption[] {
  if (!people || !use.people || use.people.name.kind !== 'column') return [];
  const key = people.columns.indexOf(use.people.key);
  const name = people.columns.indexOf(use.people.name.column);
  return people.rows
    .slice(0, 1000)
    .map((row) => ({ value: `words:${row[key] ?? ''}`, words: row[name] || (row[key] ?? '') }));
}

const [tiedTo] = namedOnly;
const ourTypes: readonly AnswerOption[] = [...fourTypes, tiedTo].map(({ id, phrase }) => ({
  value: `words:${id}`,
  words: phrase,
}));
const turnedTypes: readonly AnswerOption[] = fourTypes.map(({ id, phrase }) => ({
  value: `turned:${id}`,
  words: `${phrase}, told from the other end`,
}));
const kindOfItsOwn: AnswerOption = { value: asWritten.value, words: 'A kind of its own' };

const askType: Asker<ClaimsUse> = {
  id: 'type',
  ask: ({ table, use }) => {
    const everyRow = ourTypes.map(({ value, words }) => ({ value, words: `Every row: ${words}` }));
    const columns = columnOptions(table);
    const answer = use.type.kind === 'rules' ? `column:${use.type.column}` : encodeCellSource(use.type);
    return {
      ask: 'What is the relation?',
      form: { kind: 'choice', options: [...everyRow, ...columns], answer, free: true },
      // A column is safe where every value is one of ours; otherwise its values are asked about.
      safe: use.type.kind === 'column' && isSafe(table, 'type', use.type),
    };
  },
  apply: ({ table, use }, answer) => {
    const source = decodeCellSource(single(answer));
    return { ...use, type: source.kind === 'column' ? typeColumn(table, source.column) : source };
  },
};

const askTypeRules: Asker<ClaimsUse> = {
  id: 'type-rules',
  ask: ({ table, use }) => {
    if (use.type.kind !== 'rules') return null;
    return {
      ask: `What relation does each value of “${use.type.column}” mean?`,
      form: rulesForm(table, use.type, [kindOfItsOwn, ...ourTypes, ...turnedTypes, leaveOut], true),
      safe: false,
    };
  },
  apply: ({ table, use }, answer) => ({
    ...use,
    type: answerRules(table, use.type, answer, (value) => value),
  }),
};

/** The values of a column with the answer that the rules give each. */
export function rulesForm(
  table: Table,
  source: Extract<CellSource, { kind: 'rules' }>,
  options: readonly AnswerOption[],
  free: boolean,
) {
  const rules = new Map(source.rules.map((rule) => [rule.value, rule]));
  const all = valuesOf(table, source.column);
  const values = all.slice(0, mostRules).map(([value, rows]): RuleValue => {
    const rule = rules.get(value);
    return { value, rows, answer: rule === undefined ? others(source) : answerFor(rule) };
  });
  const rest = all.slice(mostRules).reduce((sum, [, rows]) => sum + rows, 0);
  return { kind: 'rules' as const, column: source.column, values, options, free, rest };
}

function others(source: Extract<CellSource, { kind: 'rules' }>): string {
  return source.others === 'leave out' ? leaveOut.value : asWritten.value;
}

function answerFor({ value, words, turned }: Rule): string {
  if (words === null) return leaveOut.value;
  if (turned) return `turned:${words}`;
  const isOwn = words === value && !fourTypes.some(({ id }) => id === words);
  return isOwn ? asWritten.value : `words:${words}`;
}

/** Rules with the answers put in. `own`: what a value means that keeps its own words. */
export function answerRules(
  table: Table,
  source: CellSource,
  answer: Answer,
  own: (value: string) => string,
): CellSource {
  if (source.kind !== 'rules') return source;
  const given = new Map(ruled(answer).map((part) => [part.value, part.answer]));
  const before = new Map(source.rules.map((rule) => [rule.value, rule]));
  const rules = valuesOf(table, source.column).flatMap(([value]): Rule[] => {
    const said = given.get(value);
    if (said === undefined) {
      const rule = before.get(value);
      return rule === undefined ? [] : [rule];
    }
    if (said === leaveOut.value) return [{ value, words: null }];
    if (said.startsWith('turned:')) return [{ value, words: said.slice('turned:'.length), turned: true }];
    return [{ value, words: said.startsWith('words:') ? said.slice('words:'.length) : own(value) }];
  });
  return { ...source, rules };
}

/** By what a claim is known in a newer file. Said, though it goes without asking where the header is “id”. */
const askId: Asker<ClaimsUse> = {
  id: 'id',
  ask: ({ table, use }) => ({
    ask: 'Which column tells one claim from another, also in a newer file?',
    form: columnChoice(table, use.id, false, [{ value: 'none', words: 'None: all that a row says' }]),
    safe: isSafe(table, 'id', use.id),
  }),
  apply: ({ use }, answer) => ({ ...use, id: decodeCellSource(single(answer)) }),
};

/** What a row says beside its ends: a column, or nothing in the file. */
function askDetail<U extends Use>(role: DetailRole): Asker<U> {
  return {
    id: role,
    ask: ({ table, use }: Asked<U>) => {
      const { ask, free } = detailQuestions[role];
      const source: Details[DetailRole] = use[role];
      // Nothing to say and no column that could say it: nothing is asked.
      return {
        ask,
        form: columnChoice(table, source, free, [nothing]),
        safe: isSafe(table, role, source),
      };
    },
    apply: ({ use }: Asked<U>, answer: Answer) => ({ ...use, [role]: decodeCellSource(single(answer)) }),
  };
}

/** Questions about the columns of a table of claims, in the order they are asked. */
export const columnAskers: readonly Asker<ClaimsUse>[] = [
  askEnd('from', 'Who stands at the start of the line?'),
  askEndRules('from'),
  askEnd('to', 'Who stands at the end of the line?'),
  askEndRules('to'),
  askType,
  askTypeRules,
  askId,
];

/** Questions about what rows say besides, of either kind of use. */
export function detailAskers<U extends Use>(): Asker<U>[] {
  return detailRoles.map((role) => askDetail(role));
}

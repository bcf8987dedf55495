import { bindCellSource } from '../claims/cellSources';
import type { ClaimsUse, PeopleTable } from '../claims/decisions';
import { cleanName } from '../claims/personName';
import type { Table } from '../parsed/parsedFile';
import { answerRules, rulesForm } from './askColumns';
import { endWordAskers } from './askEndWords';
import { type Asked, type Asker, columnOptions } from './asker';
import { factsOf, valuesOf } from './columnFacts';
import { plainHeader } from './columnWords';
import { isSilent } from './proposeClaims';
import { describePeople } from './proposePeople';
import {
  type Answer,
  type AnswerOption,
  asWritten,
  decodeCellSource,
  encodeCellSource,
  single,
} from './question';

function peopleTable({ tables, use }: Asked<ClaimsUse>): Table | null {
  return use.people ? (tables[use.people.table]?.table ?? null) : null;
}

function withPeople(use: ClaimsUse, change: Partial<PeopleTable>): ClaimsUse {
  return use.people ? { ...use, people: { ...use.people, ...change } } : use;
}

const askTable: Asker<ClaimsUse> = {
  id: 'people',
  ask: ({ tables, use }) => {
    if (tables.length < 2 || tables[use.table]?.graph) return null;
    const others = tables.flatMap(({ table }, at) =>
      at === use.table ? [] : [{ value: String(at), words: table.name }],
    );
    const options = [{ value: 'none', words: 'Nowhere: the ends are names' }, ...others];
    const answer = use.people ? String(use.people.table) : 'none';
    return {
      ask: 'Where are the people described?',
      form: { kind: 'choice', options, answer, free: false },
      safe: false,
    };
  },
  apply: ({ tables, use }, answer) => {
    const at = Number(single(answer));
    const table = single(answer) === 'none' ? undefined : tables[at]?.table;
    const key = table?.columns.find((column) => /^(?:id|pk|key)$/i.test(column)) ?? table?.columns[0];
    return { ...use, people: key === undefined ? null : describePeople(tables, at, key, 'leave out') };
  },
};

const askName: Asker<ClaimsUse> = {
  id: 'name',
  ask: (asked) => {
    const { use } = asked;
    const table = peopleTable(asked);
    if (!table || !use.people) return null;
    const { name, key } = use.people;
    const filled = name.kind === 'column' ? factsOf(table, name.column).filled : 0;
    // Where nodes have nothing but an id, there is nothing to choose.
    const onlyId = table.columns.every((column) => column === key || factsOf(table, column).filled === 0);
    const exact = name.kind === 'column' && /^(?:label|name)$/.test(plainHeader(name.column)) && filled === 1;
    return {
      ask: 'Which column names a person?',
      form: {
        kind: 'choice',
        options: [{ value: 'none', words: `${key} (the id itself)` }, ...columnOptions(table)],
        answer: encodeCellSource(name),
        free: false,
      },
      safe: exact || onlyId,
    };
  },
  apply: ({ use }, answer) => withPeople(use, { name: decodeCellSource(single(answer)) }),
};

const kindOptions: readonly AnswerOption[] = [
  { value: 'words:person', words: 'A person' },
  { value: 'words:organisation', words: 'An organisation' },
  { value: 'words:unknown', words: 'Not known' },
  asWritten,
];

const askKind: Asker<ClaimsUse> = {
  id: 'kind',
  ask: (asked) => {
    const table = peopleTable(asked);
    if (!table || !asked.use.people) return null;
    const { kind } = asked.use.people;
    const options = [
      { value: 'none', words: 'The file does not say' },
      ...columnOptions(table, 'rules:').map(({ value, words }) => ({
        value,
        words: `${words}, value by value`,
      })),
      ...columnOptions(table),
    ];
    const form = { kind: 'choice' as const, options, answer: encodeCellSource(kind), free: false };
    return { ask: 'Which column tells people from organisations?', form, safe: kind.kind === 'none' };
  },
  apply: ({ use }, answer) => withPeople(use, { kind: decodeCellSource(single(answer)) }),
};

const askKindRules: Asker<ClaimsUse> = {
  id: 'kind-rules',
  ask: (asked) => {
    const table = peopleTable(asked);
    const kind = asked.use.people?.kind;
    if (!table || kind?.kind !== 'rules') return null;
    const ask = `What does each value of “${kind.column}” say?`;
    return { ask, form: rulesForm(table, kind, kindOptions, false), safe: false };
  },
  apply: (asked, answer: Answer) => {
    const table = peopleTable(asked);
    const { people } = asked.use;
    if (!table || !people) return asked.use;
    return withPeople(asked.use, { kind: answerRules(table, people.kind, answer, (value) => value) });
  },
};

const askAlone: Asker<ClaimsUse> = {
  id: 'alone',
  ask: (asked) => {
    const { use, tables } = asked;
    if (!use.people || !peopleTable(asked) || tables[use.table]?.graph) return null;
    const options = [
      { value: 'keep', words: 'Keep them, without a line' },
      { value: 'leave out', words: 'Leave them out' },
    ];
    return {
      ask: 'What about people whom no line names?',
      form: { kind: 'choice', options, answer: use.people.alone, free: false },
      safe: false,
    };
  },
  apply: ({ use }, answer) => withPeople(use, { alone: single(answer) === 'keep' ? 'keep' : 'leave out' }),
};

const askMissing: Asker<ClaimsUse> = {
  id: 'missing',
  ask: (asked) => {
    const { use } = asked;
    const people = peopleTable(asked);
    if (!use.people || !people || !namesStrangers(asked, people)) return null;
    const options = [
      { value: 'leave out', words: 'Leave these lines out' },
      { value: 'create', words: 'Keep them, and call these people by their id' },
    ];
    return {
      ask: 'Lines name people who are not described in the file.',
      form: { kind: 'choice', options, answer: use.missing, free: false },
      safe: false,
    };
  },
  apply: ({ use }, answer) => ({ ...use, missing: single(answer) === 'create' ? 'create' : 'leave out' }),
};

function namesStrangers({ use, table }: Asked<ClaimsUse>, people: Table): boolean {
  const key = use.people?.key ?? '';
  const known = new Set(valuesOf(people, key).map(([value]) => cleanName(value)));
  const ends = [use.from, use.to].map((source) => bindCellSource(source, table, new Set()));
  return table.rows.some((row) =>
    ends.some((end) => {
      const name = cleanName(end(row) ?? '');
      return name !== '' && !known.has(name);
    }),
  );
}

const askNames: Asker<ClaimsUse> = {
  id: 'names',
  ask: ({ use }) => {
    if (use.people || use.names === 'as written') return null;
    const options = [
      { value: 'last name first', words: '“Lee, Ann” is Ann Lee' },
      { value: 'as written', words: 'Keep them as they are written' },
    ];
    return {
      ask: 'Names seem to begin with the last name.',
      form: { kind: 'choice', options, answer: use.names, free: false },
      safe: false,
    };
  },
  apply: ({ use }, answer) => ({
    ...use,
    names: single(answer) === 'last name first' ? 'last name first' : 'as written',
  }),
};

const ways = ['as ties', 'as they stand', 'both ways', 'refuse'] as const;

const askDirection: Asker<ClaimsUse> = {
  id: 'undirected',
  ask: ({ table, tables, use }) => {
    const said = directionsOf(tables[use.table]?.graph?.edgeDirected ?? null, table, use);
    if (!said.some((directed) => directed !== true)) return null;
    const silent = isSilent(tables[use.table]);
    const options = [
      { value: 'as ties', words: 'Draw them without a direction' },
      { value: 'as they stand', words: 'From the end named first to the other' },
      { value: 'both ways', words: 'Both ways: two claims for each line' },
      { value: 'refuse', words: 'Leave these lines out' },
    ];
    return {
      ask: silent ? 'The file does not say whether its lines have a direction.' : 'Lines have no direction.',
      form: { kind: 'choice', options, answer: use.undirected, free: false },
      // All four of our relations have a direction, so a file that names only them says it.
      safe: silent && use.type.kind === 'column',
    };
  },
  apply: ({ use }, answer) => {
    const said = single(answer);
    return { ...use, undirected: ways.find((way) => way === said) ?? use.undirected };
  },
};

function directionsOf(
  edges: readonly (boolean | null)[] | null,
  table: Table,
  use: ClaimsUse,
): readonly (boolean | null)[] {
  if (edges) return edges;
  if (use.direction === null) return [];
  return valuesOf(table, use.direction).map(([value]) => !/^undirected$/i.test(value));
}

/** Questions about the people of a table of claims and about the direction of its lines. */
export const peopleAskers: readonly Asker<ClaimsUse>[] = [
  askTable,
  askName,
  askNames,
  askKind,
  askKindRules,
  askAlone,
  askMissing,
  askDirection,
  ...endWordAskers,
];

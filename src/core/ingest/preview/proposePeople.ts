import { attributeName, isDrawn } from '../../model/attributes';
import { type CellSource, fromColumn, type PeopleTable } from '../claims/decisions';
import { sourceColumns } from '../claims/notImported';
import { kindOfWord } from '../claims/personKind';
import type { ReadTable } from '../claims/tablesOf';
import type { Table } from '../parsed/parsedFile';
import { factsOf, valuesOf } from './columnFacts';
import { plainHeader } from './columnWords';

/** The table that describes the people whom a column names by a key: the nodes of a graph, or a table of its own. */
export function proposePeople(
  tables: readonly ReadTable[],
  place: number,
  from: CellSource,
): PeopleTable | null {
  if (from.kind !== 'column') return null;
  const own = tables[place];
  if (own?.graph) return describePeople(tables, place + 1, 'id', 'keep');
  const cells = own
    ? valuesOf(own.table, from.column)
        .map(([value]) => value)
        .filter((value) => value !== '')
    : [];
  for (const [at, { table }] of tables.entries()) {
    const [key] = table.columns;
    // A matrix describes nobody: its lines are the other table.
    const isMatrix = table.name === own?.table.linesOf;
    if (at === place || isMatrix || key === undefined || cells.length === 0) continue;
    // A key that is called id or pk may stand anywhere; it is a key where its column names everybody.
    const named = table.columns.find((column) => /^(?:id|pk|key)$/i.test(column)) ?? key;
    const keys = new Set(valuesOf(table, named).map(([value]) => value));
    if (keys.size !== table.rows.length) continue;
    if (
      cells.filter((cell) => keys.has(cell)).length / cells.length > 0.9 &&
      (nameColumn(table, named) !== null || factsOf(table, named).names > 0.8)
    ) {
      return describePeople(tables, at, named, 'leave out');
    }
  }
  return null;
}

/** People by the columns of their table. */
export function describePeople(
  tables: readonly ReadTable[],
  at: number,
  key: string,
  alone: PeopleTable['alone'],
): PeopleTable | null {
  const table = tables[at]?.table;
  if (!table) return null;
  const column = (pattern: RegExp) => table.columns.find((name) => pattern.test(plainHeader(name)));
  const read = {
    name: fromColumn(nameColumn(table, key)),
    aliases: fromColumn(column(/^(?:alias|aliases|alsoknownas)$/)),
    kind: proposeKind(table),
    note: fromColumn(column(/^(?:notes?|desc|bio|biography|about)$/)),
  };
  const used = [key, ...Object.values(read).flatMap(sourceColumns)];
  return { table: at, key, ...read, attributes: proposeAttributes(table, used), alone };
}

/** So many columns are kept as attributes; those beyond are told as not used. */
const mostAttributes = 40;

/** All that a table says of people besides, but for how they were drawn and what makes the file hold together. */
function proposeAttributes(table: Table, used: readonly string[]): readonly string[] {
  const names = new Set<string>();
  const kept = table.columns.filter((column, place) => {
    const name = attributeName(column).toLowerCase();
    // The rest of what stands beside a key that led through another table belongs to that table.
    const isJoined = used.some((one) => one.startsWith(`${column}.`) || column.startsWith(`${one}.`));
    if (used.includes(column) || isJoined || names.has(name) || name === '') return false;
    if (isDrawn(name) || ofTheFile.has(name)) return false;
    if (table.rows.every((row) => !row[place]?.trim())) return false;
    names.add(name);
    return true;
  });
  return kept.slice(0, mostAttributes);
}

/** What readers of graphs put beside a node that is said of the file, not of the person. */
const ofTheFile: ReadonlySet<string> = new Set([
  ...['parent', 'further labels', 'selected', 'suid', 'shared name', 'shared_name'],
]);

const nameWords = [
  'label',
  'name',
  'fullname',
  'title',
  'canonicalname',
  'displayname',
  'user',
  'username',
  'description',
];

/** The column that most likely names somebody; null where there is none but the key. */
function nameColumn(table: Table, key: string): string | null {
  const ranked = table.columns
    .filter((column) => column !== key)
    .map((column) => ({
      column,
      rank: nameWords.indexOf(plainHeader(column)),
      facts: factsOf(table, column),
    }))
    .filter(
      ({ column, rank, facts }) =>
        rank >= 0 &&
        facts.filled > 0.5 &&
        facts.numbers < 0.5 &&
        // Web sites are labelled by their address.
        (facts.addresses < 0.5 || column === 'label'),
    )
    .sort((a, b) => a.rank - b.rank);
  return ranked[0]?.column ?? null;
}

/** Person or organisation, by a column of that meaning. */
function proposeKind(table: Table): CellSource {
  const flag = table.columns.find((column) => /^(?:ispersonal|isperson|person)$/.test(plainHeader(column)));
  if (flag !== undefined) {
    const rules = [
      { value: 'true', words: 'person' },
      { value: 'false', words: 'organisation' },
    ];
    return { kind: 'rules', column: flag, rules, others: 'as written' };
  }
  const kind = table.columns.find((column) => {
    if (!/^(?:kind|type|entitytype|nodetype|category)$/.test(plainHeader(column))) return false;
    return valuesOf(table, column).some(([value]) => kindOfWord(value) !== 'unknown');
  });
  return fromColumn(kind);
}

import { type FourTypeId, fourTypes } from '../../model/relationTypes';
import { type ColumnRole, forDetails } from '../claims/columnRoles';
import { type CellSource, type ClaimsUse, fromColumn, none, type Rule } from '../claims/decisions';
import { isMissing } from '../claims/missing';
import type { ReadTable } from '../claims/tablesOf';
import type { Table } from '../parsed/parsedFile';
import { factsOf, valuesOf } from './columnFacts';
import { directionColumn, findColumn, plainHeader, saysOther } from './columnWords';
import { proposeEndWords } from './proposeEndWords';
import { proposePeople } from './proposePeople';
import { proposeWhen } from './proposeWhen';
import { matchRelation } from './relationWords';

/** How many values of a column are worth a rule each. */
export const mostRules = 60;

/** What is decided already: where some roles take their words from, and columns that are not to be proposed for another. */
export interface GivenSources {
  readonly sources: Partial<Readonly<Record<ColumnRole, CellSource>>>;
  readonly columns: readonly string[];
}

const nothingGiven: GivenSources = { sources: {}, columns: [] };

/** A table as claims, by the words of its header. `thisYear`: what a year of two digits is measured by. */
export function proposeClaims(
  tables: readonly ReadTable[],
  place: number,
  thisYear: number,
  given: GivenSources = nothingGiven,
): ClaimsUse {
  const read = tables[place];
  const table: Table = read?.table ?? { name: '', columns: [], rows: [], numbers: [] };
  const used = new Set(given.columns);
  const claim = (role: ColumnRole): CellSource => {
    const said = given.sources[role];
    if (said) return said;
    const found = findColumn(table, role, used);
    if (found) used.add(found.column);
    return fromColumn(found?.column);
  };
  const said = read?.graph ? null : directionColumn(table);
  const direction = said !== null && used.has(said) ? null : said;
  if (direction !== null) used.add(direction);
  // Ends first, then the type: words such as “source” and “label” may mean either.
  const ends = proposeEnds(table, used, given.sources, {
    isGraph: read?.graph != null,
    claim,
    isKey: (source) => proposePeople(tables, place, source) !== null,
  });
  const id = claim('id');
  const sources = { at: claim('at'), since: claim('since'), until: claim('until') };
  const details = { ...forDetails(claim), polarity: claim('polarity') };
  const when = proposeWhen(table, sources, thisYear, details.published);
  const kinds = proposeEndKinds(table, ends, used);
  const type = given.sources.type ?? proposeType(table, used, ends);
  return {
    kind: 'claims',
    table: place,
    people: proposePeople(tables, place, ends.from),
    ...ends,
    ...kinds,
    type,
    id,
    when,
    ...details,
    direction,
    undirected: isSilent(read) && type.kind === 'column' ? 'as they stand' : 'as ties',
    missing: 'leave out',
    names: proposeNames(table, ends.fromName.kind === 'none' ? ends.from : ends.fromName),
    ...(read?.graph ? {} : proposeEndWords(table, ends, type)),
  };
}

interface EndReader {
  readonly isGraph: boolean;
  /** The column that most likely has the role. */
  readonly claim: (role: ColumnRole) => CellSource;
  /** Whether what stands there is a key of people in another table. */
  readonly isKey: (source: CellSource) => boolean;
}

/** Both ends by the words of their headers; one that no header names by what its cells look like beside the other. */
function proposeEnds(
  table: Table,
  used: Set<string>,
  given: GivenSources['sources'],
  { isGraph, claim, isKey }: EndReader,
) {
  const whole = (from: CellSource, to: CellSource) => {
    const ends = { ...endOf(table, 'from', from), ...endOf(table, 'to', to) };
    for (const source of Object.values(ends)) if (source.kind === 'column') used.add(source.column);
    return ends;
  };
  if (isGraph) return whole(fromColumn('source'), fromColumn('target'));
  const [from, to] = (['from', 'to'] as const).map((role) => given[role] ?? withId(table, claim(role)));
  if (!from || !to) return whole(none, none);
  const isOne = (from.kind === 'none') !== (to.kind === 'none');
  // Beside the key of somebody who is described elsewhere, a name is what they are called, or nobody who is described.
  const other = isOne && !isKey(from) && !isKey(to) ? likelyEnd(table, used) : none;
  return whole(
    given.from ?? (from.kind === 'none' ? other : from),
    given.to ?? (to.kind === 'none' ? other : to),
  );
}

/** The first column whose cells look like names and whose header says nothing else. */
function likelyEnd(table: Table, used: ReadonlySet<string>): CellSource {
  const column = table.columns.find((name) => {
    if (used.has(name) || saysOther(name)) return false;
    const { names, dates, distinct } = factsOf(table, name);
    return names > 0.8 && dates < 0.2 && (distinct > 0.1 || table.rows.length < 20);
  });
  return fromColumn(column);
}

/** Columns beside the ends that say what stands there: “Entity A Type” beside “Entity A”. */
function proposeEndKinds(table: Table, ends: { from: CellSource; to: CellSource }, used: Set<string>) {
  const beside = (source: CellSource): string | undefined => {
    if (source.kind !== 'column') return undefined;
    const plain = plainHeader(source.column).replace(/id$/, '');
    const wanted = [`${plain}type`, `${plain}kind`, `${plain}category`, `type${plain}`, `typeof${plain}`];
    return table.columns.find((name) => !used.has(name) && wanted.includes(plainHeader(name)));
  };
  const [from, to] = [beside(ends.from), beside(ends.to)];
  for (const column of [from, to]) if (column !== undefined) used.add(column);
  return {
    ...(from !== undefined && { fromKind: fromColumn(from) }),
    ...(to !== undefined && { toKind: fromColumn(to) }),
  };
}

/** An end of the line with the column beside it that says what whoever is meant is called. */
export function endOf<Role extends 'from' | 'to'>(table: Table, role: Role, source: CellSource) {
  const column = source.kind === 'column' ? source.column : null;
  const beside = table.columns.find(
    (name) => column !== null && `${plainHeader(name)}id` === plainHeader(column),
  );
  return { [role]: source, [`${role}Name`]: fromColumn(beside) } as Record<Role | `${Role}Name`, CellSource>;
}

/** The column of ids beside one of names, for names alone do not tell people apart; else the column itself. */
function withId(table: Table, source: CellSource): CellSource {
  if (source.kind !== 'column') return source;
  const wanted = `${plainHeader(source.column)}id`;
  const ids = table.columns.find((name) => plainHeader(name) === wanted && factsOf(table, name).filled === 1);
  return fromColumn(ids ?? source.column);
}

/** True for a graph whose file does not say of any line whether it has a direction. */
export function isSilent(read: ReadTable | undefined): boolean {
  return read?.graph?.edgeDirected.every((directed) => directed === null) ?? false;
}

/** Our type for a relation of which nothing is said but that it is there. */
const untold = 'other';

/** The relation: a column that says it, or what the words of the ends say of every row. */
function proposeType(
  table: Table,
  used: Set<string>,
  ends: Pick<ClaimsUse, 'from' | 'fromName' | 'to' | 'toName'>,
): CellSource {
  const found = findColumn(table, 'type', used);
  if (found) {
    used.add(found.column);
    return typeColumn(table, found.column);
  }
  // An end that is told apart by its id has the word in the header of its name.
  const headers = [ends.from, ends.fromName, ends.to, ends.toName].flatMap((source) =>
    source.kind === 'column' ? [plainHeader(source.column)] : [],
  );
  const said = fourTypes.find(({ id }) => headers.some((header) => impliedBy[id].test(header)));
  return { kind: 'constant', words: said?.id ?? untold };
}

/** Headers of ends that say the relation of every row; for a new one of the four the compiler asks here. */
const impliedBy: Readonly<Record<FourTypeId, RegExp>> = {
  endorses: /endors/,
  advises: /advis/,
  'lost-to': /^(?:loser|winner)$/,
  'worked-for': /^(?:worker|appointee|employee|staffer|employer|boss|president|principal)$/,
};

/** A column of types: as it is where every value is one of ours, else a rule for each value. */
export function typeColumn(table: Table, column: string): CellSource {
  const values = valuesOf(table, column);
  if (values.every(([value]) => value !== '' && fourTypes.some((type) => type.id === value))) {
    return fromColumn(column);
  }
  const rules = values.slice(0, mostRules).map(([value]) => ruleFor(value));
  return { kind: 'rules', column, rules, others: 'as written' };
}

/** One of the four by stem and voice, or the words as they are: a kind of their own. */
function ruleFor(value: string): Rule {
  if (isMissing(value)) return { value, words: untold };
  const matched = matchRelation(value);
  if (matched === null) return { value, words: value };
  return { value, words: matched.type, ...(matched.turned && { turned: true }) };
}

function proposeNames(table: Table, from: CellSource): ClaimsUse['names'] {
  if (from.kind !== 'column') return 'as written';
  const place = table.columns.indexOf(from.column);
  const cells = table.rows.map((row) => (row[place] ?? '').trim()).filter((cell) => cell !== '');
  const turned = cells.filter((cell) => /^[^\s,][^,]*, [^,]+/.test(cell)).length;
  return cells.length > 0 && turned / cells.length > 0.8 ? 'last name first' : 'as written';
}

import type { ColumnRole } from '../claims/columnRoles';
import type { CellSource, ClaimsUse, When } from '../claims/decisions';
import { sourceColumns } from '../claims/notImported';
import type { Asked } from './asker';
import { settledSources, sourceOf } from './columnHeads';
import { proposeClaims } from './proposeClaims';

/** The use with these columns and questions among what the reader has decided. */
export function withDecided(
  use: ClaimsUse,
  columns: readonly string[],
  questions: readonly string[],
): ClaimsUse {
  const before = use.decided ?? { columns: [], questions: [] };
  return {
    ...use,
    decided: {
      columns: [...new Set([...before.columns, ...columns])],
      questions: [...new Set([...before.questions, ...questions])],
    },
  };
}

/** Questions whose answer is where a role takes its words from. */
const rolesAsked: Readonly<Record<ColumnRole, readonly string[]>> = {
  from: ['from', 'from-rules'],
  to: ['to', 'to-rules'],
  type: ['type', 'type-rules'],
  id: ['id'],
  polarity: ['polarity'],
  at: ['at'],
  since: ['since'],
  until: ['until'],
  sourceUrl: ['sourceUrl'],
  sourceName: ['sourceName'],
  published: ['published'],
  role: ['role'],
  quote: ['quote'],
  note: ['note'],
};

/** What the reader has not decided, proposed anew beside what is decided. */
export function proposeAnew({ tables, use, thisYear }: Asked<ClaimsUse>): ClaimsUse {
  const { columns, questions } = use.decided ?? { columns: [], questions: [] };
  const isAnswered = (...names: readonly string[]) => names.some((name) => questions.includes(name));
  const asked = (Object.keys(rolesAsked) as ColumnRole[])
    .filter((role) => isAnswered(...rolesAsked[role]))
    .map((role): [ColumnRole, CellSource] => [role, sourceOf(use, role)]);
  const settled = { ...settledSources(use, columns), ...Object.fromEntries(asked) };
  // Whoever has decided on a span has seen that no day is given.
  const hasEnd = [settled.since, settled.until].some((source) => source && source.kind !== 'none');
  const isSpan = hasEnd && use.when.at.kind === 'none';
  const sources = isSpan ? { at: use.when.at, ...settled } : settled;
  const named = Object.values(sources).flatMap((source) => (source ? sourceColumns(source) : []));
  const fresh = proposeClaims(tables, use.table, thisYear, { sources, columns: [...columns, ...named] });
  const keep = <Key extends keyof ClaimsUse>(key: Key, isKept: boolean) =>
    isKept ? { [key]: use[key] } : {};
  const isPeople = isAnswered('people', 'name', 'kind', 'kind-rules', 'alone');
  return {
    ...fresh,
    when: whenOf(use.when, fresh.when, isAnswered),
    ...keep('fromName', fresh.fromName.kind === 'none' || held(use.fromName, columns)),
    ...keep('toName', fresh.toName.kind === 'none' || held(use.toName, columns)),
    ...keep('direction', use.direction !== null && columns.includes(use.direction)),
    ...keep('people', isPeople),
    ...keep('undirected', isAnswered('undirected')),
    ...keep('missing', isAnswered('missing')),
    ...keep('names', isAnswered('names')),
    ...keep('fromKind', isAnswered('from-kind') || isKindKept(use.fromKind, columns)),
    ...keep('toKind', isAnswered('to-kind') || isKindKept(use.toKind, columns)),
    ...keep('nobody', isAnswered('nobody')),
    ...keep('several', isAnswered('several')),
    ...keep('same', isAnswered('same')),
    ...keep('filled', isAnswered('filled')),
    ...(use.decided && { decided: use.decided }),
  };
}

function isKindKept(source: CellSource | undefined, columns: readonly string[]): boolean {
  return source !== undefined && held(source, columns);
}

function held(source: CellSource, columns: readonly string[]): boolean {
  return sourceColumns(source).some((column) => columns.includes(column));
}

/** How dates are read, as it was decided of these columns or as it is proposed for others. */
function whenOf(before: When, fresh: When, isAnswered: (...names: readonly string[]) => boolean): When {
  const means = new Map(before.words.map(({ value, means }) => [value, means]));
  return {
    ...fresh,
    ...(isAnswered('order') && { order: before.order }),
    ...(isAnswered('years') && { latestYear: before.latestYear }),
    ...(isAnswered('numbers') && before.numbers && { numbers: before.numbers }),
    ...(isAnswered('date-words') && {
      words: fresh.words.map((word) => ({ ...word, means: means.get(word.value) ?? word.means })),
    }),
  };
}

/** The questions that a use answers, whoever answered them. */
export function whatIsSaid(use: ClaimsUse): string[] {
  const roles = (Object.keys(rolesAsked) as ColumnRole[]).filter(
    (role) => sourceOf(use, role).kind !== 'none',
  );
  const words = ['nobody', 'several', 'same', 'filled', 'from-kind', 'to-kind'];
  return [
    ...roles,
    ...words,
    'order',
    'numbers',
    'years',
    'date-words',
    'names',
    'undirected',
    'missing',
    'people',
  ];
}

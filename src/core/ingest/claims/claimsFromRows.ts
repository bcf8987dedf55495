import { compareIds } from '../../model/relations';
import { limits } from '../parsed/limits';
import type { ProblemCollector, ProblemKind } from '../parsed/problem';
import { bindCellSource, bindTurned } from './cellSources';
import type { ClaimsUse } from './decisions';
import { detailsReader } from './draftDetails';
import type { ImportedClaim } from './drafts';
import { type People, tooLongName } from './gatherPeople';
import { cleanName } from './personName';
import type { ReadTable } from './tablesOf';

const leftOut = (kind: string, what: string): ProblemKind => ({ severity: 'warning', kind, what });
const byRule = {
  ...leftOut('by-rule', 'Rows were left out by the rule that was chosen.'),
  severity: 'note',
} as const;
const noFrom = leftOut('no-from', 'Rows that name nobody at the start of the line were left out.');
const noTo = leftOut('no-to', 'Rows that name nobody at the end of the line were left out.');
const noType = leftOut('no-type', 'Rows that say no relation were left out.');
const self = leftOut('self', 'Rows that tell of a person and themself were left out.');
const undirected = leftOut('undirected', 'Lines without a direction were left out, as was chosen.');
const bothWays: ProblemKind = {
  severity: 'note',
  kind: 'both-ways',
  what: 'Lines without a direction became two claims, one in either direction.',
};
const asTies: ProblemKind = {
  severity: 'note',
  kind: 'as-ties',
  what: 'Lines without a direction are drawn without one.',
};
const asTheyStand: ProblemKind = {
  severity: 'note',
  kind: 'as-they-stand',
  what: 'Lines without a direction are drawn from the end that the file names first.',
};
const missing = leftOut(
  'missing-person',
  'Lines to somebody who is not described in the file were left out.',
);

const turnedRound: ProblemKind = {
  severity: 'note',
  kind: 'turned',
  what: 'Rows that tell a relation from its other end were turned round, as was chosen.',
};

const looseKinds = {
  'as ties': asTies,
  'as they stand': asTheyStand,
  'both ways': bothWays,
  refuse: undirected,
};

/** A claim before it has its key: `id` is the file's own. */
export type Draft = Omit<ImportedClaim, 'key'> & { readonly id: string };

/** Every row as one claim, or two for a line both ways, or none with the reason in `problems`. */
export function claimsFromRows(
  use: ClaimsUse,
  read: ReadTable,
  people: People,
  told: ProblemCollector,
  absent: Set<string>,
): Draft[] {
  const { table } = read;
  const problems = read.graph ? ofEdges(told) : told;
  const bind = (source: ClaimsUse['from']) => bindCellSource(source, table, absent);
  const [from, to, type] = [bind(use.from), bind(use.to), bind(use.type)];
  const [fromName, toName] = [bind(use.fromName), bind(use.toName)];
  const [id, polarity] = [bind(use.id), bind(use.polarity)];
  const readDetails = detailsReader(use, table, problems, absent);
  const isTurned = bindTurned(use.type, table);
  const isUndirected = directionReader(use, read, absent);
  const drafts: Draft[] = [];
  for (const [at, row] of table.rows.entries()) {
    const number = table.numbers[at] ?? at + 1;
    const said = { from: cleaned(from(row)), to: cleaned(to(row)), type: cleaned(type(row)) };
    const why = whyNot(said, people, use) ?? tooLong(fromName(row), toName(row));
    if (why) {
      problems.add(why, number, why === byRule ? ruledOut(use, table.columns, row) : endsWords(said));
      continue;
    }
    const loose = isUndirected(row, at);
    if (loose && use.undirected === 'refuse') {
      problems.add(undirected, number);
      continue;
    }
    const details = readDetails(row, number);
    if (!details) continue;
    if (loose) problems.add(looseKinds[use.undirected], number);
    const named = { from: said.from ?? '', to: said.to ?? '' };
    const turned = !loose && isTurned(row);
    if (turned) problems.add(turnedRound, number, said.type ?? undefined);
    const ends = turned ? { from: named.to, to: named.from } : named;
    people.name(named.from, use.names, number, cleaned(fromName(row)) || named.from);
    people.name(named.to, use.names, number, cleaned(toName(row)) || named.to);
    const directed = !(loose && use.undirected === 'as ties');
    const draft: Draft = {
      id: (id(row) ?? '').trim(),
      row: number,
      table: table.name,
      ...(directed ? ends : inOrder(ends)),
      type: said.type ?? '',
      directed,
      ...details,
      polarity: polarityOf(polarity(row)),
    };
    drafts.push(draft);
    if (loose && use.undirected === 'both ways') {
      drafts.push({ ...draft, from: ends.to, to: ends.from, id: draft.id && `${draft.id} (back)` });
    }
  }
  return drafts;
}

/** Rows of a graph's lines are counted as its edges are. */
function ofEdges(problems: ProblemCollector): ProblemCollector {
  return { ...problems, add: (kind, row, example) => problems.add({ ...kind, unit: 'edge' }, row, example) };
}

function cleaned(words: string | null): string | null {
  return words === null ? null : cleanName(words);
}

/** The ends of a tie in an order that does not depend on the row. */
function inOrder({ from, to }: { from: string; to: string }): { from: string; to: string } {
  return compareIds(from, to) <= 0 ? { from, to } : { from: to, to: from };
}

/** Why a row is no claim; null where it is one. */
function whyNot(
  {
    from,
    to,
    type,
  }: { readonly from: string | null; readonly to: string | null; readonly type: string | null },
  people: People,
  use: ClaimsUse,
): ProblemKind | null {
  if (from === null || to === null || type === null) return byRule;
  if (from === '') return noFrom;
  if (to === '') return noTo;
  if (type === '') return noType;
  if (from.length > limits.text || to.length > limits.text || type.length > limits.text) return tooLongName;
  if (from === to) return self;
  const strangers = !people.knows(from) || !people.knows(to);
  return strangers && use.missing === 'leave out' ? missing : null;
}

function tooLong(...names: readonly (string | null)[]): ProblemKind | null {
  return names.some((name) => name !== null && name.length > limits.text) ? tooLongName : null;
}

/** Whoever of the two is named; undefined where nobody is. */
function endsWords({ from, to }: { readonly from: string | null; readonly to: string | null }) {
  return [from, to].filter(Boolean).join(' → ') || undefined;
}

/** The values by which a rule left a row out. */
function ruledOut(use: ClaimsUse, columns: readonly string[], row: readonly string[]): string {
  return [use.from, use.to, use.type]
    .flatMap((source) => (source.kind === 'rules' ? [row[columns.indexOf(source.column)] ?? ''] : []))
    .join(', ');
}

function directionReader(use: ClaimsUse, { table, graph }: ReadTable, absent: Set<string>) {
  if (graph) return (_: readonly string[], at: number) => graph.edgeDirected[at] !== true;
  if (use.direction === null) return () => false;
  const word = bindCellSource({ kind: 'column', column: use.direction, blank: '' }, table, absent);
  return (row: readonly string[]) => /^undirected$/i.test((word(row) ?? '').trim());
}

function polarityOf(words: string | null): ImportedClaim['polarity'] {
  const word = (words ?? '').trim().toLowerCase();
  return word === 'denies' || word === 'unknown' ? word : 'affirms';
}

import { compareIds } from '../../model/relations';
import { limits } from '../parsed/limits';
import type { ProblemCollector, ProblemKind } from '../parsed/problem';
import { bindCellSource } from './cellSources';
import type { ClaimsUse } from './decisions';
import { detailsReader } from './draftDetails';
import type { ImportedClaim } from './drafts';
import { filledDown, namesReader } from './endNames';
import { type People, tooLongName } from './gatherPeople';
import { rowReader, type Said } from './rowReader';
import type { ReadTable } from './tablesOf';

const leftOut = (kind: string, what: string): ProblemKind => ({ severity: 'warning', kind, what });
const byRule = {
  ...leftOut('by-rule', 'Rows were left out by the rule that was chosen.'),
  severity: 'note',
  counted: true,
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

const namesNobody: ProblemKind = {
  severity: 'warning',
  kind: 'nobody',
  what: 'Rows that name nobody at one end were left out, as was chosen.',
  counted: true,
};
const severalPeople: ProblemKind = {
  severity: 'note',
  kind: 'several-people',
  what: 'Rows name several people in one cell; each became a claim of its own, as was chosen.',
};
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

/** Every row as one claim or several, or none with the reason in `problems`. */
export function claimsFromRows(
  use: ClaimsUse,
  read: ReadTable,
  people: People,
  told: ProblemCollector,
  absent: Set<string>,
): Draft[] {
  const problems = read.graph ? ofEdges(told) : told;
  const table = filledDown(read.table, use.filled ?? [], problems);
  const reader = rowReader(use, table, absent);
  const namesOf = namesReader(use);
  const readDetails = detailsReader(use, table, problems, absent);
  const isUndirected = directionReader(use, read, absent);
  const drafts: Draft[] = [];
  for (const [at, row] of table.rows.entries()) {
    const number = table.numbers[at] ?? at + 1;
    const said = reader.said(row);
    const why = whyNot(said, use) ?? tooLong(said.fromName, said.toName);
    const ends = why ?? endsOf(namesOf(said.from ?? ''), namesOf(said.to ?? ''), people, use);
    if ('severity' in ends) {
      problems.add(ends, number, ends === byRule ? ruledOut(use, table.columns, row) : endsWords(said));
      continue;
    }
    const loose = isUndirected(row, at);
    if (loose && use.undirected === 'refuse') {
      problems.add(undirected, number);
      continue;
    }
    if (loose) problems.add(looseKinds[use.undirected], number);
    if (ends.length > 1) problems.add(severalPeople, number, endsWords(said));
    const turned = !loose && reader.isTurned(row);
    if (turned) problems.add(turnedRound, number, said.type ?? undefined);
    const details = readDetails(row, number);
    let place = 0;
    for (const pair of ends) {
      nameEnds(pair, said, people, use, number);
      const { from, to, directed } = oriented(pair, loose, turned, use);
      for (const { when, quote, source, role, note } of details) {
        const id = severalId(said.id, place++);
        const [type, polarity] = [said.type ?? '', polarityOf(said.polarity)];
        const draft: Draft = {
          id,
          row: number,
          table: table.name,
          from,
          to,
          type,
          directed,
          when,
          quote,
          source,
          role,
          note,
          polarity,
        };
        drafts.push(draft);
        if (loose && use.undirected === 'both ways') {
          drafts.push({ ...draft, from: to, to: from, id: id && `${id} (back)` });
        }
      }
    }
  }
  return drafts;
}

interface Ends {
  readonly from: string;
  readonly to: string;
}

/** Everybody at one end with everybody at the other; or why there is nobody. */
function endsOf(
  from: readonly string[] | null,
  to: readonly string[] | null,
  people: People,
  use: ClaimsUse,
): readonly Ends[] | ProblemKind {
  if (from === null || to === null) return namesNobody;
  const apart: Ends[] = [];
  for (const one of from) for (const other of to) if (one !== other) apart.push({ from: one, to: other });
  if (apart.length === 0) return self;
  if (use.missing !== 'leave out') return apart;
  const known = apart.filter((pair) => people.knows(pair.from) && people.knows(pair.to));
  return known.length > 0 ? known : missing;
}

function nameEnds(pair: Ends, said: Said, people: People, use: ClaimsUse, number: number): void {
  const isWhole = pair.from === said.from;
  people.name(pair.from, use.names, number, (isWhole && said.fromName) || pair.from, said.fromKind);
  const isOther = pair.to === said.to;
  people.name(pair.to, use.names, number, (isOther && said.toName) || pair.to, said.toKind);
}

/** The ends as the claim has them: turned round where the row tells it so, in order where neither is the first. */
function oriented(
  pair: Ends,
  loose: boolean,
  turned: boolean,
  use: ClaimsUse,
): Ends & { readonly directed: boolean } {
  const directed = !(loose && use.undirected === 'as ties');
  if (!directed) return { ...inOrder(pair), directed };
  return turned ? { from: pair.to, to: pair.from, directed } : { from: pair.from, to: pair.to, directed };
}

/** The id of a row for the claims that it makes: the first has it as it is. */
export function severalId(id: string, place: number): string {
  return id === '' || place === 0 ? id : `${id} (${place + 1})`;
}

/** Rows of a graph's lines are counted as its edges are. */
function ofEdges(problems: ProblemCollector): ProblemCollector {
  return { ...problems, add: (kind, row, example) => problems.add({ ...kind, unit: 'edge' }, row, example) };
}

/** The ends of a tie in an order that does not depend on the row. */
function inOrder({ from, to }: { from: string; to: string }): { from: string; to: string } {
  return compareIds(from, to) <= 0 ? { from, to } : { from: to, to: from };
}

/** Why a row is no claim; null where it may be one. */
function whyNot({ from, to, type }: Said, use: ClaimsUse): ProblemKind | null {
  if (from === null || to === null || type === null) return byRule;
  if (from === '') return noFrom;
  if (to === '') return noTo;
  if (type === '') return noType;
  if (from.length > limits.text || to.length > limits.text || type.length > limits.text) return tooLongName;
  return from === to && !use.several?.includes(from) ? self : null;
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

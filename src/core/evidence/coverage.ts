import { type Graph, typesIn } from '../model/graph';
import type { Relation } from '../model/relations';
import type { RelationType } from '../model/relationTypes';
import { sidePhrase, withNumber } from './sidePhrase';
import type { Standing } from './standing';

/**
 * What a relation counts as here. `denied`: every quote of it denies it, so nothing is held that it was so.
 * `held`: established or reported. `source-only`, `unsourced`: no words are on record.
 */
export const coverageKinds = [
  'held',
  'source-only',
  'unsourced',
  'contested',
  'tentative',
  'denied',
  'withdrawn',
] as const;
export type CoverageKind = (typeof coverageKinds)[number];

/** Relations of one person, one type and one direction, by what they count as. */
export type CoverageSide = Readonly<Record<CoverageKind, number>>;

/** Relations of one person and one type. All zero where the articles say nothing of it. */
export interface CoverageCell {
  readonly type: RelationType;
  /** From this person to others. */
  readonly from: CoverageSide;
  /** From others to this person. */
  readonly to: CoverageSide;
}

export interface CoverageRow {
  /** Index into `graph.people`. */
  readonly person: number;
  /** In the order of the key. */
  readonly cells: readonly CoverageCell[];
}

/** One row for everybody, those without a line, too. `standings` per relation index. */
export function coverageOf(graph: Graph, standings: readonly Standing[], isOwn = false): CoverageRow[] {
  const rows = graph.people.map(() => graph.types.map(emptySides));
  for (const [index, relation] of graph.relations.entries()) {
    const kind = kindOf(relation, standings[index]);
    const type = graph.type[index] ?? 0;
    const from = rows[graph.from[index] ?? -1]?.[type];
    const to = rows[graph.to[index] ?? -1]?.[type];
    if (from) from.from[kind] += 1;
    if (to) to.to[kind] += 1;
  }
  return rows.map((cells, person) => ({
    person,
    cells: typesHeld(graph, isOwn).map((type) => ({
      type,
      ...(cells[graph.types.indexOf(type)] ?? emptySides()),
    })),
  }));
}

/** The kinds a table of coverage has; of a reader’s own data those it has a line of, as nobody looked for others. */
export function typesHeld(graph: Graph, isOwn: boolean): readonly RelationType[] {
  const held = new Set(graph.type);
  return typesIn(graph).filter((type) => !isOwn || held.has(graph.types.indexOf(type)));
}

function emptySides() {
  return { from: emptySide(), to: emptySide() };
}

function emptySide(): Record<CoverageKind, number> {
  return { held: 0, 'source-only': 0, unsourced: 0, contested: 0, tentative: 0, denied: 0, withdrawn: 0 };
}

function kindOf({ claims }: Relation, standing: Standing | undefined): CoverageKind {
  const id = standing?.id;
  if (id === 'withdrawn' || id === 'contested') return id;
  if (claims.every(({ polarity }) => polarity === 'denies')) return 'denied';
  return id === 'tentative' || id === 'source-only' || id === 'unsourced' ? id : 'held';
}

export function isEmptySide(side: CoverageSide): boolean {
  return coverageKinds.every((kind) => side[kind] === 0);
}

export function isEmptyCell({ from, to }: CoverageCell): boolean {
  return isEmptySide(from) && isEmptySide(to);
}

/** "endorses 1; may be endorsed by 1"; "no evidence held", which is not "no relation". */
export function coverageWords({ type, from, to }: CoverageCell): string {
  const parts = [
    ...sideWords(from, (tentative) => sidePhrase(type, 'from', tentative)),
    ...sideWords(to, (tentative) => sidePhrase(type, 'to', tentative)),
  ];
  return parts.length === 0 ? 'no evidence held' : parts.join('; ');
}

function sideWords(side: CoverageSide, phrase: (tentative: boolean) => string): string[] {
  return coverageKinds
    .filter((kind) => side[kind] > 0)
    .map((kind) => {
      const words = withNumber(phrase(kind === 'tentative'), String(side[kind]));
      return `${before[kind]}${words}${behind[kind]}`;
    });
}

const before: Record<CoverageKind, string> = {
  held: '',
  'source-only': '',
  unsourced: '',
  contested: '',
  tentative: '',
  denied: 'denied: ',
  withdrawn: 'withdrawn: ',
};
const behind: Record<CoverageKind, string> = {
  held: '',
  'source-only': ', source only',
  unsourced: ', unsourced',
  contested: ', contested',
  tentative: '',
  denied: '',
  withdrawn: '',
};

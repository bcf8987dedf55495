import { countEvidence } from '../evidence/countEvidence';
import { type Retells, retellsOf } from '../evidence/origins';
import { type RecordNouns, recordNouns } from '../evidence/recordNouns';
import { deriveStanding, type Standing } from '../evidence/standing';
import type { Naming } from '../evidence/wording';
import type { Positions } from '../geometry/point';
import type { Article, Claim, Dataset, Person } from '../model/dataset';
import { type Graph, type GraphOrder, graphInSlices, orderGraph } from '../model/graph';
import { byId, byIdInSlices, type IdIndex } from '../model/idIndex';
import { type Relation, relationId } from '../model/relations';
import { runToEnd } from '../model/runToEnd';
import { type RelationYears, readYears } from '../query/presence';
import { countYears, latestDay, type YearCounts } from '../query/yearCounts';
import { evenOffsets } from '../scene/parallelOffsets';
import type { Subject } from '../scene/subject';

/** A dataset with everything that is derived from it once, when it is opened. Immutable. */
export interface OpenRecord {
  readonly dataset: Dataset;
  readonly graph: Graph;
  /** Per relation index. */
  readonly standings: readonly Standing[];
  /** Per relation index: the number of origins its line's weight shows. */
  readonly origins: readonly number[];
  readonly years: readonly RelationYears[];
  readonly yearCounts: YearCounts;
  readonly positions: Positions;
  readonly subject: Subject;
  readonly people: IdIndex<Person>;
  readonly articles: IdIndex<Article>;
  readonly claims: IdIndex<Claim>;
  readonly naming: Naming;
  readonly retells: Retells;
  /** What its claims and sources are called. */
  readonly nouns: RecordNouns;
  /** Names this state of the record in a citation; null where the record was not compiled. */
  readonly fingerprint: string | null;
  /** Claims of sources that are switched off (excludeSources.ts). */
  readonly excludedClaims: ReadonlySet<string>;
  /** Per relation index: nothing is left to support it with those claims excluded. */
  readonly unsupported: readonly boolean[];
}

/**
 * `positions` in the order of people sorted by id, as `buildGraph` sorts them; `offsets` in that of relations, as
 * `curveOffsets` finds them for these positions. Finding them takes its time: without them lines fan out and look at nobody.
 */
export function openRecord(...parts: Parameters<typeof openInSlices>): OpenRecord {
  return runToEnd(openInSlices(...parts));
}

/** `openRecord` with a rest after each part of the work, so that a page with a large record answers meanwhile. */
export function* openInSlices(
  dataset: Dataset,
  positions: Positions,
  fingerprint: string | null = null,
  offsets: Float64Array | null = null,
  order: GraphOrder = orderGraph(dataset),
): Generator<void, OpenRecord> {
  const graph = yield* graphInSlices(dataset, order);
  const withdrawn = new Map(dataset.edition.withdrawn.map((row) => [row.relation, row.reason]));
  const articles = byId(dataset.articles);
  const retells = retellsOf((id) => articles.get(id));
  const standings = yield* each(graph.relations, (relation) =>
    deriveStanding(relation, withdrawn.get(relation.id) ?? null, retells),
  );
  const origins = yield* each(graph.relations, (relation) => weightOf(relation.claims, retells));
  const parallels = offsets ?? evenOffsets(graph);
  yield;
  const people = yield* byIdInSlices(dataset.people);
  const claims = yield* byIdInSlices(dataset.claims);
  yield;
  const years = yield* each(
    graph.relations,
    readYears((id) => articles.get(id)?.published ?? null),
  );
  const yearCounts = countYears(years, latestDay(dataset.articles));
  return {
    dataset,
    graph,
    standings,
    origins,
    years,
    yearCounts,
    positions,
    subject: {
      graph,
      standings: standings.map((standing) => standing.id),
      origins,
      positions,
      offsets: parallels,
    },
    people,
    articles,
    claims,
    naming: {
      person: (id) => people.get(id)?.name ?? id,
      article: (id) => articles.get(id),
    },
    retells,
    nouns: recordNouns(dataset),
    fingerprint,
    excludedClaims: new Set(),
    unsupported: graph.relations.map(() => false),
  };
}

/** So many relations are looked at between two rests: a few milliseconds. */
const betweenRests = 10_000;

function* each<Result>(
  relations: readonly Relation[],
  find: (relation: Relation) => Result,
): Generator<void, Result[]> {
  const results: Result[] = [];
  for (const relation of relations) {
    results.push(find(relation));
    if (results.length % betweenRests === 0) yield;
  }
  yield;
  return results;
}

/** Where everybody stands and how each line bends, in the order of the graph. */
export type RecordLayout = Pick<Subject, 'positions' | 'offsets'>;

/** The record with everybody where they stand by now; it keeps the arrays. Null: where the record has them. */
export function withPositions(record: OpenRecord, layout: RecordLayout | null): OpenRecord {
  if (layout === null) return record;
  const { positions, offsets } = layout;
  return { ...record, positions, subject: { ...record.subject, positions, offsets } };
}

/** What a line's weight shows: the origins that tell (standing.ts); one where none does, and none without a claim. */
export function weightOf(claims: readonly Claim[], retells: Retells): number {
  return claims.length < 2 ? claims.length : Math.max(1, countEvidence(claims, retells).telling);
}

/** The relation a claim belongs to; null for a claim that is not held. */
export function relationOfClaim(record: OpenRecord, claimId: string): number | null {
  const claim = record.claims.get(claimId);
  if (!claim) return null;
  return record.graph.relationIndex.get(relationId(claim)) ?? null;
}

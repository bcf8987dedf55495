import type { StandingId } from '../evidence/standing';
import type { Positions } from '../layout/settle';
import type { Graph } from '../model/graph';
import { type RelationTypeId, relationTypes } from '../model/relationTypes';
import { type Bounds, boundsOf } from './camera';

/** What the picture shows of the record, by index of relation or person. */
export interface Subject {
  readonly graph: Graph;
  readonly standings: readonly StandingId[];
  /** Number of origins per relation. */
  readonly origins: readonly number[];
  readonly positions: Positions;
  /** Per relation, world units (bows.ts). */
  readonly bows: Float64Array;
}

export function hasMark(standing: StandingId | undefined): boolean {
  return standing === 'tentative' || standing === 'contested';
}

export function typeOf({ graph }: Pick<Subject, 'graph'>, relation: number): RelationTypeId {
  return relationTypes[graph.type[relation] ?? 0]?.id ?? 'endorses';
}

/** Weight of a line by its origins, CSS pixels (mock.md); a tentative one is thinner than all. */
export function lineWeight(subject: Pick<Subject, 'standings' | 'origins'>, relation: number): number {
  const standing = subject.standings[relation];
  if (standing === 'tentative' || standing === 'unsourced') return 1.25;
  const origins = subject.origins[relation] ?? 1;
  return origins >= 3 ? 3.5 : origins === 2 ? 2.5 : 1.75;
}

/** Everybody with a line: whom the picture shows when it shows all. */
export function tiedPeople({ graph }: Pick<Subject, 'graph'>): number[] {
  return [...graph.people.keys()].filter((person) => (graph.degree[person] ?? 0) > 0);
}

const grounds = new WeakMap<Subject, Bounds>();
const nowhere: Bounds = { left: 0, top: 0, right: 0, bottom: 0 };

/** The smallest box round the middles of everybody with a line, world units. */
export function groundOf(subject: Subject): Bounds {
  const held = grounds.get(subject);
  if (held) return held;
  const ground = boundsOf(tiedPeople(subject), subject.positions.x, subject.positions.y) ?? nowhere;
  grounds.set(subject, ground);
  return ground;
}

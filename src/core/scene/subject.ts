import { type StandingId, standings } from '../evidence/standings';
import type { Positions } from '../geometry/point';
import type { Graph } from '../model/graph';
import { type Bounds, boundsOf } from './camera';

/** What the picture shows of the record, by index of relation or person. */
export interface Subject {
  readonly graph: Graph;
  readonly standings: readonly StandingId[];
  /** Number of origins per relation. */
  readonly origins: readonly number[];
  readonly positions: Positions;
  /** Per relation, world units (curveOffsets.ts). */
  readonly offsets: Float64Array;
  /** Who was moved by hand, and where everybody stood before; absent where nobody was. */
  readonly moved?: { readonly people: readonly number[]; readonly before: Positions };
  /** What a filter leaves of a crowd (shown.ts); absent where all of it is shown, and of few people. */
  readonly shown?: Shown;
}

/** What is shown of a crowd. Nobody stands elsewhere; but who is left is drawn and named by the room there is now. */
export interface Shown {
  /** Per person, and per relation. */
  readonly people: readonly boolean[];
  readonly relations: readonly boolean[];
  /** Per person, how many of these relations are theirs. */
  readonly degree: Uint32Array;
  /** How many of each. */
  readonly count: { readonly people: number; readonly relations: number };
  /** By how much farther apart these stand than settled people do: 1 or more. */
  readonly spread: number;
}

export function hasMark(standing: StandingId | undefined): boolean {
  return standing !== undefined && standings[standing].mark !== null;
}

/** Weight of a line by its origins, CSS pixels; a tentative one is thinner than all. */
export function lineWeight(subject: Pick<Subject, 'standings' | 'origins'>, relation: number): number {
  const standing = subject.standings[relation];
  if (standing !== undefined && standings[standing].isThin) return 1.25;
  const origins = subject.origins[relation] ?? 1;
  return origins >= 3 ? 3.5 : origins === 2 ? 2.5 : 1.75;
}

/** Everybody with a line: whom the picture shows when it shows all. */
export function tiedPeople({ graph }: Pick<Subject, 'graph'>): number[] {
  return [...graph.people.keys()].filter((person) => (graph.degree[person] ?? 0) > 0);
}

/** How many relations each person has, of those that are shown. */
export function shownDegrees({ graph, shown }: Subject): Uint32Array {
  return shown?.degree ?? graph.degree;
}

const grounds = new WeakMap<Subject, Bounds>();
const nowhere: Bounds = { left: 0, top: 0, right: 0, bottom: 0 };

/** The smallest box round the middles of everybody with a line that is shown, world units. */
export function boundsOfLines(subject: Subject): Bounds {
  const held = grounds.get(subject);
  if (held) return held;
  const { positions, shown } = subject;
  const tied = tiedPeople(subject).filter((person) => shown?.people[person] !== false);
  const bounds = boundsOf(tied, positions.x, positions.y) ?? nowhere;
  grounds.set(subject, bounds);
  return bounds;
}

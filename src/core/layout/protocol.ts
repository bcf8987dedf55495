import type { Positions } from '../geometry/point';
import type { Topology } from './topology';

/** What the page sends, once: the topology to lay out. Its columns are copied, so the page keeps its own. */
export type LayoutRequest = Topology;

/**
 * What the worker answers: news of its progress now and then, and at the end that it is done or has failed. Each
 * message has columns of its own, which are handed over and not copied.
 */
export type LayoutEvent =
  | { readonly kind: 'progress'; readonly share: number; readonly positions: Positions }
  | { readonly kind: 'done'; readonly positions: Positions }
  /** After that, how each line bends past people, where lines are so few that they do. The last event. */
  | { readonly kind: 'bows'; readonly offsets: Float64Array }
  | { readonly kind: 'failed'; readonly problem: string };

/** A worker that has said nothing for so long is taken for dead. It speaks about ten times a second; milliseconds. */
export const longestSilence = 4_000;
/** More people than this would hold up the page for too long, should it have to lay them out by itself. */
const mostHere = 1_500;

/** What happens after a worker has failed, in whichever way, for the first or the second time. */
export function afterFailure(failures: number, people: number): 'again' | 'here' | 'give up' {
  if (failures < 2) return 'again';
  return people <= mostHere ? 'here' : 'give up';
}

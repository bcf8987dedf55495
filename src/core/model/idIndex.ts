import { runToEnd } from './runToEnd';

/** Finds by id. What asks for it does not care how: a `Map` will do as well. */
export interface IdIndex<Found> {
  get(id: string): Found | undefined;
  has(id: string): boolean;
}

interface Named {
  readonly id: string;
}

/** The things of a list by their ids, which differ from each other. The list is kept, not copied; nobody may change it. */
export function byId<Thing extends Named>(things: readonly Thing[]): IdIndex<Thing> {
  return runToEnd(byIdInSlices(things));
}

/** `byId` with rests, so that a page with a large record answers meanwhile. */
export function* byIdInSlices<Thing extends Named>(
  things: readonly Thing[],
): Generator<void, IdIndex<Thing>> {
  const { get } = yield* indexInSlices(things);
  return {
    get: (id) => {
      const place = get(id);
      return place === undefined ? undefined : things[place];
    },
    has: (id) => get(id) !== undefined,
  };
}

/**
 * Their places in the list by their ids. Open addressing with linear probing (Knuth, The Art of Computer Programming,
 * volume 3, 6.4, algorithm L) over one typed array, at most half full: a map of a hundred thousand ids takes four times the
 * room, and the collector walks through it each time.
 */
export function* indexInSlices(things: readonly Named[]): Generator<void, IdIndex<number>> {
  const mask = 2 ** Math.ceil(Math.log2(2 * things.length + 2)) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  for (const [place, { id }] of things.entries()) {
    let slot = hashOf(id) & mask;
    while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
    slots[slot] = place;
    if (place % betweenRests === 0) yield;
  }
  const get = (id: string): number | undefined => {
    for (let slot = hashOf(id) & mask; ; slot = (slot + 1) & mask) {
      const place = slots[slot] ?? -1;
      if (place < 0) return undefined;
      if (things[place]?.id === id) return place;
    }
  };
  return { get, has: (id) => get(id) !== undefined };
}

/** So many ids are placed between two rests: a few milliseconds. */
const betweenRests = 10_000;

/** FNV-1a over code units, 32 bits, its upper half folded into the lower, of which the slots are made. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

import type { Positions } from '../geometry/point';
import { tiedAndIsolates, withIsolatesBelow } from './isolates';
import { readingCost } from './readingCost';
import type { Watch } from './settle';
import { settleComponents, usualSeed } from './settleComponents';
import { stressOf } from './stress';
import type { Topology } from './topology';
import { untangle, untanglingRounds } from './untangle';

/** How many pictures are tried: six of up to 40 people, one of more than 120, fewer where there are many lines. */
const tried = { most: 6, people: 240, pairsOfLines: 20_000_000 } as const;
/** Each try is looked at as it settled, and after so many rounds of untangling, and so many more. */
const roundsTried = [2, 2] as const;
/** A picture may have this many times the least stress of all that were tried, if it reads better. */
const truthful = 1.12;
/** In a crowd, of which one picture is tried, untangling may lead to this many times the stress it began with. */
const truthfulInCrowd = 1.05;
/** A tenth of a second of untangling, in steps of work. */
const work = 15_000_000;

/**
 * The quick layout, for data that somebody brings: about 0.1 s for 20 people or 1,000, 0.5 s for 10,000 and 1.5 s for
 * 50,000 with 100,000 lines. What is shipped is laid out by `pickLayout`, which takes its time. Every part is settled
 * by `settleComponents`; of few people, several pictures are tried and untangled, and of those whose distances are about as
 * true as can be, the one that reads best is taken. More people are untangled as far as a tenth of a second goes.
 * People without a line stand in rows below. The same net gives the same bits in every engine: nothing in it looks at a
 * clock. `watch` hears how far it is and sees where people stand meanwhile.
 */
export function quickLayout(topology: Topology, watch: Watch): Positions {
  const { tied, isolates } = tiedAndIsolates(topology);
  const tries = countTries(tied.length, topology.from.length);
  const settled =
    tries <= 1
      ? untangleTruly(topology, tied, settleComponents(topology, usualSeed, watch))
      : bestOfTries(topology, tied, tries, watch);
  return withIsolatesBelow(tied, isolates, settled);
}

/** Untangles round by round, as far as a tenth of a second goes and distances stay about as true as they are. */
function untangleTruly(topology: Topology, tied: readonly number[], settled: Positions): Positions {
  const rounds = untanglingRounds(topology, tied, work);
  if (rounds === 0) return settled;
  const most = truthfulInCrowd * stressOf(topology, settled);
  let positions = settled;
  for (let round = 0; round < rounds; round++) {
    const next = untangle(topology, tied, positions, 1);
    if (stressOf(topology, next) > most) break;
    positions = next;
  }
  return positions;
}

function countTries(tied: number, lines: number): number {
  const { most, people, pairsOfLines } = tried;
  if (tied === 0) return 1;
  return Math.min(most, Math.floor(people / tied), Math.floor(pairsOfLines / (lines * lines)));
}

/** A picture with its prices. */
interface Try {
  readonly positions: Positions;
  readonly stress: number;
  readonly cost: number;
}

function bestOfTries(topology: Topology, tied: readonly number[], count: number, watch: Watch): Positions {
  const tries: Try[] = [];
  for (let seed = 1; seed <= count; seed++) {
    let positions = settleComponents(topology, seed, () => {});
    let left = untanglingRounds(topology, tied, work / count);
    for (const rounds of [0, ...roundsTried]) {
      if (rounds > left) break;
      left -= rounds;
      positions = untangle(topology, tied, positions, rounds);
      tries.push({
        positions,
        stress: stressOf(topology, positions),
        cost: readingCost(topology, tied, positions),
      });
    }
    watch(seed / count, best(tries).positions);
  }
  return best(tries).positions;
}

function best(tries: readonly Try[]): Try {
  const least = tries.reduce((stress, one) => Math.min(stress, one.stress), Infinity);
  return tries
    .filter(({ stress }) => stress <= truthful * least)
    .reduce((one, other) => (other.cost < one.cost ? other : one));
}

import type { Positions } from '../geometry/point';
import { mostFew } from '../model/crowd';
import type { Graph } from '../model/graph';
import { tiedAndIsolates, withIsolatesBelow } from './isolates';
import { lehmer, shuffle } from './random';
import { readingCost } from './readingCost';
import { settleFew } from './settle';
import { settleComponents, usualSeed } from './settleComponents';
import { type Topology, topologyOf } from './topology';
import { untangle, untanglingRounds } from './untangle';

/** How many start orders are tried for few people. */
const orders = 320;
/** A second or two of untangling a crowd, in steps of work. */
const work = 250_000_000;

/**
 * The picked layout, for data that is compiled once for everybody who reads: takes seconds. What somebody brings is
 * laid out by `quickLayout`. Few people with a line are settled from 320 start orders, on a wide ground with room
 * for every name, and the picture that reads best is returned: fewest crossings, nobody on a line that is not theirs,
 * lines at a person spread apart, a shape that fits a screen. More are settled as what is brought is, and untangled.
 * People without a relation then stand in rows below. Deterministic: the orders come from a fixed generator over people
 * sorted by id.
 */
export function pickLayout(graph: Graph): Positions {
  const topology = topologyOf(graph);
  const { tied, isolates } = tiedAndIsolates(topology);
  const settled = tied.length > mostFew ? untangledCrowd(topology, tied) : bestOfOrders(topology, tied);
  return withIsolatesBelow(tied, isolates, settled);
}

function bestOfOrders(topology: Topology, tied: readonly number[]): Positions {
  const random = lehmer(20241106);
  let best = settleFew(topology, tied);
  let bestCost = readingCost(topology, tied, best);
  for (let round = 1; round < orders; round++) {
    const order = [...tied];
    shuffle(order, random);
    const positions = settleFew(topology, order);
    const cost = readingCost(topology, tied, positions);
    if (cost >= bestCost) continue;
    best = positions;
    bestCost = cost;
  }
  return best;
}

function untangledCrowd(topology: Topology, tied: readonly number[]): Positions {
  return untangle(
    topology,
    tied,
    settleComponents(topology, usualSeed, () => {}),
    untanglingRounds(topology, tied, work),
  );
}

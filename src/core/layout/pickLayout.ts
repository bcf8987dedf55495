import type { Positions } from '../geometry/point';
import { mostFew } from '../model/crowd';
import type { Graph } from '../model/graph';
import { tiedAndLoners, withLonersBelow } from './isolates';
import { lehmer, shuffle } from './random';
import { readingCost } from './readingCost';
import { settleFew } from './settle';
import { settleParts, usualSeed } from './settleComponents';
import { type Net, netOf } from './topology';
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
  const net = netOf(graph);
  const { tied, loners } = tiedAndLoners(net);
  const settled = tied.length > mostFew ? untangledCrowd(net, tied) : bestOfOrders(net, tied);
  return withLonersBelow(tied, loners, settled);
}

function bestOfOrders(net: Net, tied: readonly number[]): Positions {
  const random = lehmer(20241106);
  let best = settleFew(net, tied);
  let bestCost = readingCost(net, tied, best);
  for (let round = 1; round < orders; round++) {
    const order = [...tied];
    shuffle(order, random);
    const positions = settleFew(net, order);
    const cost = readingCost(net, tied, positions);
    if (cost >= bestCost) continue;
    best = positions;
    bestCost = cost;
  }
  return best;
}

function untangledCrowd(net: Net, tied: readonly number[]): Positions {
  return untangle(
    net,
    tied,
    settleParts(net, usualSeed, () => {}),
    untanglingRounds(net, tied, work),
  );
}

import type { Positions } from '../geometry/point';
import { scatterPiles } from './collide';
import type { Landmark } from './landmarks';
import { shuffle } from './random';
import type { Watch } from './settle';
import { spiralPositions } from './spiralPositions';

/** Rounds of the descent after the first: sixteen, so that the share each cools by is a root of a root. */
const rounds = 16;
/** How much of the way to the right distance of one step the last round still goes. */
const coldest = 0.01;
/** The root mean square of a part's distances from its middle is about this times √people. World units. */
const spread = 75;
/** Long chains need more ground than that, lest they be folded up. World units. */
const shortest = 100;

/**
 * Finds places for the people of one connected part, distances in proportion to the steps between people as nearly as can
 * be: a descent on stress, with the steps from a few dozen well-spread people (landmarks) instead of from all. Each
 * round moves everybody towards the right distance from each landmark, by less than the last. Zheng, Pawar and
 * Goodman, "Graph drawing by stochastic gradient descent", 2018; landmarks after Ortmann, Klimenta and Brandes, "A
 * sparse stress model", 2017. World units, so spread that everybody has about the same ground in any crowd.
 * Overwrites the places to begin from. Deterministic in every engine: only + − × ÷ and square roots. `watch` hears the
 * share of this work that is done.
 */
export function stressLayout(
  positions: Positions,
  found: readonly Landmark[],
  random: () => number,
  watch: Watch,
): void {
  const people = positions.x.length;
  const length = lengthOfStep(people, found);
  const order = [...found.keys()];
  const most = Math.max(1, ...found.map(({ furthest }) => furthest));
  let heat = most * most;
  const cooling = Math.sqrt(Math.sqrt(Math.sqrt(Math.sqrt(coldest / heat))));
  for (let round = 0; round <= rounds; round++) {
    shuffle(order, random);
    for (const index of order) {
      const landmark = found[index];
      if (landmark) approach(positions, landmark, heat, length);
    }
    heat *= cooling;
    watch((round + 1) / (rounds + 1), positions);
  }
  scatterPiles(positions, random);
}

/**
 * A spiral, each place moved by chance within its square: people of one hub who stood in one direction from it would
 * come to stand upon each other.
 */
export function scatteredPositions(people: number, random: () => number): Positions {
  const positions = spiralPositions(people);
  for (const column of [positions.x, positions.y]) {
    for (let person = 0; person < people; person++) {
      column[person] = ((column[person] ?? 0) + random()) * spread;
    }
  }
  return positions;
}

/** The length of one step at which the part is spread as wide as it should be, or wider; world units. */
function lengthOfStep(people: number, found: readonly Landmark[]): number {
  let sum = 0;
  for (const { steps } of found) for (const step of steps) sum += step;
  const mean = sum / Math.max(1, found.length * people);
  // In a disc, the mean distance of two points is 1.28 times the root mean square from the middle.
  return Math.max(shortest, (1.28 * spread * Math.sqrt(people)) / Math.max(mean, 0.5));
}

/** Moves everybody towards their right distance from a landmark, all the way while the heat is above the steps². */
function approach({ x, y }: Positions, { person, steps }: Landmark, heat: number, length: number): void {
  const px = x[person] ?? 0;
  const py = y[person] ?? 0;
  for (let other = 0; other < steps.length; other++) {
    const step = steps[other] ?? 0;
    if (step === 0) continue;
    const dx = (x[other] ?? 0) - px;
    const dy = (y[other] ?? 0) - py;
    const distance = Math.sqrt(dx * dx + dy * dy) + 1e-9;
    const share = Math.min(1, heat / (step * step));
    const scale = (share * (step * length - distance)) / distance;
    x[other] = (x[other] ?? 0) + dx * scale;
    y[other] = (y[other] ?? 0) + dy * scale;
  }
}

import type { Positions } from '../geometry/point';
import { scatterPiles } from './collide';
import { lehmer, shuffle } from './random';
import type { Watch } from './settle';
import { spiralPositions } from './spiralPositions';
import { type Neighbours, walkFrom } from './topology';

/** Steps are counted from so many people to everybody: the most, but fewer where that would be more counts. */
const landmarks = { most: 250, least: 50, counts: 1_500_000 } as const;
/** Rounds of the descent after the first: sixteen, so that the share each cools by is a root of a root. */
const rounds = 16;
/** How much of the way to the right distance of one step the last round still goes. */
const coldest = 0.01;
/** The share of the work that lies behind once all steps are counted; only for the eye. */
const walked = 0.4;
/** The root mean square of a part's distances from its middle is about this times √people. World units. */
const spread = 50;
/** Long chains need more ground than that, lest they be folded up. World units. */
const shortest = 100;

/**
 * Places for the people of one connected part, distances in proportion to the steps between people as nearly as can
 * be: a descent on stress, with the steps from a few dozen well-spread people (landmarks) instead of from all. Each
 * round moves everybody towards the right distance from each landmark, by less than the last. Zheng, Pawar and
 * Goodman, "Graph drawing by stochastic gradient descent", 2018; landmarks after Ortmann, Klimenta and Brandes, "A
 * sparse stress model", 2017. World units, so spread that everybody has about the same ground in any crowd.
 * Deterministic in every engine: only + − × ÷ and square roots. `watch` hears the share of this work that is done.
 */
export function stressLayout(people: number, neighbours: Neighbours, seed: number, watch: Watch): Positions {
  const random = lehmer(seed);
  const positions = scatteredPlaces(people, random);
  const found = findLandmarks(people, neighbours, random, (share) => watch(share * walked, positions));
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
    watch(walked + ((1 - walked) * (round + 1)) / (rounds + 1), positions);
  }
  scatterPiles(positions, random);
  return positions;
}

/**
 * A spiral, each place moved by chance within its square: people of one hub who stood in one direction from it would
 * come to stand upon each other.
 */
function scatteredPlaces(people: number, random: () => number): Positions {
  const positions = spiralPositions(people);
  for (const column of [positions.x, positions.y]) {
    for (let person = 0; person < people; person++) {
      column[person] = ((column[person] ?? 0) + random()) * spread;
    }
  }
  return positions;
}

/** Somebody from whom the steps to everybody are counted. */
interface Landmark {
  readonly person: number;
  readonly steps: Uint16Array;
  readonly furthest: number;
}

/** The busiest first; each next is picked by chance, those far from all before the likelier. */
function findLandmarks(
  people: number,
  neighbours: Neighbours,
  random: () => number,
  tell: (share: number) => void,
): Landmark[] {
  const { most, least, counts } = landmarks;
  const count = Math.min(people, most, Math.max(least, Math.floor(counts / people)));
  const steps = new Int32Array(people);
  const reached = new Uint32Array(people);
  const nearest = new Float64Array(people).fill(Infinity);
  const found: Landmark[] = [];
  let person = busiest(people, neighbours);
  while (found.length < count) {
    steps.fill(-1);
    const known = walkFrom(person, neighbours, steps, reached);
    found.push({ person, steps: new Uint16Array(steps), furthest: steps[reached[known - 1] ?? 0] ?? 0 });
    tell(found.length / count);
    let sum = 0;
    for (let other = 0; other < people; other++) {
      const step = steps[other] ?? 0;
      const square = step * step;
      if (square < (nearest[other] ?? 0)) nearest[other] = square;
      sum += nearest[other] ?? 0;
    }
    let chance = random() * sum;
    for (person = 0; person < people - 1; person++) {
      chance -= nearest[person] ?? 0;
      if (chance < 0) break;
    }
  }
  return found;
}

function busiest(people: number, { start }: Neighbours): number {
  const lines = (person: number) => (start[person + 1] ?? 0) - (start[person] ?? 0);
  let most = 0;
  for (let person = 1; person < people; person++) if (lines(person) > lines(most)) most = person;
  return most;
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

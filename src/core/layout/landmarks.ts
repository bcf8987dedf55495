import { type Neighbours, walkFrom } from './topology';

/** Steps are counted from so many people to everybody: the most, but fewer where that would be more counts. */
const landmarks = { most: 250, least: 50, counts: 2_200_000 } as const;

/** Somebody from whom the steps to everybody are counted. */
export interface Landmark {
  readonly person: number;
  readonly steps: Uint16Array;
  readonly furthest: number;
}

/** The busiest first; each next is picked by chance, those far from all before the likelier. */
export function findLandmarks(
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

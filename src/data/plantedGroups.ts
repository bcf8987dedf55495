import { lehmer } from '../core/layout/random';
import type { Dataset } from '../core/model/dataset';
import { bareDataset, type InventedLine, inventedPeople } from './inventedRecord';

/** A graph in which everybody is of a group, and most lines stay within one. */
interface Planted {
  readonly people: number;
  readonly groups: number;
  readonly lines: number;
  /** The share of the lines whose two ends are picked among everybody. */
  readonly mixing: number;
  /** Whether few have many lines, within their groups too, and groups are of very different sizes. */
  readonly hubs: boolean;
  readonly seed: number;
}

/**
 * An invented graph with planted groups, the same in every run: a stochastic block model (Holland, Laskey and
 * Leinhardt, 1983), or with hubs one in the manner of Lancichinetti, Fortunato and Radicchi, "Benchmark graphs for
 * testing community detection algorithms", 2008. Everybody has a line into their own group.
 */
export function plantedGroups({ people, groups, lines, mixing, hubs, seed }: Planted): Dataset {
  const random = lehmer(seed * 7_919 + 17);
  for (let warm = 0; warm < 20; warm++) random();
  // Exponents of 2 for sizes and 2.5 for lines, cut off where one group or person would have nearly everything.
  const sizes = runningSums(Array.from({ length: groups }, () => (hubs ? 1 / (1 - 0.97 * random()) : 1)));
  const starts = [0, ...sizes].map((sum) => Math.round((sum / (sizes.at(-1) ?? 1)) * people));
  const weights = runningSums(
    Array.from({ length: people }, () =>
      hubs ? Math.min((1 - random()) ** (-1 / 1.5), 2 * Math.sqrt(people)) : 1,
    ),
  );
  const groupOf = (person: number) => firstAbove(starts, person) - 1;
  /** Somebody from `first` up to `end`, by chance, who has a greater weight the likelier. */
  const pick = (first: number, end: number) => {
    const before = weights[first - 1] ?? 0;
    const sum = before + random() * ((weights[end - 1] ?? 0) - before);
    return Math.min(end - 1, firstAbove(weights, sum));
  };
  const pickBeside = (person: number) =>
    pick(starts[groupOf(person)] ?? 0, starts[groupOf(person) + 1] ?? people);
  const seen = new Set<number>();
  const add = (a: number, b: number) => a !== b && seen.add(Math.min(a, b) * people + Math.max(a, b));
  for (let person = 0; person < people; person++) add(person, pickBeside(person));
  for (let left = 20 * lines; seen.size < lines && left > 0; left--) {
    const one = pick(0, people);
    add(one, random() < mixing ? pick(0, people) : pickBeside(one));
  }
  return joined(
    people,
    [...seen].map((key) => [Math.floor(key / people), key % people]),
  );
}

function joined(people: number, ends: readonly (readonly [number, number])[]): Dataset {
  const all = inventedPeople(people);
  const idOf = (index: number) => all[index]?.id ?? '';
  return bareDataset(
    all,
    ends.map(([a, b]): InventedLine => ({ from: idOf(a), type: 'endorses', to: idOf(b), when: null })),
  );
}

function runningSums(numbers: readonly number[]): number[] {
  let sum = 0;
  return numbers.map((number) => {
    sum += number;
    return sum;
  });
}

/** Where in ascending numbers the first is that is greater; their count where none is. */
function firstAbove(ascending: readonly number[], number: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const half = (low + high) >> 1;
    if ((ascending[half] ?? 0) > number) high = half;
    else low = half + 1;
  }
  return low;
}

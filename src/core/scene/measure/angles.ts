import { everyDisc, everyLine, type Scene } from '../scene';

/** Angles in degrees; null where there is none to measure. */
export interface Angles {
  /** The smallest angle at which two lines leave one person. */
  readonly smallest: number | null;
  /** Per person with two lines or more their smallest angle, as a share of an even spread; the mean of these. */
  readonly meanShare: number | null;
  /** The smallest and the mean angle between neighbours among the lines of the same two people, at either end. */
  readonly parallelSmallest: number | null;
  readonly parallelMean: number | null;
}

/**
 * Angular resolution as the lines are drawn: at each person, between the places where neighbouring lines meet the
 * disc's edge, seen from its middle. Even spread: 360 degrees over the number of lines.
 */
export function measureAngles(scene: Scene): Angles {
  const { graph } = scene.subject;
  const people = everyDisc(scene);
  const ends: { angle: number; other: number }[][] = people.map(() => []);
  for (const { relation, visible } of everyLine(scene)) {
    const [from, to] = [graph.from[relation] ?? 0, graph.to[relation] ?? 0];
    const { x0, y0, x1, y1 } = visible;
    for (const [person, other, x, y] of [
      [from, to, x0, y0],
      [to, from, x1, y1],
    ] as const) {
      const disc = people[person];
      if (disc) ends[person]?.push({ angle: degrees(x - disc.x, y - disc.y), other });
    }
  }
  const perPerson: number[] = [];
  const shares: number[] = [];
  const parallel: number[] = [];
  for (const here of ends) {
    if (here.length < 2) continue;
    const least = Math.min(...gapsBetween(here.map(({ angle }) => angle)));
    perPerson.push(least);
    shares.push(least / (360 / here.length));
    for (const other of new Set(here.map((end) => end.other))) {
      const lanes = here.filter((end) => end.other === other).map(({ angle }) => angle);
      // The widest gap is the way round the back, not between two of them.
      parallel.push(
        ...gapsBetween(lanes)
          .toSorted((a, b) => a - b)
          .slice(0, -1),
      );
    }
  }
  return {
    smallest: least(perPerson),
    meanShare: mean(shares),
    parallelSmallest: least(parallel),
    parallelMean: mean(parallel),
  };
}

function degrees(x: number, y: number): number {
  return (Math.atan2(y, x) * 180) / Math.PI;
}

/** The angles between directions, once round; none of a single one. */
function gapsBetween(angles: readonly number[]): number[] {
  const sorted = angles.toSorted((a, b) => a - b);
  if (sorted.length < 2) return [];
  return sorted.map((angle, index) => (sorted[index + 1] ?? (sorted[0] ?? 0) + 360) - angle);
}

function least(values: readonly number[]): number | null {
  return values.length > 0 ? values.reduce((a, b) => Math.min(a, b)) : null;
}

function mean(values: readonly number[]): number | null {
  return values.length > 0 ? values.reduce((a, b) => a + b, 0) / values.length : null;
}

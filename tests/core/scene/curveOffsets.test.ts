import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenRecord } from '../../../src/core/record/record';
import { bowedCurve, distanceTo } from '../../../src/core/scene/curve';
import { lineBows } from '../../../src/core/scene/curveOffsets';
import { dataset, person, tie } from '../../support/dataset';
import { placed, placedRecords } from '../../support/pictures';

const apart: [number, number][] = [
  [0, 0],
  [200, 0],
];

/** Bows of the lines between each two people, all seen in the direction from the lower index to the higher. */
function fans({ graph, positions }: OpenRecord): Map<string, number[]> {
  const bows = lineBows(graph, positions);
  const found = new Map<string, number[]>();
  for (const index of graph.relations.keys()) {
    const from = graph.from[index] ?? 0;
    const to = graph.to[index] ?? 0;
    const key = `${Math.min(from, to)} ${Math.max(from, to)}`;
    const bow = bows[index] ?? Number.NaN;
    found.set(key, [...(found.get(key) ?? []), from < to ? bow : -bow]);
  }
  return found;
}

describe('lineBows', () => {
  it('bows a lone line a little', () => {
    const record = placed(dataset([tie('ada', 'endorses', 'ben')]), apart);
    expect([...lineBows(record.graph, record.positions)].map(Math.abs)).toEqual([22]);
  });

  it('parts two opposite lines by 44 each, to opposite sides', () => {
    const pair = placed(dataset([tie('ada', 'endorses', 'ben'), tie('ben', 'endorses', 'ada')]), apart);
    expect(fans(pair).get('0 1')).toEqual([-44, 44]);
  });

  it('parts two parallel lines by 66 each, to opposite sides', () => {
    const pair = placed(dataset([tie('ada', 'endorses', 'ben'), tie('ada', 'advises', 'ben')]), apart);
    expect(fans(pair).get('0 1')).toEqual([-66, 66]);
  });

  it('fans all lines of two people evenly and lays no two on each other', () => {
    fc.assert(
      fc.property(placedRecords, (record) => {
        for (const bows of fans(record).values()) {
          const sorted = bows.toSorted((a, b) => a - b);
          const steps = sorted.slice(1).map((bow, index) => bow - (sorted[index] ?? 0));
          for (const step of steps) {
            expect(step).toBeCloseTo(steps[0] ?? 0, 9);
            expect(step).toBeGreaterThanOrEqual(49);
          }
        }
      }),
    );
  });

  it('fans to both sides alike where nobody stands in the way, and aside where somebody does', () => {
    const ties = (['endorses', 'advises', 'lost-to'] as const).map((type) => tie('ada', type, 'ben'));
    const free = placed(dataset(ties), [
      [0, 0],
      [400, 0],
    ]);
    expect(fans(free).get('0 1')).toEqual([-66, 0, 66]);
    const blocked = placed(dataset([...ties, tie('cleo', 'endorses', 'dora')]), [
      [0, 0],
      [400, 0],
      [200, 4],
      [200, 300],
    ]);
    const bows = fans(blocked).get('0 1') ?? [];
    expect(bows).toHaveLength(3);
    for (const bow of bows) {
      const curve = bowedCurve({ x: 0, y: 0 }, { x: 400, y: 0 }, bow);
      expect(distanceTo(curve, 200, 4)).toBeGreaterThan(30);
    }
  });

  it('leads a lone line round somebody who stands in its way', () => {
    const record = placed(dataset([tie('ada', 'endorses', 'cleo'), tie('ben', 'endorses', 'dora')]), [
      [0, 0],
      [150, 8],
      [300, 0],
      [150, 300],
    ]);
    const bow = lineBows(record.graph, record.positions)[0] ?? 0;
    expect(distanceTo(bowedCurve({ x: 0, y: 0 }, { x: 300, y: 0 }, bow), 150, 8)).toBeGreaterThan(30);
  });

  it('does not step aside for somebody who is not drawn', () => {
    const data = dataset([tie('ada', 'endorses', 'cleo')], { people: [person('ben')] });
    const record = placed(data, [
      [0, 0],
      [150, 8],
      [300, 0],
    ]);
    expect(Math.abs(lineBows(record.graph, record.positions)[0] ?? 0)).toBe(22);
  });
});

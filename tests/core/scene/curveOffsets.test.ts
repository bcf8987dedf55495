import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenRecord } from '../../../src/core/record/record';
import { distanceTo, offsetCurve } from '../../../src/core/scene/curve';
import { curveOffsets } from '../../../src/core/scene/curveOffsets';
import { dataset, person, tie } from '../../support/dataset';
import { placed, placedRecords } from '../../support/pictures';

const apart: [number, number][] = [
  [0, 0],
  [200, 0],
];

/** Bows of the lines between each two people, all seen in the direction from the lower index to the higher. */
function fans({ graph, positions }: OpenRecord): Map<string, number[]> {
  const offsets = curveOffsets(graph, positions);
  const found = new Map<string, number[]>();
  for (const index of graph.relations.keys()) {
    const from = graph.from[index] ?? 0;
    const to = graph.to[index] ?? 0;
    const key = `${Math.min(from, to)} ${Math.max(from, to)}`;
    const offset = offsets[index] ?? Number.NaN;
    found.set(key, [...(found.get(key) ?? []), from < to ? offset : -offset]);
  }
  return found;
}

describe('lineBows', () => {
  it('bows a lone line a little', () => {
    const record = placed(dataset([tie('ada', 'endorses', 'ben')]), apart);
    expect([...curveOffsets(record.graph, record.positions)].map(Math.abs)).toEqual([22]);
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
        for (const offsets of fans(record).values()) {
          const sorted = offsets.toSorted((a, b) => a - b);
          const steps = sorted.slice(1).map((offset, index) => offset - (sorted[index] ?? 0));
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
    const offsets = fans(blocked).get('0 1') ?? [];
    expect(offsets).toHaveLength(3);
    for (const offset of offsets) {
      const curve = offsetCurve({ x: 0, y: 0 }, { x: 400, y: 0 }, offset);
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
    const offset = curveOffsets(record.graph, record.positions)[0] ?? 0;
    expect(distanceTo(offsetCurve({ x: 0, y: 0 }, { x: 300, y: 0 }, offset), 150, 8)).toBeGreaterThan(30);
  });

  it('does not step aside for somebody who is not drawn', () => {
    const data = dataset([tie('ada', 'endorses', 'cleo')], { people: [person('ben')] });
    const record = placed(data, [
      [0, 0],
      [150, 8],
      [300, 0],
    ]);
    expect(Math.abs(curveOffsets(record.graph, record.positions)[0] ?? 0)).toBe(22);
  });
});

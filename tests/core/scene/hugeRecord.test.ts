import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/core/geometry/box';
import { overlaps } from '../../../src/core/geometry/box';
import { distanceTo } from '../../../src/core/scene/curve';
import { hitTest, lineReach } from '../../../src/core/scene/hitTest';
import { roomyNaming } from '../../../src/core/scene/names';
import { basePieces, planBase } from '../../../src/core/scene/planBase';
import { buildScene, discOf, everyLine, lineIn } from '../../../src/core/scene/scene';
import { speck } from '../../../src/core/scene/shapes';
import { hugeRecord } from '../../support/hugeRecord';
import { measure, pictureOf } from '../../support/pictures';
import { shippedRecord } from '../../support/shippedRecord';

const record = hugeRecord(3000);
/** Close by each line is drawn for itself; from far away they are a mass. */
const near = pictureOf(record, 0.5);
const far = pictureOf(record, 0.08);
const everywhere: Box = { x: -5000, y: -5000, width: 10_000, height: 10_000 };

const sceneAt = (zoom: number) => buildScene(record.subject, zoom, measure, { ...roomyNaming, roles: false });

describe('names in a throng', () => {
  const appearance: Box[] = [-900, -300, 300, 900].flatMap((x) =>
    [-700, 0, 700].map((y) => ({ x, y, width: 600, height: 400 })),
  );

  it.each([0.5, 0.3, 0.08])('are the same at zoom %f wherever one has looked before', (zoom) => {
    const there = sceneAt(zoom);
    const back = sceneAt(zoom);
    const first = appearance.map((box) => there.names.within(box));
    const last = appearance.toReversed().map((box) => back.names.within(box));
    expect(last.toReversed()).toEqual(first);
    expect(first.flat().length).toBeGreaterThan(5);
    for (const name of first.flat()) expect(back.names.of(name.person)).toEqual(name);
  });

  it.each([0.5, 0.08])('never overlap at zoom %f', (zoom) => {
    const names = [...new Set(sceneAt(zoom).names.within(everywhere))];
    for (const [index, one] of names.entries()) {
      for (const other of names.slice(index + 1)) expect(overlaps(one.box, other.box)).toBe(false);
    }
  });

  it('are few, and of those who know many, where lines are a mass', () => {
    const screen = { x: -432, y: -229, width: 864, height: 458 };
    const names = sceneAt(0.08).names.within(screen);
    expect(names.length).toBeLessThan(60);
    for (const { person } of names) expect(record.graph.degree[person]).toBeGreaterThanOrEqual(3);
  });

  it('can be placed bit by bit, and are then all there', () => {
    const scene = sceneAt(0.5);
    const box = { x: 0, y: 0, width: 864, height: 458 };
    const bits = scene.names.bitsFor(box);
    expect(bits.length).toBeGreaterThan(2);
    for (const bit of bits) bit();
    expect(scene.names.bitsFor(box)).toEqual([]);
  });
});

describe('the pieces of a picture', () => {
  const piecesOf = (picture: typeof near, sight: Box) => basePieces(picture, sight).map((piece) => piece());

  it('are together what the whole is', () => {
    const whole = planBase(near);
    const pieces = piecesOf(near, everywhere);
    const sum = (count: (plan: typeof whole) => number) =>
      pieces.reduce((all, { plan }) => all + count(plan), 0);
    const curves = (plan: typeof whole) => plan.strokes.reduce((all, { curves: c }) => all + c.length, 0);
    expect(sum(curves)).toBe(curves(whole));
    expect(sum(({ discs }) => discs.length)).toBe(whole.discs.length);
    expect(pieces.length).toBeGreaterThan(20);
  });

  it('hold little that is out of sight', () => {
    const sight = { x: 100, y: 100, width: 400, height: 300 };
    for (const { plan } of piecesOf(near, sight)) {
      for (const { x, y } of plan.discs) {
        expect(x > 0 && x < 600 && y > 0 && y < 500).toBe(true);
      }
    }
    const all = piecesOf(near, everywhere).length;
    expect(piecesOf(near, sight).length).toBeLessThan(all / 2);
  });

  it('are one of lines and one of discs where there are few', () => {
    const shipped = shippedRecord();
    expect(basePieces(pictureOf(shipped, 1), everywhere)).toHaveLength(2);
  });

  it('draw a mass as threads and specks, fainter than lines that stand apart', () => {
    for (const { alpha, plan } of piecesOf(far, everywhere)) {
      expect(alpha).toBeLessThan(1);
      expect([plan.triangles, plan.rings, plan.marks]).toEqual([[], [], []]);
      for (const { dash } of plan.strokes) expect(dash).toEqual([]);
      for (const { initials } of plan.discs) expect(initials).toBe('');
    }
    const strengths = [far, near].map((one) => piecesOf(one, everywhere)[0]?.alpha ?? 0);
    expect(strengths[0]).toBeLessThan((strengths[1] ?? 0) / 2);
  });
});

describe('a hit in a throng', () => {
  it.each([
    ['close by', near],
    ['from far away', far],
  ])('%s finds at its true middle nearly every line, and always a line', (_, picture) => {
    const { scene } = picture;
    let [found, lines, asked] = [0, 0, 0];
    for (let relation = 0; relation < record.graph.relations.length; relation += 23) {
      const { x, y } = lineIn(scene, relation)?.middle ?? { x: 0, y: 0 };
      const hit = hitTest(picture, x, y, lineReach.mouse);
      asked++;
      // A disc that is more than a speck may lie over a middle, and is then what is meant.
      if (hit.kind === 'person') {
        expect(discOf(scene, hit.person)?.r).toBeGreaterThanOrEqual(speck);
        continue;
      }
      lines++;
      if (hit.kind === 'relations' && hit.relations.includes(relation)) found++;
    }
    expect(lines).toBeGreaterThan(asked / 2);
    expect(found / lines).toBeGreaterThan(0.97);
  });

  it('is the nearest line there is', () => {
    const all = everyLine(near.scene);
    const place = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(place, place, (x, y) => {
        const hit = hitTest(near, x, y, lineReach.mouse);
        const least = Math.min(...all.map(({ visible }) => distanceTo(visible, x, y)));
        if (hit.kind === 'nothing') expect(least).toBeGreaterThan(lineReach.mouse);
        if (hit.kind !== 'relations') return;
        const { visible } = lineIn(near.scene, hit.relations[0] ?? -1) ?? {};
        expect(visible && distanceTo(visible, x, y)).toBe(least);
      }),
      { numRuns: 60 },
    );
  });
});

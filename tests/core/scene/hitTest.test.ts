import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../../src/core/geometry/point';
import { type Curve, distanceTo, lengthOf, pointAt } from '../../../src/core/scene/curve';
import { type Hit, hitTest, lineReach } from '../../../src/core/scene/hitTest';
import { everyDisc, everyLine } from '../../../src/core/scene/scene';
import { filters } from '../../support/arbitraries';
import { dataset, tie } from '../../support/dataset';
import { noFilter, type Picture, pictureOf, placed, placedRecords, zooms } from '../../support/pictures';
import { shippedRecord } from '../../support/shippedRecord';

const shipped = shippedRecord();
const hit = (picture: Picture, x: number, y: number, reach: number = lineReach.mouse): Hit =>
  hitTest(picture, x, y, reach);

/** Whether one of two lines, as far as it is within reach of a point, is nowhere half a pixel from the other. */
function lieTogether(one: Curve, other: Curve, { x, y }: Point): boolean {
  const within = (a: Curve, b: Curve) => {
    const steps = Math.min(500, Math.max(8, Math.ceil(lengthOf(a) / 2)));
    return Array.from({ length: steps + 1 }, (_, step) => pointAt(a, step / steps))
      .filter((at) => Math.hypot(at.x - x, at.y - y) <= lineReach.mouse)
      .every((at) => distanceTo(b, at.x, at.y) <= 0.5);
  };
  return within(one, other) || within(other, one);
}

/** A lone level line, people 300 apart and bowed by 22: its middle is at (150, 11). */
const lone = placed(dataset([tie('ada', 'endorses', 'ben')]), [
  [0, 0],
  [300, 0],
]);

describe('in the shipped data', () => {
  it.each([0.45, 0.6, 0.8, 1, 1.25, 1.6, 2, 3])(
    'the middle of every line is that line at zoom %d',
    (zoom) => {
      const picture = pictureOf(shipped, zoom);
      for (const relation of picture.visibility.index) {
        const line = everyLine(picture.scene)[relation];
        for (const reach of [lineReach.mouse, lineReach.touch]) {
          const found = hit(picture, line?.middle.x ?? 0, line?.middle.y ?? 0, reach);
          expect(found.kind === 'relations' && found.relations[0]).toBe(relation);
        }
      }
    },
  );

  it.each([0.45, 1, 3])('the centre of every disc is that person at zoom %d', (zoom) => {
    const picture = pictureOf(shipped, zoom);
    for (const { person, x, y } of everyDisc(picture.scene)) {
      if (picture.people[person]) expect(hit(picture, x, y)).toEqual({ kind: 'person', person });
    }
  });
});

describe('hitTest', () => {
  it('finds, on any drawn curve, a line no farther than any other', () => {
    fc.assert(
      fc.property(
        placedRecords,
        zooms,
        filters,
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (record, zoom, filter, pick, t) => {
          const picture = pictureOf(record, zoom, filter);
          const { scene, visibility } = picture;
          fc.pre(visibility.index.length > 0);
          const relation = visibility.index[pick % visibility.index.length] ?? -1;
          const line = everyLine(scene)[relation];
          if (!line) throw new Error('A visible relation has no line.');
          const { x, y } = pointAt(line.visible, t);
          const found = hit(picture, x, y);
          expect(found.kind).not.toBe('nothing');
          if (found.kind === 'person') {
            const disc = everyDisc(scene)[found.person];
            expect(disc && Math.hypot(disc.x - x, disc.y - y)).toBeLessThanOrEqual(disc?.r ?? 0);
          }
          if (found.kind !== 'relations') return;
          const gapOf = (index: number) => distanceTo(everyLine(scene)[index]?.visible ?? line.visible, x, y);
          const nearest = Math.min(...visibility.index.map(gapOf));
          expect(gapOf(found.relations[0] ?? -1)).toBe(nearest);
          const first = everyLine(scene)[found.relations[0] ?? -1]?.visible ?? line.visible;
          const at = { x, y };
          for (const index of visibility.index) {
            const other = everyLine(scene)[index]?.visible ?? line.visible;
            const isOffered = found.relations.includes(index);
            // Offered beside the nearest is only what a hand could not have meant apart from it.
            if (isOffered && other !== first) expect(lieTogether(first, other, at)).toBe(true);
            if (!isOffered && gapOf(index) <= nearest + 0.5)
              expect(lieTogether(first, other, at)).toBe(false);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never finds what is not drawn', () => {
    fc.assert(
      fc.property(
        placedRecords,
        zooms,
        filters,
        fc.integer({ min: -500, max: 500 }),
        fc.integer({ min: -400, max: 400 }),
        (record, zoom, filter, x, y) => {
          const picture = pictureOf(record, zoom, filter);
          const found = hit(picture, x, y, lineReach.touch);
          if (found.kind === 'person') expect(picture.people[found.person]).toBe(true);
          if (found.kind === 'relations') {
            for (const relation of found.relations) expect(picture.visibility.shown[relation]).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds neither line nor people once the line’s type is hidden', () => {
    const hidden = pictureOf(lone, 1, { ...noFilter, hiddenTypes: ['endorses'] });
    expect(hit(hidden, 150, 11)).toEqual({ kind: 'nothing' });
    expect(hit(hidden, 0, 0)).toEqual({ kind: 'nothing' });
  });

  it('reaches as far from a line as it was told, and no farther', () => {
    const picture = pictureOf(lone, 1);
    for (const reach of [lineReach.mouse, lineReach.touch]) {
      expect(hit(picture, 150, 11 - reach + 0.2, reach).kind).toBe('relations');
      expect(hit(picture, 150, 11 - reach - 0.5, reach).kind).toBe('nothing');
      expect(hit(picture, 150, 11 + reach - 0.2, reach).kind).toBe('relations');
      expect(hit(picture, 150, 11 + reach + 0.5, reach).kind).toBe('nothing');
    }
  });

  it('means the person anywhere inside the disc, though a line ends there', () => {
    const picture = pictureOf(lone, 1);
    expect(hit(picture, 15.5, 2)).toEqual({ kind: 'person', person: 0 });
    expect(hit(picture, -21, 0)).toEqual({ kind: 'person', person: 0 });
    expect(hit(picture, -23, 0).kind).not.toBe('person');
  });

  it('takes the nearer of two lines that cross, right up to the crossing', () => {
    const crossing = placed(dataset([tie('ada', 'endorses', 'ben'), tie('cleo', 'endorses', 'dora')]), [
      [0, 0],
      [300, 0],
      [0, 60],
      [300, -60],
    ]);
    const straight = { ...crossing, subject: { ...crossing.subject, offsets: Float64Array.of(0, 0) } };
    const picture = pictureOf(straight, 1);
    expect(hit(picture, 152, 0)).toEqual({ kind: 'relations', relations: [0] });
    expect(hit(picture, 152, -0.8)).toEqual({ kind: 'relations', relations: [1] });
    expect(hit(picture, 148, 0.8)).toEqual({ kind: 'relations', relations: [1] });
  });

  it('offers every line that lies on the nearest, in whatever order they are kept', () => {
    const parallel = placed(
      dataset([tie('ada', 'endorses', 'ben'), tie('ada', 'advises', 'ben'), tie('ben', 'endorses', 'ada')]),
      [
        [0, 0],
        [300, 0],
      ],
    );
    const flat = { ...parallel, subject: { ...parallel.subject, offsets: Float64Array.of(0.4, 0.8, 0) } };
    const picture = pictureOf(flat, 1);
    for (const y of [-3, 0.1, 0.3, 3, 12]) {
      const found = hit(picture, 150, y);
      expect(found.kind === 'relations' && found.relations.toSorted()).toEqual([0, 1, 2]);
    }
  });

  it('finds nothing in an empty picture', () => {
    expect(hit(pictureOf(placed(dataset([]), []), 1), 0, 0)).toEqual({ kind: 'nothing' });
  });
});

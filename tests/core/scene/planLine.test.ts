import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../../src/core/geometry/point';
import type { RelationTypeId } from '../../../src/core/model/relationTypes';
import { lengthOf, pointAt, reversed } from '../../../src/core/scene/curve';
import { type DrawPlan, emptyPlan } from '../../../src/core/scene/drawPlan';
import type { LineMark } from '../../../src/core/scene/lineStyle';
import { planLine } from '../../../src/core/scene/planLine';
import {
  type LineShape,
  lineShape,
  markScale,
  outline,
  type PersonShape,
} from '../../../src/core/scene/shapes';
import { everyType, typeCalled } from '../../support/kinds';

interface Drawn {
  readonly plan: DrawPlan;
  readonly line: LineShape;
  readonly from: PersonShape;
  readonly to: PersonShape;
  readonly size: number;
}

/** A line as it is drawn at a zoom, between two people 260 apart in the world. */
function draw(type: RelationTypeId, zoom: number, mark: LineMark = 'none', offset = 66, width = 1.75): Drawn {
  const size = markScale(zoom);
  const from = { person: 0, x: 10 * zoom, y: -20 * zoom, r: 27 * size };
  const to = { person: 1, x: 250 * zoom, y: 80 * zoom, r: 16 * size };
  const line = lineShape(0, from, to, offset * zoom);
  const plan = emptyPlan();
  planLine(plan, line, from, to, { type: typeCalled(type), width, mark, size });
  return { plan, line, from, to, size };
}

const gap = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
/** How far a point is outside a disc's outer edge. */
const outside = (disc: PersonShape, at: Point) => gap(disc, at) - disc.r - outline / 2;
const at = (numbers: readonly number[], index: number): Point => ({
  x: numbers[index] ?? Number.NaN,
  y: numbers[index + 1] ?? Number.NaN,
});
const only = <T>(list: readonly T[]): T => {
  const [first, ...others] = list;
  if (first === undefined || others.length > 0) throw new Error(`There are ${list.length} of them.`);
  return first;
};

/** All curves drawn, in the direction their dashes are counted in. */
function curvesOf({ plan }: Drawn) {
  return plan.strokes.flatMap(({ curves }) =>
    Array.from({ length: curves.length / 6 }, (_, index) => {
      const [x0 = 0, y0 = 0, cx = 0, cy = 0, x1 = 0, y1 = 0] = curves.slice(index * 6, index * 6 + 6);
      return { x0, y0, cx, cy, x1, y1 };
    }),
  );
}

const startOf = (drawn: Drawn) => pointAt(only(curvesOf(drawn)), 0);
const endOf = (drawn: Drawn) => pointAt(only(curvesOf(drawn)), 1);
const zooms = [0.45, 1, 1.7, 3, 8];
const offsets = [-120, -22, 0, 22, 66, 120];
const everyPlace = zooms.flatMap((zoom) => offsets.map((offset) => [zoom, offset] as const));

describe.each(everyPlace)('at zoom %d with a bow of %d', (zoom, offset) => {
  it('endorses ends in a filled arrow with its tip on the endorsed’s outer edge', () => {
    const drawn = draw('endorses', zoom, 'none', offset);
    const { triangles } = only(drawn.plan.triangles);
    expect(triangles).toHaveLength(6);
    expect(Math.abs(outside(drawn.to, at(triangles, 0)))).toBeLessThan(0.05);
    const back = {
      x: (at(triangles, 2).x + at(triangles, 4).x) / 2,
      y: (at(triangles, 2).y + at(triangles, 4).y) / 2,
    };
    expect(outside(drawn.to, back)).toBeCloseTo(11 * drawn.size, 1);
    expect(gap(at(triangles, 2), at(triangles, 4))).toBeCloseTo(10 * drawn.size, 6);
    // The stroke stops inside the arrow: past its back, short of its tip.
    expect(outside(drawn.to, endOf(drawn))).toBeLessThan(11 * drawn.size);
    expect(outside(drawn.to, endOf(drawn))).toBeGreaterThan(0);
    expect(Math.abs(outside(drawn.from, startOf(drawn)))).toBeLessThan(0.05);
  });

  it('advises ends in an open arrow that touches the advised’s outer edge', () => {
    const drawn = draw('advises', zoom, 'none', offset);
    const { segments, width } = only(drawn.plan.segments);
    expect(segments).toHaveLength(8);
    expect(at(segments, 2)).toEqual(at(segments, 6));
    expect(Math.abs(outside(drawn.to, at(segments, 2)) - width / 2)).toBeLessThan(0.05);
    expect(gap(at(segments, 0), at(segments, 4))).toBeCloseTo(11 * drawn.size, 6);
    // The dots stop before the arrow's opening.
    expect(outside(drawn.to, endOf(drawn))).toBeCloseTo(10 * drawn.size, 2);
    expect(outside(drawn.from, startOf(drawn))).toBeGreaterThan(0.8);
  });

  it('lost to ends in a bar 3 px off the winner’s outer edge, and counts its dashes from there', () => {
    const drawn = draw('lost-to', zoom, 'none', offset);
    const { segments, width } = only(drawn.plan.segments);
    const middle = {
      x: (at(segments, 0).x + at(segments, 2).x) / 2,
      y: (at(segments, 0).y + at(segments, 2).y) / 2,
    };
    expect(width).toBeCloseTo(3.25 * drawn.size, 9);
    expect(Math.abs(outside(drawn.to, middle) - width / 2 - 3 * drawn.size)).toBeLessThan(0.05);
    expect(gap(at(segments, 0), at(segments, 2))).toBeCloseTo(16 * drawn.size, 6);
    // Square to the line, so both ends of the bar are as far from the winner.
    expect(Math.abs(gap(drawn.to, at(segments, 0)) - gap(drawn.to, at(segments, 2)))).toBeLessThan(1);
    expect(outside(drawn.to, startOf(drawn))).toBeCloseTo(3 * drawn.size + width, 2);
    expect(Math.abs(outside(drawn.from, endOf(drawn)))).toBeLessThan(0.05);
  });

  it('worked for starts in a ring that touches the worker’s outer edge', () => {
    const drawn = draw('worked-for', zoom, 'none', offset);
    const { circles, width } = only(drawn.plan.rings);
    const r = circles[2] ?? Number.NaN;
    expect(r).toBeCloseTo(4.6 * drawn.size, 9);
    expect(Math.abs(outside(drawn.from, at(circles, 0)) - r - width / 2)).toBeLessThan(0.05);
    // The stroke begins where the ring ends, and leaves the paper inside it free.
    expect(Math.abs(outside(drawn.from, startOf(drawn)) - 2 * r - width)).toBeLessThan(0.05);
    expect(gap(at(circles, 0), startOf(drawn))).toBeGreaterThanOrEqual(r);
    expect(Math.abs(outside(drawn.to, endOf(drawn)))).toBeLessThan(0.05);
  });
});

/** A line as it is drawn between two discs of any size, a gap apart in any direction, bowed however. */
const anyLine = fc.record({
  zoom: fc.double({ min: 0.05, max: 8, noNaN: true }),
  radii: fc.tuple(fc.integer({ min: 16, max: 30 }), fc.integer({ min: 16, max: 30 })),
  gap: fc.double({ min: 4, max: 900, noNaN: true }),
  angle: fc.double({ min: 0, max: 6.28, noNaN: true }),
  bow: fc.double({ min: -0.45, max: 0.45, noNaN: true }),
  width: fc.constantFrom(1.25, 1.75, 2.5, 3.5, 4.5),
});

describe('any line, at any zoom from 0.05 to 8', () => {
  it.each(everyType.map((type) => type.id))(
    '%s: its glyph is exact at the edge, its stroke enters no disc',
    (type) => {
      fc.assert(
        fc.property(anyLine, ({ zoom, radii: [r0, r1], gap: apart, angle, bow: offset, width }) => {
          const size = markScale(zoom);
          const from = { person: 0, x: 3, y: -7, r: r0 * size };
          const length = (r0 + r1) * size + apart;
          const to = {
            person: 1,
            x: 3 + length * Math.cos(angle),
            y: -7 + length * Math.sin(angle),
            r: r1 * size,
          };
          const line = lineShape(0, from, to, offset * length);
          const plan = emptyPlan();
          planLine(plan, line, from, to, { type: typeCalled(type), width, mark: 'none', size });
          const drawn = { plan, line, from, to, size };
          const body = only(curvesOf(drawn));
          for (let step = 0; step <= 40; step++) {
            const point = pointAt(body, step / 40);
            expect(outside(from, point)).toBeGreaterThan(-0.5);
            expect(outside(to, point)).toBeGreaterThan(-0.5);
          }
          expect(Math.abs(glyphGap(drawn, type))).toBeLessThan(0.5);
        }),
        { numRuns: 300 },
      );
    },
  );
});

/** How far the point of an end glyph that is to touch its disc's edge, or to keep off it, is from there. */
function glyphGap({ plan, line, from, to, size }: Drawn, id: RelationTypeId): number {
  const { directed, look: appearance } = typeCalled(id);
  if (!directed) return 0;
  const shrunk = Math.min(size, lengthOf(line.visible) / 18);
  const triangle = () => plan.triangles.flatMap(({ triangles }) => triangles);
  switch (appearance.glyph) {
    case 'small-arrow':
    case 'arrow':
    case 'diamond':
      return outside(to, at(triangle(), 0));
    case 'square':
      return outside(to, middleOf(at(triangle(), 0), at(triangle(), 2))) - 2 * shrunk;
    case 'chevron':
    case 'fork': {
      const { segments, width } = only(plan.segments);
      return outside(to, at(segments, 2)) - width / 2;
    }
    case 'cross': {
      const { segments } = only(plan.segments);
      return outside(to, middleOf(at(segments, 0), at(segments, 4))) - 3 * shrunk;
    }
    case 'bar': {
      const { segments, width } = only(plan.segments);
      return outside(to, middleOf(at(segments, 0), at(segments, 2))) - width / 2 - 3 * shrunk;
    }
    case 'ring': {
      const { circles, width } = only(plan.rings);
      return outside(from, at(circles, 0)) - (circles[2] ?? Number.NaN) - width / 2;
    }
  }
}

function middleOf(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

describe('planLine', () => {
  const types = everyType.map((type) => type.id);

  it('gives a tie without a direction no glyph, and one under another name a small arrow', () => {
    const glyphs = ({ plan }: Drawn) => [...plan.triangles, ...plan.segments, ...plan.rings];
    expect(glyphs(draw('tie', 1))).toEqual([]);
    const drawn = draw('other', 1);
    const { triangles } = only(drawn.plan.triangles);
    expect(Math.abs(outside(drawn.to, at(triangles, 0)))).toBeLessThan(0.05);
  });

  it('draws every part of a line in its type’s own colour', () => {
    for (const { id, look: appearance } of everyType) {
      const { plan } = draw(id, 1, 'tentative');
      const buckets = [...plan.strokes, ...plan.triangles, ...plan.segments, ...plan.rings, ...plan.marks];
      expect(new Set(buckets.map((bucket) => bucket.token))).toEqual(new Set([appearance.token]));
    }
  });

  it.each(types)('runs %s from disc to disc without a break where nothing is in doubt', (type) => {
    const drawn = draw(type, 1);
    expect(drawn.plan.marks).toEqual([]);
    expect(lengthOf(only(curvesOf(drawn)))).toBeGreaterThan(lengthOf(drawn.line.visible) - 14);
  });

  const doubts: [LineMark, string][] = [
    ['tentative', '?'],
    ['possibly', '~'],
  ];
  it.each(doubts)('sets %s apart by a %s at the middle', (mark, text) => {
    const { plan, line } = draw('advises', 1, mark);
    expect(plan.marks).toEqual([{ text, token: 'line-2', x: line.middle.x, y: line.middle.y }]);
  });

  it('draws ≠ as strokes at the middle of a contested line', () => {
    const { plan, line } = draw('endorses', 1, 'contested');
    expect(plan.marks).toEqual([]);
    const { segments } = only(plan.segments);
    expect(segments).toHaveLength(12);
    const xs = segments.filter((_, index) => index % 2 === 0);
    const ys = segments.filter((_, index) => index % 2 === 1);
    expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo(11, 9);
    expect((Math.max(...xs) + Math.min(...xs)) / 2).toBeCloseTo(line.middle.x, 9);
    expect((Math.max(...ys) + Math.min(...ys)) / 2).toBeCloseTo(line.middle.y, 9);
  });

  const broken = types.flatMap((type) =>
    zooms.flatMap((zoom) => [22, 120].map((offset) => [type, zoom, offset] as const)),
  );
  it.each(broken)(
    'breaks a tentative %s line at zoom %d, bow %d, 12 px either side of its middle',
    (type, zoom, offset) => {
      const drawn = draw(type, zoom, 'tentative', offset, 1.25);
      const parts = curvesOf(drawn);
      expect(parts).toHaveLength(2);
      const whole = lengthOf(drawn.line.visible);
      for (const part of parts) {
        // Each part runs from a disc to the break, so the gap is at the middle and nowhere else.
        expect(lengthOf(part)).toBeGreaterThan(whole / 2 - 12 - 26);
        for (let step = 0; step <= 200; step++) {
          expect(gap(pointAt(part, step / 200), drawn.line.middle)).toBeGreaterThan(11.95);
        }
      }
      // The break is no wider than it has to be.
      const ends = parts.flatMap((part) => [pointAt(part, 0), pointAt(reversed(part), 0)]);
      expect(ends.filter((end) => gap(end, drawn.line.middle) < 12.5)).toHaveLength(2);
    },
  );

  it.each(types)('is finite for %s between discs that touch', (type) => {
    const from = { person: 0, x: 0, y: 0, r: 30 };
    for (const x of [0, 20, 61]) {
      const to = { person: 1, x, y: 0, r: 30 };
      const plan = emptyPlan();
      planLine(plan, lineShape(0, from, to, 22), from, to, {
        type: typeCalled(type),
        width: 1.75,
        mark: 'tentative',
        size: 1,
      });
      const numbers = [
        ...plan.strokes.flatMap((bucket) => bucket.curves),
        ...plan.triangles.flatMap((bucket) => bucket.triangles),
        ...plan.segments.flatMap((bucket) => bucket.segments),
        ...plan.rings.flatMap((bucket) => bucket.circles),
      ];
      expect(numbers.length + plan.marks.length).toBeGreaterThan(0);
      expect(numbers.every(Number.isFinite)).toBe(true);
    }
  });
});

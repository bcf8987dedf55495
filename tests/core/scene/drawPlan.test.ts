import { expect, it } from 'vitest';
import { addRing, addSegment, addStroke, addTriangle, emptyPlan } from '../../../src/core/scene/drawPlan';

const curve = { x0: 1, y0: 2, cx: 3, cy: 4, x1: 5, y1: 6 };

it('a plan keeps what looks alike in one bucket and what differs in any way in another', () => {
  const plan = emptyPlan();
  const style = { token: 'ink', width: 2, dash: [7, 4], round: false };
  addStroke(plan, style, curve);
  addStroke(plan, { ...style }, curve);
  for (const other of [
    { ...style, token: 'edge' },
    { ...style, width: 3 },
    { ...style, dash: [7] },
    { ...style, dash: [7, 5] },
    { ...style, round: true },
  ]) {
    addStroke(plan, other, curve);
  }
  expect(plan.strokes.map((bucket) => bucket.curves.length / 6)).toEqual([2, 1, 1, 1, 1, 1]);
  expect(plan.strokes[0]?.curves.slice(0, 6)).toEqual([1, 2, 3, 4, 5, 6]);

  addTriangle(plan, 'ink', [0, 0, 1, 1, 2, 2]);
  addTriangle(plan, 'edge', [0, 0, 1, 1, 2, 2]);
  addTriangle(plan, 'ink', [3, 3, 4, 4, 5, 5]);
  expect(plan.triangles.map((bucket) => bucket.triangles.length)).toEqual([12, 6]);

  addSegment(plan, { token: 'ink', width: 1, round: false }, [0, 0, 1, 1]);
  addSegment(plan, { token: 'ink', width: 1, round: false }, [2, 2, 3, 3]);
  addSegment(plan, { token: 'ink', width: 2, round: false }, [0, 0, 1, 1]);
  expect(plan.segments.map((bucket) => bucket.segments.length)).toEqual([8, 4]);

  addRing(plan, { token: 'ink', width: 1 }, 1, 2, 3);
  addRing(plan, { token: 'ink', width: 1 }, 4, 5, 6);
  addRing(plan, { token: 'edge', width: 1 }, 1, 2, 3);
  expect(plan.rings.map((bucket) => bucket.circles)).toEqual([
    [1, 2, 3, 4, 5, 6],
    [1, 2, 3],
  ]);
});

import { describe, expect, it } from 'vitest';
import { createFrames } from '../../../../src/core/picture/frame';
import type { OpenRecord } from '../../../../src/core/record/record';
import { lineReach } from '../../../../src/core/scene/hitTest';
import { countMiddleHits } from '../../../../src/core/scene/measure/middleHits';
import { defaultView } from '../../../../src/core/view/viewState';
import { inventedCrowd } from '../../../support/crowd';
import { dataset, tie } from '../../../support/dataset';
import { measure, pictureOf, placed } from '../../../support/pictures';
import { shippedRecord } from '../../../support/shippedRecord';

/** What clicks at the middles find in the whole picture, in a window of 1280 by 800, at each reach. */
function atFitZoom(record: OpenRecord) {
  const viewport = { width: 864, height: 458 };
  const frames = createFrames(record, measure);
  const camera = frames.fit({ viewport, covered: 0, corner: null }, false, []);
  const frame = frames.frame(defaultView, camera, viewport);
  return Object.values(lineReach).map((reach) => countMiddleHits(frame, reach));
}

describe('a click at the true middle of every line', () => {
  it('means exactly that line in the shipped data, for mouse and touch', () => {
    const all = { exact: 12, listed: 0, missed: 0 };
    expect(atFitZoom(shippedRecord())).toEqual([all, all]);
  });

  it('means that line, or a list that holds it, among 1,000 people and 2,000 lines', () => {
    for (const { exact, listed, missed } of atFitZoom(inventedCrowd())) {
      expect(exact + listed + missed).toBe(2000);
      expect(missed).toBe(0);
      expect(exact).toBeGreaterThanOrEqual(1960);
    }
  }, 120_000);
});

describe('countMiddleHits', () => {
  const parallel = placed(dataset([tie('ada', 'endorses', 'ben'), tie('ada', 'advises', 'ben')]), [
    [0, 0],
    [300, 0],
  ]);

  it('tells lines apart, lists those that lie on each other, and counts what is missed', () => {
    const count = (record: OpenRecord, aside = 0) =>
      countMiddleHits(pictureOf(record, 1), lineReach.mouse, ({ x, y }) => ({ x, y: y + aside }));
    expect(count(parallel)).toEqual({ exact: 2, listed: 0, missed: 0 });
    const flat = { ...parallel, subject: { ...parallel.subject, offsets: Float64Array.of(0, 0) } };
    expect(count(flat)).toEqual({ exact: 0, listed: 2, missed: 0 });
    expect(count(parallel, 200)).toEqual({ exact: 0, listed: 0, missed: 2 });
  });
});

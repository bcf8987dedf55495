import { expect, type Page } from '@playwright/test';
import { type FourTypeId, fourTypes } from '../../src/core/model/relationTypes';
import { record, relations } from './support/expected';
import { inkIn, mostColour, rhythm, seeGrey } from './support/grey';
import { test as base, open, present } from './support/page';
import { readPng } from './support/pixels';
import { alongLine, at, drawingBox, nextFrame, wideCamera } from './support/whereLines';

const test = base.extend({ page: ({ page }, look) => seeGrey(page, look) });

/** Device pixels to a CSS pixel, so that strokes and gaps can be measured. */
const scale = 3;

/** Without any colour: the stroke alone tells which kind a line is. Lengths in CSS pixels, with the tolerance of pixels. */
const strokes: Record<FourTypeId, (found: { stroke: number; gap: number }) => boolean> = {
  endorses: ({ gap }) => gap === 0,
  advises: ({ stroke, gap }) => stroke < 4.5 && gap > 2 && gap < 6,
  'lost-to': ({ stroke, gap }) => stroke > 4.5 && stroke < 10 && gap < 7,
  'worked-for': ({ stroke, gap }) => stroke > 14 && stroke < 26 && gap < 8,
};

function kindsLike(found: { stroke: number; gap: number }): string[] {
  return Object.entries(strokes).flatMap(([id, fits]) => (fits(found) ? [id] : []));
}

/** What stands at the ends of a sample: how high the ink is there, and how much of that height it fills. */
async function endOf(page: Page, phrase: string) {
  const sample = page.locator('.type-choice', { hasText: phrase }).locator('.sample');
  const pixels = readPng(await sample.screenshot());
  const ink = inkIn(pixels);
  const columns = Array.from({ length: pixels.width }, (_, x) => {
    const rows = Array.from({ length: pixels.height }, (__, y) => y).filter((y) => ink(x, y));
    const [first = 0, last = -1] = [rows[0], rows.at(-1)];
    return { height: (last - first + 1) / scale, filled: rows.length / Math.max(1, last - first + 1) };
  });
  const highest = columns.reduce((most, { height }) => Math.max(most, height), 0);
  const glyph = columns.map(({ height }, x) => ({ height, x })).filter(({ height }) => height > 5);
  const xs = glyph.map(({ x }) => x);
  const middle = columns[Math.round(((xs[0] ?? 0) + (xs.at(-1) ?? 0)) / 2)];
  return {
    side: (xs[0] ?? 0) < pixels.width / 2 ? 'start' : 'end',
    height: highest,
    length: glyph.length / scale,
    filled: (middle?.filled ?? 0) > 0.8,
  };
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`without any colour, on ${colorScheme} ground`, () => {
    test.use({ colorScheme, deviceScaleFactor: scale });

    test('each line that is drawn is told by its strokes', async ({ page }) => {
      await open(page, `view=graph&sel=none&${at(wideCamera)}`);
      await nextFrame(page);
      const path = `test-results/pictures/grey-${colorScheme}.png`;
      const pixels = readPng(await page.getByTestId('graph').screenshot({ path }));
      expect(mostColour(pixels)).toBeLessThan(6);
      const { x: left, y: top } = await drawingBox(page);
      const ink = inkIn(pixels);
      const plain = relations.filter((_, index) => record.standings[index]?.id !== 'tentative');
      expect(new Set(plain.map(({ type }) => type)).size).toBe(fourTypes.length);
      const step = 1 / scale;
      for (const relation of plain) {
        const points = await alongLine(page, relation, step);
        // The ends have glyphs, and the middle may have a mark.
        const [from, to] = [Math.round(0.12 * points.length), Math.round(0.45 * points.length)];
        const found = rhythm(
          points.slice(from, to).map(({ x, y }) => ink((x - left) * scale, (y - top) * scale)),
          step,
        );
        expect(kindsLike(found), `${relation.id}: ${JSON.stringify(found)}`).toEqual([relation.type.id]);
      }
    });

    test('each sample in the key is told by its end', async ({ page }) => {
      await open(page, 'view=graph');
      const ends = new Map<string, Awaited<ReturnType<typeof endOf>>>();
      for (const { id, phrase } of fourTypes) ends.set(id, await endOf(page, phrase));
      const end = (id: FourTypeId) => present(ends.get(id), id);
      expect(end('worked-for').side).toBe('start');
      for (const id of ['endorses', 'advises', 'lost-to'] as const) expect(end(id).side).toBe('end');
      expect(end('lost-to').height).toBeGreaterThan(14);
      for (const id of ['endorses', 'advises', 'worked-for'] as const)
        expect(end(id).height, id).toBeLessThan(13);
      expect(end('lost-to').length).toBeLessThan(5);
      expect(end('endorses').filled).toBe(true);
      expect(end('advises').filled).toBe(false);
      expect(end('worked-for').filled).toBe(false);
    });
  });
}

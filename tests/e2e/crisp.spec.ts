import { expect, type Page } from '@playwright/test';
import { worldToScreen } from '../../src/core/scene/camera';
import { discRadius, markScale, outline } from '../../src/core/scene/shapes';
import { personIndex, record, relations } from './support/expected';
import { follow, open, present, test } from './support/page';
import { type Pixels, readPng } from './support/pixels';
import { at, drawingBox, worldPlace } from './support/whereLines';

/** A lone line with a filled arrow: its tip is to touch the endorsed's disc. */
const line = present(
  relations.find(({ from, type }) => from === 'bill-clinton' && type.id === 'endorses'),
  'an arrow on a lone line',
);

const ratios = [1, 1.25, 1.5, 2, 3];
const zooms = [0.3, 0.7, 1, 2.2, 5];

for (const ratio of ratios) {
  test.describe(`at ${ratio} device pixels`, () => {
    test.use({ deviceScaleFactor: ratio });

    test('the canvases hold as many pixels as lie between the edges of their box, and at every zoom the arrow’s tip is on the edge of the disc', async ({
      page,
    }) => {
      test.slow();
      await open(page, 'sel=none');
      const off = await page.locator('canvas').evaluateAll((canvases, scale) => {
        const pixels = (from: number, to: number) => Math.round(to * scale) - Math.round(from * scale);
        return canvases.map((canvas) => {
          const { left, right, top, bottom } = canvas.getBoundingClientRect();
          if (!(canvas instanceof HTMLCanvasElement)) return null;
          return [canvas.width - pixels(left, right), canvas.height - pixels(top, bottom)];
        });
      }, ratio);
      expect(off).toEqual([
        [0, 0],
        [0, 0],
      ]);
      for (const zoom of zooms) {
        await test.step(`the arrow’s tip at zoom ${zoom}`, async () => {
          const to = worldPlace(line.to);
          const camera = { x: Math.round(to.x), y: Math.round(to.y), k: zoom };
          await follow(page, `sel=none&${at(camera)}`);
          const edge =
            discRadius(record.graph.degree[personIndex(line.to)] ?? 0) * markScale(zoom) + outline / 2;
          const gap = await nearestBlue(page, camera, to, edge, ratio);
          // Smoothing thins the very tip to nothing within one and a half device pixels; nothing lies under the disc.
          expect(gap * ratio).toBeLessThanOrEqual(1.5);
          expect(gap * ratio).toBeGreaterThanOrEqual(-0.5);
        });
      }
    });
  });
}

/**
 * How far outside a disc's edge the nearest pixel in the arrow's colour is, CSS pixels. Looks within 40 px of the disc, so
 * that at every zoom only the disc's own arrows are seen.
 */
async function nearestBlue(
  page: Page,
  camera: { x: number; y: number; k: number },
  centre: { x: number; y: number },
  edge: number,
  ratio: number,
): Promise<number> {
  const box = await drawingBox(page);
  const place = worldToScreen(camera, box, centre);
  const [x, y] = [box.x + place.x, box.y + place.y];
  // The part round the disc alone, from a whole pixel of the device at every ratio.
  const far = edge + 12;
  const [left, top] = [x, y].map((one) => Math.max(0, 4 * Math.floor((one - far) / 4))) as [number, number];
  const side = 4 * Math.ceil((2 * far + 4) / 4);
  const picture = readPng(
    await page.screenshot({ scale: 'device', clip: { x: left, y: top, width: side, height: side } }),
  );
  const toward = worldPlace(line.from);
  const angle = Math.atan2(toward.y - centre.y, toward.x - centre.x);
  let least = Infinity;
  const reach = Math.ceil((edge + 8) * ratio);
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      const [px, py] = [Math.floor(x * ratio) + dx, Math.floor(y * ratio) + dy];
      const [cx, cy] = [(px + 0.5) / ratio - x, (py + 0.5) / ratio - y];
      const turn = Math.abs(Math.atan2(cy, cx) - angle);
      if (Math.min(turn, 2 * Math.PI - turn) > 0.5) continue;
      if (!isBlue(picture, px - left * ratio, py - top * ratio)) continue;
      least = Math.min(least, Math.hypot(cx, cy) - edge);
    }
  }
  return least;
}

/** The colour of endorsements, or paper with a clear share of it: the very tip covers part of a pixel only. */
function isBlue({ width, rgb }: Pixels, x: number, y: number): boolean {
  const at = 3 * (y * width + x);
  const [red = 0, green = 0, blue = 0] = [rgb[at], rgb[at + 1], rgb[at + 2]];
  return blue - red > 30 && blue - green > 10;
}

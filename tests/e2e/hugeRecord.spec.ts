import { expect, type Page } from '@playwright/test';
import { encodeCompiled } from '../../src/core/model/encodeCompiled';
import { buildGraph } from '../../src/core/model/graph';
import { evenOffsets } from '../../src/core/scene/parallelOffsets';
import type {} from '../../src/shell/page/probe';
import { hugeGraph } from '../support/hugeRecord';
import { open, test } from './support/page';

/** Six thousand people in the place of the shipped data, and what the page says of where they are. */
test.beforeEach(async ({ page }) => {
  const { dataset, positions } = hugeGraph(6000);
  const { x, y } = positions;
  const sent = encodeCompiled(dataset, x, y, evenOffsets(buildGraph(dataset)), 'f'.repeat(64));
  await page.route(/dataset-\w+\.json/, (route) => route.fulfill({ json: sent }));
});

const drawing = '[data-testid="drawing"]';

test('a large picture follows the hand, and stands still and crisp when the hand rests', async ({ page }) => {
  await open(page);
  const canvas = page.locator(drawing);
  const box = await canvas.boundingBox();
  if (!box) throw new Error('There is no drawing.');
  await expect.poll(() => inkOf(page)).toBeGreaterThan(1000);
  await canvas.evaluate((element) => {
    const shifts: string[] = [];
    new MutationObserver(() => shifts.push((element as HTMLElement).style.transform)).observe(element, {
      attributeFilter: ['style'],
    });
    Object.assign(window, { shifts });
  });
  const shifts = () => page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
  await page.mouse.move(box.x + 12, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 62, box.y + 42, { steps: 10 });
  await page.mouse.up();
  await expect.poll(async () => (await shifts()).at(-1)).toBe('');
  const ends = (await shifts()).map((one) => (one.match(/-?[\d.]+/g) ?? []).map((part) => Math.round(+part)));
  expect(ends).toContainEqual([50, 30, 1]);
  await page.mouse.wheel(0, -120);
  await expect.poll(async () => (await shifts()).some((one) => /scale\(1\.\d/.test(one))).toBe(true);
  await expect.poll(async () => (await shifts()).at(-1)).toBe('');
  expect(await inkOf(page)).toBeGreaterThan(1000);
});

test('a click at the middle of a line opens it, or a list with it', async ({ page }) => {
  await open(page, 'probe');
  await page.waitForFunction(() => window.__probe !== undefined);
  await expect.poll(() => inkOf(page)).toBeGreaterThan(1000);
  const found: boolean[] = [];
  for (let line = 5; line < 12_000; line += 1200) {
    const [x, y] = await page.evaluate((index) => window.__probe?.edgeMid(index) ?? [0, 0], line);
    const before = await page.evaluate(() => window.__probe?.clicked.length ?? 0);
    await page.mouse.click(x, y);
    const clicked = await page.evaluate((from) => window.__probe?.clicked.slice(from) ?? [], before);
    found.push(clicked.includes(line));
    await page.keyboard.press('Escape');
  }
  expect(found.filter(Boolean).length).toBeGreaterThanOrEqual(9);
});

test('the list of thousands scrolls to its end, goes on by Tab, and says which row is which', async ({
  page,
}) => {
  await open(page, 'view=list');
  const table = page.getByRole('table');
  const count = Number(await table.getAttribute('aria-rowcount'));
  expect(count).toBeGreaterThan(10_000);
  const rows = page.locator('tbody tr[data-relation]');
  expect(await rows.count()).toBeLessThan(120);
  await page.locator('.list').evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await expect(rows.last()).toHaveAttribute('aria-rowindex', String(count));
  await page.locator('.list').evaluate((list) => list.scrollTo(0, 0));
  await expect(rows.first()).toHaveAttribute('aria-rowindex', '2');
  await rows.first().getByRole('button').focus();
  for (let step = 0; step < 60; step++) await page.keyboard.press('Tab');
  await expect(page.locator('tr[aria-rowindex="62"] button')).toBeFocused();
});

/** How many pixels of the picture are painted. */
function inkOf(page: Page): Promise<number> {
  return page
    .locator('canvas')
    .first()
    .evaluate((element) => {
      if (!(element instanceof HTMLCanvasElement) || element.width === 0) return 0;
      // A copy, so that looking at it does not change how the browser keeps it.
      const copy = new OffscreenCanvas(element.width, element.height).getContext('2d', {
        willReadFrequently: true,
      });
      copy?.drawImage(element, 0, 0);
      const data = copy?.getImageData(0, 0, element.width, element.height).data ?? [];
      let ink = 0;
      for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) > 0) ink++;
      return ink;
    });
}

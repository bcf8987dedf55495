import { expect, type Page } from '@playwright/test';
import type {} from '../../src/shell/page/probe';
import { objections } from './support/axe';
import { open, panelHeading, test } from './support/page';

declare global {
  interface Window {
    mayEnd?: boolean;
    isHeld?: boolean;
  }
}

/** So many that they are shown while they settle. */
const people = 2400;

/** A large file; the layout says that it is nearly done, again and again, until the test lets it end. */
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const own = Object.getOwnPropertyDescriptor(Worker.prototype, 'onmessage');
    Object.defineProperty(Worker.prototype, 'onmessage', {
      get: () => null,
      set(this: Worker, hear: (event: MessageEvent) => void) {
        own?.set?.call(this, (event: MessageEvent) => {
          const { kind, positions } = event.data;
          if (kind !== 'done' || !positions) return hear(event);
          const copy = () => ({ x: positions.x.slice(), y: positions.y.slice() });
          const again = setInterval(() => {
            window.isHeld = true;
            if (window.mayEnd) clearInterval(again);
            hear(
              window.mayEnd
                ? event
                : new MessageEvent('message', { data: { kind: 'progress', share: 1, positions: copy() } }),
            );
          }, 150);
        });
      },
    });
  });
  await open(page, 'probe');
  const nodes = Array.from({ length: people }, (_, at) => ({ id: `p${at}`, name: `Person ${at}` }));
  const links = nodes.flatMap((_, at) => [
    { source: `p${at}`, target: `p${(at + 1) % people}`, type: 'endorses' },
    { source: `p${at}`, target: `p${(at * 7 + 3) % people}`, type: 'advises' },
  ]);
  const buffer = Buffer.from(JSON.stringify({ nodes, links }));
  await page
    .locator('#own-file')
    .setInputFiles({ name: 'throng.json', mimeType: 'application/json', buffer });
  await page.waitForFunction(() => window.isHeld, null, { timeout: 20_000 });
  await expect(progress(page)).toBeVisible();
});

const progress = (page: Page) => page.getByRole('progressbar', { name: 'Finding everybody a place' });
const placeOf = (page: Page, person: number): Promise<[number, number]> =>
  page.evaluate((index) => window.__probe?.screen(index) ?? [0, 0], person);
const placesNow = (page: Page) => page.evaluate(() => [...(window.__probe?.positions() ?? [])]);

test('whoever is put somewhere while a large file settles stands there, then and afterwards', async ({
  page,
}) => {
  const [x, y] = await placeOf(page, 40);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 90, y - 60, { steps: 8 });
  await page.waitForTimeout(400);
  await page.mouse.move(x + 120, y - 80, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/pin=person-40[-:]/);
  const put = await placeOf(page, 40);
  expect(put[0]).toBeCloseTo(x + 120, 0);
  expect(put[1]).toBeCloseTo(y - 80, 0);
  await test.step('the graph is searched, filtered, zoomed and read while it settles', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('Person 77');
    await page
      .getByRole('option', { name: /^Person 77\b/ })
      .first()
      .click();
    await expect(panelHeading(page)).toHaveText('Person 77');
    await page.getByRole('checkbox', { name: /advises/ }).click();
    await expect(page.getByTestId('count')).toContainText('2,400 of 4,800');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect(page).toHaveURL(/at=/);
    await expect(progress(page)).toBeVisible();
    expect(await objections(page)).toEqual([]);
  });
  const stands = await placeOf(page, 40);
  await page.evaluate(() => {
    window.mayEnd = true;
  });
  await expect(progress(page)).toBeHidden();
  await expect(panelHeading(page)).toHaveText('Person 77');
  await expect(page.getByTestId('count')).toContainText('2,400 of 4,800');
  await expect.poll(() => page.evaluate(() => window.__probe?.settledAt ?? 0)).toBeGreaterThan(0);
  expect(await placeOf(page, 40)).toEqual(stands);
});

test('one may leave everybody where they stand: nobody moves any more', async ({ page }) => {
  const before = await placesNow(page);
  await page.getByRole('button', { name: 'Leave them here' }).click();
  await expect(progress(page)).toBeHidden();
  await expect(page.getByTestId('count')).toBeFocused();
  await page.evaluate(() => {
    window.mayEnd = true;
  });
  await expect.poll(() => page.evaluate(() => window.__probe?.settledAt ?? 0)).toBeGreaterThan(0);
  expect(await placesNow(page)).toEqual(before);
});

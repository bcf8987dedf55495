import { expect, type Page } from '@playwright/test';
import { record, relations } from './support/expected';
import { follow, open, panelOf, present, test } from './support/page';
import { brightness, readPng } from './support/pixels';
import {
  at,
  drawingBox,
  middleOnPage,
  nextFrame,
  personOnPage,
  wideCamera,
  worldPlace,
} from './support/whereLines';

const headline = (page: Page) => page.getByRole('heading', { level: 1 });
const strip = (page: Page) => page.getByRole('region', { name: 'When it happened' });

for (const [width, height] of [
  [1280, 600],
  [1280, 500],
] as const) {
  test.describe(`a window of ${width} by ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('has room for all of it, and scrolls the quotes only', async ({ page }) => {
      await test.step('scrolls the quotes, and only them, with the wheel over them', async () => {
        await open(page);
        await page.mouse.move(width - 100, height / 2);
        await page.mouse.wheel(0, 200);
        const body = page.locator('.panel-body');
        await expect.poll(() => body.evaluate((one) => one.scrollTop)).toBeGreaterThan(100);
        expect(await page.evaluate(() => window.scrollY)).toBe(0);
        await expect(page).not.toHaveURL(/at=/);
      });

      await test.step('holds headline, drawing, key and quote without growing beyond its foot', async () => {
        expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
        const drawing = await drawingBox(page);
        expect(drawing.height).toBeGreaterThan(300);
        expect(drawing.y + drawing.height).toBeLessThanOrEqual(height);
        await expect(headline(page)).toBeInViewport();
        await expect(page.getByTestId('count')).toBeInViewport();
        if (height < 540) {
          await page.getByRole('button', { name: '2015 to 2025' }).click();
        }
        await expect(strip(page)).toBeInViewport();
      });
    });
  });
}

test.describe('a tablet held upright', () => {
  test.use({ viewport: { width: 768, height: 1024 } });

  test('has headline, drawing, count and buttons above the sheet, and the years without it', async ({
    page,
  }) => {
    await open(page, 'view=graph');
    const sheet = present(await panelOf(page).boundingBox(), 'sheet');
    await expect(headline(page)).toBeInViewport();
    for (const part of [
      page.getByTestId('drawing'),
      page.getByTestId('count'),
      page.getByRole('button', { name: 'Show everybody' }),
    ]) {
      const box = present(await part.boundingBox(), 'a part');
      expect(box.y + box.height).toBeLessThanOrEqual(sheet.y);
    }
    await panelOf(page).getByRole('button', { name: 'Close the evidence' }).click();
    await expect(headline(page)).toBeInViewport();
    await expect(strip(page)).toBeInViewport();
  });
});

test.describe('a phone held sideways', () => {
  test.use({ viewport: { width: 740, height: 360 } });

  test('opens with the list; the graph keeps its room, the sheet begins at its least height', async ({
    page,
  }) => {
    await open(page);
    await expect(page.getByRole('table')).toBeVisible();
    await page.getByRole('button', { name: 'Graph', exact: true }).click();
    await expect(panelOf(page).getByRole('button', { name: /peek height/ })).toBeVisible();
    const sheet = present(await panelOf(page).boundingBox(), 'sheet');
    expect(sheet.y - (await drawingBox(page)).y).toBeGreaterThan(150);
  });
});

test.describe('somebody without a line', () => {
  const person = present(
    record.graph.people.find((_, index) => record.graph.degree[index] === 0),
    'somebody without a line',
  );
  const there = worldPlace(person.id);
  const camera = { x: Math.round(there.x), y: Math.round(there.y), k: 1 };

  const light = async (page: Page) => {
    await nextFrame(page);
    const { x, y } = await personOnPage(page, person.id, camera);
    return brightness(
      readPng(await page.screenshot({ clip: { x: x - 12, y: y - 12, width: 24, height: 24 } })),
    );
  };

  test('is drawn while selected, though the others without a line are not', async ({ page }) => {
    await open(page);
    await follow(page, `sel=none&${at(camera)}`);
    expect(await light(page)).toBeGreaterThan(240);
    await follow(page, `sel=${person.id}&${at(camera)}`);
    expect(await light(page)).toBeLessThan(120);
  });
});

test.describe('“Show everybody”', () => {
  test('shows those, too, who were moved far out by hand', async ({ page }) => {
    await open(page);
    const pin = 'pin=steven-cheung:2400,300';
    await follow(page);
    const usual = await page.getByTestId('graph').screenshot();
    await follow(page, pin);
    await nextFrame(page);
    const whole = await page.getByTestId('graph').screenshot();
    expect(whole.equals(usual)).toBe(false);
    await follow(page, `${pin}&${at(wideCamera)}`);
    await page.getByRole('button', { name: 'Show everybody' }).click();
    await expect(page).not.toHaveURL(/at=/);
    await page.mouse.move(0, 0);
    await nextFrame(page);
    expect((await page.getByTestId('graph').screenshot()).equals(whole)).toBe(true);
  });
});

test.describe('the sentence beside the pointer', () => {
  test('stands beside what it speaks of', async ({ page }) => {
    await test.step('leaves the disc that is pointed at to be seen', async () => {
      await open(page, `sel=none&${at(wideCamera)}`);
      for (const id of ['donald-trump', 'kamala-harris', 'elizabeth-warren', 'bill-clinton']) {
        const { x, y } = await personOnPage(page, id);
        await page.mouse.move(x, y);
        await expect(page.getByTestId('hover')).toBeVisible();
        const box = present(await page.getByTestId('hover').boundingBox(), 'sentence');
        const apart = Math.hypot(
          Math.max(box.x - x, 0, x - box.x - box.width),
          Math.max(box.y - y, 0, y - box.y - box.height),
        );
        expect(apart, id).toBeGreaterThan(16);
      }
    });

    await test.step('goes with a click', async () => {
      await follow(page, `sel=none&${at(wideCamera)}`);
      const { x, y } = await middleOnPage(page, present(relations[2], 'a relation'));
      await page.mouse.move(x, y);
      await expect(page.getByTestId('hover')).toBeVisible();
      await page.mouse.click(x, y);
      await expect(panelOf(page)).toBeVisible();
      await expect(page.getByTestId('hover')).toBeHidden();
    });

    await test.step('does not lie over what is open', async () => {
      await follow(page, `sel=${relations[2]?.id}&${at(wideCamera)}`);
      const again = await middleOnPage(page, present(relations[2], 'a relation'));
      await page.mouse.move(again.x, again.y);
      await page.mouse.move(again.x + 1, again.y);
      await nextFrame(page);
      await expect(page.getByTestId('hover')).toBeHidden();
    });
  });
});

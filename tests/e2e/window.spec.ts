import { expect, type Page } from '@playwright/test';
import { relations, sentenceOf } from './support/expected';
import { follow, open, panelHeading, present, test } from './support/page';
import { colourCount, readPng } from './support/pixels';
import { nextFrame } from './support/whereLines';

const relation = present(relations[9], 'a relation');

async function canvasSize(page: Page) {
  return page.getByTestId('drawing').evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('The drawing is no canvas.');
    return {
      dots: [canvas.width, canvas.height],
      pixels: [canvas.clientWidth, canvas.clientHeight],
    };
  });
}

async function expectDrawn(page: Page): Promise<void> {
  await nextFrame(page);
  const { dots, pixels } = await canvasSize(page);
  expect(dots).toEqual(pixels);
  expect(colourCount(readPng(await page.getByTestId('graph').screenshot()))).toBeGreaterThan(20);
}

test.describe('a window that changes', () => {
  test('keeps what is shown, whatever it goes through', async ({ page }) => {
    await test.step('shows the same picture after it has been away', async () => {
      await open(page);
      const before = await page.getByTestId('graph').screenshot();
      await page.setViewportSize({ width: 900, height: 600 });
      await nextFrame(page);
      await page.setViewportSize({ width: 1280, height: 800 });
      await nextFrame(page);
      expect((await page.getByTestId('graph').screenshot()).equals(before)).toBe(true);
    });

    await test.step('keeps selection and picture through 1280, 360 and 1280 pixels', async () => {
      await follow(page, `view=graph&sel=${relation.id}`);
      for (const [width, height] of [
        [1280, 800],
        [360, 740],
        [1280, 800],
      ] as const) {
        await page.setViewportSize({ width, height });
        await expect(panelHeading(page)).toHaveText(sentenceOf(relation));
        await expectDrawn(page);
      }
    });

    await test.step('survives a storm of sizes', async () => {
      await follow(page, `view=graph&sel=${relation.id}`);
      for (let step = 0; step < 8; step++) {
        await page.setViewportSize({ width: step % 2 ? 700 + step : 1300 - step, height: 500 + 40 * step });
      }
      await page.setViewportSize({ width: 1000, height: 800 });
      await expectDrawn(page);
    });

    await test.step('turns to the list on a phone and back, if nobody has chosen either', async () => {
      await open(page, `sel=${relation.id}`);
      await page.setViewportSize({ width: 360, height: 740 });
      await expect(page.getByRole('table')).toBeVisible();
      await expect(panelHeading(page)).toHaveText(sentenceOf(relation));
      await page.setViewportSize({ width: 1280, height: 800 });
      await expect(page.getByTestId('graph')).toBeVisible();
      await expectDrawn(page);
    });
  });
});

test.describe('a screen of two dots a pixel', () => {
  test.use({ deviceScaleFactor: 2 });

  test('gets a drawing of twice the dots', async ({ page }) => {
    await open(page);
    const { dots, pixels } = await canvasSize(page);
    expect(dots).toEqual(pixels.map((side) => 2 * side));
  });
});

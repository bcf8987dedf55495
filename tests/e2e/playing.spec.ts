import { expect, type Locator, type Page } from '@playwright/test';
import { inYears } from '../support/years';
import { countWords, countWordsUnder, domain, relations } from './support/expected';
import { addressAtRest, follow, open, present, test } from './support/page';
import { nextFrame } from './support/whereLines';

declare global {
  interface Window {
    pictureOf?: () => Uint8ClampedArray;
    whole?: Uint8ClampedArray;
  }
}

const play = (page: Page) => page.getByRole('button', { name: /^Play/ });
const stop = (page: Page) => page.getByRole('button', { name: 'Stop' });

/** One step, without waiting for the next: playing begins at once. */
async function step(page: Page): Promise<void> {
  await play(page).click();
  if (await stop(page).isVisible()) await stop(page).click();
  await page.mouse.move(2, 2);
  await nextFrame(page);
}

/** Every value that a slider takes from now on: looking from outside could miss a step. */
function valuesOf(slider: Locator) {
  return slider.evaluateHandle((input: HTMLInputElement) => {
    const seen: string[] = [];
    new MutationObserver(() => {
      if (seen.at(-1) !== input.value) seen.push(input.value);
    }).observe(input, { attributes: true });
    return seen;
  });
}

/** Keeps what is drawn now inside the page, as the whole that later pictures are compared with. */
async function keepWhole(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.pictureOf = () => {
      const canvases = [...document.querySelectorAll<HTMLCanvasElement>('.graph canvas')];
      const [first] = canvases;
      if (!first) throw new Error('There is no drawing.');
      // A copy on the ground of the page, so that looking at it does not change how the browser keeps it.
      const copy = new OffscreenCanvas(first.width, first.height).getContext('2d', {
        willReadFrequently: true,
      });
      if (!copy) throw new Error('There is no copy.');
      copy.fillStyle = getComputedStyle(document.body).backgroundColor;
      copy.fillRect(0, 0, first.width, first.height);
      for (const canvas of canvases) copy.drawImage(canvas, 0, 0);
      return copy.getImageData(0, 0, first.width, first.height).data;
    };
    window.whole = window.pictureOf();
  });
}

/** Pixels of plain ink, discs, initials and names, and how many of them are lighter in the whole. */
function strayInk(page: Page): Promise<{ ink: number; stray: number }> {
  return page.evaluate(() => {
    const [one, whole] = [window.pictureOf?.() ?? [], window.whole ?? []];
    const darkest = (pixels: ArrayLike<number>, at: number) =>
      Math.max(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0);
    let stray = 0;
    let ink = 0;
    for (let at = 0; at < one.length; at += 4) {
      if (darkest(one, at) > 50) continue;
      ink++;
      if (darkest(whole, at) > 110) stray++;
    }
    return { ink, stray };
  });
}

test.describe('playing the years', () => {
  test('runs through all of them by itself, and ends with everything shown again', async ({ page }) => {
    await open(page);
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('Fast');
    const before = await page.evaluate(() => window.history.length);
    const lasts = await valuesOf(page.getByRole('slider', { name: 'Last year' }));
    await play(page).click();
    const years = Array.from({ length: domain.to - domain.from + 1 }, (_, index) => domain.from + index);
    await expect.poll(() => lasts.jsonValue(), { timeout: 15_000 }).toEqual(years.map(String));
    await expect(play(page)).toBeVisible();
    await addressAtRest(page);
    await expect(page).toHaveURL(/\/$/);
    await expect(page.getByTestId('count')).toHaveText(countWords(relations.length));
    expect(await page.evaluate(() => window.history.length)).toBe(before);
  });

  test('runs year by year where one is shown, and where motion is not wanted, too', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, 'y=2020');
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('Fast');
    const years = await valuesOf(page.getByRole('slider', { name: 'Year', exact: true }));
    await play(page).click();
    await expect.poll(() => years.jsonValue()).toEqual(['2021', '2022', '2023', '2024', '2025']);
    await expect(play(page)).toBeVisible();
    const words = countWordsUnder({ years: inYears(domain.to) });
    await expect(page.getByTestId('count')).toHaveText(words);
  });

  test('is begun and stopped with the keyboard, the focus staying where it is', async ({ page }) => {
    await open(page, 'y=2015');
    await play(page).focus();
    await page.keyboard.press('Enter');
    await expect(stop(page)).toBeFocused();
    await page.keyboard.press('Space');
    await expect(play(page)).toBeFocused();
    await addressAtRest(page);
    await expect(page).toHaveURL(/y=2016$/);
  });

  test('is stopped by a thumb, a typed digit, Reset and the articles', async ({ page }) => {
    for (const [what, act] of [
      ['a thumb', () => page.getByRole('slider', { name: 'Year' }).press('End')],
      ['a typed digit', () => page.getByRole('textbox', { name: 'Year' }).press('2')],
      ['Reset', () => page.getByRole('button', { name: 'Reset' }).click()],
      ['the articles', () => page.getByRole('button', { name: 'Articles', exact: true }).click()],
    ] as const) {
      await test.step(what, async () => {
        await open(page, 'y=2015&view=graph');
        await page.getByRole('combobox', { name: 'Speed' }).selectOption('Slow');
        await play(page).click();
        await expect(stop(page)).toBeVisible();
        await act();
        await expect(stop(page)).toBeHidden();
      });
    }
  });

  for (const [width, height] of [
    [1280, 800],
    [1024, 768],
    [900, 700],
    [768, 1024],
    [390, 844],
  ] as const) {
    test(`moves nobody at ${width} × ${height}, with a range and with one year`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, 'view=graph&sel=none');
      for (const [mode, link, steps] of [
        ['a range', '', domain.to - domain.from + 1],
        ['one year', `y=${domain.to}`, 4],
      ] as const) {
        await test.step(mode, async () => {
          await follow(page, 'view=graph&sel=none');
          const unfold = page.locator('.years-toggle');
          if (!(await play(page).isVisible())) await unfold.click();
          await page.mouse.move(2, 2);
          await nextFrame(page);
          await keepWhole(page);
          if (link) await page.getByText('One year', { exact: true }).click();
          for (let count = 0; count < steps; count++) {
            await step(page);
            const { ink, stray } = await strayInk(page);
            expect(ink, 'ink in the picture').toBeGreaterThan(200);
            expect(stray).toBe(0);
          }
        });
      }
    });
  }
});

test.describe('playing what was known', () => {
  test('goes through the days of publication, to now', async ({ page }) => {
    await open(page, 'clock=known');
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('Fast');
    const stops = await valuesOf(page.getByRole('slider', { name: 'As known on' }));
    await play(page).click();
    await expect.poll(() => stops.jsonValue()).toEqual(['0', '1', '2', '3']);
    await expect(play(page)).toBeVisible();
    await expect(page).not.toHaveURL(/known=2/);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('the years are played with two taps, and folding them away stops it', async ({ page }) => {
    await open(page, 'view=graph');
    const unfold = page.getByRole('button', { name: `${domain.from} to ${domain.to}` });
    await unfold.tap();
    const box = present(await play(page).boundingBox(), 'the button');
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    await play(page).tap();
    await expect(stop(page)).toBeVisible();
    await page.locator('.years-toggle').tap();
    await page.locator('.years-toggle').tap();
    await expect(play(page)).toBeVisible();
  });
});

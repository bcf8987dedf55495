import { expect, type Locator, type Page } from '@playwright/test';
import { countWords, countWordsUnder, domain, relations } from './support/expected';
import { addressAtRest, open, present, test } from './support/page';
import { type Pixels, readPng } from './support/pixels';
import { nextFrame } from './support/whereLines';

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

const picture = async (page: Page) => readPng(await page.getByTestId('graph').screenshot());

/** Pixels of plain ink, discs, initials and names, where the other picture has something lighter. */
function strayInk(one: Pixels, whole: Pixels): number {
  let stray = 0;
  let ink = 0;
  const darkest = ({ rgb }: Pixels, at: number) => Math.max(rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0);
  for (let at = 0; at < one.rgb.length; at += 3) {
    if (darkest(one, at) > 50) continue;
    ink++;
    if (darkest(whole, at) > 110) stray++;
  }
  expect(ink, 'ink in the picture').toBeGreaterThan(200);
  return stray;
}

test.describe('playing the years', () => {
  test('runs through all of them by itself, and ends with everything shown again', async ({ page }) => {
    await open(page);
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('Fast');
    const before = await page.evaluate(() => window.history.length);
    const lasts = await valuesOf(page.getByRole('slider', { name: 'Last year' }));
    await play(page).click();
    await expect(stop(page)).toBeVisible();
    await expect(play(page)).toBeVisible({ timeout: 15_000 });
    const years = Array.from({ length: domain.to - domain.from + 1 }, (_, index) => domain.from + index);
    expect(await lasts.jsonValue()).toEqual(years.map(String));
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
    await expect(stop(page)).toBeVisible();
    await expect(play(page)).toBeVisible();
    expect(await years.jsonValue()).toEqual(['2021', '2022', '2023', '2024', '2025']);
    const words = countWordsUnder({ years: { from: domain.to, to: domain.to } });
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
      for (const [mode, link, steps] of [
        ['a range', '', domain.to - domain.from + 1],
        ['one year', `y=${domain.to}`, 4],
      ] as const) {
        await test.step(mode, async () => {
          await open(page, 'view=graph&sel=none');
          const unfold = page.locator('.years-toggle');
          if (await unfold.isVisible()) await unfold.click();
          await page.mouse.move(2, 2);
          await nextFrame(page);
          const whole = await picture(page);
          if (link) await page.getByText('One year', { exact: true }).click();
          for (let count = 0; count < steps; count++) {
            await step(page);
            expect(strayInk(await picture(page), whole)).toBe(0);
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
    await expect(play(page)).toBeVisible();
    expect(await stops.jsonValue()).toEqual(['0', '1', '2', '3']);
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

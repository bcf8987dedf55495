import { expect, type Page } from '@playwright/test';
import { open, test } from './support/page';
import { brightness, readPng } from './support/pixels';
import { nextFrame } from './support/whereLines';

async function choose(page: Page, theme: 'As the device' | 'Paper' | 'Ink'): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('radio', { name: theme }).check();
  await page.keyboard.press('Escape');
  await nextFrame(page);
}

const light = async (page: Page) => brightness(readPng(await page.getByTestId('graph').screenshot()));

test.describe('the theme', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`follows the device, which is ${colorScheme}, until the reader chooses`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await open(page);
      if (colorScheme === 'light') expect(await light(page)).toBeGreaterThan(200);
      else expect(await light(page)).toBeLessThan(80);
      const other = colorScheme === 'light' ? 'dark' : 'light';
      await page.emulateMedia({ colorScheme: other });
      await nextFrame(page);
      expect((await light(page)) > 128).toBe(other === 'light');
    });
  }

  test('is repainted at once when chosen, and kept over a reload', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await open(page);
    const paper = await light(page);
    await choose(page, 'Ink');
    const ink = await light(page);
    expect(paper - ink).toBeGreaterThan(120);
    await page.reload();
    await expect(page.getByRole('banner')).toBeVisible();
    expect(await light(page)).toBeCloseTo(ink, 0);
    await page.getByRole('button', { name: 'Menu' }).click();
    await expect(page.getByRole('radio', { name: 'Ink' })).toBeChecked();
    await page.keyboard.press('Escape');
    await choose(page, 'Paper');
    await page.emulateMedia({ colorScheme: 'dark' });
    await nextFrame(page);
    expect(await light(page)).toBeCloseTo(paper, 0);
    await choose(page, 'As the device');
    expect(await light(page)).toBeCloseTo(ink, 0);
  });
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const [what, link, width] of [
    ['page', '', 1280],
    ['phone', 'view=graph', 360],
  ] as const) {
    test(`nothing on the ${what} takes time to change`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      await open(page, link);
      const durations = await page.evaluate(() =>
        [...document.querySelectorAll('*')].map((element) => getComputedStyle(element).transitionDuration),
      );
      expect(durations.length).toBeGreaterThan(100);
      expect(durations.filter((duration) => /[1-9]/.test(duration))).toEqual([]);
    });
  }
});

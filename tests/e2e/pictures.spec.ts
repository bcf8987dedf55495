import { expect } from '@playwright/test';
import { open, test } from './support/page';
import { colourCount, readPng } from './support/pixels';

/** Pictures for a person to look at, in test-results/pictures; here only that they are not blank. */
const states = {
  opening: 'view=graph',
  list: 'view=list',
  person: 'view=graph&sel=hillary-clinton',
  empty: 'view=graph&y=2018&undated=hidden&sel=none',
};

for (const width of [1280, 768, 360]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`pictures are taken at ${width} pixels on ${colorScheme} ground`, async ({ page }) => {
      await page.setViewportSize({ width, height: width === 360 ? 740 : 800 });
      await page.emulateMedia({ colorScheme });
      for (const [name, link] of Object.entries(states)) {
        await open(page, link);
        const path = `test-results/pictures/${name}-${width}-${colorScheme}.png`;
        expect(colourCount(readPng(await page.screenshot({ path })))).toBeGreaterThan(40);
      }
    });
  }
}

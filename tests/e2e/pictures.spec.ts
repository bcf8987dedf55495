import { expect } from '@playwright/test';
import { open, test } from './support/page';

/**
 * What the main states look like, compared with pictures that were looked at before they were stored. After a change
 * that is meant: `npm run e2e -- pictures --update-snapshots`, and look at each picture that differs.
 */
const states = {
  opening: 'view=graph',
  list: 'view=list&sel=none',
  person: 'view=graph&sel=hillary-clinton',
  path: 'view=graph&sel=steven-cheung..brian-fallon',
  article: 'view=articles&article=warren-clinton-contact',
  empty: 'view=graph&y=2018&undated=hidden&sel=none',
};

for (const width of [1280, 768, 360]) {
  test.describe(`at ${width} pixels on light and on dark ground`, () => {
    test.use({ viewport: { width, height: width === 360 ? 740 : 800 } });
    test('each picture is the one that was looked at', async ({ page }) => {
      test.slow();
      for (const [name, link] of Object.entries(states))
        await test.step(`the picture of “${name}” is the one that was looked at`, async () => {
          await open(page, link);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            await expect.soft(page).toHaveScreenshot(`${name}-${width}-${colorScheme}.png`);
          }
        });
    });
  });
}

import { expect } from '@playwright/test';
import { defined } from '../support/defined';
import { record, relationWhere, sentenceOf } from './support/expected';
import { largeQuote, open, panelHeading, test } from './support/page';
import { colourCount, readPng } from './support/pixels';

const { edition } = record.dataset;
const opening = relationWhere((one) => one.claims.some((claim) => claim.id === edition.opening), 'opening');

test.describe('who comes for the first time', () => {
  test('sees at once what it is about, and a picture that stands still', async ({ page, context }) => {
    test.slow();
    await test.step('reads the takeaway and how to read the picture', async () => {
      await open(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(edition.headline);
      await expect(page.getByRole('main')).toContainText(edition.howToRead);
      await expect(page).toHaveTitle('On the Record');
    });

    await test.step('finds one telling line selected with its quote open', async () => {
      await expect(panelHeading(page)).toHaveText(sentenceOf(opening));
      const claim = record.claims.get(defined(edition.opening));
      await expect(largeQuote(page)).toHaveText(claim?.quote?.exact ?? 'no claim');
      expect(new URL(page.url()).search).toBe('');
    });

    await test.step('learns how many articles were read and how many quotes are held', async () => {
      const { articles, claims } = record.dataset;
      await expect(page.getByRole('banner')).toContainText(
        `${articles.length} articles read, ${claims.length} quotes held`,
      );
    });

    await test.step('sees a graph that stands still from its first moment', async () => {
      const drawing = page.getByTestId('graph');
      const first = await drawing.screenshot();
      expect(colourCount(readPng(first))).toBeGreaterThan(20);
      // Half a second is the time that is measured here, not a wait for something.
      await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
      expect((await drawing.screenshot()).equals(first)).toBe(true);
    });

    await test.step('sees the same picture on every visit', async () => {
      const first = await page.getByTestId('graph').screenshot();
      await page.reload();
      await expect(page.getByRole('banner')).toBeVisible();
      expect((await page.getByTestId('graph').screenshot()).equals(first)).toBe(true);
    });

    await test.step('can copy a link to the view', async () => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await open(page, 'y=2016');
      await page.getByRole('button', { name: 'Copy a link to this view' }).click();
      await expect(page.getByTestId('live')).toHaveText('Link to this view copied.');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    });
  });
});

import { expect } from '@playwright/test';
import { held } from '../support/held';
import { record, relationWhere, sentenceOf } from './support/expected';
import { largeQuote, open, panelHeading, test } from './support/page';
import { colourCount, readPng } from './support/pixels';

const { edition } = record.dataset;
const opening = relationWhere((one) => one.claims.some((claim) => claim.id === edition.opening), 'opening');

test.describe('who comes for the first time', () => {
  test('reads the takeaway and how to read the picture', async ({ page }) => {
    await open(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(edition.headline);
    await expect(page.getByRole('main')).toContainText(edition.howToRead);
    await expect(page).toHaveTitle('On the Record');
  });

  test('finds one telling line selected with its quote open', async ({ page }) => {
    await open(page);
    await expect(panelHeading(page)).toHaveText(sentenceOf(opening));
    const claim = record.claims.get(held(edition.opening));
    await expect(largeQuote(page)).toHaveText(claim?.quote?.exact ?? 'no claim');
    expect(new URL(page.url()).search).toBe('');
  });

  test('learns how many articles were read and how many quotes are held', async ({ page }) => {
    await open(page);
    const { articles, claims } = record.dataset;
    await expect(page.getByRole('banner')).toContainText(
      `${articles.length} articles read, ${claims.length} quotes held`,
    );
  });

  test('sees a graph that stands still from its first moment', async ({ page }) => {
    await open(page);
    const drawing = page.getByTestId('graph');
    const first = await drawing.screenshot();
    expect(colourCount(readPng(first))).toBeGreaterThan(20);
    // Half a second is the time that is measured here, not a wait for something.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
    expect((await drawing.screenshot()).equals(first)).toBe(true);
  });

  test('sees the same picture on every visit', async ({ page }) => {
    await open(page);
    const first = await page.getByTestId('graph').screenshot();
    await page.reload();
    await expect(page.getByRole('banner')).toBeVisible();
    expect((await page.getByTestId('graph').screenshot()).equals(first)).toBe(true);
  });

  test('can copy a link to the view', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, 'y=2016');
    await page.getByRole('button', { name: 'Copy a link to this view' }).click();
    await expect(page.getByTestId('live')).toHaveText('Link to this view copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });
});

import { expect, type Locator, type Page } from '@playwright/test';
import { domain, record, sentenceOf, wordsOf } from './support/expected';
import { largeQuote, open, panelHeading, panelOf, present, test } from './support/page';

/** What a reader comes for, each from the page as a phone opens it. */
test.describe('on a phone, with three taps at most beyond typing', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  let taps = 0;
  const tap = async (what: Locator) => {
    taps++;
    await what.tap();
  };
  const found = (page: Page, name: RegExp) =>
    page.getByRole('listbox', { name: 'Found' }).getByRole('option', { name }).first();
  const search = async (page: Page, words: string) => {
    await tap(page.getByRole('button', { name: 'Search', exact: true }));
    await page.keyboard.type(words);
  };
  const heard = (page: Page) => panelOf(page).ariaSnapshot();

  test.beforeEach(async ({ page }) => {
    taps = 0;
    await open(page);
  });
  test.afterEach(() => {
    expect(taps).toBeLessThanOrEqual(3);
  });

  test('a person is found', async ({ page }) => {
    await search(page, 'fallon');
    await tap(found(page, /Brian Fallon/));
    await expect(panelHeading(page)).toHaveText('Brian Fallon');
  });

  test('their lines are heard, each in a sentence', async ({ page }) => {
    await search(page, 'fallon');
    await tap(found(page, /Brian Fallon/));
    await expect(panelHeading(page)).toHaveText('Brian Fallon');
    const mine = record.graph.relations.filter(({ from, to }) => [from, to].includes('brian-fallon'));
    expect(mine.length).toBeGreaterThan(1);
    for (const relation of mine) await expect.poll(() => heard(page)).toContain(sentenceOf(relation));
  });

  test('a quote is opened, whole and with its article', async ({ page }) => {
    const row = page.getByRole('rowheader').getByRole('button').first();
    await tap(row);
    const words = await largeQuote(page).innerText();
    expect(record.graph.relations.flatMap(wordsOf)).toContain(words);
    await expect(largeQuote(page)).toBeInViewport();
  });

  test('the years are narrowed', async ({ page }) => {
    await tap(page.getByRole('button', { name: `${domain.from} to ${domain.to}` }));
    const strip = page.getByRole('region', { name: 'When it happened' });
    await tap(strip.getByRole('button', { name: /^Only 2016: / }));
    await expect(page).toHaveURL(/y=2016/);
  });

  test('a path between two people is followed, with a quote a step', async ({ page }) => {
    await search(page, 'cheung fallon');
    await tap(found(page, /^How is .* connected to .*\?/));
    await expect(panelHeading(page)).toContainText(/^How is /);
    expect(await panelOf(page).locator('blockquote').count()).toBeGreaterThan(1);
  });

  test('what was opened is left', async ({ page }) => {
    await tap(page.getByRole('rowheader').getByRole('button').first());
    await expect(panelOf(page)).toBeVisible();
    await tap(panelOf(page).getByRole('button', { name: 'Close the evidence' }));
    await expect(panelOf(page)).toBeHidden();
    present(await page.getByRole('table').boundingBox(), 'the list');
  });
});

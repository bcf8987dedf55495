import { expect, type Page } from '@playwright/test';
import { capital } from '../../src/core/english/capital';
import { claimsInOrder } from '../../src/core/evidence/orderClaims';
import { claimDateWords } from '../../src/core/evidence/relationDate';
import { standings } from '../../src/core/evidence/standings';
import { caveat, chainWords } from '../../src/core/evidence/wording';
import { dateWords } from '../../src/core/model/partialDate';
import type { Relation } from '../../src/core/model/relations';
import { fourTypes } from '../../src/core/model/relationTypes';
import { defined } from '../support/defined';
import { record, relations, relationWhere, sentenceOf, standingOf } from './support/expected';
import { follow, largeQuote, open, panelHeading, panelOf, present, test } from './support/page';

test.describe('the evidence of a relation', () => {
  for (const { id, phrase } of fourTypes) {
    test(`“${phrase}”: every quote of every such relation, with its article and both its dates`, async ({
      page,
    }) => {
      test.slow();
      for (const relation of relations.filter(({ type }) => type.id === id))
        await test.step(sentenceOf(relation), () => readAll(page, relation));
    });
  }

  async function readAll(page: Page, relation: Relation): Promise<void> {
    await open(page, `sel=${relation.id}`);
    const claims = claimsInOrder(relation);
    const panel = panelOf(page);
    await expect(panel.locator('blockquote')).toHaveCount(claims.length);
    await expect(panel).toContainText(`${standings[standingOf(relation).id].label}.`);
    const large = panel.getByRole('article', { name: 'Quote being read' });
    const next = panel.getByRole('button', { name: 'Next', exact: true });
    const date = (term: string) => large.locator('div', { hasText: term }).locator('dd');
    for (const [place, claim] of claims.entries()) {
      if (place > 0) await next.click();
      await expect(largeQuote(page)).toHaveText(defined(claim.quote).exact);
      await expect(largeQuote(page)).toBeInViewport();
      if (claims.length > 1)
        await expect(page.getByTestId('quote-place')).toHaveText(`Quote ${place + 1} of ${claims.length}`);
      const article = present(record.articles.get(defined(claim.article)), defined(claim.article));
      await expect(large).toContainText(article.title ?? article.opens);
      await expect(large).toContainText(article.publisher ?? 'Outlet not stated');
      await expect(date('Happened')).toHaveText(capital(claimDateWords(claim) ?? 'not stated'));
      await expect(date('Published')).toHaveText(
        article.published === null ? 'Not stated' : dateWords(article.published),
      );
      // The origin's heading says who it goes back to; what it does not say stands with the quote.
      await expect(panel.locator('section', { has: page.locator('[data-hero]') })).toContainText(
        chainWords(claim, record.naming),
      );
      const objection = caveat(claim);
      if (objection) await expect(large).toContainText(objection);
    }
    if (claims.length > 1) {
      await expect(next).toBeDisabled();
      for (let place = claims.length; place > 1; place--)
        await panel.getByRole('button', { name: 'Previous', exact: true }).click();
      await expect(largeQuote(page)).toHaveText(defined(present(claims[0], 'the first').quote).exact);
      await expect(panel.getByRole('button', { name: 'Previous', exact: true })).toBeDisabled();
    }
  }

  test('is called what it is, and can be taken along', async ({ page, context }) => {
    test.slow();
    await test.step('a relation that no source states outright never reads as a fact', async () => {
      const tentative = relationWhere((one) => standingOf(one).id === 'tentative', 'that is tentative');
      await open(page, `sel=${tentative.id}`);
      await expect(panelHeading(page)).toContainText(' may advise ');
      await expect(panelOf(page)).toContainText('Tentative. No source says it outright');
      await expect(panelOf(page)).toContainText('Our reading.');
    });

    await test.step('speculation is called speculation, and a post a post', async () => {
      const advises = relationWhere(
        (one) => one.claims.some(({ basis }) => basis === 'speculated'),
        'with speculation',
      );
      await follow(page, `sel=${advises.id}`);
      await expect(panelOf(page)).toContainText('Speculation in the article');
      const posted = relationWhere(
        (one) => one.claims.some(({ basis }) => basis === 'social'),
        'with a post',
      );
      await follow(page, `sel=${posted.id}`);
      await expect(panelOf(page)).toContainText('Posted by @WolvesforKamala, embedded in the article');
    });

    await test.step('a quote further down is brought to the top with “Read in context”', async () => {
      const relation = relationWhere(({ claims }) => claims.length > 3, 'with many quotes');
      await follow(page, `sel=${relation.id}`);
      await panelOf(page).getByRole('button', { name: 'Read in context' }).nth(1).click();
      await expect(page.getByTestId('quote-place')).toHaveText(`Quote 3 of ${relation.claims.length}`);
      await expect(largeQuote(page)).toHaveText(
        defined(present(claimsInOrder(relation)[2], 'a claim').quote).exact,
      );
    });

    await test.step('a quote is copied with its source', async () => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await follow(page);
      const words = await largeQuote(page).innerText();
      await page.getByRole('button', { name: 'Copy quote' }).click();
      await expect(page.getByTestId('live')).toHaveText('Quote copied with its source.');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toContain(`“${words}”`);
      expect(copied).toContain('2 February 2025');
      expect(copied).toMatch(/\?sel=\S+!\S+$/);
    });

    await test.step('quotes are marked as words that no machine may translate', async () => {
      await follow(page);
      const quotes = panelOf(page).locator('blockquote');
      expect(await quotes.count()).toBeGreaterThan(0);
      expect(
        await quotes.evaluateAll((all) => all.every((one) => one.getAttribute('translate') === 'no')),
      ).toBe(true);
    });
  });
});

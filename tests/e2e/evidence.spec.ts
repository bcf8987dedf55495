import { expect, type Page } from '@playwright/test';
import { claimsInOrder } from '../../src/core/evidence/orderClaims';
import { wordsFingerprint } from '../../src/core/evidence/wordsFingerprint';
import { defined } from '../support/defined';
import { type Ground, objections, onAnyGround } from './support/axe';
import { changeClaim, changeRecord } from './support/changedRecord';
import { record, relations, relationWhere, sentenceOf, standingOf } from './support/expected';
import { follow, largeQuote, open, panelHeading, panelOf, present, test } from './support/page';

const endorsed = relationWhere(({ claims, type }) => type.id === 'endorses' && claims.length > 2, 'endorsed');
const last = present(claimsInOrder(endorsed).at(-1), 'its last claim');
const lost = relationWhere(({ type }) => type.id === 'lost-to', 'lost');
const alone = relationWhere(({ claims }) => claims.length === 1, 'with one quote');

async function axeFindsNothing(page: Page, ground: Ground = 'light'): Promise<void> {
  expect(await objections(page, ground)).toEqual([]);
}

const side = (page: Page, name: string | RegExp) => panelOf(page).getByRole('region', { name });

async function boxOf(page: Page, name: string | RegExp) {
  return present(await side(page, name).boundingBox(), `the side ${name}`);
}

test.describe('a contested relation', () => {
  test('has what affirms beside what denies it, on light and on dark ground', async ({ page }) => {
    await changeClaim(page, last.id, (claims, row) => {
      claims.polarity[row] = 'denies';
    });
    await open(page, `sel=${endorsed.id}`);
    await expect(panelOf(page)).toContainText('Contested. Sources disagree: affirmed by');
    await expect(side(page, 'Denies it').locator('blockquote')).toHaveText(defined(last.quote).exact);
    await expect(side(page, 'Affirm it').locator('blockquote')).toHaveCount(endorsed.claims.length - 1);
    await onAnyGround(page, async (ground) => {
      const [left, right] = [await boxOf(page, 'Affirm it'), await boxOf(page, 'Denies it')];
      expect(Math.abs(left.y - right.y)).toBeLessThan(2);
      expect(right.x).toBeGreaterThan(left.x + left.width - 2);
      expect(Math.abs(left.width - right.width)).toBeLessThan(20);
      await axeFindsNothing(page, ground);
    });
    await side(page, 'Denies it').getByRole('button', { name: 'Read in context' }).click();
    await expect(largeQuote(page)).toHaveText(defined(last.quote).exact);
    await expect(largeQuote(page)).toBeInViewport();
    await onAnyGround(page, (ground) => axeFindsNothing(page, ground));
    await test.step('has its sides one above the other on a phone', async () => {
      await page.setViewportSize({ width: 360, height: 760 });
      await follow(page, `view=graph&sel=${endorsed.id}`);
      const [above, below] = [await boxOf(page, 'Affirm it'), await boxOf(page, 'Denies it')];
      expect(below.y).toBeGreaterThanOrEqual(above.y + above.height - 1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await axeFindsNothing(page);
    });
  });

  test('has dates that exclude each other side by side, and neither for its date', async ({ page }) => {
    const claim = present(
      lost.claims.find(({ when }) => when !== null),
      'a dated claim',
    );
    await changeClaim(page, claim.id, (claims, row) => {
      claims.when[row] = '1999';
    });
    await open(page, `sel=${lost.id}`);
    await expect(side(page, 'Puts it in 1999').locator('blockquote')).toHaveText(defined(claim.quote).exact);
    await expect(side(page, /^Put it in /)).toBeVisible();
    await expect(panelOf(page).locator('.occasion')).toContainText(/1999 or \d{4}|\d{4} or 1999/);
    await axeFindsNothing(page);
  });
});

test.describe('a link to one quote', () => {
  const [claim] = claimsInOrder(endorsed);
  const { id, quote } = present(claim, 'a claim');
  const link = `sel=${endorsed.id}!${id}&words=${wordsFingerprint(defined(quote).exact)}`;
  const mended = `${defined(quote).exact} Indeed.`;

  test('says that the words have changed, shows both, and is silent once something else is opened', async ({
    page,
  }) => {
    await changeClaim(page, id, (claims, row) => {
      claims.exact[row] = mended;
      claims.earlier[row] = [defined(quote).exact];
    });
    await open(page, link);
    const notice = side(page, 'Changed words');
    await expect(notice).toContainText('The words of this quote have changed since this link was made.');
    await expect(notice.getByRole('definition')).toHaveText([defined(quote).exact, mended]);
    await expect(largeQuote(page)).toHaveText(mended);
    await axeFindsNothing(page);
    await panelOf(page).getByRole('button', { name: 'Next', exact: true }).click();
    await expect(notice).toBeHidden();
    await expect.poll(() => new URL(page.url()).searchParams.get('words')).toBeNull();
    await page.goBack();
    await expect(notice).toBeVisible();
  });

  test('says so as well where the earlier words are not held', async ({ page }) => {
    await changeClaim(page, id, (claims, row) => {
      claims.exact[row] = mended;
    });
    await open(page, link);
    await expect(side(page, 'Changed words')).toContainText('The earlier words are not held here.');
    await expect(side(page, 'Changed words')).not.toContainText(defined(quote).exact);
    await axeFindsNothing(page);
  });

  test('says nothing where the words are as they were', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, `sel=${endorsed.id}`);
    await panelOf(page).getByRole('button', { name: 'Copy link to it' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(copied).search.slice(1)).toBe(link);
    await page.goto(copied);
    await expect(largeQuote(page)).toHaveText(defined(quote).exact);
    await expect(side(page, 'Changed words')).toBeHidden();
  });
});

test.describe('sources that are switched off', () => {
  test('leave what they alone support unsupported, and the others counted', async ({ page }) => {
    await test.step('leave the relation they alone support without support, and its quotes to be read', async () => {
      const [claim] = alone.claims;
      await open(page, `sel=${alone.id}&doubt=article:${claim?.article}`);
      await expect(panelOf(page)).toContainText('Unsupported. Nothing is left to support it while');
      await expect(side(page, 'Switched off').locator('blockquote')).toHaveText(
        new RegExp(claim?.quote?.exact.slice(0, 20) ?? ''),
      );
      await axeFindsNothing(page);
    });

    await test.step('put their quotes last and leave the others to be counted', async () => {
      const off = present(endorsed.claims[0], 'a claim').article;
      await page.emulateMedia({ colorScheme: 'dark' });
      await follow(page, `sel=${endorsed.id}&doubt=article:${off}`);
      const left = endorsed.claims.filter(({ article }) => article !== off);
      await expect(side(page, /^(Origin \d|Follows another)/).locator('blockquote')).toHaveCount(left.length);
      await expect(side(page, 'Switched off').locator('blockquote')).toHaveCount(
        endorsed.claims.length - left.length,
      );
      await axeFindsNothing(page);
    });
  });
});

test.describe('what a standing rests on', () => {
  test('names its quotes, and leaves them room', async ({ page }) => {
    await test.step('names quotes of the relation, and each opens', async () => {
      await open(page, `sel=${endorsed.id}`);
      const named = panelOf(page).locator('.standing').getByRole('button');
      const labels = await named.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
      expect(new Set(labels).size).toBe(standingOf(endorsed).claims.length);
      await named.nth(1).click();
      const second = present(claimsInOrder(endorsed)[1], 'the second claim');
      await expect(largeQuote(page)).toHaveText(defined(second.quote).exact);
      await expect(panelOf(page).getByRole('article', { name: 'Quote being read' })).toBeFocused();
    });

    await test.step('does not push the quote down: it begins in the upper half of the panel', async () => {
      for (const relation of relations) {
        await follow(page, `sel=${relation.id}`);
        const panel = present(await panelOf(page).boundingBox(), 'the panel');
        const quote = present(await panelOf(page).locator('blockquote').first().boundingBox(), 'the quote');
        expect.soft(quote.y - panel.y, sentenceOf(relation)).toBeLessThan(320);
      }
    });
  });
});

test('how a quote was compared leads to the page that says how quotes are checked', async ({ page }) => {
  await open(page);
  await panelOf(page)
    .getByRole('button', { name: /^Word for word in the fingerprinted text/ })
    .click();
  await expect.poll(() => new URL(page.url()).searchParams.get('view')).toBe('checks');
});

test('a quote of an article whose address is known is a link away, at its own words', async ({ page }) => {
  await changeRecord(page, ({ articles }) => {
    articles.url = articles.url.map(() => 'https://news.example/a');
  });
  await open(page);
  const live = panelOf(page).getByRole('link', { name: /^Find it in the live article/ });
  await expect(live).toHaveAttribute('href', /^https:\/\/news\.example\/a#:~:text=/);
  await expect(live).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(panelOf(page)).toContainText('news.example');
  await axeFindsNothing(page);
});

test('a tentative relation is tentative in heading, title, list and copied words', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const tentative = relationWhere((one) => standingOf(one).id === 'tentative', 'that is tentative');
  const fact = `${record.naming.person(tentative.from)} advises ${record.naming.person(tentative.to)}`;
  await open(page, `view=list&sel=${tentative.id}`);
  await expect(panelHeading(page)).toHaveText(sentenceOf(tentative));
  await expect(page).toHaveTitle(new RegExp(`^${sentenceOf(tentative)}`));
  await expect(page.getByRole('button', { name: `${sentenceOf(tentative)}:` })).toBeVisible();
  await panelOf(page).getByRole('button', { name: 'Copy quote' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain(fact);
  expect(await page.content()).not.toContain(fact);
});

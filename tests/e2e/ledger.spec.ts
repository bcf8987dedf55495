import { expect, type Page } from '@playwright/test';
import { auditOf, auditWords, sumWords } from '../../src/core/evidence/audit';
import { checkWords, waysToCheck } from '../../src/core/evidence/checkWords';
import { coverageOf, coverageWords, isEmptyCell } from '../../src/core/evidence/coverage';
import { articleName } from '../../src/core/model/dataset';
import { passageWords } from '../../src/core/model/passageEnds';
import { defined } from '../support/defined';
import { objectionsOnAnyGround } from './support/axe';
import { record, relationWhere, sentenceOf } from './support/expected';
import { follow, largeQuote, open, panelHeading, panelOf, present, test } from './support/page';

const { articles, claims, people } = record.dataset;
const audit = auditOf(record.dataset);

const pages = [
  { mode: 'articles', name: 'What was read' },
  { mode: 'coverage', name: 'Coverage' },
  { mode: 'checks', name: 'Checks' },
] as const;

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const modeIn = (page: Page) => new URL(page.url()).searchParams.get('view');

test.describe('the pages about the articles', () => {
  test('are reached with the mouse, and Back goes through them', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Articles', exact: true }).click();
    for (const { mode, name } of pages) {
      await page.getByRole('button', { name, exact: true }).click();
      await expect(title(page)).toHaveText(name);
      await expect(page).toHaveTitle(`${name} · On the Record`);
      expect(modeIn(page)).toBe(mode);
    }
    for (const { name } of pages.slice(0, -1).toReversed()) {
      await page.goBack();
      await expect(title(page)).toHaveText(name);
    }
    await page.goBack();
    await expect(page.getByTestId('graph')).toBeVisible();
    await page.goForward();
    await expect(title(page)).toHaveText('What was read');
  });

  test('are reached with the keyboard alone', async ({ page }) => {
    await open(page, 'sel=none');
    const tabTo = async (name: string) => {
      const button = page.getByRole('button', { name, exact: true });
      for (let press = 0; press < 20; press++) {
        if (await button.evaluate((one) => one === document.activeElement)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`${name} was not reached.`);
    };
    await tabTo('Articles');
    await page.keyboard.press('Enter');
    await expect(title(page)).toHaveText('What was read');
    for (const { name } of pages.slice(1)) {
      await tabTo(name);
      await page.keyboard.press('Enter');
      await expect(title(page)).toHaveText(name);
    }
  });
});

test.describe('what was read', () => {
  test('names what was read, and leads into it', async ({ page }) => {
    await test.step('has every article and what the core counts in it', async () => {
      await open(page, 'view=articles');
      await expect(page.getByText(auditWords(audit))).toBeVisible();
      const entries = page.getByTestId('entry');
      await expect(entries).toHaveCount(articles.length);
      for (const [index, { article, quotes, passages }] of audit.articles.entries()) {
        const entry = entries.nth(index);
        await expect(entry.getByRole('heading')).toHaveText(articleName(article));
        const figures = await entry.locator('.coded b').allTextContents();
        const sum = figures.map(Number).reduce((a, b) => a + b, 0);
        expect(sum).toBe(quotes.length + passages.length);
        await expect(entry.locator('blockquote')).toHaveText(passages.map(passageWords));
      }
    });

    await test.step('unfolds what was not used with the keyboard', async () => {
      const entry = page.getByTestId('entry').first();
      const quote = entry.locator('blockquote').first();
      await expect(quote).toBeHidden();
      await entry.locator('summary').focus();
      await page.keyboard.press('Enter');
      await expect(quote).toBeVisible();
    });

    await test.step('leads into an article, and Back to the link that led there', async () => {
      await follow(page, 'view=articles');
      const link = page.getByRole('link', { name: /^Open the article/ }).nth(3);
      await link.focus();
      await page.keyboard.press('Enter');
      await expect(title(page)).toContainText(articleName(present(articles[3], 'an article')));
      await page.goBack();
      await expect(link).toBeFocused();
      await expect(link).toBeInViewport();
    });
  });
});

test.describe('coverage', () => {
  test('says and leads, and fits', async ({ page }) => {
    await test.step('says of everybody what the core computes', async () => {
      await open(page, 'view=coverage');
      const rows = page.locator('tbody tr');
      await expect(rows).toHaveCount(people.length);
      for (const [index, { person, cells }] of coverageOf(record.graph, record.standings).entries()) {
        const name = present(record.graph.people[person], 'a person').name;
        await expect(rows.nth(index).getByRole('rowheader').getByRole('link')).toHaveText(name);
        const spoken = await rows.nth(index).locator('td .unseen').allTextContents();
        expect(spoken).toEqual(
          cells.map((cell) => `${isEmptyCell(cell) ? '' : `${name}: `}${coverageWords(cell)}`),
        );
      }
    });

    await test.step('opens a person in the list, and Back returns to the cell', async () => {
      const cell = page.getByRole('link', { name: /^Elizabeth Warren: may be advised by 1/ });
      await cell.click();
      await expect(panelHeading(page)).toHaveText('Elizabeth Warren');
      await expect(panelHeading(page)).toBeFocused();
      expect(modeIn(page)).toBe('list');
      await page.goBack();
      await expect(cell).toBeFocused();
    });

    await test.step('fits a phone, or scrolls in its own region only', async () => {
      for (const width of [360, 320]) {
        await page.setViewportSize({ width, height: 740 });
        await follow(page, 'view=coverage');
        await expect(title(page)).toHaveText('Coverage');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
      const region = page.getByRole('region', { name: 'Table of coverage' });
      await region.focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => region.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
    });
  });
});

test.describe('checks', () => {
  test('are whole, and lead to the claims', async ({ page, context }) => {
    test.slow();
    await test.step('have every claim’s quote verbatim, in order, each with how it was compared', async () => {
      await open(page, 'view=checks');
      await expect(page.getByText(sumWords(audit))).toBeVisible();
      const rows = page.getByTestId('claim-row');
      const expected = audit.articles.flatMap(({ quotes }) => quotes);
      expect(expected).toHaveLength(claims.length);
      expect(await rows.locator('blockquote').allTextContents()).toEqual(
        expected.map(({ quote }) => quote.exact),
      );
      const words = await rows.locator('.check').allTextContents();
      for (const [index, { check }] of expected.entries()) {
        expect(words[index]).toMatch(new RegExp(`^${checkWords(check)}\\.`));
      }
      const passages = audit.articles.flatMap((one) => one.passages);
      expect(await page.locator('.passages blockquote').allTextContents()).toEqual(
        passages.map(passageWords),
      );
    });

    await test.step('have the sums that the core computes, and every fingerprint in full', async () => {
      for (const how of waysToCheck) {
        const cells = page.getByRole('row', { name: checkWords({ how }) }).getByRole('cell');
        const { claims: coded, notCoded } = audit;
        await expect(cells).toHaveText([coded[how], notCoded[how], coded[how] + notCoded[how]].map(String));
      }
      await expect(page.locator('code')).toHaveText(articles.map(({ text }) => defined(text).sha256));
    });

    await test.step('lead to the claim, and Back to its row', async () => {
      const relation = relationWhere(({ type }) => type.id === 'worked-for', 'of work');
      const claim = present(relation.claims.at(-1), 'a claim');
      const link = page.locator(`[id="claim-${claim.id}"]`);
      await link.focus();
      await page.keyboard.press('Enter');
      await expect(panelHeading(page)).toHaveText(sentenceOf(relation));
      await expect(largeQuote(page)).toHaveText(defined(claim.quote).exact);
      await expect(panelOf(page).locator('[data-hero]')).toBeFocused();
      await page.goBack();
      await expect(link).toBeFocused();
      await expect(link).toBeInViewport();
    });

    await test.step('open a claim in another tab, where it is the same', async () => {
      const claim = present(audit.articles[1]?.quotes[0], 'a claim');
      const [other] = await Promise.all([
        context.waitForEvent('page'),
        page.locator(`[id="claim-${claim.id}"]`).click({ modifiers: ['ControlOrMeta'] }),
      ]);
      await expect(largeQuote(other)).toHaveText(claim.quote.exact);
      await expect(title(page)).toHaveText('Checks');
    });

    await test.step('print every quote, none of it cut off', async () => {
      await expect(title(page)).toHaveText('Checks');
      await page.emulateMedia({ media: 'print' });
      const { page: sheet, reading } = await page.evaluate(() => ({
        page: document.querySelector('.page')?.scrollHeight ?? 0,
        reading: document.querySelector('.reading')?.clientHeight ?? 0,
      }));
      expect(reading).toBeGreaterThan(5000);
      expect(sheet).toBeGreaterThanOrEqual(reading);
    });
  });
});

for (const { mode, name } of pages) {
  test(`axe finds nothing to object to in “${name}”, at any width, on light and on dark ground`, async ({
    page,
  }) => {
    test.slow();
    await open(page, `view=${mode}`);
    await expect(title(page)).toHaveText(name);
    for (const summary of await page.locator('summary').all()) await summary.click();
    for (const [width, height] of [
      [1280, 800],
      [360, 740],
      [320, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect.soft(await objectionsOnAnyGround(page), `violations at ${width} pixels`).toEqual([]);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
}

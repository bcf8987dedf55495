import { expect, type Page } from '@playwright/test';
import { decodeView } from '../../src/core/view/link';
import { countWordsUnder, relations, sentenceOf, shownByLink, wordsOf } from './support/expected';
import { follow, largeQuote, open, panelHeading, panelOf, present, test } from './support/page';

/** The sentences of the rows, from the names of their buttons. */
async function sentencesIn(page: Page): Promise<string[]> {
  const buttons = page.getByRole('table').getByRole('rowheader').getByRole('button');
  const names = await buttons.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  return names.map((name) => name.replace(/: read the quotes$/, ''));
}

async function cellsOf(page: Page, column: number): Promise<string[]> {
  const rows = page.getByRole('table').getByRole('row');
  const cells = await rows.evaluateAll(
    (all, place) => all.map((row) => row.children[place]?.textContent),
    column,
  );
  return cells.slice(1).map((words) => words ?? '');
}

test.describe('the list', () => {
  test('is sorted', async ({ page }) => {
    test.slow();
    await test.step('is a table with a caption, column heads and row heads', async () => {
      await open(page, 'view=list');
      const table = page.getByRole('table', { name: /^Relations, 12 of 12\./ });
      await expect(table.locator('caption')).toHaveCount(1);
      await expect(table.getByRole('columnheader')).toHaveCount(7);
      await expect(table.locator('thead th[scope="col"][aria-sort]')).toHaveCount(7);
      await expect(table.locator('tbody th[scope="row"]')).toHaveCount(relations.length);
    });

    await test.step('puts names in the order of the alphabet and numbers in the order of size', async () => {
      await follow(page, 'view=list');
      const names = await cellsOf(page, 0);
      expect(names).toEqual(names.toSorted());
      await page.getByRole('columnheader').getByRole('button', { name: 'Quotes' }).click();
      const numbers = (await cellsOf(page, 6)).map(Number.parseFloat);
      expect(numbers).toEqual(relations.map(({ claims }) => claims.length).toSorted((a, b) => a - b));
    });

    await test.step('sorts by each of its columns, both ways, and says so', async () => {
      await follow(page, 'view=list');
      const heads = page.getByRole('columnheader');
      for (const [column, name] of [
        'Who',
        'Relation',
        'To whom',
        'Happened',
        'Standing',
        'Origins',
        'Quotes',
      ].entries()) {
        const head = heads.nth(column);
        const button = head.getByRole('button', { name });
        if (column > 0) await button.click();
        await expect(head).toHaveAttribute('aria-sort', 'ascending');
        const up = await cellsOf(page, column);
        await button.click();
        await expect(head).toHaveAttribute('aria-sort', 'descending');
        const down = await cellsOf(page, column);
        expect(new Set(down)).toEqual(new Set(up));
        expect(down, `sorted by ${name}`).not.toEqual(up);
        await expect(page.locator('th[aria-sort="ascending"], th[aria-sort="descending"]')).toHaveCount(1);
      }
    });

    await test.step('keeps its order in the link', async () => {
      await follow(page, 'view=list&sort=quotes-down');
      const numbers = (await cellsOf(page, 6)).map(Number.parseFloat);
      expect(numbers).toEqual(relations.map(({ claims }) => claims.length).toSorted((a, b) => b - a));
      await expect(page.getByRole('columnheader', { name: 'Quotes' })).toHaveAttribute(
        'aria-sort',
        'descending',
      );
    });

    await test.step('puts what has no date last, whichever way it is sorted', async () => {
      for (const way of ['when', 'when-down']) {
        await follow(page, `view=list&sort=${way}`);
        const dates = await cellsOf(page, 3);
        const dated = dates.map((words) => words !== 'No date stated');
        expect(dated.filter(Boolean).length).toBeGreaterThan(0);
        expect(dated).toEqual(dated.toSorted((a, b) => Number(b) - Number(a)));
      }
    });
  });

  test('holds the same relations as the graph, whatever the filter', async ({ page }) => {
    await open(page);
    for (const filter of ['', 'y=2016', 'y=2015..2016&undated=hidden', 'hide=lw', 'y=2024&hide=a']) {
      await test.step(filter || 'no filter', async () => {
        const expected = shownByLink(filter);
        expect(expected.length).toBeGreaterThan(0);
        await follow(page, filter);
        await expect(page.getByTestId('count')).toHaveText(
          countWordsUnder(decodeView(filter).view.picture.filter),
        );
        await expect(page.getByRole('application')).toHaveAccessibleName(
          `Graph of ${expected.length} relations`,
        );
        await page.getByRole('button', { name: 'List' }).click();
        await expect(page.getByTestId('count')).toHaveText(
          countWordsUnder(decodeView(filter).view.picture.filter),
        );
        expect((await sentencesIn(page)).toSorted()).toEqual(expected.map(sentenceOf).toSorted());
      });
    }
  });

  test('breaks no name within a word, as wide as a tablet', async ({ page }) => {
    await page.setViewportSize({ width: 768, height: 800 });
    await open(page, 'view=list&sel=none');
    const heights = await page
      .locator('.list tbody :is(.column-from button, .column-to bdi)')
      .evaluateAll((names) => names.map((name) => [name.textContent, name.getClientRects().length] as const));
    const words = (name: string | null) => (name ?? '').split(' ').length;
    expect(heights.length).toBe(2 * relations.length);
    expect(heights.filter(([name, lines]) => lines > words(name))).toEqual([]);
  });

  test('opens its rows', async ({ page }) => {
    await test.step('opens the quotes of a row that is clicked anywhere', async () => {
      await open(page, 'view=list&sel=none');
      for (const relation of relations.slice(0, 4)) {
        const row = page
          .getByRole('row')
          .filter({ has: page.getByRole('button', { name: `${sentenceOf(relation)}:` }) });
        await row.getByRole('cell').last().click();
        await expect(panelHeading(page)).toHaveText(sentenceOf(relation));
        await expect(row).toHaveAttribute('aria-current', 'true');
      }
    });

    await test.step('opens a row by keyboard, goes to its quotes, and comes back to the row', async () => {
      await follow(page, 'view=list&sel=none');
      const relation = present(relations[6], 'a relation');
      const button = page.getByRole('button', { name: `${sentenceOf(relation)}: read the quotes` });
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(panelHeading(page)).toBeFocused();
      await expect(panelHeading(page)).toHaveText(sentenceOf(relation));
      expect(wordsOf(relation)).toContain(await largeQuote(page).textContent());
      await page.keyboard.press('Escape');
      await expect(panelOf(page)).toBeHidden();
      await expect(button).toBeFocused();
    });
  });
});

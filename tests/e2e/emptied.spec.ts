import { expect } from '@playwright/test';
import { inYears } from '../support/years';
import { countWords, countWordsUnder, relations, shownByLink, shownUnder } from './support/expected';
import { follow, open, test } from './support/page';

test.describe('when a filter hides everything', () => {
  for (const view of ['graph', 'list']) {
    test(`the ${view} says so, names each filter at fault, and offers to undo exactly one`, async ({
      page,
    }) => {
      const link = `view=${view}&y=2018&hide=a&undated=hidden`;
      expect(shownByLink(link)).toHaveLength(0);
      await open(page, link);
      const empty = page.getByRole('status');
      await expect(empty).toContainText('No relation is left.');
      await expect(empty).toContainText('only the year 2018');
      await expect(empty).toContainText('“advises” hidden');
      await expect(empty).toContainText('undated relations hidden');

      const without = shownByLink('hide=a&undated=hidden').length;
      await empty.getByRole('button', { name: `Show all years (${without} relations)` }).click();
      await expect(page.getByTestId('count')).toHaveText(countWords(without));
      await expect(page.getByRole('checkbox', { name: /hidden$/ })).not.toBeChecked();
      await expect(empty).toBeHidden();

      await page.goBack();
      const inYear = { years: inYears(2018), hiddenTypes: ['advises'] } as const;
      const left = shownUnder(inYear).length;
      await empty.getByRole('button', { name: `Show undated relations (${left} relations)` }).click();
      await expect(page.getByTestId('count')).toHaveText(countWordsUnder(inYear));
      await expect(page.getByRole('slider', { name: 'Year', exact: true })).toHaveValue('2018');
    });
  }

  test('what is offered is what helps, and what was open stays open', async ({ page }) => {
    await test.step('one filter alone at fault is the only one offered', async () => {
      await open(page, 'hide=ealw&y=2016..2024');
      const empty = page.getByRole('status');
      await expect(empty).toContainText('all kinds of line hidden');
      await expect(empty).not.toContainText('2016');
      await expect(empty.getByRole('button')).toHaveCount(1);
      await empty.getByRole('button').click();
      await expect(page.getByTestId('count')).toHaveText(countWordsUnder({ years: inYears(2016, 2024) }));
      await expect(page).toHaveURL(/\?y=2016\.\.2024$/);
    });

    await test.step('filters that only together hide everything are undone together', async () => {
      const link = 'focus=steven-cheung&hide=aw&y=2018&undated=hidden';
      await follow(page, link);
      const empty = page.getByRole('status');
      await expect(empty).toContainText('Several filters together hide everything.');
      await empty.getByRole('button', { name: 'Show everything' }).click();
      await expect(page.getByTestId('count')).toHaveText(countWords(relations.length));
    });

    await test.step('the quote that was open stays open', async () => {
      await follow(page, 'hide=ealw');
      await expect(page.getByTestId('panel')).toContainText('Its kind of line is hidden');
      await page.getByTestId('panel').getByRole('button', { name: 'Show everything' }).click();
      await expect(page.getByTestId('count')).toHaveText(countWords(relations.length));
    });
  });
});

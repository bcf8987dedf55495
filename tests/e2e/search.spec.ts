import { expect, type Page } from '@playwright/test';
import { createSearch } from '../../src/core/query/search/search';
import { defined } from '../support/defined';
import { record, relations, sentenceOf } from './support/expected';
import { follow, largeQuote, open, panelHeading, panelOf, present, selectionIn, test } from './support/page';

const field = (page: Page) => page.getByRole('combobox', { name: 'Search people, quotes, articles' });
const found = (page: Page) => page.getByRole('listbox', { name: 'Found' });
const group = (page: Page, name: RegExp) => found(page).getByRole('group', { name });
const graphStop = (page: Page) => page.getByRole('application').getByRole('button');

/** Nothing selected, nothing typed, and the keyboard at the graph. */
async function afresh(page: Page): Promise<void> {
  await follow(page, 'sel=none');
  await field(page).fill('');
  await graphStop(page).focus();
}

test.describe('search', () => {
  test('leads to what was meant, by key and by mouse', async ({ page }) => {
    test.slow();
    await test.step('“/” finds a person by another name, says why, and opens them with Enter', async () => {
      await open(page, 'sel=none');
      await page.keyboard.press('/');
      await expect(field(page)).toBeFocused();
      await page.keyboard.type('vice president');
      const first = group(page, /^People/)
        .getByRole('option')
        .first();
      await expect(first).toContainText('also called Vice President Kamala Harris');
      await expect(first.locator('mark')).toHaveText(['Vice', 'President']);
      await page.keyboard.press('Enter');
      await expect(panelHeading(page)).toBeFocused();
      await expect(panelHeading(page)).toHaveText('Kamala Harris');
      expect(selectionIn(page)).toBe('kamala-harris');
      await page.keyboard.press('Escape');
      await expect(panelOf(page)).toBeHidden();
      await expect(field(page)).toBeFocused();
      await page.goBack();
      await expect(panelHeading(page)).toHaveText('Kamala Harris');
      await page.goBack();
      await expect(panelOf(page)).toBeHidden();
    });

    await test.step('with the mouse, a quote is opened large on its line', async () => {
      const relation = present(
        relations.find(({ claims }) => claims.length > 2),
        'a relation with three quotes',
      );
      const claim = present(relation.claims[2], 'a quote');
      await follow(page, 'view=list&sel=none');
      await field(page).click();
      await field(page).fill(defined(claim.quote).exact.split(' ').slice(0, 8).join(' '));
      await group(page, /^Quotes/)
        .getByRole('option')
        .filter({ hasText: sentenceOf(relation) })
        .click();
      await expect(largeQuote(page)).toHaveText(defined(claim.quote).exact);
      await expect(panelHeading(page)).toHaveText(sentenceOf(relation));
      await expect(found(page)).toBeHidden();
    });

    await test.step('a relation is found by its sentence, and an article by its first words', async () => {
      await afresh(page);
      await page.keyboard.press('/');
      await page.keyboard.type('harris lost trump');
      const relation = group(page, /^Relations/)
        .getByRole('option')
        .first();
      await expect(relation).toContainText('Kamala Harris lost to Donald Trump');
      await relation.click();
      await expect(panelHeading(page)).toHaveText('Kamala Harris lost to Donald Trump');
      await page.keyboard.press('/');
      await page.keyboard.type('two very strong women');
      await group(page, /^Articles/)
        .getByRole('option')
        .first()
        .click();
      await expect(page).toHaveURL(/article=two-women-common-nemesis/);
      await expect(page.getByRole('heading', { level: 1, name: /two very strong women/ })).toBeFocused();
      await page.keyboard.press('/');
      await page.keyboard.type('cheung');
      await page.keyboard.press('Enter');
      await expect(panelHeading(page)).toHaveText('Steven Cheung');
      await page.goBack();
      await expect(page).toHaveURL(/article=two-women-common-nemesis/);
    });

    await test.step('two names lead to the path between them', async () => {
      await afresh(page);
      await page.keyboard.press('/');
      await page.keyboard.type('fallon and cheung');
      await expect(found(page).getByRole('option').first()).toHaveText(
        'How is Brian Fallon connected to Steven Cheung?',
      );
      await page.keyboard.press('Enter');
      await expect(panelHeading(page)).toContainText('Brian Fallon');
      await expect(panelHeading(page)).toContainText('Steven Cheung');
      expect(selectionIn(page)).toContain('brian-fallon');
    });

    await test.step('“/” is a letter where text is typed, and nothing with a modifier', async () => {
      await afresh(page);
      const year = page.getByRole('textbox', { name: 'First year' });
      await year.focus();
      await page.keyboard.press('/');
      await expect(year).toBeFocused();
      await graphStop(page).focus();
      await page.keyboard.press('Alt+/');
      await expect(graphStop(page)).toBeFocused();
      await page.getByRole('slider').first().focus();
      await page.keyboard.press('/');
      await expect(field(page)).toBeFocused();
    });

    await test.step('Escape clears the words, then leads back to where the keyboard was', async () => {
      await afresh(page);
      await graphStop(page).focus();
      await page.keyboard.press('/');
      await page.keyboard.type('harris');
      await expect(found(page)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(found(page)).toBeHidden();
      await expect(field(page)).toBeFocused();
      await expect(field(page)).toHaveValue('');
      await page.keyboard.press('Escape');
      await expect(graphStop(page)).toBeFocused();
    });

    await test.step('a slip of the finger is forgiven, and said to be one', async () => {
      await afresh(page);
      await page.keyboard.press('/');
      await page.keyboard.type('hikcenlooper');
      await expect(group(page, /near to what you typed/).getByRole('option')).toContainText(
        'John Hickenlooper',
      );
    });

    await test.step('what is not there is said not to be found, with what can be searched', async () => {
      await field(page).fill('');
      await afresh(page);
      await page.keyboard.press('/');
      await page.keyboard.type('<b>zebra</b>');
      await expect(page.getByText('Nothing found for “<b>zebra</b>”.')).toBeVisible();
      await expect(page.getByText(/36 quotes by their words/)).toBeVisible();
      await expect(page.getByTestId('live')).toHaveText(/^Nothing found\./);
    });
  });

  test('any person is open within eight keys', async ({ page }) => {
    await open(page);
    test.slow();
    const { graph, dataset, standings } = record;
    const search = createSearch(
      graph,
      dataset,
      standings.map(({ id }) => id === 'tentative'),
    );
    for (const [index, { id, name }] of graph.people.entries()) {
      const beginnings = name
        .split(' ')
        .flatMap((word) => Array.from(word, (_, last) => word.slice(0, last + 1)))
        .sort((a, b) => a.length - b.length);
      const typed = present(
        beginnings.find((beginning) => {
          const [first] = search(beginning).groups;
          return first?.kind === 'person' && first.found[0] === index;
        }),
        `a beginning that finds ${name} first`,
      );
      const keys = ['/', ...typed, 'Enter'];
      expect(keys.length, `${name}: ${keys.join(' ')}`).toBeLessThanOrEqual(8);
      await afresh(page);
      for (const key of keys) await page.keyboard.press(key);
      await expect(panelHeading(page)).toHaveText(name);
      expect(selectionIn(page)).toBe(id);
    }
  });

  test('keeps every letter, and the Enter, that come before its script does', async ({ page }) => {
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route(/SearchResults-.*\.js$/, async (route) => {
      await arrived;
      await route.continue();
    });
    await open(page, 'sel=none');
    await page.keyboard.press('/');
    await page.keyboard.type('booker');
    await page.keyboard.press('Enter');
    await expect(field(page)).toHaveValue('booker');
    await expect(panelOf(page)).toBeHidden();
    arrive();
    await expect(panelHeading(page)).toHaveText('Cory Booker');
  });

  test('the arrows reach everything it found, and what they stand at is in sight', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 600 });
    await open(page, 'sel=none');
    await page.keyboard.press('/');
    await page.keyboard.type('clinton');
    const options = found(page).getByRole('option');
    await expect(options.first()).toBeVisible();
    for (let step = 0; step < (await options.count()); step++) {
      await page.keyboard.press('ArrowDown');
      const active = found(page).getByRole('option', { selected: true });
      await expect(active).toHaveCount(1);
      await expect(active).toBeInViewport({ ratio: 0.99 });
    }
  });
});

test.describe('the header', () => {
  test('holds everything side by side at every width', async ({ page }) => {
    test.slow();
    await open(page);
    for (const width of [320, 360, 768, 900, 1024, 1280, 1440]) {
      await test.step(`at ${width} pixels`, async () => {
        await page.setViewportSize({ width, height: 800 });
        for (const link of ['', 'view=articles']) {
          await follow(page, link);
          const parts = page
            .getByRole('banner')
            .locator('.wordmark, .tab, .years-toggle, .search-begin, .search-field, .action')
            .filter({ visible: true });
          const boxes = await parts.evaluateAll((all) =>
            all.map((one) => {
              const { left, right, top, bottom } = one.getBoundingClientRect();
              return { name: one.className, left, right, top, bottom };
            }),
          );
          expect(boxes.length).toBeGreaterThanOrEqual(7);
          for (const [index, one] of boxes.entries()) {
            expect(one.left, one.name).toBeGreaterThanOrEqual(0);
            expect(one.right, one.name).toBeLessThanOrEqual(width);
            expect(Math.min(one.right - one.left, one.bottom - one.top), one.name).toBeGreaterThanOrEqual(20);
            for (const other of boxes.slice(index + 1)) {
              const apart =
                one.right <= other.left ||
                other.right <= one.left ||
                one.bottom <= other.top ||
                other.bottom <= one.top;
              expect(apart, `${one.name} beside ${other.name}`).toBe(true);
            }
          }
        }
      });
    }
  });

  test('lets the search end with the drawing', async ({ page }) => {
    await open(page);
    const box = present(await page.locator('.search-field').boundingBox(), 'field');
    const key = present(await page.locator('.type-key').boundingBox(), 'key');
    expect(Math.round(box.x + box.width)).toBe(Math.round(key.x + key.width));
    expect(box.width).toBe(300);
  });
});

test.describe('search on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  const begin = (page: Page) => page.getByRole('button', { name: 'Search', exact: true });

  test('comes over the page, and is left again', async ({ page }) => {
    await test.step('fills the screen, and a tap opens what was found in the sheet', async () => {
      await open(page, 'view=graph');
      await begin(page).tap();
      await expect(field(page)).toBeFocused();
      const box = present(await page.locator('.search').boundingBox(), 'search');
      expect(box).toMatchObject({ x: 0, y: 0, width: 360 });
      await page.keyboard.type('warren');
      const option = group(page, /^People/).getByRole('option', { name: /Elizabeth Warren/ });
      expect(present(await option.boundingBox(), 'option').height).toBeGreaterThanOrEqual(44);
      await option.tap();
      await expect(panelHeading(page)).toHaveText('Elizabeth Warren');
      await expect(field(page)).toBeHidden();
      await page.goBack();
      await expect(panelHeading(page)).not.toHaveText('Elizabeth Warren');
      await expect(field(page)).toBeHidden();
    });

    await test.step('is closed by Back, which leaves the page as it was', async () => {
      await follow(page);
      await page.getByRole('rowheader').getByRole('button').first().tap();
      const heading = await panelHeading(page).innerText();
      const address = page.url();
      await begin(page).tap();
      await page.keyboard.type('trump');
      await expect(found(page)).toBeVisible();
      await page.goBack();
      await expect(field(page)).toBeHidden();
      await expect(panelHeading(page)).toHaveText(heading);
      expect(page.url()).toBe(address);
      await page.goBack();
      await expect(panelOf(page)).toBeHidden();
    });

    await test.step('is closed by its own button, and leaves no step behind', async () => {
      await follow(page);
      await page.getByRole('rowheader').getByRole('button').first().tap();
      await begin(page).tap();
      await page.getByRole('button', { name: 'Close the search' }).tap();
      await expect(field(page)).toBeHidden();
      await expect(panelOf(page)).toBeVisible();
      await page.goBack();
      await expect(panelOf(page)).toBeHidden();
      await expect(page.getByRole('table')).toBeVisible();
    });

    await test.step('what lies under it is out of reach', async () => {
      await follow(page);
      await begin(page).tap();
      await expect(page.getByRole('table')).toBeHidden();
      await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
      await page.getByRole('button', { name: 'Close the search' }).tap();
      await expect(page.getByRole('table')).toBeVisible();
    });
  });

  test('nothing sticks out sideways', async ({ page }) => {
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 740 });
      await open(page);
      await begin(page).tap();
      await page.keyboard.type('harris');
      await expect(found(page)).toBeVisible();
      const over = await page
        .locator('.search-popup')
        .evaluate((popup) => popup.scrollWidth - popup.clientWidth);
      expect(over).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
});

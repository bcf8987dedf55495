import { expect, type Page } from '@playwright/test';
import { countWords, record, relations, sentenceOf, shownByLink } from './support/expected';
import { follow, open, panelHeading, panelOf, present, test } from './support/page';
import { at, clickLine, middleOnPage, nextFrame, personOnPage, wideCamera } from './support/whereLines';

const id = 'brian-fallon';
const name = record.naming.person(id);
const mine = relations.filter(({ from, to }) => from === id || to === id);
const others = relations.filter((one) => !mine.includes(one));

const note = (page: Page) => page.getByText(`Only relations of ${name}`, { exact: true });
const count = (page: Page) => page.getByTestId('count');

test.describe('the relations of one person alone', () => {
  test('are one state, whichever way one comes to it', async ({ page }) => {
    test.slow();
    await test.step('are shown by one button, counted, announced once, and left by the same or by Back', async () => {
      await open(page, `sel=${id}&${at(wideCamera)}`);
      await page.getByRole('button', { name: 'Show only these relations' }).click();
      await expect(count(page)).toHaveText(countWords(mine.length));
      await expect(note(page)).toBeVisible();
      await expect(page.getByTestId('live')).toHaveText(
        `Only relations of ${name}: ${countWords(mine.length)}.`,
      );
      await page.goBack();
      await expect(count(page)).toHaveText(countWords(relations.length));
      await page.goForward();
      await expect(note(page)).toBeVisible();
      await page.getByRole('button', { name: 'Show everybody’s relations' }).click();
      await expect(note(page)).toBeHidden();
    });

    await test.step('are drawn where they were, and nobody else can be clicked', async () => {
      await follow(page, `sel=none&focus=${id}&${at(wideCamera)}`);
      for (const relation of mine) {
        await clickLine(page, relation);
        await expect(panelHeading(page)).toHaveText(sentenceOf(relation));
      }
      await follow(page, `sel=none&focus=${id}&${at(wideCamera)}`);
      await nextFrame(page);
      for (const relation of others) {
        const { x, y } = await middleOnPage(page, relation);
        await page.mouse.click(x, y);
      }
      const stranger = await personOnPage(page, 'steven-cheung');
      await page.mouse.click(stranger.x, stranger.y);
      await expect(panelOf(page)).toBeHidden();
      const neighbour = await personOnPage(page, 'kamala-harris');
      await page.mouse.click(neighbour.x, neighbour.y);
      await expect(panelHeading(page)).toHaveText('Kamala Harris');
    });

    await test.step('are the same in the list, which says whose they are', async () => {
      await follow(page, `view=list&focus=${id}&sel=none&alone=shown`);
      await expect(page.getByRole('row')).toHaveCount(mine.length + 1);
      for (const relation of mine)
        await expect(page.getByRole('button', { name: `${sentenceOf(relation)}: read` })).toBeVisible();
      await expect(page.getByRole('region', { name: 'People without a line' })).toBeHidden();
      await page.getByRole('button', { name: 'Show everybody’s' }).press('Enter');
      await expect(count(page)).toBeFocused();
      await expect(page.getByRole('row')).toHaveCount(relations.length + 1);
    });

    await test.step('are undone by Reset with all other filters, and offered where they leave nothing', async () => {
      await follow(page, `focus=${id}&hide=w&sel=none`);
      expect(shownByLink(`focus=${id}&hide=w`)).toHaveLength(0);
      const empty = page.getByRole('status');
      await expect(empty).toContainText(`only relations of ${name}`);
      const without = shownByLink('hide=w').length;
      await empty.getByRole('button', { name: `Show everybody’s (${without} relations)` }).click();
      await expect(count(page)).toHaveText(countWords(without));
      await page.goBack();
      await expect(empty).toBeVisible();
      await page.getByRole('button', { name: 'Reset' }).click();
      await expect(count(page)).toHaveText(countWords(relations.length));
      await expect(page).not.toHaveURL(/focus|hide/);
    });

    await test.step('are walked by keyboard, and by nothing else', async () => {
      await follow(page, `sel=none&focus=${id}`);
      const stop = page
        .getByRole('application', { name: `Graph of ${mine.length} relations` })
        .getByRole('button');
      await stop.focus();
      const people = new Set(mine.flatMap(({ from, to }) => [from, to]));
      const met = new Set<string>();
      for (let step = 0; step < people.size; step++) {
        await page.keyboard.press('PageDown');
        met.add((await stop.getAttribute('aria-label')) ?? '');
      }
      expect(met.size).toBe(people.size);
      for (const words of met) expect(words).toMatch(new RegExp(`Person \\d of ${people.size} by name\\.$`));
    });

    await test.step('leave the panel true: what is hidden says so, and why', async () => {
      const hidden = present(
        others.find(({ from, to }) => [from, to].includes('kamala-harris')),
        'a relation of somebody else',
      );
      await follow(page, `focus=${id}&sel=kamala-harris`);
      const row = panelOf(page).getByRole('button', { name: sentenceOf(hidden) });
      await expect(row).toContainText('Hidden by a filter');
      await row.click();
      await expect(panelOf(page)).toContainText('Only the relations of somebody else are shown');
    });

    await test.step('of somebody a link names who is not held, or has none, are everybody’s, with a word on it', async () => {
      await follow(page, 'focus=nobody');
      await expect(page.getByText('“nobody” is not in this edition, so everybody’s')).toBeVisible();
      await follow(page, 'focus=jd-vance');
      await expect(page.getByText('No relation of J.D. Vance is held, so everybody’s')).toBeVisible();
      await expect(count(page)).toHaveText(countWords(relations.length));
    });
  });
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('it is said which relations are shown, in the graph and in the list, and left with a tap', async ({
    page,
  }) => {
    for (const view of ['graph', 'list']) {
      await open(page, `view=${view}&focus=${id}&sel=none`);
      await expect(note(page)).toBeInViewport();
      await page.getByRole('button', { name: 'Show everybody’s' }).tap();
      await expect(note(page)).toBeHidden();
    }
  });
});

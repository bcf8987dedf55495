import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { objections, onAnyGround } from './support/axe';
import { record, relationWhere, sentenceOf, standingOf } from './support/expected';
import { addressAtRest, follow, largeQuote, open, panelOf, test } from './support/page';

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Cite' });
const citationIn = (page: Page): Locator => dialogOf(page).getByRole('textbox', { name: 'Citation' });
const citeButton = (page: Page): Locator => panelOf(page).getByRole('button', { name: 'Cite' });

async function citeThisView(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Cite this view' }).click();
  await expect(dialogOf(page)).toBeVisible();
}

test.describe('the dialog for citations', () => {
  test('is worked by keyboard, by pointer and by menu', async ({ page, context }) => {
    await test.step('is worked by keyboard alone: in, through the choices, out, and back where one was', async () => {
      await open(page);
      await citeButton(page).focus();
      await page.keyboard.press('Enter');
      await expect(dialogOf(page).getByRole('radio', { name: /^This quote/ })).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await expect(dialogOf(page).getByRole('radio', { name: /^The article/ })).toBeChecked();
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowRight');
      await expect(citationIn(page)).toHaveValue(/^@misc\{/);
      for (const name of ['Copy', 'Download .bib', 'Close']) {
        await page.keyboard.press('Tab');
        if (name === 'Copy') await page.keyboard.press('Tab');
        await expect(dialogOf(page).getByRole('button', { name })).toBeFocused();
      }
      await page.keyboard.press('Escape');
      await expect(dialogOf(page)).toHaveCount(0);
      await expect(citeButton(page)).toBeFocused();
      await expect(panelOf(page)).toBeVisible();
    });

    await test.step('opened from the menu leads back to the menu’s button', async () => {
      await citeThisView(page);
      await expect(dialogOf(page).getByRole('radio', { name: /^This view/ })).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(dialogOf(page)).toHaveCount(0);
      await expect(page.getByRole('button', { name: 'Menu' })).toBeFocused();
    });

    await test.step('copies, and says so', async () => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await follow(page);
      const words = await largeQuote(page).innerText();
      await citeButton(page).click();
      await dialogOf(page).getByRole('button', { name: 'Copy' }).click();
      await expect(dialogOf(page).getByRole('status')).toHaveText('Citation copied.');
      await expect(page.getByTestId('live')).toHaveText(/^Citation copied\./);
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`“${words}”`);
    });
  });

  test('cites the view with the link that restores it, and a tentative relation as tentative', async ({
    page,
  }) => {
    const tentative = relationWhere((one) => standingOf(one).id === 'tentative', 'that is tentative');
    await open(page, `sel=${tentative.id}&hide=l`);
    await citeThisView(page);
    const text = await citationIn(page).inputValue();
    expect(text).toContain(`On the Record: ${sentenceOf(tentative)}. http`);
    expect(sentenceOf(tentative)).toContain(' may ');
    expect(text).toContain(` Data ${record.fingerprint?.slice(0, 12)}. Accessed `);
    await addressAtRest(page);
    expect(text).toContain(` ${page.url()} `);
    await dialogOf(page).getByRole('radio', { name: 'CSL-JSON' }).check();
    const [item] = JSON.parse(await citationIn(page).inputValue());
    expect(item.note).toContain(record.fingerprint);
  });

  test('selects the text where the browser does not allow copying', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
    });
    await open(page);
    await citeButton(page).click();
    await dialogOf(page).getByRole('button', { name: 'Copy' }).click();
    await expect(dialogOf(page).getByRole('status')).toContainText('copy it by hand');
    await expect(citationIn(page)).toBeFocused();
    const selected = await page.evaluate(() => String(window.getSelection()));
    expect(selected.trim()).toBe((await citationIn(page).inputValue()).trim());
  });

  for (const [format, name] of [
    ['BibTeX', 'on-the-record-quote.bib'],
    ['CSL-JSON', 'on-the-record-quote.json'],
  ] as const) {
    test(`keeps ${format} as a file, under the policy of the page`, async ({ page }) => {
      await open(page);
      await citeButton(page).click();
      await dialogOf(page).getByRole('radio', { name: format }).check();
      const shown = await citationIn(page).inputValue();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        dialogOf(page)
          .getByRole('button', { name: /^Download/ })
          .click(),
      ]);
      expect(download.suggestedFilename()).toBe(name);
      expect(await readFile(await download.path(), 'utf8')).toBe(shown);
    });
  }
});

for (const width of [1280, 360]) {
  test(`axe finds nothing in the open dialog on light and on dark ground at ${width} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    await open(page, 'view=graph');
    await citeThisView(page);
    await dialogOf(page).getByRole('radio', { name: 'CSL-JSON' }).check();
    await onAnyGround(page, async (ground) => {
      expect(await objections(page, ground), ground).toEqual([]);
      const box = await dialogOf(page).boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= width && box.height <= 740).toBe(true);
      expect(await dialogOf(page).evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
    });
  });
}

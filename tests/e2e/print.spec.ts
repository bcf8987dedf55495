import { expect, type Page } from '@playwright/test';
import { standings } from '../../src/core/evidence/standings';
import { defined } from '../support/defined';
import { record, relations, sentenceOf, shownByLink, standingOf, wordsOf } from './support/expected';
import { follow, open, test } from './support/page';

const paperOf = (page: Page) => page.locator('.paper');

async function onPaper(page: Page, query = ''): Promise<string> {
  if (page.url() === 'about:blank') await open(page);
  await follow(page, query);
  await page.emulateMedia({ media: 'print' });
  await expect(paperOf(page).getByRole('heading').first()).toBeVisible();
  return paperOf(page).innerText();
}

/** As a reader compares texts: without where the lines break. */
const flat = (text: string) => text.replace(/\s+/g, ' ');

test.describe('the printed page', () => {
  test('holds every relation that is shown, every quote whole, and no hidden one', async ({ page }) => {
    for (const query of [
      '',
      'sel=none',
      'y=2016&hide=e',
      'view=list&sel=none&hide=alw',
      'sel=donald-trump',
    ]) {
      await test.step(query || 'as it opens', async () => {
        await page.emulateMedia({ media: null });
        const text = flat(await onPaper(page, query));
        const shown = shownByLink(query);
        expect(shown.length).toBeGreaterThan(0);
        const headings = await paperOf(page).getByRole('heading', { level: 3 }).allInnerTexts();
        for (const relation of shown) {
          expect(headings.filter((heading) => heading === sentenceOf(relation))).toHaveLength(1);
          expect(text).toContain(`${standings[standingOf(relation).id].label}. `);
          for (const { quote } of relation.claims)
            expect(text).toContain(
              flat(defined(quote).prefix + defined(quote).exact + defined(quote).suffix).trim(),
            );
        }
        // Words of a hidden quote may stand in the context of one that is shown: only what is quoted counts.
        const quoted = (await paperOf(page).locator('blockquote q').allInnerTexts()).map(flat);
        expect(quoted.toSorted()).toEqual(shown.flatMap(wordsOf).map(flat).toSorted());
        for (const relation of relations)
          if (!shown.includes(relation)) expect(headings).not.toContain(sentenceOf(relation));
      });
    }
  });

  test('says what it is, and cites its articles', async ({ page }) => {
    const text = flat(await onPaper(page, 'sel=none&y=2016&alone=shown'));
    expect(text).toContain(record.dataset.edition.headline);
    expect(text).toContain('Only what happened in 2016, or may have; the latter is marked.');
    expect(text).toContain(`SHA-256 ${record.fingerprint}`);
    expect(text).toContain(page.url());
    expect(text).toMatch(/Printed \d{1,2} \w+ \d{4}/);
    expect(text).toContain('People without a line');
    for (const article of record.dataset.articles) expect(text).toContain(defined(article.text).sha256);
  });

  test('holds nothing of the page on the screen, and is gone from it afterwards', async ({ page }) => {
    await onPaper(page);
    for (const gone of [page.getByRole('banner'), page.getByTestId('graph'), page.getByTestId('panel')])
      await expect(gone).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await expect(paperOf(page)).toHaveCount(0);
    for (const back of [page.getByRole('banner'), page.getByTestId('graph'), page.getByTestId('panel')])
      await expect(back).toBeVisible();
  });

  test('leaves an open dialog out', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.emulateMedia({ media: 'print' });
    await expect(paperOf(page).getByRole('heading').first()).toBeVisible();
    await expect(page.locator('dialog')).toBeHidden();
  });

  test('begins with the drawing, whole on its first page, though the screen shows the list', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await onPaper(page, 'view=list&sel=none&hide=w');
    const picture = paperOf(page).getByRole('img');
    await expect(picture).toHaveAccessibleName(
      /7 of 12 relations shown.*Hillary Clinton lost to Donald Trump/,
    );
    const seen = await picture.evaluate((canvas: HTMLCanvasElement) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let ink = 0;
      for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 128) ink++;
      return { ink, ground: [...pixels.slice(0, 4)], after: canvas.previousElementSibling?.tagName };
    });
    expect(seen).toEqual({ ink: expect.any(Number), ground: [255, 255, 255, 255], after: 'H1' });
    expect(seen.ink).toBeGreaterThan(10_000);
  });

  test('is black on white, whatever the theme', async ({ page }) => {
    for (const theme of ['light', 'dark', 'chosen ink'] as const) {
      await test.step(theme, async () => {
        await page.emulateMedia({ media: null, colorScheme: theme === 'dark' ? 'dark' : 'light' });
        if (theme === 'chosen ink') {
          await page.addInitScript(() => window.localStorage.setItem('on-the-record.theme', 'ink'));
          await open(page);
        }
        await onPaper(page, 'alone=shown');
        const colours = await page.evaluate(() => {
          const all = [...document.querySelectorAll('.paper, .paper *')].map((one) => getComputedStyle(one));
          return {
            ink: [...new Set(all.flatMap(({ color, borderLeftColor }) => [color, borderLeftColor]))],
            ground: [...new Set(all.map(({ backgroundColor }) => backgroundColor))].sort(),
            page: getComputedStyle(document.body).backgroundColor,
          };
        });
        expect(colours).toEqual({
          ink: ['rgb(0, 0, 0)'],
          ground: ['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'],
          page: 'rgb(255, 255, 255)',
        });
      });
    }
  });

  test('keeps headings with what follows and quotes in one piece', async ({ page }) => {
    await onPaper(page);
    const kept = await page.evaluate(() => ({
      headings: [...document.querySelectorAll('.paper :is(h1, h2, h3, h4)')].map(
        (one) => getComputedStyle(one).breakAfter,
      ),
      quotes: [...document.querySelectorAll('.paper figure')].map((one) => getComputedStyle(one).breakInside),
    }));
    expect(new Set(kept.headings)).toEqual(new Set(['avoid']));
    expect(new Set(kept.quotes)).toEqual(new Set(['avoid']));
    await expect(paperOf(page).locator('table')).toHaveCount(0);
  });

  test('becomes a PDF of several pages, without the media being changed first', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(page);
    const pages = async () => {
      const pdf = await page.pdf({ preferCSSPageSize: true });
      return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    };
    // What is printed is fetched once the page is idle.
    await expect.poll(pages).toBeGreaterThan(5);
    await expect(paperOf(page)).toHaveCount(0);
    await expect(page.getByTestId('graph')).toBeVisible();
  });

  test('is asked for from the menu, on a phone, too', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.addInitScript(() => {
      window.print = () => {
        window.dispatchEvent(new Event('beforeprint'));
        document.title = `${document.querySelectorAll('.paper blockquote').length} quotes`;
        window.dispatchEvent(new Event('afterprint'));
      };
    });
    await open(page);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Print these relations' }).click();
    await expect(page).toHaveTitle(`${record.dataset.claims.length} quotes`);
    await expect(page.getByRole('dialog')).toBeHidden();
  });
});

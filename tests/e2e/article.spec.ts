import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { relationOfClaim } from '../../src/core/record/record';
import { findTexts } from '../../src/data/findTexts';
import { defined } from '../support/defined';
import { objectionsOnAnyGround } from './support/axe';
import { record, relations, sentenceOf } from './support/expected';
import { follow, largeQuote, open, panelHeading, panelOf, present, selectionIn, test } from './support/page';

const claimsOf = (id: string) => record.dataset.claims.filter((claim) => claim.article === id);
const relationOf = (claim: string) =>
  present(relations[relationOfClaim(record, claim) ?? -1], `relation of ${claim}`);

/** The article with most claims: every kind of mark is in it. */
const busy = present(
  record.dataset.articles.toSorted((a, b) => claimsOf(b.id).length - claimsOf(a.id).length)[0],
  'an article',
);
/** Words that two claims of it share, and nothing but these two. */
const shared = present(
  claimsOf(busy.id)
    .map(({ quote }) => claimsOf(busy.id).filter((one) => defined(one.quote).exact === defined(quote).exact))
    .find((same) => same.length === 2),
  'two claims on the same words',
);
/** The last claim of it: far below the first screen. */
const last = present(
  claimsOf(busy.id)
    .toSorted((one, other) => (one.check.at ?? 0) - (other.check.at ?? 0))
    .at(-1),
  'a last claim',
);
/** Without the texts at hand when the data was compiled, no place is known, and nothing can be drawn to scale. */
const toScale = defined(busy.text).folded !== null;

const read = (id: string, more = '') => `view=articles&article=${id}${more}`;
const article = (page: Page) => page.getByRole('article', { name: 'Article' });
const lit = (page: Page, words: string) => article(page).locator('mark').filter({ hasText: words });
const numberOf = (page: Page, sentence: string) =>
  article(page).getByRole('button', { name: new RegExp(`^\\d+\\. ${sentence}$`) });
const chosen = (page: Page) => article(page).locator('mark[data-selected]');
const result = (page: Page) => page.getByTestId('own-text');
const picker = (page: Page) => page.getByLabel('Have the text? Drop it here');
/** Opens an article and waits until it is there: it comes in a file of its own. */
async function openArticle(page: Page, more = ''): Promise<void> {
  await open(page, read(busy.id, more));
  await expect(article(page)).toBeVisible();
}

/** Clicks in the middle of a mark's last line: its box holds words of its neighbours. */
async function clickWords(page: Page, words: Locator): Promise<void> {
  await words.scrollIntoViewIfNeeded();
  const { x, y } = await words.evaluate((mark) => {
    const line = [...mark.getClientRects()].at(-1) ?? new DOMRect();
    return { x: line.x + line.width / 2, y: line.y + line.height / 2 };
  });
  await page.mouse.click(x, y);
}

const isInView = (one: Locator) => expect(one).toBeInViewport();

/** The text that was read, where the texts are at hand. */
function textOf(id: string): { readonly name: string; readonly buffer: Buffer } | null {
  const folder = findTexts();
  if (!folder) return null;
  const wanted = defined(record.articles.get(id)?.text).sha256;
  for (const name of readdirSync(folder)) {
    const buffer = readFileSync(join(folder, name));
    if (createHash('sha256').update(buffer).digest('hex') === wanted) return { name, buffer };
  }
  return null;
}

const fileOf = (text: string, name = 'mine.txt') => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

test.describe('an article and its lines', () => {
  test('lead to each other, and ask where two stand on the same words', async ({ page }) => {
    await test.step('lead to each other: a lit sentence selects its relation, its note leads to the line', async () => {
      await openArticle(page);
      const relation = relationOf(last.id);
      await clickWords(page, lit(page, defined(last.quote).exact.slice(-20)));
      await expect.poll(() => selectionIn(page)).toBe(`${relation.id}!${last.id}`);
      await expect(chosen(page).last()).toContainText(defined(last.quote).exact.slice(-20));
      await article(page).getByRole('button', { name: 'See its line' }).click();
      await expect(panelHeading(page)).toHaveText(sentenceOf(relation));
      await expect(largeQuote(page)).toHaveText(defined(last.quote).exact);
      await expect(panelOf(page)).toContainText('Read in the article');
      await page.goBack();
      await expect(chosen(page).last()).toContainText(defined(last.quote).exact.slice(-20));
      await page.goBack();
      await expect(chosen(page)).toHaveCount(0);
    });

    await test.step('where two stand on the same words, a list asks which is meant', async () => {
      const [, second] = shared;
      const words = lit(page, defined(present(second, 'second').quote).exact.slice(-20));
      await clickWords(page, words);
      const list = page.getByRole('dialog', { name: 'Claims on these words' });
      await expect(list.getByRole('button')).toHaveCount(2);
      await page.keyboard.press('Escape');
      await expect(list).toBeHidden();
      await clickWords(page, words);
      await list.getByRole('button').nth(1).click();
      await expect(list).toBeHidden();
      await expect
        .poll(() => selectionIn(page))
        .toBe(`${relationOf(present(second, 'second').id).id}!${second?.id}`);
    });
  });

  test('from the panel, the quote that is read leads to its place in the article, lit and in view', async ({
    page,
  }) => {
    const relation = relationOf(last.id);
    await open(page, `view=graph&sel=${relation.id}!${last.id}`);
    await panelOf(page).getByRole('button', { name: 'Read in the article' }).click();
    await expect(chosen(page).first()).toContainText(defined(last.quote).exact.slice(0, 20));
    await isInView(chosen(page).first());
    await expect(numberOf(page, sentenceOf(relation)).last()).toBeFocused();
    await expect(page).toHaveTitle(/ · On the Record$/);
  });

  test('keep the same quote lit over a reload', async ({ page }) => {
    await openArticle(page, `&sel=${relationOf(last.id).id}!${last.id}`);
    await isInView(chosen(page).first());
    await page.reload();
    await expect(chosen(page).first()).toContainText(defined(last.quote).exact.slice(0, 20));
    await isInView(chosen(page).first());
  });

  test('by keyboard alone: every claim is a stop, Enter selects it, and its line is a Tab away', async ({
    page,
  }) => {
    await openArticle(page);
    const claims = claimsOf(busy.id).length;
    await article(page).getByRole('button', { name: 'All articles' }).focus();
    const stops: string[] = [];
    for (let step = 0; step < 3 * claims + 12; step += 1) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
      if (/^\d+\. /.test(name) && stops.includes(name)) break;
      if (/^\d+\. /.test(name)) stops.push(name);
    }
    expect(stops.map((name) => Number.parseInt(name, 10))).toEqual(
      Array.from({ length: claims }, (_, index) => index + 1),
    );
    const first = article(page).getByRole('button', { name: present(stops[0], 'first stop') });
    await first.focus();
    await page.keyboard.press('Enter');
    await expect(first).toHaveAttribute('aria-current', 'true');
    await expect(first).toBeFocused();
    const line = article(page).getByRole('button', { name: 'See its line' });
    for (
      let step = 0;
      step < 6 && !(await line.evaluate((one) => one === document.activeElement));
      step += 1
    ) {
      await page.keyboard.press('Tab');
    }
    await expect(line).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(panelOf(page)).toBeVisible();
  });
});

test.describe('on a wide screen', () => {
  test('the lane and the notes bear the numbers of the text, each note beside its words, none over another', async ({
    page,
  }) => {
    await openArticle(page);
    const numbers = Array.from({ length: claimsOf(busy.id).length }, (_, index) => String(index + 1));
    await expect(article(page).locator('.lane-number')).toHaveText(toScale ? numbers : []);
    await expect(article(page).locator('mark button')).toHaveText(numbers);
    const places = await article(page)
      .locator('[data-note]')
      .evaluateAll((notes) =>
        notes.map((note) => {
          const { top, bottom, left } = note.getBoundingClientRect();
          const words = document.querySelector(`[data-number="${note.getAttribute('data-note')}"]`);
          return { top, bottom, left, words: words?.getBoundingClientRect() ?? new DOMRect() };
        }),
      );
    for (const [index, note] of places.entries()) {
      expect(note.left).toBeGreaterThan(note.words.right);
      expect(Math.abs(note.top - note.words.top)).toBeLessThan(260);
      expect(note.top).toBeGreaterThanOrEqual(places[index - 1]?.bottom ?? 0);
    }
  });

  test('a block of the lane brings its words into view and selects them', async ({ page }) => {
    await openArticle(page);
    test.info().skip(!toScale, 'The articles’ texts were not at hand (ARTICLE_TEXTS), so there is no lane.');
    await expect(lit(page, defined(last.quote).exact.slice(0, 20)).first()).not.toBeInViewport();
    await article(page).locator('.lane-lit').last().click();
    await expect(chosen(page).first()).toContainText(defined(last.quote).exact.slice(0, 20));
    await isInView(chosen(page).first());
  });

  test('choosing a note does not move it from under the pointer', async ({ page }) => {
    await openArticle(page);
    const note = article(page).locator('[data-note="1"]');
    const before = present(await note.boundingBox(), 'note');
    await note.getByRole('button').first().click();
    await expect(note.getByRole('button', { name: 'See its line' })).toBeVisible();
    expect(present(await note.boundingBox(), 'note').y).toBe(before.y);
  });
});

test.describe('the reader’s own text', () => {
  test('that is not the article’s is not shown, and goes nowhere', async ({ page }) => {
    await test.step('of another article is said not to be it, and of no article goes anywhere', async () => {
      const requests: string[] = [];
      await openArticle(page);
      page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
      await picker(page).setInputFiles(fileOf('A recipe for soup. Take a pot.'));
      await expect(result(page)).toContainText('This is not the text of this article.');
      await expect(page.getByTestId('live')).toContainText('It is not the text of this article.');
      await picker(page).setInputFiles({ ...fileOf(''), buffer: Buffer.from([0xff, 0xfe, 0x00]) });
      await expect(result(page)).toContainText('is not plain text in UTF-8');
      await picker(page).setInputFiles(fileOf(''));
      await expect(result(page)).toContainText('is empty');
      // Fonts and the scripts of later parts may still come, by addresses that say nothing.
      expect(requests.filter((one) => !/^GET [^?]+\/assets\/[^?]+\.(woff2|svg|js|css)$/.test(one))).toEqual(
        [],
      );
      expect(await page.evaluate(() => window.localStorage.length)).toBe(0);
    });

    await test.step('that holds some of the quotes is not shown; the quotes that differ are listed', async () => {
      const [first, ...rest] = [...new Set(claimsOf(busy.id).map(({ quote }) => defined(quote).exact))];
      await picker(page).setInputFiles(fileOf(`Secret beginning. ${first} And so on.`));
      await expect(result(page)).toContainText('This is not the text that was read, but it is close to it.');
      await expect(result(page).getByRole('listitem')).toHaveCount(rest.length);
      await expect(page.getByRole('main')).not.toContainText('Secret beginning');
    });

    await test.step('dropped on the page is taken, wherever it lands', async () => {
      await page.evaluate(() => {
        const data = new DataTransfer();
        data.items.add(new File(['A recipe for soup.'], 'soup.txt', { type: 'text/plain' }));
        const target = document.querySelector('.header') ?? document.body;
        const fire = (type: string) =>
          target.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
        fire('dragover');
        fire('drop');
      });
      await expect(result(page)).toContainText('This is not the text of this article.');
    });
  });

  test('being the article’s is shown whole with every quote lit, kept when asked, and forgotten when asked', async ({
    page,
  }) => {
    const text = textOf(busy.id);
    test
      .info()
      .skip(text === null, 'The articles’ texts are not at hand (ARTICLE_TEXTS), so none can be dropped.');
    if (!text) return;
    await openArticle(page);
    const elisions = article(page).locator('.elision');
    expect(await elisions.count()).toBeGreaterThan(0);
    await picker(page).setInputFiles({ ...text, mimeType: 'text/plain' });
    await expect(article(page)).toContainText(
      'The whole text, from your own file. It stays in this browser.',
    );
    await expect(elisions).toHaveCount(0);
    await expect(article(page).locator('mark button')).toHaveCount(claimsOf(busy.id).length);
    const lines = text.buffer
      .toString('utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
    await expect(article(page).locator('.passage-words, .passed-over-words')).toHaveCount(lines.length);
    const keep = page.getByRole('checkbox', { name: 'Keep it in this browser' });
    await expect(keep).not.toBeChecked();
    await page.reload();
    await expect(article(page)).toContainText('An abridged reader');
    await picker(page).setInputFiles({ ...text, mimeType: 'text/plain' });
    await keep.check();
    await page.reload();
    await expect(article(page)).toContainText('The whole text, from your own file.');
    await page.getByRole('button', { name: 'Forget it' }).click();
    await expect(article(page)).toContainText('An abridged reader');
    expect(await page.evaluate(() => window.localStorage.length)).toBe(0);
  });
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('an article is read with a finger', async ({ page }) => {
    await test.step('a tap on a lit sentence selects its relation', async () => {
      await openArticle(page);
      const words = lit(page, defined(last.quote).exact.slice(-20));
      await words.tap();
      await expect.poll(() => selectionIn(page)).toBe(`${relationOf(last.id).id}!${last.id}`);
    });

    await test.step('each note stands below its passage, and nothing has to be scrolled sideways', async () => {
      const below = await article(page)
        .locator('[data-note]')
        .evaluateAll((notes) =>
          notes.map((note) => {
            const passage = note
              .closest('.passage')
              ?.querySelector('.passage-words')
              ?.getBoundingClientRect();
            const { top, left, right } = note.getBoundingClientRect();
            return (
              passage !== undefined && top >= passage.bottom - 1 && left >= 0 && right <= window.innerWidth
            );
          }),
        );
      expect(below).toEqual(claimsOf(busy.id).map(() => true));
      for (const width of [360, 320]) {
        await page.setViewportSize({ width, height: 640 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    });
  });
});

test('on paper it is one column of dark words on white, notes below their passages, and no controls', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(`/?${read(busy.id)}`);
  const words = article(page).locator('.passage-words').first();
  await expect(words).toBeVisible();
  expect(await words.evaluate((one) => getComputedStyle(one).color)).toBe('rgb(23, 25, 29)');
  await expect(page.locator('.header')).toBeHidden();
  await expect(picker(page)).toBeHidden();
  const tops = await article(page)
    .locator('[data-note]')
    .evaluateAll((notes) =>
      notes.map((note) => {
        const passage = note.closest('.passage')?.querySelector('.passage-words')?.getBoundingClientRect();
        return note.getBoundingClientRect().top - (passage?.bottom ?? Number.POSITIVE_INFINITY);
      }),
    );
  expect(tops).toHaveLength(claimsOf(busy.id).length);
  expect(Math.min(...tops)).toBeGreaterThanOrEqual(-1);
});

test('axe finds nothing to object to in an article on light and on dark ground', async ({ page }) => {
  test.slow();
  const untitled = present(
    record.dataset.articles.find(({ title }) => title === null),
    'untitled',
  );
  await open(page);
  for (const { id } of [untitled, busy]) {
    const one = present(claimsOf(id)[0], 'a claim');
    await follow(page, read(id, `&sel=${relationOf(one.id).id}!${one.id}`));
    for (const width of [1280, 768, 360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await expect(chosen(page).first()).toBeVisible();
      expect.soft(await objectionsOnAnyGround(page), `violations at ${width}`).toEqual([]);
    }
  }
  await picker(page).setInputFiles(fileOf(`A text. ${defined(claimsOf(busy.id)[0]?.quote).exact}`));
  await expect(result(page)).toBeVisible();
  expect.soft(await objectionsOnAnyGround(page)).toEqual([]);
});

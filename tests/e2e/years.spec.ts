import { expect, type Page } from '@playwright/test';
import { inYears } from '../support/years';
import {
  countWords,
  countWordsUnder,
  domain,
  record,
  relations,
  sentenceOf,
  shownUnder,
} from './support/expected';
import { follow, open, panelHeading, panelOf, present, test } from './support/page';
import { at, clickLineAt, wideCamera } from './support/whereLines';

/** Takes the thumb or thumbs on a year, left or right of their middle, and drags them by so many years. */
async function dragThumb(page: Page, year: number, half: -1 | 1, by: number): Promise<void> {
  const track = present(await page.locator('.track').boundingBox(), 'the track');
  const step = track.width / (domain.to - domain.from);
  const x = track.x + (year - domain.from) * step + half * 4;
  const y = track.y + track.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by * step, y, { steps: 8 });
  await page.mouse.up();
}

/** Opens a range of two years and brings its thumbs together on one of them, with the keyboard. */
async function meetOn(page: Page, year: number): Promise<void> {
  const [from, to] = year < domain.to ? [year, year + 1] : [year - 1, year];
  await open(page, `y=${from}..${to}`);
  const [thumb, key] = year < domain.to ? ['Last year', 'ArrowLeft'] : ['First year', 'ArrowRight'];
  await page.getByRole('slider', { name: thumb }).press(key);
  await expect(page).toHaveURL(new RegExp(`y=${year}$`));
}

test.describe('two thumbs on one year', () => {
  test('are dragged apart either way, by either half', async ({ page }) => {
    test.slow();
    for (const year of [domain.from, 2018, domain.to]) {
      for (const by of [-2, 2]) {
        if (year + by < domain.from || year + by > domain.to) continue;
        for (const half of [-1, 1] as const) {
          await test.step(`of ${year}, ${by} years by the ${half < 0 ? 'left' : 'right'} half`, async () => {
            await meetOn(page, year);
            await dragThumb(page, year, half, by);
            const [from, to] = [year, year + by].toSorted((a, b) => a - b);
            await expect(page.getByRole('slider', { name: 'First year' })).toHaveValue(String(from));
            await expect(page.getByRole('slider', { name: 'Last year' })).toHaveValue(String(to));
          });
        }
      }
    }
  });

  test('are still two stops of the keyboard, each with its own way to go', async ({ page }) => {
    await meetOn(page, 2018);
    await page.getByRole('slider', { name: 'First year' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('slider', { name: 'Last year' })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(/y=2017\.\.2019/);
  });
});

test.describe('one year', () => {
  test('is one thumb, with its own count', async ({ page }) => {
    await test.step('of a link is one thumb, stepped with the keyboard', async () => {
      await open(page, 'y=2016');
      const slider = page.getByRole('slider', { name: 'Year', exact: true });
      await expect(page.getByRole('slider')).toHaveCount(1);
      await slider.focus();
      for (const [key, year] of [
        ['ArrowRight', 2017],
        ['ArrowUp', 2018],
        ['ArrowLeft', 2017],
        ['PageUp', 2018],
        ['PageDown', 2017],
        ['End', domain.to],
        ['Home', domain.from],
      ] as const) {
        await slider.press(key);
        await expect(slider).toHaveValue(String(year));
        await expect(page.getByRole('textbox', { name: 'Year' })).toHaveValue(String(year));
        await expect(page.getByTestId('count')).toHaveText(countWordsUnder({ years: inYears(year) }));
      }
      await expect(page).toHaveURL(new RegExp(`y=${domain.from}$`));
    });

    await test.step('is dragged either way', async () => {
      await follow(page, 'y=2016');
      await dragThumb(page, 2016, 1, 3);
      await expect(page).toHaveURL(/y=2019$/);
      await dragThumb(page, 2019, -1, -4);
      await expect(page).toHaveURL(/y=2015$/);
    });

    await test.step('counts what has no date, as a range does', async () => {
      await follow(page, 'y=2018');
      const all = shownUnder({ years: inYears(2018) });
      const dated = shownUnder({ years: inYears(2018), undated: false });
      await expect(page.getByTestId('undated')).toHaveText(new RegExp(`^${all.length - dated.length} `));
    });

    await test.step('is chosen beside the range, keeps what is open drawn, and gives the range back', async () => {
      const lost = 'hillary-clinton.lost-to.donald-trump';
      await follow(page, `y=2015..2020&sel=${lost}`);
      await page.getByText('One year', { exact: true }).click();
      await expect(page).toHaveURL(/y=2016&|y=2016$/);
      await expect(panelOf(page)).not.toContainText('its line is not drawn');
      await page.getByText('Range', { exact: true }).click();
      await expect(page).toHaveURL(/y=2015\.\.2020/);
      await expect(page.getByRole('slider')).toHaveCount(2);
    });
  });
});

test.describe('the years', () => {
  test('are narrowed by thumb and key', async ({ page }) => {
    test.slow();
    await test.step('show everything until somebody narrows them', async () => {
      await open(page);
      await expect(page.getByTestId('count')).toHaveText(countWords(relations.length));
      await expect(page.getByRole('button', { name: 'Reset' })).toBeHidden();
    });

    await test.step('are narrowed from the left with the arrow keys', async () => {
      const slider = page.getByRole('slider', { name: 'First year' });
      await slider.focus();
      for (let year = domain.from + 1; year <= domain.to; year++) {
        await slider.press('ArrowRight');
        await expect(slider).toHaveValue(String(year));
        await expect(page.getByTestId('count')).toHaveText(
          countWordsUnder({ years: inYears(year, domain.to) }),
        );
      }
    });

    await test.step('are narrowed from the right, and Home and End go all the way', async () => {
      await follow(page);
      const slider = page.getByRole('slider', { name: 'Last year' });
      await slider.focus();
      await slider.press('ArrowLeft');
      await expect(page).toHaveURL(new RegExp(`y=${domain.from}\\.\\.${domain.to - 1}$`));
      await slider.press('Home');
      await expect(page.getByTestId('count')).toHaveText(countWordsUnder({ years: inYears(domain.from) }));
      await slider.press('End');
      await expect(page.getByTestId('count')).toHaveText(countWords(relations.length));
      await expect(page).not.toHaveURL(/y=/);
    });

    await test.step('cannot be crossed: the first never passes the last', async () => {
      await follow(page, `y=${domain.from}..${domain.from + 3}`);
      const slider = page.getByRole('slider', { name: 'First year' });
      await slider.focus();
      await slider.press('End');
      await expect(slider).toHaveValue(String(domain.from + 3));
      await expect(page.getByRole('slider', { name: 'Last year' })).toHaveValue(String(domain.from + 3));
    });

    await test.step('announce the count once, when the slider has come to rest', async () => {
      await follow(page);
      const live = page.getByTestId('live');
      const spoken = await live.evaluateHandle((region) => {
        const words: string[] = [];
        const options = { childList: true, characterData: true, subtree: true };
        new MutationObserver(() => words.push(region.textContent ?? '')).observe(region, options);
        return words;
      });
      const slider = page.getByRole('slider', { name: 'First year' });
      await slider.focus();
      for (let step = 0; step < 4; step++) await slider.press('ArrowRight');
      const sentence = `${countWordsUnder({ years: inYears(domain.from + 4, domain.to) })}.`;
      await expect(live).toHaveText(sentence);
      expect((await spoken.jsonValue()).map((words) => words.trim())).toEqual([sentence]);
    });
  });

  test('are typed', async ({ page }) => {
    await test.step('can be typed, and take effect with Enter', async () => {
      await open(page);
      await page.getByRole('textbox', { name: 'First year' }).fill('2016');
      await page.keyboard.press('Enter');
      await page.getByRole('textbox', { name: 'Last year' }).fill('2020');
      await page.keyboard.press('Enter');
      await expect(page.getByTestId('count')).toHaveText(countWordsUnder({ years: inYears(2016, 2020) }));
      await expect(page).toHaveURL(/y=2016\.\.2020$/);
    });

    await test.step('that were typed the wrong way round are put in order', async () => {
      await follow(page);
      await page.getByRole('textbox', { name: 'First year' }).fill('2020');
      await page.keyboard.press('Enter');
      await page.getByRole('textbox', { name: 'Last year' }).fill('2016');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/y=2016\.\.2020$/);
    });

    await test.step('that were typed outside the range, or as nonsense, stay, with a sentence beside', async () => {
      await follow(page);
      const last = page.getByRole('textbox', { name: 'Last year' });
      const sentence = `The record runs from ${domain.from} to ${domain.to}.`;
      const strip = page.getByRole('region', { name: 'When it happened' });
      const { height } = present(await strip.boundingBox(), 'strip');
      for (const text of ['9999', 'soon', '1066', '']) {
        await last.fill(text);
        await last.press('Enter');
        await expect(last).toHaveValue(text);
        await expect(last).toHaveAttribute('aria-invalid', 'true');
        await expect(last).toHaveAccessibleDescription(sentence);
        await expect(strip.getByText(sentence)).toBeVisible();
        expect((await strip.boundingBox())?.height).toBe(height);
      }
      await expect(page).toHaveURL(/\/$/);
      await expect(page.getByTestId('live')).toHaveText(sentence);
      await last.press('Escape');
      await expect(last).toHaveValue(String(domain.to));
      await expect(strip.getByText(sentence)).toBeHidden();
    });
  });

  test('are chosen one by one, counted, and undone', async ({ page }) => {
    test.slow();
    await test.step('say how many quotes each of them has', async () => {
      await open(page);
      const buttons = page.getByRole('button', { name: /^Only \d{4}: / });
      const expected = record.yearCounts.blocks.map(
        ({ certain: { length } }, offset) =>
          `Only ${domain.from + offset}: ${length} ${length === 1 ? 'quote' : 'quotes'}`,
      );
      await expect(buttons).toHaveCount(expected.length);
      const names = await buttons.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
      expect(names.map((name) => name?.replace(/,.*/, ''))).toEqual(expected);
      expect(names[2016 - domain.from]).toMatch(/: 10 quotes, four of them possibly$/);
    });

    await test.step('can be one single year, with its own button, and back again', async () => {
      await follow(page);
      for (const year of [2016, 2024]) {
        const only = page.getByRole('button', { name: new RegExp(`^Only ${year}: `) });
        await only.click();
        await expect(only).toHaveAttribute('aria-pressed', 'true');
        await expect(page.getByTestId('count')).toHaveText(countWordsUnder({ years: inYears(year) }));
        await only.click();
        await expect(page.getByTestId('count')).toHaveText(countWords(relations.length));
      }
    });

    await test.step('never swallow what has no date: it is counted, and has a switch of its own', async () => {
      await follow(page, 'y=2016');
      const everything = shownUnder({ years: inYears(2016) });
      const dated = shownUnder({ years: inYears(2016), undated: false });
      const undated = everything.length - dated.length;
      expect(undated).toBeGreaterThan(0);
      await expect(page.getByTestId('undated')).toHaveText(new RegExp(`^${undated}\\b.*shown$`));
      await page.getByRole('checkbox', { name: /shown$/ }).uncheck();
      await expect(page.getByTestId('undated')).toHaveText(new RegExp(`^${undated}\\b.*hidden$`));
      await expect(page.getByTestId('count')).toHaveText(
        countWordsUnder({ years: inYears(2016), undated: false }),
      );
      await page.getByRole('checkbox', { name: /hidden$/ }).check();
      await expect(page.getByTestId('count')).toHaveText(countWordsUnder({ years: inYears(2016) }));
    });

    await test.step('move nobody: each line that is left is clicked where it was', async () => {
      // Beside an open panel, so that no line lies under it.
      await follow(page, `y=2016&${at(wideCamera)}`);
      for (const relation of shownUnder({ years: inYears(2016) })) {
        await clickLineAt(page, relation, wideCamera);
        await expect(panelHeading(page)).toHaveText(sentenceOf(relation));
      }
    });

    await test.step('and all other filters are undone by one Reset', async () => {
      await follow(page, 'y=2016&hide=e&undated=hidden');
      await expect(page.getByTestId('count')).not.toHaveText(countWords(relations.length));
      await page.getByRole('button', { name: 'Reset' }).click();
      await expect(page.getByTestId('count')).toHaveText(countWords(relations.length));
      await expect(page).toHaveURL(/\/$/);
      await expect(page.getByRole('button', { name: 'Reset' })).toBeHidden();
    });
  });
});

test('months, where a record spans less than three years, are chosen by column, key, word and link', async ({
  page,
}) => {
  const dates = ['2015-03-14', '2015-05-02', '2015-05', '2015-08', '2016-02-03', '2016-08-30', ''];
  const rows = dates.map((when, index) => `Ada Quill,endorses,Ben Marsh ${'abcdefg'[index]},${when}`);
  const text = ['from,type,to,when', ...rows].join('\n');
  const count = (shown: string) => expect(page.getByTestId('count')).toHaveText(shown);
  await open(page);
  await page
    .locator('#own-file')
    .setInputFiles({ name: 'months.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  const last = page.getByRole('slider', { name: 'Last month' });
  await expect(page.getByRole('button', { name: /^Only / })).toHaveCount(18);
  await expect(page.locator('.column-names [data-year]:visible')).toHaveText(['2015', '2016']);
  await last.focus();
  await last.press('PageDown');
  await expect(page).toHaveURL(/y=2015-03\.\.2015-08/);
  await count('5 of 7 shown: 4 in March 2015 to August 2015, 1 without a date');
  await page.getByRole('textbox', { name: 'First month' }).fill('5/2015');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/y=2015-05\.\.2015-08/);
  await page.getByRole('button', { name: 'Only May 2015: 2 claims' }).click({ position: { x: 5, y: 5 } });
  await page.getByRole('button', { name: 'Later: Aug 2015' }).click();
  await expect(page).toHaveURL(/y=2015-08(&|$)/);
  await expect(page.getByTestId('in-one')).toContainText('1 in Aug 2015');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Month' })).toHaveValue('Aug 2015');
});

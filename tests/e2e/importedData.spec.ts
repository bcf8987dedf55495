import { expect, type Page } from '@playwright/test';
import type {} from '../../src/shell/page/probe';
import { ods, xlsx } from '../support/spreadsheets';
import { objectionsOnAnyGround } from './support/axe';
import { open, panelHeading, panelOf, test } from './support/page';

const plain = [
  'from,type,to,when,quote,url',
  'Ada Quill,endorses,Ben Marsh,2021-05-03,I am with Ben,https://gazette.example/1',
  'Cyd Oakes,lost-to,Ben Marsh,2019,,https://gazette.example/2',
  'Dot Vane,advises,Ada Quill,2020,,',
].join('\n');

const open_ =
  'endorser,endorsee,post,day\nAda Quill,Ben Marsh,mayor,03/04/2021\nCyd Oakes,,clerk,\nDot Vane,Ben Marsh,,2020\n';

/** Where everybody is on the screen, in the order of the file, to a tenth of a pixel. */
const places = (page: Page) =>
  page.evaluate(() => {
    const count = (window.__probe?.positions().length ?? 0) / 2;
    return Array.from({ length: count }, (_, person) =>
      (window.__probe?.screen(person) ?? []).map((one) => Math.round(one * 10) / 10),
    );
  });

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
const give = (page: Page, name: string, text: string) =>
  page.locator('#own-file').setInputFiles(file(name, text));
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const overviewOf = (page: Page) => page.getByRole('complementary', { name: 'Overview' });
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true });
const importButton = (page: Page) => page.getByRole('button', { name: 'Import', exact: true });
const shown = (page: Page) => page.getByText(/^\d+ of \d+ relations? shown$/);
const shippedHeadline = 'Clinton and Harris endorsed each other; both lost to Trump';

test.describe('a reader’s own data', () => {
  test('is opened at once where it says everything, and each of its lines says what it rests on', async ({
    page,
  }) => {
    await test.step('is opened at once where its header says everything, and the shipped record is one click back', async () => {
      await open(page);
      await give(page, 'ties.csv', plain);
      await expect(heading(page)).toHaveText('ties.csv');
      await expect(shown(page)).toHaveText('3 of 3 relations shown');
      await page.getByRole('button', { name: 'Back to the shipped record' }).click();
      await expect(heading(page)).toHaveText(shippedHeadline);
      await page.goBack();
      await expect(heading(page)).toHaveText('ties.csv');
    });

    await test.step('says of each line what is on record: a quote, only a source, or nothing', async () => {
      await expect(heading(page)).toHaveText('ties.csv');
      await page
        .getByRole('link', { name: 'List' })
        .or(page.getByRole('button', { name: 'List' }))
        .first()
        .click();
      const row = (name: RegExp) => page.getByRole('row', { name });
      await row(/Ada Quill.*endorses/)
        .getByRole('button')
        .first()
        .click();
      await expect(panelOf(page)).toContainText('I am with Ben');
      await expect(panelOf(page)).toContainText('Compared with nothing');
      await row(/Cyd Oakes.*lost to/)
        .getByRole('button')
        .first()
        .click();
      await expect(panelOf(page)).toContainText('Source only, no quote on record');
      await expect(panelOf(page).getByRole('link', { name: /Open the source/ })).toHaveAttribute(
        'href',
        'https://gazette.example/2',
      );
      await row(/Dot Vane.*advises/)
        .getByRole('button')
        .first()
        .click();
      await expect(panelHeading(page)).toHaveText('Dot Vane advises Ada Quill');
      await expect(panelOf(page)).toContainText('Neither a quote nor a source is on record.');
    });

    await test.step('shows the line breaks of a quote, on the screen and on paper', async () => {
      await give(
        page,
        'poem.csv',
        'from,type,to,quote\nAda Quill,endorses,Ben Marsh,"I am with Ben\nto the end"',
      );
      // It is compared with the table before, which had the same line.
      await page.getByRole('button', { name: 'Open the graph' }).click();
      await page.getByRole('button', { name: 'List', exact: true }).click();
      await page
        .getByRole('row', { name: /Ada Quill.*endorses/ })
        .getByRole('button')
        .first()
        .click();
      const inLines = 'I am with Ben\nto the end';
      expect(await panelOf(page).locator('q mark').innerText()).toBe(inLines);
      await page.emulateMedia({ media: 'print' });
      await expect.poll(() => page.locator('.paper q').innerText()).toBe(inLines);
      await page.emulateMedia({ media: null });
    });
  });

  test('is read from a spreadsheet as from CSV, by a script that is fetched for the first one', async ({
    page,
  }) => {
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    const reader = () => scripts.filter((url) => /openWorkbook/.test(url)).length;
    await open(page);
    await give(page, 'ties.csv', plain);
    await expect(shown(page)).toHaveText('3 of 3 relations shown');
    expect(reader()).toBe(0);
    const rows = plain.split('\n').map((line) => line.split(','));
    for (const [name, bytes] of [
      ['ties.xlsx', xlsx([{ rows }])],
      ['ties.ods', ods([{ rows }])],
    ] as const) {
      await page
        .locator('#own-file')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
      await expect(heading(page)).toHaveText(name);
      await expect(shown(page)).toHaveText('3 of 3 relations shown');
    }
    expect(reader()).toBeGreaterThan(0);
    const half = Buffer.from(xlsx([{ rows }]).slice(0, 900));
    await page
      .locator('#own-file')
      .setInputFiles({ name: 'half.xlsx', mimeType: 'application/octet-stream', buffer: half });
    await expect(page.getByRole('dialog')).toContainText('The spreadsheet is damaged');
  });

  test('keeps a relation of another name as a kind of its own, with its name in the key', async ({
    page,
  }) => {
    await open(page);
    await give(page, 'ties.csv', 'from,type,to\nDot Vane,opposes,Ada Quill\n');
    await importButton(page).click();
    await expect(page.getByRole('checkbox', { name: /^opposes/ })).toBeVisible();
    await expect(page.getByRole('checkbox', { name: /endorses/ })).toHaveCount(0);
    await page.keyboard.press('/');
    await page.keyboard.type('vane');
    await page.keyboard.press('Enter');
    await expect(panelOf(page)).toContainText('opposes');
  });

  test('of a newer day is compared with the older, claim by claim, and the older is still there', async ({
    page,
  }) => {
    await open(page);
    await give(page, 'january.csv', plain);
    await expect(heading(page)).toHaveText('january.csv');
    const newer = plain.replace('Cyd Oakes,lost-to,Ben Marsh,2019', 'Cyd Oakes,lost-to,Ben Marsh,2020');
    await give(
      page,
      'march.csv',
      `${newer.split('\n').slice(0, 3).join('\n')}\nAda Quill,advises,Cyd Oakes,2022,,\n`,
    );
    const report = dialog(page, 'Import report');
    await expect(report).toContainText('Since january.csv');
    await expect(report).toContainText('One claim is the same.');
    for (const words of ['1 new', '1 gone', '1 changed']) await expect(report.getByText(words)).toBeVisible();
    await report.getByText('1 new').click();
    await expect(report).toContainText('Ada Quill advises Cyd Oakes');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Menu' }).click();
    await expect(page.getByRole('button', { name: 'january.csv', exact: true })).toBeVisible();
  });

  test('comes in by file or by hand, whole or not at all', async ({ page }) => {
    await test.step('that cannot be read is refused in a sentence, with the place, and nothing changes', async () => {
      await open(page);
      await give(page, 'broken.json', '{\n  "nodes": [,]\n}');
      const refusal = dialog(page, 'This file was not taken');
      await expect(refusal).toContainText('What is shown has not changed.');
      await expect(refusal).toContainText(/Line 2, column \d+\./);
      await page.keyboard.press('Escape');
      await expect(heading(page)).toHaveText(shippedHeadline);
    });

    await test.step('is read by keyboard alone: the question in hand, then Import, then the head of each column', async () => {
      await give(page, 'list.csv', open_);
      const reading = dialog(page, 'Import');
      await expect(reading.getByRole('heading', { name: '2 of 3 rows come in' })).toBeVisible();
      await expect(reading).toContainText('Ada Quill endorses Ben Marsh, 4 March 2021');
      await expect(reading.getByRole('radio', { name: 'Month first' })).toBeFocused();
      await page.keyboard.press('ArrowRight');
      await expect(reading).toContainText('Ada Quill endorses Ben Marsh, 3 April 2021');
      await page.keyboard.press('Tab');
      await expect(reading.getByRole('radio', { name: 'Open it instead of it' })).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(reading.getByRole('textbox', { name: 'Title of the record' })).toBeFocused();
      await page.keyboard.type('Harbour');
      await page.keyboard.press('Tab');
      await expect(importButton(page)).toBeFocused();
      const post = reading.getByRole('combobox', { name: 'What “post” is' });
      await post.selectOption('Note');
      await expect(reading.locator('.import-beside').first()).toHaveText('mayor');
      await page.keyboard.press('Escape');
      await expect(reading.getByRole('alert')).toContainText('Your answers are lost if you leave.');
      await reading.getByRole('button', { name: 'Stay' }).click();
      await importButton(page).click();
    });

    await test.step('is reported on row by row, what is missing first, and each row leads back into the file', async () => {
      const report = dialog(page, 'Import report');
      await expect(report.getByRole('heading', { name: '1 of 3 rows did not come in' })).toBeVisible();
      await expect(report).toContainText('row names nobody at the end of the line');
      await report.getByRole('button', { name: 'Show row 3' }).click();
      const reading = dialog(page, 'Import');
      await expect(reading.getByRole('row', { name: /^3 Cyd Oakes empty/ })).toBeVisible();
      await expect(reading.getByRole('combobox', { name: 'What “post” is' })).toHaveValue('note');
      await reading.getByRole('combobox', { name: 'What “post” is' }).selectOption('Not used');
      await importButton(page).click();
      await expect(report.getByRole('heading', { name: 'cells of the column “post”' })).toBeVisible();
      await report.getByRole('button', { name: 'Open the graph' }).click();
      await expect(shown(page)).toHaveText('2 of 2 relations shown');
      await overviewOf(page).getByRole('button', { name: 'What came in' }).click();
      await expect(report).toBeVisible();
    });

    await test.step('may be pasted', async () => {
      await open(page);
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('button', { name: 'Open a file' }).click();
      await page.getByRole('textbox', { name: 'Or paste it here' }).fill(plain);
      await page.getByRole('button', { name: 'Read what was pasted' }).click();
      await expect(shown(page)).toHaveText('3 of 3 relations shown');
    });
  });

  test('is kept in this browser, and nowhere else', async ({ page, browser }) => {
    await test.step('is there again by its link in the same browser, selection and all, without the file', async () => {
      await open(page);
      await give(page, 'ties.csv', plain);
      await expect(heading(page)).toHaveText('ties.csv');
      const data = new URL(page.url()).searchParams.get('data');
      await page.goto(`/?data=${data}&sel=ada-quill.endorses.ben-marsh&hide=l`);
      await expect(heading(page)).toHaveText('ties.csv');
      await expect(panelHeading(page)).toHaveText('Ada Quill endorses Ben Marsh');
      await expect(shown(page)).toHaveText('2 of 3 relations shown');
    });

    await test.step('is asked for by a link where it is not, and the view is restored once the file is given', async () => {
      const data = new URL(page.url()).searchParams.get('data');
      const elsewhere = await (await browser.newContext()).newPage();
      await elsewhere.goto(new URL(`/?data=${data}&sel=ada-quill.endorses.ben-marsh`, page.url()).href);
      await expect(dialog(elsewhere, 'Your own data')).toContainText('data that is not in this browser');
      await give(elsewhere, 'ties.csv', plain);
      await expect(panelHeading(elsewhere)).toHaveText('Ada Quill endorses Ben Marsh');
      await elsewhere.context().close();
    });

    await test.step('is kept until it is forgotten in the menu', async () => {
      await expect(heading(page)).toHaveText('ties.csv');
      await page.getByRole('button', { name: 'Back to the shipped record' }).click();
      await page.getByRole('button', { name: 'Menu' }).click();
      const kept = page.getByRole('list', { name: 'Kept in this browser' });
      await kept.getByRole('button', { name: 'ties.csv', exact: true }).click();
      await expect(heading(page)).toHaveText('ties.csv');
      await page.getByRole('button', { name: 'Back to the shipped record' }).click();
      await page.getByRole('button', { name: 'Menu' }).click();
      await kept.getByRole('button', { name: 'Forget ties.csv' }).click();
      await expect(kept).toHaveCount(0);
    });
  });

  test('sends nothing anywhere, and runs nothing of what it says', async ({ page }) => {
    const requests: string[] = [];
    await open(page);
    await page.waitForLoadState('networkidle');
    page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
    const nasty = '<img src=x onerror=alert(1)>';
    await give(
      page,
      `${nasty}.csv`,
      `from,type,to,when,quote,url\n${nasty},endorses,"</script><script>alert(1)</script>",2020,${nasty},javascript:alert(1)\n`,
    );
    await expect(heading(page)).toHaveText(`${nasty}.csv`);
    await page.getByRole('button', { name: 'Close' }).or(page.locator('body')).first().click({ trial: true });
    await expect(shown(page)).toHaveText('1 of 1 relation shown');
    expect(requests.filter((one) => !/^GET [^?]+\/assets\/[^?]+\.(js|css|woff2|svg)$/.test(one))).toEqual([]);
  });

  test('has an overview beside it, and a picture that keeps its place', async ({ page }) => {
    await test.step('keeps its size and its place when the first line is opened, and when it is closed again', async () => {
      await open(page, 'probe');
      await give(page, 'ties.csv', plain);
      await expect(overviewOf(page)).toContainText('Where to begin');
      await page.waitForFunction(() => (window.__probe?.settledAt ?? 0) > 0);
      const before = await places(page);
      expect(before).toHaveLength(4);
      const [x = 0, y = 0] = await page.evaluate(() => window.__probe?.edgeMid(0) ?? []);
      await page.mouse.click(x, y);
      await expect(panelHeading(page)).toHaveText('Ada Quill endorses Ben Marsh');
      expect(await places(page)).toEqual(before);
      await page.getByRole('button', { name: 'Close the evidence' }).click();
      await expect(overviewOf(page)).toBeVisible();
      expect(await places(page)).toEqual(before);
      await page.getByRole('button', { name: /^Ada Quill 2 lines$/ }).click();
      await expect(panelHeading(page)).toHaveText('Ada Quill');
      expect(await places(page)).toEqual(before);
    });

    await test.step('goes back to the row of the overview that a person was opened by, with Back, too', async () => {
      await page.goBack();
      const cyd = overviewOf(page).getByRole('button', { name: /^Cyd Oakes/ });
      await cyd.focus();
      await page.keyboard.press('Enter');
      await expect(panelHeading(page)).toBeFocused();
      await page.goBack();
      await expect(cyd).toBeFocused();
    });

    await test.step('has all the room once the overview is closed, until the menu brings it back', async () => {
      const drawing = page.getByTestId('drawing');
      const width = async () => (await drawing.boundingBox())?.width;
      await expect(overviewOf(page)).toBeVisible();
      expect(await width()).toBeLessThan(900);
      await page.getByRole('button', { name: 'Close the overview' }).click();
      await expect.poll(width).toBe(1280);
      await page.keyboard.press('/');
      await page.keyboard.type('vane');
      await page.keyboard.press('Enter');
      await expect(panelHeading(page)).toHaveText('Dot Vane');
      await page.getByRole('button', { name: 'Close the evidence' }).click();
      await expect.poll(width).toBe(1280);
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('button', { name: 'Where to begin' }).click();
      const begin = overviewOf(page).getByRole('heading', { name: 'Where to begin' });
      await expect(begin).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(overviewOf(page)).toHaveCount(0);
      await expect(page.getByRole('button', { name: 'Menu' })).toBeFocused();
    });
  });

  for (const width of [1280, 360]) {
    test(`gives axe nothing to object to while it is read, light and dark, ${width} pixels wide`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 760 });
      await open(page);
      const look = async () => expect(await objectionsOnAnyGround(page)).toEqual([]);
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('button', { name: 'Open a file' }).click();
      await look();
      await page.keyboard.press('Escape');
      await give(page, 'list.csv', open_);
      await expect(dialog(page, 'Import')).toBeVisible();
      await look();
      await page.getByText('Detected automatically').click();
      await look();
      await importButton(page).click();
      await expect(dialog(page, 'Import report')).toBeVisible();
      await look();
      await page.keyboard.press('Escape');
      await expect(heading(page)).toHaveText('list.csv');
      await expect(overviewOf(page)).toHaveCount(width < 900 ? 0 : 1);
      await look();
      await page.getByRole('button', { name: 'List' }).click();
      await look();
    });
  }
});

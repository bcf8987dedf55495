import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { ExchangeFormatId } from '../../src/core/egress/exchangeFormats';
import { combineParsed } from '../../src/core/ingest/claims/tablesOf';
import { readText } from '../../src/core/ingest/readFile';
import { parseRecord } from '../../src/core/ingest/record/parseRecord';
import { readExchange } from '../../src/core/ingest/record/readExchange';
import { objectionsOnAnyGround } from './support/axe';
import { record } from './support/expected';
import { open, panelOf, present, test } from './support/page';

async function openData(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Save the data' }).click();
  await expect(page.getByRole('dialog', { name: 'Data' })).toBeVisible();
}

interface Kept {
  readonly name: string;
  readonly text: string;
}

async function keep(page: Page, button = 'Save'): Promise<Kept> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

/** What the files hold when they are read again. */
function broughtBack(...files: readonly Kept[]) {
  const reading = combineParsed(files.map(({ name, text }) => readText(name, text)));
  const parsed = reading.kind === 'record' ? parseRecord(reading.value) : readExchange(reading);
  if (!parsed?.ok) throw new Error(JSON.stringify(parsed?.problems ?? reading.problems));
  return parsed.dataset;
}

const lost = (page: Page) => page.getByRole('dialog', { name: 'Data' }).getByRole('listitem');

/** By the id of each, so that a new one does not compile until its test is here. */
const formats: Readonly<
  Record<ExchangeFormatId, readonly [name: RegExp, buttons: readonly string[], ending: RegExp, holds: RegExp]>
> = {
  record: [
    /^On the Record \(JSON\)/,
    ['Save'],
    /\d\.json$/,
    /^\{"formatVersion":4,"fingerprint":"[0-9a-f]{64}"/,
  ],
  claims: [/^Claims \(CSV\)/, ['Save'], /-claims\.csv$/, /^\ufefffrom,relation,to,when,held on,role,quote,/],
  tables: [/^People and claims/, ['Save people', 'Save claims'], /-nodes\.csv$/, /^\ufeffId,Label,kind,/],
  gexf: [
    /^GEXF/,
    ['Save'],
    /\.gexf$/,
    /<gexf [^>]*version="1\.3">[\s\S]* start="2024-07-21" end="2024-07-21">/,
  ],
  graphml: [
    /^GraphML/,
    ['Save'],
    /\.graphml$/,
    /<graphml [\s\S]*<node id="hillary-clinton"><data key="person-label">/,
  ],
  cytoscape: [
    /^Cytoscape/,
    ['Save'],
    /-cytoscape\.json$/,
    /^\{"data": \{.*"elements": \{\s"nodes": \[\s\{"data":\{"id":"bill-clinton"/,
  ],
  'json-graph': [/^JSON Graph/, ['Save'], /-graph\.json$/, /^\{"graph": \{"directed": true/],
  'node-link': [/^Nodes and links/, ['Save'], /-links\.json$/, /"links": \[\s\{"source":"/],
};

test('the data is kept in each format, and comes back', async ({ page }) => {
  test.slow();
  await open(page);
  await openData(page);
  for (const [name, buttons, ending, holds] of Object.values(formats))
    await test.step(`the data is kept as ${name.source}, and comes back`, async () => {
      await page.getByRole('radio', { name }).check();
      const files: Kept[] = [];
      for (const button of buttons) files.push(await keep(page, button));
      const first = present(files[0], 'a file');
      expect(first.name).toMatch(/^on-the-record-everything-\d{4}-\d\d-\d\d/);
      expect(first.name).toMatch(ending);
      expect(first.text).toMatch(holds);
      await expect(page.getByRole('status').filter({ hasText: 'handed to the browser' })).toBeVisible();
      const dataset = broughtBack(...files);
      expect(dataset.claims).toHaveLength(record.dataset.claims.length);
      expect(dataset.people.map((person) => person.name)).toContain('Kamala Harris');
      expect(dataset.claims.every(({ quote }) => quote !== null)).toBe(true);
    });
});

test('what this view shows is kept alone, and what is lost is told before', async ({ page }) => {
  await open(page, 'view=graph&hide=a&sel=kamala-harris');
  await openData(page);
  await expect(lost(page)).toHaveCount(0);
  await page.getByRole('radio', { name: /^Claims \(CSV\)/ }).check();
  await expect(lost(page).filter({ hasText: 'people without a line are left out' })).toBeVisible();
  await page.getByRole('radio', { name: /^What this view shows/ }).check();
  await expect(lost(page).filter({ hasText: 'people without a line are left out' })).toBeHidden();
  const file = await keep(page);
  expect(file.name).toMatch(/^on-the-record-kamala-harris-/);
  const dataset = broughtBack(file);
  expect(dataset.claims).toHaveLength(25);
  expect(dataset.claims.map(({ type }) => type)).not.toContain('advises');
});

for (const name of [/^On the Record \(JSON\)/, /^GEXF/]) {
  test(`what was kept as ${name.source} is opened again without a question, and nothing of it counts as checked here`, async ({
    page,
  }) => {
    await open(page);
    await openData(page);
    await page.getByRole('radio', { name }).check();
    const { name: fileName, text } = await keep(page);
    await page.keyboard.press('Escape');
    const file = { name: fileName, mimeType: 'text/plain', buffer: Buffer.from(text) };
    await page.locator('#own-file').setInputFiles(file);
    await expect(page.getByRole('button', { name: 'Back to the shipped record' })).toBeVisible();
    await expect(page.getByText('12 of 12 relations shown')).toBeVisible();
    await open(page, `${new URL(page.url()).search.slice(1)}&sel=hillary-clinton.lost-to.donald-trump`);
    const panel = panelOf(page);
    await expect(panel).toContainText('Your file says: word for word in the fingerprinted text');
    await expect(panel).not.toContainText('✓');
  });
}

for (const width of [1280, 360]) {
  test(`the dialog is accessible at ${width} pixels on light and on dark ground, and closes to where it was opened`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 800 });
    await open(page, 'view=graph');
    await openData(page);
    await expect(page.getByRole('radio', { name: /^Everything held/ })).toBeFocused();
    await page.getByRole('radio', { name: /^Claims \(CSV\)/ }).check();
    await keep(page);
    await expect(page.getByRole('status').filter({ hasText: 'handed to the browser' })).toBeInViewport({
      ratio: 1,
    });
    expect(await objectionsOnAnyGround(page)).toEqual([]);
    const beyond = await page
      .getByRole('dialog')
      .evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
    expect(beyond).toBe(0);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Data' })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Menu' })).toBeFocused();
  });
}

test.describe('without a mouse', () => {
  test('format and content are chosen and the file is kept by keyboard alone', async ({ page }) => {
    await open(page, 'view=graph');
    await openData(page);
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: /^What this view shows/ })).toBeChecked();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: /^Claims \(CSV\)/ })).toBeChecked();
    // What stands between the cells of a table is chosen on the way.
    await page.keyboard.press('Tab');
    await expect(page.getByRole('radio', { name: /^A comma/ })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeFocused();
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toMatch(/-claims\.csv$/);
  });
});

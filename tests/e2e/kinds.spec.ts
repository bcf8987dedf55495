import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { objectionsOnAnyGround } from './support/axe';
import { open, test } from './support/page';

const ties = [
  'from,type,to,when',
  'Ada Quill,opposes,Ben Marsh,2021',
  'Cyd Oakes,opposes,Ada Quill,2020',
  'Dot Vane,funds,Ada Quill,2020',
  'Ben Marsh,met with,Dot Vane,2019',
  'Ada Quill,was endorsed by,Cyd Oakes,2022',
].join('\n');

const give = (page: Page, name: string, text: string) =>
  page.locator('#own-file').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
const key = (page: Page) => page.locator('.type-choice');
const entries = ['endorses1', 'advises0', 'lost to0', 'worked for0', 'opposes2', 'funds1', 'met with1'];

test('kinds of one’s own have each a look, a switch and a number, leave with the data and come back', async ({
  page,
}) => {
  await open(page);
  await test.step('words that are none of the four are proposed as kinds of their own, once', async () => {
    await give(page, 'ties.csv', ties);
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('ties.csv');
    await expect(key(page)).toHaveText(entries);
  });
  await test.step('no two entries of the key look the same', async () => {
    const samples = await page
      .locator('.type-choice .sample')
      .evaluateAll((all) => all.map((one) => one.innerHTML));
    expect(new Set(samples).size).toBe(samples.length);
  });
  await test.step('a switch takes the lines of its kind away, also in the address', async () => {
    await page.getByRole('checkbox', { name: /^opposes/ }).uncheck();
    await expect(page.getByText('3 of 5 relations shown')).toBeVisible();
    await expect.poll(() => new URL(page.url()).search).toContain('hide=,opposes');
    await page.reload();
    await expect(page.getByRole('checkbox', { name: /^opposes/ })).not.toBeChecked();
    await page.getByRole('checkbox', { name: /^opposes/ }).check();
  });
  await test.step('nothing is in a reader’s way', async () => {
    expect(await objectionsOnAnyGround(page)).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `test-results/pictures/kinds-${colorScheme}.png` });
    }
  });
  await test.step('a table that was saved brings the same kinds back', async () => {
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Save the data' }).click();
    await page.getByRole('radio', { name: /^Claims \(CSV\)/ }).check();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const saved = readFileSync(await (await download).path(), 'utf8');
    await page.keyboard.press('Escape');
    await give(page, 'again.csv', saved);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('again.csv');
    await expect(key(page)).toHaveText(entries);
  });
});

import type { Page } from '@playwright/test';
import type { Compiled } from '../../../src/core/model/compiled';

/** The compiled data with columns that a test may write to. */
type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T;
type Cells = Writable<Compiled>['claims'];

/** Answers the page's request for the data with a copy in which one claim, named by its id, differs. */
export async function changeClaim(
  page: Page,
  id: string,
  change: (claims: Cells, row: number) => void,
): Promise<void> {
  await changeRecord(page, (record) => {
    const row = record.claims.id.indexOf(id);
    if (row < 0) throw new Error(`No claim is called ${id}.`);
    change(record.claims, row);
  });
}

export async function changeRecord(page: Page, change: (record: Writable<Compiled>) => void): Promise<void> {
  await page.route(/dataset-\w+\.json/, async (route) => {
    const response = await route.fetch();
    const record: Writable<Compiled> = await response.json();
    change(record);
    await route.fulfill({ response, json: record });
  });
}

import { expect, type Page, type Route } from '@playwright/test';
import { panelHeading, test } from './support/page';

// What the browser says of the failure that the test brings about.
test.use({ expectedComplaints: /dataset-\w+\.json|Failed to load resource|preload/ });

const html = '<!doctype html><title>Not the data</title>';

/** Ways for the data to fail, and what the reader is told. */
const failures: Record<string, readonly [(route: Route) => Promise<void>, RegExp]> = {
  'is not there': [(route) => route.fulfill({ status: 404, body: 'Not found' }), /not where .*404/],
  'is met by a fault of the server': [(route) => route.fulfill({ status: 500, body: '' }), /500/],
  'is a web page instead': [
    (route) => route.fulfill({ status: 200, contentType: 'text/html', body: html }),
    /page instead|not data|web page/i,
  ],
  'is cut short': [
    (route) =>
      route.fulfill({ status: 200, contentType: 'application/json', body: '{"formatVersion":1,"peo' }),
    /incomplete|cut short/i,
  ],
  'cannot be reached': [(route) => route.abort('internetdisconnected'), /offline/i],
  'is of a later edition': [
    (route) => route.fulfill({ status: 200, contentType: 'application/json', body: '{"formatVersion":999}' }),
    /newer|later|version/i,
  ],
};

async function problemWith(page: Page, fail: (route: Route) => Promise<void>): Promise<string> {
  await page.route(/dataset-\w+\.json/, fail);
  await page.goto('/');
  return page.getByRole('alert').innerText();
}

test('when the data fails, a sentence says how, another for each way to fail, and Reload tries again', async ({
  page,
}) => {
  test.slow();
  const sentences: string[] = [];
  for (const [what, [fail, words]] of Object.entries(failures)) {
    await test.step(`when the data ${what}`, async () => {
      const sentence = await problemWith(page, fail);
      expect(sentence).toMatch(words);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('On the Record');
      await page.unroute(/dataset-\w+\.json/);
      await page.getByRole('button', { name: 'Reload' }).click();
      await expect(panelHeading(page)).toBeVisible();
      sentences.push(sentence);
    });
  }
  // A 404 and a 500 differ in their number only; all others are sentences of their own.
  expect(new Set(sentences).size).toBe(Object.keys(failures).length);
});

import { test as base, expect, type Locator, type Page } from '@playwright/test';

interface Options {
  /** Complaints that a test brings about on purpose; anything else on the list below fails it. */
  readonly expectedComplaints: RegExp | null;
}

/**
 * Icon, fonts and what is fetched ahead come in their own time, and are dropped when the page is left. Of all scripts
 * only a worker's has a dot in its name.
 */
const inItsOwnTime = /icon-[\w-]+\.svg$|\.woff2$|\/(?:later\/)?[\w-]+(?:\.worker-[\w-]+)?\.(?:js|css)$/;

/**
 * Tests of one worker share a page (`reuseContext`): between two of them it is left, its storage, scripts, routes, media
 * and size are put back by Playwright, its history and permissions here. What a test holds down it lets go, and what it
 * asks of the browser through a session of its own it takes back.
 *
 * Every browser test fails on a console error or warning, an uncaught error, a violation of the Content Security
 * Policy, a request that fails, and a request to another origin.
 */
export const test = base.extend<Options & { readonly complaints: string[] }>({
  page: async ({ page }, use) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Page.resetNavigationHistory');
    await session.detach();
    await use(page);
  },
  expectedComplaints: [null, { option: true }],
  complaints: [
    async ({ context, baseURL, expectedComplaints }, use, testInfo) => {
      const complaints: string[] = [];
      const complain = (words: string) => {
        if (!expectedComplaints?.test(words)) complaints.push(words);
      };
      const own = new URL(baseURL ?? '').origin;
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy violated: ${event.violatedDirective} by ${event.blockedURI}`);
        });
      });
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type()))
          complain(`console ${message.type()}: ${message.text()}`);
      });
      context.on('weberror', (error) => complain(`uncaught: ${error.error().message}`));
      context.on('dialog', (dialog) => {
        complain(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      context.on('requestfailed', (request) => {
        const words = request.failure()?.errorText;
        if (inItsOwnTime.test(request.url()) && words === 'net::ERR_ABORTED') return;
        complain(`request failed: ${request.url()} ${words}`);
      });
      context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (origin !== own && protocol !== 'data:' && protocol !== 'blob:')
          complain(`foreign request: ${request.url()}`);
      });
      await use(complaints);
      await context.clearPermissions();
      // Playwright’s own way takes a picture after every test, to throw it away where nothing has failed.
      if (complaints.length > 0 || testInfo.status !== testInfo.expectedStatus) {
        for (const page of context.pages()) {
          const path = testInfo.outputPath('failed.png');
          await page.screenshot({ path, timeout: 5_000 });
          await testInfo.attach('the page', { path, contentType: 'image/png' });
        }
      }
      expect(complaints, 'complaints of the browser').toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens the app at a link, given as its query, and waits until it is there. */
export async function open(page: Page, query = ''): Promise<void> {
  await page.goto(query ? `/?${query}` : '/');
  await page.getByRole('banner').waitFor({ timeout: 5_000 });
}

/**
 * Follows a link on the page that is open, as Back and Forward do: what a link shows is shown, and the app is not loaded
 * again. Only a view is followed so, no other data.
 */
export async function follow(page: Page, query = ''): Promise<void> {
  await page.evaluate(
    (link) => {
      history.replaceState(null, '', link);
      dispatchEvent(new PopStateEvent('popstate'));
      // What follows from it is drawn in the next frame.
      return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    },
    query ? `/?${query}` : '/',
  );
}

export function panelOf(page: Page): Locator {
  return page.getByTestId('panel');
}

/** The sentence or the name that the panel is about. */
export function panelHeading(page: Page): Locator {
  return panelOf(page).getByRole('heading', { level: 2 });
}

/** The quote that is shown large. */
export function largeQuote(page: Page): Locator {
  return panelOf(page).getByRole('article', { name: 'Quote being read' }).locator('blockquote q');
}

/** The part of the query that names the selection, as it stands in the address now. */
export function selectionIn(page: Page): string | null {
  return new URL(page.url()).searchParams.get('sel');
}

/**
 * Waits until the address has stopped following the hand. It is written a quarter of a second after a first step, by a timer
 * of the page: one set after it and for longer ends after it, however busy the machine is.
 */
export async function addressAtRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // A step that the page takes in answer to another comes with the next frame.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    let before = '';
    while (before !== location.href) {
      before = location.href;
      await new Promise((done) => setTimeout(done, 300));
    }
  });
}

/** An element that must be there: fails the test with a sentence instead of passing undefined on. */
export function present<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`${what} is missing.`);
  return value;
}

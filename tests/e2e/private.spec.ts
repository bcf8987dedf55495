import { expect } from '@playwright/test';
import { contentSecurityPolicy } from '../../src/data/contentSecurityPolicy';
import { record } from './support/expected';
import { open, panelHeading, test } from './support/page';

test.describe('nothing leaves the browser, and nothing foreign enters it', () => {
  test('a whole visit makes requests to its own origin only, and none after the page is there', async ({
    page,
    baseURL,
  }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await open(page);
    await page.waitForLoadState('networkidle');
    expect(requests.length).toBeGreaterThan(4);
    expect(requests.filter((url) => !url.startsWith(baseURL ?? 'no origin'))).toEqual([]);
    const atRest = requests.length;
    await page.getByRole('button', { name: 'List' }).click();
    await page.getByRole('rowheader').getByRole('button').nth(4).click();
    await panelHeading(page).getByRole('button').first().click();
    await page.getByRole('checkbox', { name: 'endorses' }).uncheck();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('radio', { name: 'Ink' }).check();
    await page.waitForLoadState('networkidle');
    // The browser looks at the page's icon again with each step, and fetches a font when a letter needs it.
    expect(requests.slice(atRest).filter((url) => !/\.(woff2|svg)$/.test(url))).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(baseURL ?? 'no origin'))).toEqual([]);
  });

  test('no cookie is set, and nothing is stored until the reader chooses a theme', async ({
    page,
    context,
  }) => {
    await open(page);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => window.localStorage.length + window.sessionStorage.length)).toBe(0);
  });

  test('the policy comes as a header and in the page, and allows nothing inline and no eval', async ({
    request,
  }) => {
    const response = await request.get('/');
    const header = response.headers()['content-security-policy'] ?? '';
    const tag = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(await response.text());
    const meta = (tag?.[1] ?? '').replaceAll('&#39;', "'");
    expect(header).toBe(contentSecurityPolicy.header);
    expect(meta).toBe(contentSecurityPolicy.meta);
    for (const policy of [header, meta]) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("connect-src 'self'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toMatch(/unsafe-|https?:|\*/);
    }
    expect(header).toContain("frame-ancestors 'self'");
    expect(response.headers()['x-content-type-options']).toBe('nosniff');
    expect(response.headers()['referrer-policy']).toBe('no-referrer');
  });

  test('the page as served holds no inline script, style or handler', async ({ request }) => {
    const html = await (await request.get('/')).text();
    expect(html).toContain('<div id="root">');
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
    for (const [tag, attributes = '', body = ''] of html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
      expect(attributes, tag).toContain('src="./');
      expect(body, tag).toBe('');
    }
  });

  test('the first load asks for nothing that is meant to come later', async ({ request }) => {
    const html = await (await request.get('/')).text();
    expect(html).not.toContain('/later/');
    const scripts = [...html.matchAll(/="\.\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file ?? '');
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) {
      const text = await (await request.get(script)).text();
      expect(text, script).not.toMatch(/(?:from|import)\s*"[^"]*\/later\//);
    }
  });

  test('a link to a person or to two shows them whole at once, though their script is not in the first load', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const onChange = () => {
        const panel = document.querySelector('.panel');
        if (panel)
          document.documentElement.dataset.firstHeading ??= panel.querySelector('h2')?.textContent ?? '';
      };
      new MutationObserver(onChange).observe(document, { childList: true, subtree: true });
    });
    const [one, other] = record.dataset.people;
    for (const query of [`sel=${one?.id}`, `sel=${one?.id}~${other?.id}`]) {
      await open(page, query);
      await expect(page.locator('html')).toHaveAttribute('data-first-heading', new RegExp(`^${one?.name}`));
    }
  });

  test('the policy bites: markup from text, a foreign picture and an inline style are refused', async ({
    page,
    complaints,
  }) => {
    await open(page);
    const refused = await page.evaluate(() => {
      new Image().src = 'https://example.org/pixel.png';
      document.body.setAttribute('style', 'margin: 99px');
      try {
        document.createElement('div').innerHTML = '<b>bold</b>';
        return false;
      } catch {
        return true;
      }
    });
    expect(refused).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.body).marginTop)).toBe('0px');
    for (const directive of ['img-src', 'style-src', 'require-trusted-types-for'])
      await expect.poll(() => complaints.join('\n')).toContain(`policy violated: ${directive}`);
    // All these were brought about here; whatever else is complained of still fails the test.
    const others = complaints.filter(
      (words) => !/policy|Content Security|TrustedHTML|example\.org/i.test(words),
    );
    complaints.splice(0, complaints.length, ...others);
  });
});

import { type CDPSession, expect, type Page } from '@playwright/test';
import { relationWhere } from './support/expected';
import { illegible } from './support/legible';
import { open, panelOf, test } from './support/page';
import { nextFrame } from './support/whereLines';

const menu = (page: Page) => page.getByRole('button', { name: 'Menu' }).click();
const fromMenu = (name: string | RegExp) => async (page: Page) => {
  await menu(page);
  await page.getByRole('button', { name }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
};
const unfoldYears = async (page: Page) => {
  const toggle = page.locator('.years-toggle');
  if (await toggle.isVisible()) await toggle.click();
};

/** Every region of the page: a link, and what is done to come to it. */
const regions: Readonly<Record<string, readonly [string, ((page: Page) => Promise<void>)?]>> = {
  'the opening and its notices': ['view=graph&sel=nobody-of-that-name'],
  'the years': ['view=graph&sel=none', unfoldYears],
  'what was known, in the list': ['view=list&sel=none&clock=known', unfoldYears],
  'a relation': [
    `view=graph&sel=${relationWhere(({ claims }) => claims.length > 1, 'with several quotes').id}`,
  ],
  'a person': ['view=list&sel=hillary-clinton'],
  'a path': ['view=list&sel=steven-cheung..brian-fallon'],
  'a pair': ['view=list&sel=hillary-clinton..kamala-harris'],
  'nothing left': ['view=graph&y=2018&undated=hidden&sel=none'],
  'the tour': ['view=graph&tour=1'],
  'the articles': ['view=articles'],
  'an article': ['view=articles&article=two-women-common-nemesis'],
  coverage: ['view=coverage'],
  checks: ['view=checks'],
  'the evidence weighed': [
    'view=graph&sel=none',
    async (page) => {
      await page.getByRole('button', { name: 'Weigh the evidence' }).click();
      await expect(panelOf(page).getByRole('checkbox').first()).toBeVisible();
    },
  ],
  'the search': [
    'view=graph&sel=none',
    async (page) => {
      const begin = page.locator('.search-begin');
      if (await begin.isVisible()) await begin.click();
      await page.locator('.search input').fill('clinton');
      await expect(page.locator('.found').first()).toBeVisible();
    },
  ],
  'the menu': ['view=graph&sel=none', menu],
  'a citation': ['view=graph', fromMenu('Cite this view')],
  'data saved': ['view=graph&sel=none', fromMenu('Save the data')],
  'a picture saved': ['view=graph&sel=none', fromMenu('Save or copy a picture')],
  'own data': ['view=graph&sel=none', fromMenu('Open a file')],
};

/** The browser's own size of text, as a reader sets it, in pixels. */
const setText = (session: CDPSession, standard: number) =>
  session.send('Page.setFontSizes', { fontSizes: { standard } });

/** The spacing of success criterion 1.4.12 of WCAG, laid over every element, or taken away. */
const setSpacing = (page: Page, on: boolean) =>
  page.evaluate((spaced) => {
    const sheet = new CSSStyleSheet();
    if (spaced)
      sheet.replaceSync(`
        *:not(svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
        p:not(:last-child) { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets = [sheet];
  }, on);

/** The height of the header in rows of its own least height. */
const rowsOfHeader = (page: Page) =>
  page.locator('.header').evaluate((header) => {
    const row = 3.5 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    return header.getBoundingClientRect().height / row;
  });

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const) {
  test(`with text of 24 pixels, or the spacing that WCAG asks for, every region can be read at ${width}`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height });
    const session = await page.context().newCDPSession(page);
    const found: string[] = [];
    const look = async (region: string, how: string) => {
      await nextFrame(page);
      for (const fault of await illegible(page)) found.push(`${region}, ${how}: ${fault}`);
      const pictures = process.env.TEXT_SIZE_PICTURES;
      if (pictures) await page.screenshot({ path: `${pictures}/${width} ${region} ${how}.png` });
    };
    try {
      for (const [region, [link, reach]] of Object.entries(regions)) {
        await setText(session, 24);
        await open(page, link);
        await expect(page.getByRole('main')).not.toBeEmpty();
        await reach?.(page);
        await look(region, 'large text');
        if ((await rowsOfHeader(page)) > 2)
          found.push(`${region}, large text: the header takes more than two rows`);
        await setText(session, 16);
        // Scripts hear of another kind of window only when the window changes its size.
        await page.setViewportSize({ width, height: height - 1 });
        await page.setViewportSize({ width, height });
        await setSpacing(page, true);
        await look(region, 'wide spacing');
      }
    } finally {
      await setText(session, 16);
      await session.detach();
    }
    expect(found).toEqual([]);
  });
}

import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page } from '@playwright/test';
import { objectionsOnAnyGround } from './support/axe';
import { open, present, test } from './support/page';
import { colourCount, type Pixels, readPng } from './support/pixels';

async function openPicture(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Save or copy a picture' }).click();
  await expect(page.getByRole('dialog', { name: 'Picture' })).toBeVisible();
}

interface Kept {
  readonly name: string;
  readonly bytes: Buffer;
}

async function keep(page: Page, kind: 'SVG' | 'PNG'): Promise<Kept> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: `Save as ${kind}` }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/**
 * Share of the pixels of `a` whose like is nowhere in `b` within one pixel: the canvas sets its texts on whole pixels, so
 * the same picture may stand a part of one beside the other.
 */
function differing(a: Pixels, b: Pixels): number {
  expect([a.width, a.height]).toEqual([b.width, b.height]);
  const isLike = (here: number, there: number) =>
    [0, 1, 2].every((c) => Math.abs((a.rgb[here + c] ?? 0) - (b.rgb[there + c] ?? 999)) <= 60);
  const around = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => 3 * (down * a.width + right)));
  let count = 0;
  for (let at = 0; at < a.rgb.length; at += 3) if (!around.some((step) => isLike(at, at + step))) count++;
  return count / (a.width * a.height);
}

/** The drawing inside an SVG as this browser shows it with the page's fonts. */
async function drawingOf(browser: Browser, url: string, svg: string): Promise<Pixels> {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1400, height: 1400 } });
  const page = await context.newPage();
  await page.goto(url);
  await expect(page.getByRole('banner')).toBeVisible();
  const frame = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    parsed.style.cssText = 'position: absolute; left: 0; top: 0; z-index: 99';
    document.body.replaceChildren(parsed);
    const drawing = parsed.querySelector('svg');
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) =>
      Number(drawing?.getAttribute(name)),
    );
    return { x, y, width, height };
  }, svg);
  const clip = {
    x: present(frame.x, 'x'),
    y: present(frame.y, 'y'),
    width: present(frame.width, 'width'),
    height: present(frame.height, 'height'),
  };
  const picture = readPng(await page.screenshot({ clip }));
  await context.close();
  return picture;
}

for (const [what, link] of [
  ['a line selected', 'view=graph'],
  ['a range of years and a person', 'view=graph&sel=hillary-clinton&y=2016'],
  ['a source switched off', 'view=graph&sel=none&doubt=article:two-women-common-nemesis'],
] as const) {
  test(`the SVG shows what the screen shows, with ${what}`, async ({ page, browser }) => {
    await open(page, link);
    await page.evaluate(() => {
      for (const part of document.querySelectorAll<HTMLElement>('.zoom')) part.style.visibility = 'hidden';
    });
    const live = readPng(await page.getByTestId('drawing').screenshot());
    await openPicture(page);
    await page.getByRole('radio', { name: 'As on the screen' }).check();
    const { bytes } = await keep(page, 'SVG');
    const saved = await drawingOf(browser, page.url(), bytes.toString('utf8'));
    expect(colourCount(live)).toBeGreaterThan(40);
    expect(differing(live, saved)).toBeLessThan(0.001);
    expect(differing(saved, live)).toBeLessThan(0.001);
  });
}

test('the SVG holds every shown line once, its sources, the state of the data and the link', async ({
  page,
}) => {
  await open(page, 'view=graph&hide=a');
  await openPicture(page);
  const { name, bytes } = await keep(page, 'SVG');
  expect(name).toMatch(/^on-the-record-overview-\d{4}-\d\d-\d\d\.svg$/);
  const svg = bytes.toString('utf8');
  expect(svg.match(/data-relation="[^"]+"/g)).toHaveLength(10);
  expect(svg).toContain('10 of 12 relations shown.');
  expect(svg).toContain('Kinds left out: advises.');
  expect(svg).toMatch(/Data [0-9a-f]{12}\./);
  expect(svg).toContain('view=graph&amp;hide=a');
  expect(svg).toContain('What Kamala Harris And Donald Trump&apos;s Post-Election Phone Call');
  await expect(page.getByRole('status').filter({ hasText: 'handed to the browser' })).toBeVisible();
});

test('the PNG is twice the size of the sheet and tells in the file what it is', async ({ page }) => {
  await open(page, 'view=graph&sel=kamala-harris.lost-to.donald-trump');
  await openPicture(page);
  const svg = (await keep(page, 'SVG')).bytes.toString('utf8');
  const { name, bytes } = await keep(page, 'PNG');
  expect(name).toMatch(/^on-the-record-kamala-harris-lost-to-donald-trump-\d{4}-\d\d-\d\d\.png$/);
  const [, width, height] = present(/<svg [^>]*width="(\d+)" height="(\d+)/.exec(svg), 'size');
  const pixels = readPng(bytes);
  expect([pixels.width, pixels.height]).toEqual([2 * Number(width), 2 * Number(height)]);
  expect(colourCount(pixels)).toBeGreaterThan(40);
  expect(bytes.includes('iTXtTitle')).toBe(true);
  expect(bytes.includes('On the Record: Kamala Harris lost to Donald Trump')).toBe(true);
  expect(bytes.includes('sel=kamala-harris.lost-to.donald-trump')).toBe(true);
});

test('a picture is on paper wherever it is made, and in the colours of the screen on request', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, 'view=graph');
  await openPicture(page);
  const ground = (svg: Kept) => /<rect [^>]*fill="([^"]+)"/.exec(svg.bytes.toString('utf8'))?.[1];
  expect(ground(await keep(page, 'SVG'))).toBe('rgb(251, 250, 247)');
  await page.getByRole('group', { name: 'Colours' }).getByRole('radio', { name: 'As on the screen' }).check();
  expect(ground(await keep(page, 'SVG'))).toBe('rgb(20, 22, 26)');
});

test('in forced colours a picture is on paper, too', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await open(page, 'view=graph');
  await openPicture(page);
  const svg = (await keep(page, 'SVG')).bytes.toString('utf8');
  expect(svg).toContain('fill="rgb(251, 250, 247)"');
  expect(svg).toContain('stroke="rgb(0, 103, 166)"');
});

test('a copied picture arrives in the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'view=graph');
  await openPicture(page);
  await page.getByRole('button', { name: 'Copy image' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Picture copied.' })).toBeVisible();
  const size = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const blob = await item?.getType('image/png');
    return blob ? (await createImageBitmap(blob)).width : 0;
  });
  expect(size).toBe(2400);
});

for (const width of [1280, 360]) {
  test(`the dialog is accessible at ${width} pixels on light and on dark ground, and closes to where it was opened`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 800 });
    await open(page, 'view=graph');
    await openPicture(page);
    await expect(page.getByRole('button', { name: 'Save as PNG' })).toBeFocused();
    expect(await objectionsOnAnyGround(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Picture' })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Menu' })).toBeFocused();
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('the whole picture is saved from the list by touch', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Menu' }).tap();
    await page.getByRole('button', { name: 'Save or copy a picture' }).tap();
    const { bytes } = await keep(page, 'PNG');
    expect(readPng(bytes).width).toBe(2400);
    await expect(page.getByRole('radio', { name: 'As on the screen' })).toBeHidden();
  });

  test('what lies under the sheet is left out of what is on the screen', async ({ page }) => {
    await open(page, 'view=graph');
    await openPicture(page);
    await page.getByRole('radio', { name: 'As on the screen' }).check();
    const svg = (await keep(page, 'SVG')).bytes.toString('utf8');
    const [, width, height] = present(/<svg x="\d+" y="\d+" width="(\d+)" height="(\d+)/.exec(svg), 'frame');
    expect(Number(width)).toBe(360);
    expect(Number(height)).toBeLessThan(400);
  });
});

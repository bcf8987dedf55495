import { expect, type Page } from '@playwright/test';
import { relations } from './support/expected';
import { follow, open, present, test } from './support/page';
import { brightness, type Pixels, readPng } from './support/pixels';
import { alongLine, at, drawingBox, nextFrame, wideCamera } from './support/whereLines';

async function choose(page: Page, theme: 'As the device' | 'Paper' | 'Ink' | 'High contrast'): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('radio', { name: theme }).check();
  await page.keyboard.press('Escape');
  await nextFrame(page);
}

const light = async (page: Page) => brightness(readPng(await page.getByTestId('graph').screenshot()));

test.describe('the theme', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`follows the device, which is ${colorScheme}, until the reader chooses`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await open(page);
      if (colorScheme === 'light') expect(await light(page)).toBeGreaterThan(200);
      else expect(await light(page)).toBeLessThan(80);
      const other = colorScheme === 'light' ? 'dark' : 'light';
      await page.emulateMedia({ colorScheme: other });
      await nextFrame(page);
      expect((await light(page)) > 128).toBe(other === 'light');
    });
  }

  test('is repainted at once when chosen, and kept over a reload', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await open(page);
    const paper = await light(page);
    await choose(page, 'Ink');
    const ink = await light(page);
    expect(paper - ink).toBeGreaterThan(120);
    await page.reload();
    await expect(page.getByRole('banner')).toBeVisible();
    expect(await light(page)).toBeCloseTo(ink, 0);
    await page.getByRole('button', { name: 'Menu' }).click();
    await expect(page.getByRole('radio', { name: 'Ink' })).toBeChecked();
    await page.keyboard.press('Escape');
    await choose(page, 'Paper');
    await page.emulateMedia({ colorScheme: 'dark' });
    await nextFrame(page);
    expect(await light(page)).toBeCloseTo(paper, 0);
    await choose(page, 'As the device');
    expect(await light(page)).toBeCloseTo(ink, 0);
  });
});

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test.describe('high contrast', () => {
  for (const [colorScheme, paper] of [
    ['light', 'rgb(255, 255, 255)'],
    ['dark', 'rgb(0, 0, 0)'],
  ] as const) {
    test(`is shown where the device, which is ${colorScheme}, asks for it, until the reader chooses`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme, contrast: 'more' });
      await open(page);
      expect(await ground(page)).toBe(paper);
      await choose(page, 'Paper');
      expect(await ground(page)).toBe('rgb(251, 250, 247)');
      await choose(page, 'As the device');
      expect(await ground(page)).toBe(paper);
      await page.emulateMedia({ colorScheme, contrast: 'no-preference' });
      await expect.poll(() => ground(page)).not.toBe(paper);
    });

    test(`is chosen on any device, light or dark as that is (${colorScheme}), drawn at once and kept`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await open(page, 'view=graph&sel=none');
      const before = await page.getByTestId('graph').screenshot();
      await choose(page, 'High contrast');
      expect(await ground(page)).toBe(paper);
      const drawn = readPng(await page.getByTestId('graph').screenshot());
      expect(Math.abs(brightness(drawn) - brightness(readPng(before)))).toBeGreaterThan(2);
      await page.reload();
      await expect(page.getByRole('banner')).toBeVisible();
      expect(await ground(page)).toBe(paper);
    });
  }
});

test.describe('the first paint', () => {
  for (const [theme, colorScheme, isLight] of [
    ['ink', 'light', false],
    ['paper', 'dark', true],
  ] as const) {
    test(`is already in ${theme} on a ${colorScheme} device, before the page's own script has come`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.addInitScript((chosen) => localStorage.setItem('on-the-record.theme', chosen), theme);
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route(/assets\/index-[\w-]+\.js$/, async (route) => {
        await held;
        await route.continue();
      });
      await page.goto('/', { waitUntil: 'commit' });
      await page.waitForFunction(() => document.body && getComputedStyle(document.body).margin === '0px');
      const first = brightness(readPng(await page.screenshot()));
      release();
      await expect(page.getByRole('banner')).toBeVisible();
      expect(first > 128).toBe(isLight);
    });
  }
});

type Colour = readonly [number, number, number];

/** A system colour as this browser paints it on the ground. */
async function systemColour(page: Page, name: string): Promise<Colour> {
  const painted = await page.evaluate((colour) => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    if (!context) return [];
    const probe = document.createElement('span');
    document.body.append(probe);
    for (const layer of ['Canvas', colour]) {
      probe.style.color = layer;
      context.fillStyle = getComputedStyle(probe).color;
      context.fillRect(0, 0, 1, 1);
    }
    probe.remove();
    return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  }, name);
  const [r, g, b] = painted;
  return [present(r, 'red'), present(g, 'green'), present(b, 'blue')];
}

/** Whether a colour is painted within so many pixels of a place; thin lines let some of the ground through. */
function paintedNear({ width, rgb }: Pixels, x: number, y: number, reach: number, colour: Colour): boolean {
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      const at = ((Math.round(y) + dy) * width + Math.round(x) + dx) * 3;
      if (colour.every((value, channel) => Math.abs(value - (rgb[at + channel] ?? 0)) < 100)) return true;
    }
  }
  return false;
}

test.describe('in the reader’s own colours', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`every line and its end is seen, and the canvas follows a change (${colorScheme})`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await open(page, `view=graph&sel=none&${at(wideCamera)}`);
      await page.emulateMedia({ colorScheme, forcedColors: 'active' });
      await nextFrame(page);
      const ink = await systemColour(page, 'CanvasText');
      const pixels = readPng(await page.getByTestId('graph').screenshot());
      const box = await drawingBox(page);
      for (const relation of relations) {
        const points = await alongLine(page, relation, 1);
        const seen = (from: number, to: number, reach: number) =>
          points
            .slice(Math.round(from * points.length), Math.round(to * points.length))
            .some(({ x, y }) => paintedNear(pixels, x - box.x, y - box.y, reach, ink));
        expect(seen(0.15, 0.4, 1), `the line of ${relation.id}`).toBe(true);
        const [from, to] = relation.type.id === 'worked-for' ? [0, 0.1] : [0.9, 1];
        expect(seen(from, to, 4), `the end of ${relation.id}`).toBe(true);
      }
    });

    test(`what is selected, focused and chosen is seen (${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, forcedColors: 'active' });
      const lost = present(
        relations.find(({ type }) => type.id === 'lost-to'),
        'a defeat',
      );
      await open(page, `view=graph&sel=${lost.id}&${at(wideCamera)}`);
      const [band, onBand] = [
        await systemColour(page, 'Highlight'),
        await systemColour(page, 'HighlightText'),
      ];
      const pixels = readPng(await page.getByTestId('graph').screenshot());
      const box = await drawingBox(page);
      const points = (await alongLine(page, lost, 1)).slice(20, 50);
      const near = (colour: Colour, reach: number) =>
        points.some(({ x, y }) => paintedNear(pixels, x - box.x, y - box.y, reach, colour));
      expect(near(band, 6), 'the band').toBe(true);
      expect(near(onBand, 1), 'the line on it').toBe(true);

      const quote = page.locator('.hero .quote mark').first();
      await expect(quote).toHaveCSS('text-decoration-line', 'underline');
      const unchosen = page.getByRole('button', { name: 'List', exact: true });
      const paper = await unchosen.evaluate((tab) => getComputedStyle(tab).borderBottomColor);
      const ink = await page
        .getByRole('button', { name: 'Graph', exact: true })
        .evaluate((tab) => getComputedStyle(tab).borderBottomColor);
      expect(paper).not.toBe(ink);

      await page.getByRole('slider', { name: 'First year' }).focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Shift+Tab');
      await page.getByRole('button', { name: 'Menu' }).focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      const focused = page.getByRole('button', { name: 'Menu' });
      await expect(focused).toHaveCSS('outline-style', 'solid');
      expect(
        await focused.evaluate((one) => Number.parseFloat(getComputedStyle(one).outlineWidth)),
      ).toBeGreaterThan(1.9);
    });
  }
});

test.describe('no text is smaller than 12 pixels', () => {
  const states = {
    'the graph': 'view=graph',
    'the list': 'view=list&alone=shown',
    'a person': 'view=graph&sel=hillary-clinton&y=2016',
    'what was known': 'view=graph&clock=known',
    'the articles': 'view=articles',
    'an article': 'view=articles&article=two-women-common-nemesis',
    coverage: 'view=coverage',
    checks: 'view=checks',
  };
  test('in any state, wide and narrow', async ({ page }) => {
    test.slow();
    await open(page);
    for (const [name, link] of Object.entries(states))
      await test.step(`in ${name}, wide and narrow`, async () => {
        await follow(page, link);
        await expect(page.getByRole('main')).not.toBeEmpty();
        for (const width of [1280, 360]) {
          await page.setViewportSize({ width, height: 800 });
          const small = await page.evaluate(() =>
            [...document.querySelectorAll<HTMLElement | SVGElement>('body *')]
              .filter((one) => {
                const holdsText = [...one.childNodes].some(
                  (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
                );
                return holdsText || one.matches('input, select, button');
              })
              .filter((one) => !one.closest('noscript, .paper'))
              .map((one) => [one.className, Number.parseFloat(getComputedStyle(one).fontSize)] as const)
              .filter(([, size]) => size < 12),
          );
          expect(small, `at ${width} pixels`).toEqual([]);
        }
      });
  });
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const [what, link, width] of [
    ['page', '', 1280],
    ['phone', 'view=graph', 360],
  ] as const) {
    test(`nothing on the ${what} takes time to change`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      await open(page, link);
      const durations = await page.evaluate(() =>
        [...document.querySelectorAll('*')].map((element) => getComputedStyle(element).transitionDuration),
      );
      expect(durations.length).toBeGreaterThan(100);
      expect(durations.filter((duration) => /[1-9]/.test(duration))).toEqual([]);
    });
  }
});

import { expect, type Page } from '@playwright/test';
import { follow, open, panelHeading, test } from './support/page';

/** Views whose every control must be within reach; the last three lay something over something. */
const places = [
  'view=graph',
  'view=list',
  'view=articles',
  'view=checks',
  'view=graph&sel=kamala-harris',
  'view=list&sel=hillary-clinton.endorses.kamala-harris',
  'hide=ealw',
];

/** Controls in sight and their sides, in CSS pixels. Words inside a sentence are let off, as WCAG 2.5.8 does. */
function smallControls(page: Page, least: number) {
  return page.evaluate((side) => {
    const inline = (element: Element) =>
      element.closest('p, dd, h2') !== null && getComputedStyle(element).display.startsWith('inline');
    return [...document.querySelectorAll('button, a[href], input, select, summary')].flatMap((element) => {
      const target = element.closest('label') ?? element;
      const { width, height } = target.getBoundingClientRect();
      const seen = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      if (!seen || width < 2 || inline(element)) return [];
      if (width >= side && height >= side) return [];
      const name = element.getAttribute('aria-label') ?? element.textContent ?? element.id;
      return [`${element.tagName} “${name.trim().slice(0, 40)}”: ${width.toFixed(1)} × ${height.toFixed(1)}`];
    });
  }, least);
}

test.describe('every control is large enough to hit', () => {
  for (const width of [1280, 768, 360]) {
    test(`at ${width} pixels: at least 24 either way`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page);
      for (const place of places) {
        await follow(page, place);
        expect.soft(await smallControls(page, 24), `/?${place}`).toEqual([]);
      }
    });
  }
});

test.describe('what has the focus is never hidden', () => {
  for (const [width, height] of [
    [1280, 800],
    [360, 740],
  ] as const) {
    test(`under a panel or a sheet, over graph and list, at ${width} by ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      for (const place of ['view=graph', 'view=list&sel=hillary-clinton.endorses.kamala-harris']) {
        await open(page, place);
        await expect(panelHeading(page)).toBeVisible();
        const hidden: string[] = [];
        for (let stops = 0; stops < 120; stops++) {
          await page.keyboard.press('Tab');
          const found = await page.evaluate(() => {
            const active = document.activeElement;
            if (!active || active === document.body) return null;
            const target = active.closest('label') ?? active;
            const box = target.getBoundingClientRect();
            // A thumb lies in a track whose other parts let the pointer through; it has a test of its own.
            if (active.matches('input[type="range"]')) return { name: '', seen: true };
            const points = [0.5, 0.2, 0.8].flatMap((part) => [
              [box.left + box.width * part, box.top + box.height / 2],
              [box.left + box.width / 2, box.top + box.height * part],
            ]);
            const seen = points.some(([x = 0, y = 0]) => {
              const top = document.elementFromPoint(x, y);
              const drawn = active.closest('.graph') !== null && top?.closest('.graph') !== null;
              return top !== null && (target.contains(top) || top.contains(target) || drawn);
            });
            return { name: active.getAttribute('aria-label') ?? active.outerHTML.slice(0, 90), seen };
          });
          if (!found) break;
          if (!found.seen) hidden.push(found.name);
        }
        expect(hidden, `/?${place}`).toEqual([]);
      }
    });
  }
});

test.describe('a page enlarged four times (1280 by 1024, as 320 by 256)', () => {
  test('scrolls one way only, whatever it shows', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await open(page);
    for (const place of [...places, 'view=coverage', 'view=articles&article=warren-clinton-contact']) {
      await test.step(`/?${place}`, async () => {
        await follow(page, place);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        const sideways = await page.evaluate(() =>
          [...document.querySelectorAll('*')]
            .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
            .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX))
            // A table of data may be wider than the page (WCAG 1.4.10).
            .filter((element) => !element.querySelector('table'))
            .map((element) => element.className),
        );
        expect(sideways).toEqual([]);
      });
    }
  });
});

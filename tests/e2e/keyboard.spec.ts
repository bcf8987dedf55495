import { expect, type Page } from '@playwright/test';
import { record, relations, sentenceOf, wordsOf } from './support/expected';
import { follow, largeQuote, open, panelHeading, panelOf, present, test } from './support/page';
import { brightness, readPng } from './support/pixels';

const graphStop = (page: Page) => page.getByRole('application').getByRole('button');

/** Presses Tab until the graph has the focus. */
async function tabToGraph(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Tab');
    expect(await graphStop(page).evaluate((stop) => stop === document.activeElement)).toBe(true);
  }).toPass({ intervals: [0] });
}

/** What has the focus after each press of Tab, once round the page: its tag, name and place. */
async function allStops(page: Page) {
  const stops: { label: string; inGraph: boolean; ring: number; slider: boolean }[] = [];
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const active = document.activeElement;
      if (!active || active === document.body) return null;
      const style = getComputedStyle(active);
      return {
        label: `${active.tagName} ${active.getAttribute('aria-label') ?? active.textContent ?? ''}`,
        inGraph: active.closest('[role="application"]') !== null,
        ring: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
        slider: active.matches('input[type="range"]'),
      };
    });
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error('Tab does not come to the end of the page.');
}

test.describe('by keyboard alone', () => {
  test('a reader comes from the address bar to a quote, back, and out of the graph', async ({ page }) => {
    await test.step('a reader comes from the address bar to a quote and back', async () => {
      await open(page, 'sel=none');
      await tabToGraph(page);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await expect(panelHeading(page)).toBeFocused();
      const open_ = present(
        relations.find((one) => page.url().includes(`sel=${one.id}`)),
        'the relation that was opened',
      );
      await expect(panelHeading(page)).toHaveText(sentenceOf(open_));
      expect(wordsOf(open_)).toContain(await largeQuote(page).textContent());
      await page.keyboard.press('Escape');
      await expect(panelOf(page)).toBeHidden();
      await expect(graphStop(page)).toBeFocused();
    });

    await test.step('the close button gives the focus back to the graph', async () => {
      await follow(page, 'sel=none');
      await graphStop(page).focus();
      await page.keyboard.press('Enter');
      await expect(panelHeading(page)).toBeFocused();
      await page.getByRole('button', { name: 'Close the evidence' }).press('Enter');
      await expect(graphStop(page)).toBeFocused();
    });

    await test.step('Escape leaves the graph', async () => {
      await follow(page, 'sel=none');
      await graphStop(page).focus();
      await page.keyboard.press('Escape');
      await expect(graphStop(page)).not.toBeFocused();
    });
  });

  test('what the graph says and shows of where one is', async ({ page }) => {
    await test.step('Enter on the line whose quote is open already goes to that quote, too', async () => {
      await open(page);
      await graphStop(page).focus();
      await page.keyboard.press('Enter');
      await expect(panelHeading(page)).toBeFocused();
    });

    await test.step('the focus ring of the graph stands over the line that is spoken of', async () => {
      await follow(page);
      await graphStop(page).focus();
      const first = present(await graphStop(page).boundingBox(), 'ring');
      await page.keyboard.press('ArrowRight');
      await expect.poll(async () => (await graphStop(page).boundingBox())?.x).not.toBe(first.x);
      const drawing = present(await page.getByTestId('drawing').boundingBox(), 'drawing');
      const ring = present(await graphStop(page).boundingBox(), 'ring');
      expect(ring.x).toBeGreaterThan(drawing.x);
      expect(ring.x + ring.width).toBeLessThan(drawing.x + drawing.width);
      expect(Math.min(ring.width, ring.height)).toBeGreaterThanOrEqual(24);
    });

    await test.step('a slider shows which of its two thumbs has the focus', async () => {
      await follow(page);
      const strip = page.getByRole('region', { name: 'When it happened' });
      const calm = readPng(await strip.screenshot());
      const pictures = [];
      for (const name of ['First year', 'Last year']) {
        await page.getByRole('slider', { name }).focus();
        await page.keyboard.press('Shift');
        pictures.push(readPng(await strip.screenshot()));
      }
      for (const focused of pictures) expect(brightness(focused)).not.toBe(brightness(calm));
      expect(pictures[0]?.rgb).not.toEqual(pictures[1]?.rgb);
    });
  });

  test('the graph is exactly one stop, and Tab and Shift+Tab always leave it', async ({ page }) => {
    await open(page);
    const stops = await allStops(page);
    await test.step('each stop of the page shows a ring of at least 2 pixels', async () => {
      expect(stops.length).toBeGreaterThan(20);
      expect(stops.filter((stop) => !stop.slider && stop.ring < 2)).toEqual([]);
    });
    expect(stops.filter((stop) => stop.inGraph)).toHaveLength(1);
    await tabToGraph(page);
    for (const key of ['ArrowRight', 'ArrowUp', 'ArrowLeft']) await page.keyboard.press(key);
    await page.keyboard.press('Tab');
    await expect(graphStop(page)).not.toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(graphStop(page)).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(graphStop(page)).not.toBeFocused();
  });

  test('every step through the graph is spoken, with its place among the others', async ({ page }) => {
    await open(page, 'sel=none');
    await graphStop(page).focus();
    const busiest = present(
      record.graph.people.find(
        (_, person) => record.graph.degree[person] === Math.max(...record.graph.degree),
      ),
      'the person with most relations',
    );
    const mine = relations.filter(({ from, to }) => [from, to].includes(busiest.id));
    const heard: string[] = [];
    for (let step = 1; step <= mine.length; step++) {
      await page.keyboard.press('ArrowRight');
      const place = (step % mine.length) + 1;
      await expect(graphStop(page)).toBeFocused();
      await expect(graphStop(page)).toHaveAccessibleName(
        new RegExp(`Relation ${place} of ${mine.length} of ${busiest.name}\\.`),
      );
      heard.push((await graphStop(page).getAttribute('aria-label')) ?? '');
    }
    expect(new Set(heard).size).toBe(mine.length);
    // Once: not by the live region as well.
    await expect(page.getByTestId('live')).toBeEmpty();
  });

  test('travel, retrace and home lead where they say', async ({ page }) => {
    await open(page, 'sel=steven-cheung');
    await graphStop(page).focus();
    const name = () => graphStop(page).getAttribute('aria-label');
    await page.keyboard.press('Home');
    const home = await name();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await expect.poll(name).not.toBe(home);
    await expect(graphStop(page)).toHaveAccessibleName(
      /\w+\. (One|Two|Three|Four|Five|Six|Seven|Eight) relations?\./,
    );
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Home');
    await expect.poll(name).toBe(home);
    await page.keyboard.press('Enter');
    await expect(panelHeading(page)).toBeFocused();
    expect(home).toContain(await panelHeading(page).innerText());
  });

  test('everybody is reached by name, with or without a line', async ({ page }) => {
    await open(page, 'sel=none&alone=shown');
    await graphStop(page).focus();
    const met: string[] = [];
    for (let step = 0; step < record.graph.people.length; step++) {
      await page.keyboard.press('PageDown');
      const name = (await graphStop(page).getAttribute('aria-label')) ?? '';
      met.push(/^(.+)\. (No relation is held|\w+ relations?)\. Person/.exec(name)?.[1] ?? name);
      await expect(graphStop(page)).toBeFocused();
    }
    expect(met.toSorted()).toEqual(record.graph.people.map(({ name }) => name).toSorted());
    await page.keyboard.press('Home');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Enter');
    await expect(panelHeading(page)).toBeFocused();
  });

  test('the first stop skips past everything to the quote', async ({ page }) => {
    await open(page);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('button', { name: 'Skip to the quote' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(panelHeading(page)).toBeFocused();
  });
});

test.describe('the focus stays where one reads, when a control takes itself away', () => {
  const count = (page: Page) => page.getByTestId('count');

  for (const view of ['graph', 'list']) {
    test(`Reset, and undoing what emptied it, leave it on the count of the ${view}`, async ({ page }) => {
      await open(page, `view=${view}&hide=e&sel=none`);
      await page.getByRole('button', { name: 'Reset' }).press('Enter');
      await expect(count(page)).toBeFocused();
      await open(page, `view=${view}&y=2018&hide=a&undated=hidden&sel=none`);
      await page.getByRole('button', { name: /^Show all years/ }).press('Enter');
      await expect(count(page)).toBeFocused();
    });
  }

  test('on a narrow screen, where the sheet hides the count, it goes to the graph', async ({ page }) => {
    await page.setViewportSize({ width: 700, height: 800 });
    await open(page, 'view=graph&y=2018&hide=a&undated=hidden');
    await page.getByRole('button', { name: /^Show all years/ }).press('Enter');
    await expect(graphStop(page)).toBeFocused();
  });

  test('what takes itself away leaves the focus where one reads', async ({ page }) => {
    await test.step('Next stays under the finger at the last quote', async () => {
      await open(page);
      const next = page.getByRole('button', { name: 'Next', exact: true });
      await next.focus();
      for (let press = 0; press < 6; press++) await page.keyboard.press('Enter');
      await expect(next).toBeFocused();
      await expect(page.getByTestId('quote-place')).toHaveText(/^Quote (\d+) of \1$/);
    });

    await test.step('closing what was open from the start leads to its line, or to its row', async () => {
      await follow(page);
      const sentence = await panelHeading(page).innerText();
      await page.getByRole('button', { name: 'Close the evidence' }).press('Enter');
      await expect(graphStop(page)).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(panelHeading(page)).toHaveText(sentence);
      const last = present(relations.at(-1), 'a relation');
      await follow(page, `view=list&sel=${last.id}`);
      await page.getByRole('button', { name: 'Close the evidence' }).press('Enter');
      await expect(page.getByRole('button', { name: `${sentenceOf(last)}: read the quotes` })).toBeFocused();
    });

    await test.step('the note of a hidden line leaves it on the sentence', async () => {
      await follow(page, 'hide=e');
      await page.getByRole('button', { name: 'Show everything' }).press('Enter');
      await expect(panelHeading(page)).toBeFocused();
    });

    await test.step('putting people back leaves it beside', async () => {
      await follow(page, 'sel=kamala-harris&pin=kamala-harris:40,40');
      await page.getByRole('button', { name: 'Put back' }).press('Enter');
      await expect(page.getByRole('button', { name: 'Keep in place' })).toBeFocused();
      await follow(page, 'sel=none&pin=kamala-harris:40,40');
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('button', { name: /^Put everybody back/ }).press('Enter');
      await expect(page.getByRole('checkbox', { name: /without a line/ })).toBeFocused();
    });
  });
});

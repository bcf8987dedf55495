import { expect, type Page } from '@playwright/test';
import { record, relations, sentenceOf, wordsOf } from './support/expected';
import { largeQuote, open, panelHeading, panelOf, present, test } from './support/page';
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
  test('a reader comes from the address bar to a quote and back', async ({ page }) => {
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

  test('Enter on the line whose quote is open already goes to that quote, too', async ({ page }) => {
    await open(page);
    await tabToGraph(page);
    await page.keyboard.press('Enter');
    await expect(panelHeading(page)).toBeFocused();
  });

  test('the close button gives the focus back to the graph', async ({ page }) => {
    await open(page, 'sel=none');
    await tabToGraph(page);
    await page.keyboard.press('Enter');
    await expect(panelHeading(page)).toBeFocused();
    await page.getByRole('button', { name: 'Close the evidence' }).press('Enter');
    await expect(graphStop(page)).toBeFocused();
  });

  test('the graph is exactly one stop, and Tab and Shift+Tab always leave it', async ({ page }) => {
    await open(page);
    const stops = await allStops(page);
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

  test('Escape leaves the graph', async ({ page }) => {
    await open(page, 'sel=none');
    await tabToGraph(page);
    await page.keyboard.press('Escape');
    await expect(graphStop(page)).not.toBeFocused();
  });

  test('each stop of the page shows a ring of at least 2 pixels', async ({ page }) => {
    await open(page);
    const stops = (await allStops(page)).filter((stop) => !stop.slider);
    expect(stops.length).toBeGreaterThan(20);
    expect(stops.filter((stop) => stop.ring < 2)).toEqual([]);
  });

  test('a slider shows which of its two thumbs has the focus', async ({ page }) => {
    await open(page);
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

  test('the focus ring of the graph stands over the line that is spoken of', async ({ page }) => {
    await open(page);
    await tabToGraph(page);
    const first = present(await graphStop(page).boundingBox(), 'ring');
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await graphStop(page).boundingBox())?.x).not.toBe(first.x);
    const drawing = present(await page.getByTestId('drawing').boundingBox(), 'drawing');
    const ring = present(await graphStop(page).boundingBox(), 'ring');
    expect(ring.x).toBeGreaterThan(drawing.x);
    expect(ring.x + ring.width).toBeLessThan(drawing.x + drawing.width);
    expect(Math.min(ring.width, ring.height)).toBeGreaterThanOrEqual(24);
  });

  test('every step through the graph is spoken, with its place among the others', async ({ page }) => {
    await open(page, 'sel=none');
    await tabToGraph(page);
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
      await expect(page.getByTestId('live')).toHaveText(
        new RegExp(`Relation ${place} of ${mine.length} of ${busiest.name}\\.`),
      );
      heard.push(await page.getByTestId('live').innerText());
    }
    expect(new Set(heard).size).toBe(mine.length);
  });

  test('travel, retrace and home lead where they say', async ({ page }) => {
    await open(page, 'sel=steven-cheung');
    await tabToGraph(page);
    const name = () => graphStop(page).getAttribute('aria-label');
    await page.keyboard.press('Home');
    const home = await name();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await expect.poll(name).not.toBe(home);
    await expect(page.getByTestId('live')).toHaveText(
      /\w+\. (One|Two|Three|Four|Five|Six|Seven|Eight) relations?\./,
    );
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Home');
    await expect.poll(name).toBe(home);
    await page.keyboard.press('Enter');
    await expect(panelHeading(page)).toBeFocused();
    expect(home).toContain(await panelHeading(page).innerText());
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

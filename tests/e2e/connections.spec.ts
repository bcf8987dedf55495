import { expect, type Page } from '@playwright/test';
import { worldToScreen } from '../../src/core/scene/camera';
import { objectionsOnAnyGround } from './support/axe';
import { record, relations, sentenceOf } from './support/expected';
import { follow, open, panelHeading, panelOf, present, selectionIn, test } from './support/page';
import { at, drawingBox, nextFrame, wideCamera } from './support/whereLines';
import { whereLinesMeet } from './support/whereLinesMeet';

const { graph } = record;
const ends = (index: number) => [graph.from[index], graph.to[index]].sort().join();
const sentences = (those: readonly number[]) =>
  those.map((index) => sentenceOf(present(relations[index], `relation ${index}`)));

/** A place of the picture on the page, for a camera. */
async function onPage(page: Page, point: { x: number; y: number }, camera = wideCamera) {
  await nextFrame(page);
  const box = await drawingBox(page);
  const inside = worldToScreen(camera, box, point);
  return { x: box.x + inside.x, y: box.y + inside.y };
}

const path = 'sel=steven-cheung..hillary-clinton';
const steps = (page: Page) => panelOf(page).getByRole('heading', { level: 3 }).filter({ hasNotText: /way/ });

test.describe('how two people are connected', () => {
  test('a question has a link that answers it, in panel and list', async ({ page }) => {
    test.slow();
    await test.step('a link answers in sentences, each with its quote, and every step opens and comes back', async () => {
      await open(page, path);
      await expect(page).toHaveTitle('How is Steven Cheung connected to Hillary Clinton? · On the Record');
      await expect(panelHeading(page)).toHaveText('How is Steven Cheung connected to Hillary Clinton?');
      await expect(steps(page)).toHaveText([
        'Steven Cheung worked for Donald Trump',
        'Hillary Clinton lost to Donald Trump',
      ]);
      await expect(panelOf(page).locator('blockquote')).toHaveCount(2);
      await panelOf(page).getByRole('button', { name: 'Hillary Clinton lost to Donald Trump' }).click();
      await expect(panelHeading(page)).toHaveText('Hillary Clinton lost to Donald Trump');
      await page.goBack();
      await expect(panelHeading(page)).toHaveText('How is Steven Cheung connected to Hillary Clinton?');
      expect(new URL(page.url()).search).toBe(`?${path}`);
    });

    await test.step('“no evidence held” is said of two whom nothing connects, and never that there is no link', async () => {
      await follow(page, 'sel=jd-vance..kamala-harris');
      await expect(panelOf(page)).toContainText(
        `No evidence held of a connection between ${record.naming.person('jd-vance')} and Kamala Harris.`,
      );
    });

    await test.step('in the list the rows of its steps are lit', async () => {
      await follow(page, `view=list&${path}`);
      await expect(page.locator('.list tr[data-lit]')).toHaveCount(2);
    });

    await test.step('by keyboard alone both ends are chosen, and a tentative line is asked for before it is used', async () => {
      await follow(page, 'sel=kamala-harris..');
      const to = panelOf(page).getByRole('combobox', { name: 'To' });
      await to.focus();
      await page.keyboard.type('Elizabeth');
      await expect(panelHeading(page)).toHaveText('How is Kamala Harris connected to Elizabeth Warren?');
      await expect(panelOf(page)).toContainText('No path without a tentative line.');
      await page.keyboard.press('Tab');
      await expect(panelOf(page).getByRole('button', { name: 'Show it' })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(panelHeading(page)).toBeFocused();
      await expect(steps(page).last()).toHaveText('Hillary Clinton may advise Elizabeth Warren');
      expect(selectionIn(page)).toBe('kamala-harris..elizabeth-warren!doubtful');
      await page.keyboard.press('Escape');
      await expect(panelOf(page)).toBeHidden();
    });

    await test.step('another way has a link of its own, which restores it', async () => {
      await follow(page, path);
      const others = panelOf(page).getByRole('region', { name: /other way/i });
      const words = await others.getByRole('button').first().locator('.path-way').innerText();
      await others.getByRole('button').first().click();
      await expect(panelOf(page).locator('.path-lead')).toContainText(words);
      await expect.poll(() => selectionIn(page)).toMatch(/^steven-cheung\.\.[a-z.-]+\.\.hillary-clinton$/);
      await page.reload();
      await expect(panelOf(page).locator('.path-lead')).toContainText(words);
    });
  });

  test.describe('on a phone', () => {
    test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

    test('a path is followed by touch: open, choose the other end, open a step, go back', async ({
      page,
    }) => {
      await open(page, 'view=graph&sel=steven-cheung..');
      await panelOf(page).getByRole('combobox', { name: 'To' }).selectOption('Hillary Clinton');
      await expect(steps(page)).toHaveCount(2);
      await steps(page).first().getByRole('button').tap();
      await expect(panelHeading(page)).toHaveText('Steven Cheung worked for Donald Trump');
      await page.goBack();
      await expect(steps(page)).toHaveCount(2);
    });
  });
});

test.describe('everything between two people', () => {
  test('is reached from one of their relations, holds all, and Back returns', async ({ page }) => {
    await open(page, 'sel=hillary-clinton.endorses.kamala-harris');
    const all = relations.filter(
      (_, index) => ends(index) === ends(indexOf('hillary-clinton.endorses.kamala-harris')),
    );
    await panelOf(page)
      .getByRole('button', { name: /relations between/ })
      .click();
    await expect(panelHeading(page)).toHaveText('Hillary Clinton and Kamala Harris');
    await expect(panelHeading(page)).toBeFocused();
    await expect(page).toHaveTitle('Hillary Clinton and Kamala Harris · On the Record');
    await expect(steps(page)).toHaveCount(all.length);
    expect((await steps(page).allInnerTexts()).toSorted()).toEqual(all.map(sentenceOf).toSorted());
    await page.goBack();
    await expect(panelHeading(page)).toHaveText('Hillary Clinton endorses Kamala Harris');
  });
});

function indexOf(id: string): number {
  return present(graph.relationIndex.get(id), id);
}

test.describe('several lines at one place', () => {
  const { at: place, relations: lines, pin } = whereLinesMeet();
  const list = (page: Page) => page.getByRole('dialog', { name: /relations here/ });

  test('are offered one by one, and go with the picture', async ({ page }) => {
    await test.step('a click offers a sentence each, the nearest first; arrows, Enter and Escape do the rest', async () => {
      await open(page, `sel=none&${pin}&${at(wideCamera)}`);
      const { x, y } = await onPage(page, place);
      await page.mouse.click(x, y);
      await expect(list(page).getByRole('listitem')).toHaveText(sentences(lines));
      const entries = list(page).getByRole('listitem').getByRole('button');
      await expect(entries.first()).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(list(page)).toBeHidden();
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('walker');
      await page.mouse.click(x, y);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(panelHeading(page)).toHaveText(present(sentences(lines)[1], 'second line'));
      await expect(panelHeading(page)).toBeFocused();
    });

    await test.step('goes when the picture moves from under it', async () => {
      await follow(page, `sel=none&${pin}&${at(wideCamera)}`);
      const { x, y } = await onPage(page, place);
      await page.mouse.click(x, y);
      await expect(list(page)).toBeVisible();
      const drawing = await drawingBox(page);
      await page.mouse.move(drawing.x + 20, drawing.y + drawing.height - 20);
      await page.mouse.wheel(0, 200);
      await expect(list(page)).toBeHidden();
    });
  });

  test.describe('with a finger on a phone', () => {
    test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

    test('it stays on the screen, and a tap chooses', async ({ page }) => {
      await open(page, 'view=graph&sel=none');
      for (const [where, dx, dy] of [
        ['at the left edge', 170, 0],
        ['at the right edge', -170, 0],
        ['at the foot', 0, -230],
      ] as const)
        await test.step(`it stays on the screen ${where}, and a tap chooses`, async () => {
          const camera = { x: Math.round(place.x + dx), y: Math.round(place.y + dy), k: 1 };
          await follow(page, `view=graph&sel=none&${pin}&${at(camera)}`);
          const { x, y } = await onPage(page, place, camera);
          await page.touchscreen.tap(x, y);
          await expect(list(page)).toBeVisible();
          const drawing = await drawingBox(page);
          const box = present(await list(page).boundingBox(), 'the list');
          expect(box.x).toBeGreaterThanOrEqual(drawing.x);
          expect(box.y).toBeGreaterThanOrEqual(drawing.y);
          expect(box.x + box.width).toBeLessThanOrEqual(drawing.x + drawing.width);
          expect(box.y + box.height).toBeLessThanOrEqual(drawing.y + drawing.height);
          const entry = list(page).getByRole('listitem').first().getByRole('button');
          await expect(entry).toBeFocused();
          const words = await entry.innerText();
          await entry.tap();
          await expect(panelHeading(page)).toHaveText(words);
        });
    });
  });
});

for (const width of [1280, 360])
  test.describe(`in light and in dark, ${width} px wide`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('paths, pairs and the list of lines have no accessibility fault', async ({ page }) => {
      test.slow();
      const look = async (what: string) => expect.soft(await objectionsOnAnyGround(page), what).toEqual([]);
      await open(page);
      for (const link of [
        path,
        'sel=kamala-harris..',
        'sel=kamala-harris..elizabeth-warren',
        'sel=kamala-harris..elizabeth-warren!doubtful',
        'sel=brian-fallon..kamala-harris&hide=w',
        'sel=jd-vance..kamala-harris',
        'sel=hillary-clinton~kamala-harris&hide=a',
        'sel=jd-vance~kamala-harris',
      ]) {
        await follow(page, link);
        await expect(panelOf(page)).toBeVisible();
        await look(link);
      }
      const { at: place, pin } = whereLinesMeet();
      const camera = { ...place, k: 1 };
      await follow(page, `view=graph&sel=none&${pin}&${at(camera)}`);
      const { x, y } = await onPage(page, place, camera);
      await page.mouse.click(x, y);
      await expect(page.getByRole('dialog')).toBeVisible();
      await look('the list of lines');
    });
  });

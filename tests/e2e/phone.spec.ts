import { expect, type Page } from '@playwright/test';
import { inYears } from '../support/years';
import { countWordsUnder, domain, record, relations, sentenceOf } from './support/expected';
import {
  addressAtRest,
  follow,
  largeQuote,
  open,
  panelHeading,
  panelOf,
  present,
  test,
} from './support/page';
import { colourCount, readPng } from './support/pixels';
import {
  at,
  cameraIn,
  drawingBox,
  middleOnPage,
  nextFrame,
  personOnPage,
  worldPlace,
} from './support/whereLines';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

const sheetHeight = async (page: Page) => present(await panelOf(page).boundingBox(), 'sheet').height;

test.describe('on a phone', () => {
  test('list, graph and sheet are a tap away from each other', async ({ page }) => {
    test.slow();
    await test.step('the list comes first, with nothing lying over it', async () => {
      await open(page);
      await expect(page.getByRole('table')).toBeVisible();
      await expect(page.getByRole('row')).toHaveCount(relations.length + 1);
      await expect(panelOf(page)).toBeHidden();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(record.dataset.edition.headline);
    });

    await test.step('a row opens its quote in the sheet', async () => {
      const relation = present(relations[3], 'a relation');
      await page.getByRole('button', { name: `${sentenceOf(relation)}: read the quotes` }).tap();
      await expect(panelHeading(page)).toHaveText(sentenceOf(relation));
      await expect(panelHeading(page)).toBeInViewport();
    });

    await test.step('the list is sorted by any column with one choice, and turned round', async () => {
      await follow(page);
      const choice = page.getByRole('combobox', { name: 'Sort by' });
      await expect(choice.getByRole('option')).toHaveCount(7);
      await choice.selectOption('Quotes');
      await page.getByRole('button', { name: /^Order: ascending/ }).tap();
      await expect(page).toHaveURL(/sort=quotes-down/);
      const most = Math.max(...relations.map(({ claims }) => claims.length));
      await expect(page.getByRole('row').nth(1)).toContainText(`${most} quotes`);
      await expect(page.getByRole('columnheader', { name: 'Quotes' })).toHaveAttribute(
        'aria-sort',
        'descending',
      );
    });

    await test.step('the years unfold, and narrow what is shown', async () => {
      await follow(page);
      const strip = page.getByRole('region', { name: 'When it happened' });
      await expect(strip).toBeHidden();
      const toggle = page.getByRole('button', { name: '2015 to 2025' });
      await expect(toggle).toHaveAttribute('aria-expanded', 'false');
      await toggle.tap();
      await expect(strip).toBeVisible();
      await strip.getByRole('button', { name: /^Only 2016: / }).tap();
      const words = countWordsUnder({ years: inYears(2016) });
      await expect(page.getByTestId('count')).toHaveText(words);
      await page.getByRole('button', { name: '2016', exact: true }).tap();
      await expect(strip).toBeHidden();
      await expect(page.getByTestId('count')).toHaveText(words);
    });

    await test.step('the graph is one tap away, with its quote in a sheet at the foot', async () => {
      await open(page);
      await page.getByRole('button', { name: 'Graph', exact: true }).tap();
      await expect(page.getByTestId('graph')).toBeVisible();
      await expect(largeQuote(page)).toBeVisible();
      const sheet = present(await panelOf(page).boundingBox(), 'sheet');
      expect(sheet.x).toBe(0);
      expect(sheet.width).toBe(360);
      expect(Math.round(sheet.y + sheet.height)).toBe(740);
      await nextFrame(page);
      expect(colourCount(readPng(await page.getByTestId('graph').screenshot()))).toBeGreaterThan(20);
    });

    await test.step('the sheet is closed with its own button, and with Back', async () => {
      await follow(page, 'view=graph');
      await panelOf(page).getByRole('button', { name: 'Close the evidence' }).tap();
      await expect(panelOf(page)).toBeHidden();
      await follow(page);
      await page.getByRole('rowheader').getByRole('button').first().tap();
      await expect(panelOf(page)).toBeVisible();
      await page.goBack();
      await expect(panelOf(page)).toBeHidden();
      await expect(page.getByRole('table')).toBeVisible();
    });
  });

  test('the sheet leaves room for what it belongs to', async ({ page }) => {
    await test.step('the sheet never covers the row it belongs to, tapped or come to by a link', async () => {
      const above = async (name: string) => {
        const row = page.getByRole('row').filter({ has: page.getByRole('button', { name }) });
        await expect(row).toBeInViewport();
        const box = present(await row.boundingBox(), 'row');
        const sheet = present(await panelOf(page).boundingBox(), 'sheet');
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.y + box.height).toBeLessThanOrEqual(sheet.y);
      };
      for (const width of [360, 320]) {
        await page.setViewportSize({ width, height: 740 });
        await open(page);
        const first = page.getByRole('rowheader').getByRole('button').first();
        const name = present(await first.getAttribute('aria-label'), 'name of the first row');
        await first.tap();
        await expect(panelOf(page)).toBeVisible();
        await above(name);
        for (const relation of [relations[0], relations.at(-1)]) {
          const linked = present(relation, 'a relation');
          await open(page, `sel=${linked.id}`);
          await above(`${sentenceOf(linked)}: read the quotes`);
        }
      }
    });

    await test.step('at half height the words are in sight, and why the relation stands as it does is a tap away', async () => {
      for (const relation of relations) {
        await follow(page, `view=graph&sel=${relation.id}`);
        const words = present(await largeQuote(page).boundingBox(), 'the quote');
        const foot = present(await panelOf(page).locator('.panel-body').boundingBox(), 'the sheet');
        expect.soft(foot.y + foot.height - words.y, sentenceOf(relation)).toBeGreaterThan(24);
      }
      const standing = panelOf(page).locator('.standing');
      await expect(standing.locator('p')).toBeHidden();
      await standing.locator('summary').tap();
      await expect(standing.locator('p')).toBeVisible();
    });
  });

  test('the key shows what is on, counts it, and fits into one row', async ({ page }) => {
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 740 });
      await open(page, 'hide=a');
      const cells = page.locator('.type-choice');
      await expect(cells).toHaveText([/3endorses|endorses3/, /2/, /2/, /5/]);
      const boxes = await cells.evaluateAll((all) =>
        all.map((one) => {
          const { top, right, height } = one.getBoundingClientRect();
          return { top, right, height };
        }),
      );
      expect(new Set(boxes.map(({ top }) => top)).size).toBe(1);
      for (const { right, height } of boxes) {
        expect(height).toBeGreaterThanOrEqual(40);
        expect(right).toBeLessThanOrEqual(width - 20);
      }
      const box = page.getByRole('checkbox', { name: /advises/ });
      await expect(box).not.toBeChecked();
      expect((await box.boundingBox())?.width).toBeGreaterThanOrEqual(16);
      const hollow = readPng(await box.screenshot());
      await cells.nth(1).tap();
      await expect(box).toBeChecked();
      expect(readPng(await box.screenshot()).rgb).not.toEqual(hollow.rgb);
    }
  });

  test('the sheet is pulled and pushed', async ({ page }) => {
    await test.step('the sheet has three heights, changed with its handle', async () => {
      await open(page, 'view=graph');
      const heights: number[] = [];
      for (const name of [/half height/, /full height/, /peek height/]) {
        const handle = panelOf(page).getByRole('button', { name });
        await expect(handle).toBeVisible();
        // The sheet may glide to its height: read it when it has arrived.
        await panelOf(page).evaluate((sheet) =>
          Promise.all(sheet.getAnimations().map((one) => one.finished)),
        );
        heights.push(await sheetHeight(page));
        await expect(panelHeading(page)).toBeInViewport();
        await handle.tap();
      }
      const [half = 0, full = 0, peek = 0] = heights;
      expect(peek).toBeLessThan(half);
      expect(half).toBeLessThan(full);
      expect(peek).toBeGreaterThan(80);
      expect(full).toBeGreaterThan(600);
      await expect(panelOf(page).getByRole('button', { name: /half height/ })).toBeVisible();
    });

    await test.step('the sheet follows the hand that drags its handle, and rests at the height nearest to it', async () => {
      await follow(page, 'view=graph');
      const handle = panelOf(page).getByRole('button', { name: /^Sheet/ });
      const hand = await page.context().newCDPSession(page);
      const dragTo = async (to: number) => {
        await panelOf(page).evaluate((sheet) =>
          Promise.all(sheet.getAnimations().map((one) => one.finished)),
        );
        const box = present(await handle.boundingBox(), 'the handle');
        const [x, from] = [box.x + box.width / 2, box.y + box.height / 2];
        await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y: from }] });
        for (const part of [0.25, 0.5, 0.75, 1])
          await hand.send('Input.dispatchTouchEvent', {
            type: 'touchMove',
            touchPoints: [{ x, y: from + (to - from) * part }],
          });
        // The browser tells of a hand once a frame: the sheet's edge comes to where the hand is.
        await expect.poll(async () => Math.abs((await sheetHeight(page)) - (740 - to))).toBeLessThan(30);
        // A hand that stops before it lets go throws nothing.
        await page.waitForTimeout(300);
        await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      };
      await dragTo(90);
      await expect(handle).toHaveAccessibleName(/^Sheet: full height/);
      await dragTo(680);
      await expect(handle).toHaveAccessibleName(/^Sheet: peek height/);
      await dragTo(400);
      await expect(handle).toHaveAccessibleName(/^Sheet: half height/);
      await expect.poll(() => sheetHeight(page)).toBe(370);
    });
  });

  test('fingers tap, slide, drag and part', async ({ page, context }) => {
    test.slow();
    await open(page, 'view=graph&sel=none');
    await test.step('a person is tapped on a place 44 pixels wide, however small the disc', async () => {
      const person = worldPlace('steven-cheung');
      const principal = worldPlace('donald-trump');
      const apart = Math.hypot(person.x - principal.x, person.y - principal.y);
      const away = { x: (person.x - principal.x) / apart, y: (person.y - principal.y) / apart };
      const camera = { x: Math.round(person.x), y: Math.round(person.y), k: 0.5 };
      for (const distance of [0, 19]) {
        await follow(page, `view=graph&sel=none&${at(camera)}`);
        const { x, y } = await personOnPage(page, 'steven-cheung', camera);
        await page.touchscreen.tap(x + distance * away.x, y + distance * away.y);
        await expect(panelHeading(page)).toHaveText('Steven Cheung');
      }
    });

    await test.step('a finger that slides moves the picture and opens nothing', async () => {
      const relation = present(relations[11], 'a relation');
      await follow(page, 'view=graph&sel=none&at=0,0,0.6');
      const { x, y } = await middleOnPage(page, relation, { x: 0, y: 0, k: 0.6 });
      const hand = await context.newCDPSession(page);
      await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      for (const step of [10, 20, 30])
        await hand.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: x + step, y }] });
      await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await expect(page).toHaveURL(/at=-50(\.\d+)?,0,0\.6/);
      await expect(panelOf(page)).toBeHidden();
    });

    await test.step('a finger that drags a person keeps them where it lets go, and moves nothing else', async () => {
      const camera = { x: 0, y: 0, k: 0.6 };
      await follow(page, `view=graph&sel=none&${at(camera)}`);
      const home = worldPlace('donald-trump');
      const { x, y } = await personOnPage(page, 'donald-trump', camera);
      const hand = await context.newCDPSession(page);
      await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      for (const step of [10, 20, 30, 42])
        await hand.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: y + step }] });
      await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await expect(page).toHaveURL(/pin=donald-trump:/);
      await addressAtRest(page);
      const [, px, py] = (new URL(page.url()).searchParams.get('pin') ?? '').split(/[:,]/).map(Number);
      expect([px, py]).toEqual([expect.closeTo(home.x, 0), expect.closeTo(home.y + 42 / camera.k, 0)]);
      expect(cameraIn(page)).toEqual(camera);
      expect(await page.evaluate(() => window.scrollY)).toBe(0);
      await expect(panelOf(page)).toBeHidden();
    });

    await test.step('two fingers that part enlarge the picture', async () => {
      await follow(page, 'view=graph&sel=none&at=0,0,0.5');
      const box = await drawingBox(page);
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const hand = await context.newCDPSession(page);
      const fingers = (apart: number) => [
        { x: x - apart, y, id: 0 },
        { x: x + apart, y, id: 1 },
      ];
      await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(40) });
      for (const apart of [50, 60, 70, 80])
        await hand.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
      await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await expect(page).toHaveURL(/at=-?[\d.]+,-?[\d.]+,(0\.9|1)/);
      await expect(panelOf(page)).toBeHidden();
    });

    await test.step('people without a line are shown on request, and one can be tapped', async () => {
      const alone = record.graph.people.filter((_, person) => record.graph.degree[person] === 0);
      const person = present(alone[0], 'somebody without a line');
      await follow(page, 'view=graph&sel=none');
      await page.getByRole('button', { name: 'Menu' }).tap();
      await page.getByRole('checkbox', { name: /people without a line/ }).tap();
      await page.getByRole('button', { name: 'Close', exact: true }).tap();
      await expect(page).toHaveURL(/alone=shown/);
      const place = worldPlace(person.id);
      const camera = { x: Math.round(place.x), y: Math.round(place.y), k: 1 };
      await follow(page, `view=graph&sel=none&alone=shown&at=${camera.x},${camera.y},1`);
      const { x, y } = await personOnPage(page, person.id, camera);
      await page.touchscreen.tap(x, y);
      await expect(panelHeading(page)).toHaveText(person.name);
    });

    await test.step('two thumbs on one year are drawn apart with a finger', async () => {
      await follow(page, 'y=2016..2017');
      await page.getByRole('button', { name: '2016 to 2017' }).tap();
      await page.getByRole('slider', { name: 'Last year' }).press('ArrowLeft');
      const track = present(await page.locator('.track').boundingBox(), 'track');
      const step = track.width / (domain.to - domain.from);
      const x = track.x + (2016 - domain.from) * step - 4;
      const y = track.y + track.height / 2;
      const hand = await context.newCDPSession(page);
      await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      for (const part of [0.5, 1, 1.5, 2, 2.5, 3])
        await hand.send('Input.dispatchTouchEvent', {
          type: 'touchMove',
          touchPoints: [{ x: x + part * step, y }],
        });
      await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await expect(page).toHaveURL(/y=2016\.\.2019/);
    });
  });

  test('nothing sticks out sideways at 320 and at 360 pixels', async ({ page }) => {
    await open(page);
    for (const link of [
      '',
      'view=graph',
      `view=list&sel=${relations[4]?.id}`,
      'view=graph&sel=kamala-harris',
      'hide=ealw',
      'sel=nobody',
    ]) {
      await follow(page, link);
      for (const width of [320, 360]) {
        await page.setViewportSize({ width, height: 740 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `width of /?${link}`).toBeLessThanOrEqual(width);
        const sheet = page.locator('.panel-body');
        if (await sheet.isVisible())
          expect(await sheet.evaluate((body) => body.scrollWidth - body.clientWidth)).toBeLessThanOrEqual(0);
      }
    }
  });
});

import { expect, type Page } from '@playwright/test';
import { unitAt } from '../../src/core/model/timeUnit';
import { positionOnAxis } from '../../src/core/query/timeLine';
import { domain, record, relations, sentenceOf } from './support/expected';
import { follow, open, panelHeading, panelOf, present, test } from './support/page';

const id = 'hillary-clinton';
const mine = relations.filter(({ from, to }) => from === id || to === id);
const dated = mine.filter((one) => record.years[relations.indexOf(one)]?.dated.length);

const drawing = (page: Page) => page.getByTestId('time-line');
const marksOf = (page: Page, relation: (typeof relations)[number]) =>
  drawing(page).locator(`.time-track [data-relation="${relations.indexOf(relation)}"] .time-target`);

/** The middle of a relation's first mark on the page, once no sheet glides any more. */
async function middleOf(page: Page, relation: (typeof relations)[number]) {
  await panelOf(page).evaluate((panel) => Promise.all(panel.getAnimations().map((one) => one.finished)));
  const { x, y, width, height } = present(await marksOf(page, relation).first().boundingBox(), 'mark');
  return { x: x + width / 2, y: y + height / 2 };
}

test.describe('the time line of a person', () => {
  for (const width of [1280, 360, 320]) {
    test(`has each dated relation in its own year, ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page, `view=graph&sel=${id}`);
      if (width < 900)
        await panelOf(page)
          .getByRole('button', { name: /half height/ })
          .click();
      const axis = present(await drawing(page).locator('.time-axis ol').boundingBox(), 'axis');
      for (const relation of dated) {
        const years = present(record.years[relations.indexOf(relation)], 'years').dated;
        const wanted = years.flatMap((one) => {
          const { start, end } = positionOnAxis(
            { first: unitAt(one.first, 'year'), last: unitAt(one.last, 'year') },
            domain,
          );
          return [axis.x + start * axis.width, axis.x + end * axis.width];
        });
        for (const target of await marksOf(page, relation).all()) {
          const box = present(await target.boundingBox(), 'mark');
          const middle = box.x + box.width / 2;
          expect(Math.min(...wanted.map((x) => Math.abs(x - middle)))).toBeLessThan(1);
        }
        expect(await marksOf(page, relation).count()).toBeGreaterThan(0);
      }
      const panel = present(await panelOf(page).boundingBox(), 'panel');
      for (const part of await drawing(page).locator('[data-relation], li, .time-name').all()) {
        const box = present(await part.boundingBox(), 'part');
        expect(box.x).toBeGreaterThanOrEqual(panel.x);
        expect(box.x + box.width).toBeLessThanOrEqual(panel.x + panel.width);
      }
    });
  }

  test('lights and leads to what it stands for', async ({ page }) => {
    await test.step('is no extra stop for the keyboard: the rows below light the same lines and lead to the quotes', async () => {
      await open(page, `sel=${id}`);
      const calm = await page.getByTestId('graph').screenshot();
      const row = panelOf(page).getByRole('button', { name: sentenceOf(present(mine[0], 'a relation')) });
      await row.focus();
      await expect.poll(async () => (await page.getByTestId('graph').screenshot()).equals(calm)).toBe(false);
      await expect(drawing(page).locator('.time-ring')).toHaveCount(1);
      await expect(drawing(page).locator('a, button, [tabindex]')).toHaveCount(0);
      await page.keyboard.press('Enter');
      await expect(panelHeading(page)).toBeFocused();
    });

    await test.step('loses nobody: who has no date is in the tray, and counted', async () => {
      const whose = 'kamala-harris';
      await follow(page, `sel=${whose}`);
      const undated = relations.filter(
        ({ from, to }, index) => (from === whose || to === whose) && record.years[index]?.dated.length === 0,
      );
      expect(undated.length).toBeGreaterThan(0);
      await expect(drawing(page).locator('.time-tray [data-relation]')).toHaveCount(undated.length);
      await expect(panelOf(page)).toContainText(`${undated.length} undated`);
    });

    await test.step('lights in the drawing what the mouse is on, and opens it with a click', async () => {
      await follow(page, `sel=${id}`);
      const relation = present(dated[0], 'a dated relation');
      await page.getByRole('heading', { level: 1 }).hover();
      const calm = await page.getByTestId('graph').screenshot();
      const { x, y } = await middleOf(page, relation);
      await page.mouse.move(x, y);
      await expect.poll(async () => (await page.getByTestId('graph').screenshot()).equals(calm)).toBe(false);
      await page.getByRole('heading', { level: 1 }).hover();
      await expect.poll(async () => (await page.getByTestId('graph').screenshot()).equals(calm)).toBe(true);
      await page.mouse.click(x, y);
      await expect(panelHeading(page)).toHaveText(sentenceOf(relation));
      await page.goBack();
      await expect(panelHeading(page)).toHaveText('Hillary Clinton');
    });

    await test.step('leads from how an article describes somebody into that article', async () => {
      await follow(page, `sel=${id}`);
      const described = present(record.people.get(id)?.described, 'a description');
      const article = present(record.articles.get(described.article), 'its article');
      await expect(panelOf(page)).toContainText(/“Former secretary of state” in/);
      await panelOf(page).getByRole('link').click();
      await expect(page).toHaveURL(new RegExp(`article=${article.id}`));
    });
  });
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('a tap on a mark opens its relation', async ({ page }) => {
    await open(page, `view=graph&sel=${id}`);
    await panelOf(page)
      .getByRole('button', { name: /half height/ })
      .tap();
    const relation = present(dated[0], 'a dated relation');
    const { x, y } = await middleOf(page, relation);
    await page.touchscreen.tap(x, y);
    await expect(panelHeading(page)).toHaveText(sentenceOf(relation));
  });
});

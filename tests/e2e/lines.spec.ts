import { expect } from '@playwright/test';
import { relations, sentenceOf, wordsOf } from './support/expected';
import { follow, largeQuote, open, panelHeading, panelOf, selectionIn, test } from './support/page';
import { at, cameraIn, drawingBox, middleOnPage, wideCamera, worldMiddle } from './support/whereLines';

test('every line can be clicked and its quote read', async ({ page }) => {
  test.slow();
  await open(page, `sel=none&${at(wideCamera)}`);
  for (const relation of relations) {
    await test.step(sentenceOf(relation), async () => {
      await follow(page, `sel=none&${at(wideCamera)}`);
      await expect(panelOf(page)).toBeHidden();
      const { x, y } = await middleOnPage(page, relation);
      await page.mouse.click(x, y);
      await expect(panelHeading(page)).toHaveText(sentenceOf(relation));
      expect(wordsOf(relation)).toContain(await largeQuote(page).textContent());
      expect(selectionIn(page)).toBe(relation.id);
    });
  }
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('every line can be tapped with a finger and its quote read', async ({ page }) => {
    test.slow();
    await open(page, 'view=graph&sel=none');
    for (const relation of relations) {
      await test.step(sentenceOf(relation), async () => {
        const camera = { ...worldMiddle(relation), k: 1 };
        const rounded = { ...camera, x: Math.round(camera.x), y: Math.round(camera.y) };
        await follow(page, `view=graph&sel=none&${at(rounded)}`);
        const { x, y } = await middleOnPage(page, relation, rounded);
        await page.touchscreen.tap(x, y);
        await expect(panelHeading(page)).toHaveText(sentenceOf(relation));
        expect(wordsOf(relation)).toContain(await largeQuote(page).textContent());
      });
    }
  });
});

test.describe('a press that moves away selects nothing', () => {
  test('dragging from the middle of a line moves the picture instead', async ({ page }) => {
    await open(page, `sel=none&${at(wideCamera)}`);
    for (const relation of relations.slice(0, 3)) {
      await test.step(sentenceOf(relation), async () => {
        await follow(page, `sel=none&${at(wideCamera)}`);
        const { x, y } = await middleOnPage(page, relation);
        await page.mouse.move(x, y);
        await page.mouse.down();
        await page.mouse.move(x + 30, y + 20, { steps: 4 });
        await page.mouse.up();
        await expect
          .poll(() => cameraIn(page))
          .toEqual({
            k: 1,
            x: expect.closeTo(wideCamera.x - 30, 0),
            y: expect.closeTo(wideCamera.y - 20, 0),
          });
        expect(selectionIn(page)).toBe('none');
        await expect(panelOf(page)).toBeHidden();
      });
    }
  });

  test('a click on empty ground leaves the open quote as it is', async ({ page }) => {
    await open(page, at(wideCamera));
    const before = await panelHeading(page).innerText();
    const address = page.url();
    const { x, y } = await drawingBox(page);
    await page.mouse.click(x + 6, y + 6);
    await expect(panelHeading(page)).toHaveText(before);
    expect(page.url()).toBe(address);
  });
});

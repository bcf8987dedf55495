import { expect } from '@playwright/test';
import { screenToWorld } from '../../src/core/scene/camera';
import type { Pin } from '../../src/core/view/viewState';
import { relations, relationWhere, sentenceOf } from './support/expected';
import { addressAtRest, follow, open, panelHeading, panelOf, present, test } from './support/page';
import {
  at,
  cameraIn,
  clickLine,
  clickLineAt,
  drawingBox,
  middleOnPage,
  nextFrame,
  personOnPage,
  wideCamera,
  worldMiddle,
  worldPlace,
} from './support/whereLines';

const cheung = relationWhere((one) => one.from === 'steven-cheung', 'of Steven Cheung');

test.describe('the picture', () => {
  test('is zoomed and pushed along', async ({ page }) => {
    test.slow();
    await test.step('zooms with the wheel round the point under the mouse', async () => {
      await open(page, `sel=none&${at(wideCamera)}`);
      const box = await drawingBox(page);
      const pointer = await middleOnPage(page, cheung);
      const inside = { x: pointer.x - box.x, y: pointer.y - box.y };
      await page.mouse.move(pointer.x, pointer.y);
      for (const turn of [-120, -120, 300]) {
        const before = cameraIn(page);
        await page.mouse.wheel(0, turn);
        await expect.poll(() => cameraIn(page).k).not.toBe(before.k);
        const now = cameraIn(page);
        expect(now.k > before.k).toBe(turn < 0);
        const under = screenToWorld(now, box, inside);
        const wanted = worldMiddle(cheung);
        // A link rounds its camera; what lies under the mouse stays within two pixels.
        expect(Math.hypot(under.x - wanted.x, under.y - wanted.y) * now.k).toBeLessThan(2);
      }
      await page.mouse.click(pointer.x, pointer.y);
      await expect(panelHeading(page)).toHaveText(sentenceOf(cheung));
    });

    await test.step('zooms with buttons, round its middle', async () => {
      await follow(page, `sel=none&${at(wideCamera)}`);
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await expect.poll(() => cameraIn(page)).toEqual({ ...wideCamera, k: 1.4 });
      await page.getByRole('button', { name: 'Zoom out' }).click();
      await expect.poll(() => cameraIn(page)).toEqual(wideCamera);
      await page.getByRole('button', { name: 'Zoom out' }).click();
      await expect.poll(() => cameraIn(page).k).toBeCloseTo(0.71, 1);
    });

    await test.step('can be pushed along with the mouse, and its lines go with it', async () => {
      await follow(page, `sel=none&${at(wideCamera)}`);
      const { x, y } = await drawingBox(page);
      await page.mouse.move(x + 20, y + 20);
      await page.mouse.down();
      await page.mouse.move(x + 80, y + 60, { steps: 6 });
      await page.mouse.up();
      const moved = { ...wideCamera, x: wideCamera.x - 60, y: wideCamera.y - 40 };
      // Each step is rounded to a hundredth; a few of them may add up to a few hundredths.
      const near = { k: 1, x: expect.closeTo(moved.x, 0), y: expect.closeTo(moved.y, 0) };
      await expect.poll(() => cameraIn(page)).toEqual(near);
      await clickLine(page, cheung);
      await expect(panelHeading(page)).toHaveText(sentenceOf(cheung));
    });

    await test.step('is let go of with the first button, though the other is still down', async () => {
      await follow(page, `sel=none&${at(wideCamera)}`);
      const { x, y } = await drawingBox(page);
      await page.mouse.move(x + 20, y + 20);
      await page.mouse.down();
      await page.mouse.move(x + 40, y + 40, { steps: 4 });
      await page.mouse.down({ button: 'right' });
      await page.mouse.up();
      await addressAtRest(page);
      const left = cameraIn(page);
      await page.mouse.move(x + 200, y + 200, { steps: 4 });
      await page.mouse.up({ button: 'right' });
      await addressAtRest(page);
      expect(cameraIn(page)).toEqual(left);
      expect(left).not.toEqual(wideCamera);
    });

    await test.step('comes back whole with “Show everybody”', async () => {
      await follow(page);
      const whole = await page.getByTestId('graph').screenshot();
      const { x, y } = await drawingBox(page);
      await page.mouse.move(x + 10, y + 10);
      await page.mouse.down();
      await page.mouse.move(x + 300, y + 200, { steps: 5 });
      await page.mouse.up();
      await page.mouse.wheel(0, -300);
      await expect(page).toHaveURL(/at=/);
      await page.getByRole('button', { name: 'Show everybody' }).click();
      await expect(page).not.toHaveURL(/at=/);
      await page.mouse.move(0, 0);
      await nextFrame(page);
      expect((await page.getByTestId('graph').screenshot()).equals(whole)).toBe(true);
    });

    await test.step('stays where it is while a panel beside it opens, closes and opens again by a step back', async () => {
      await follow(page, `sel=none&${at(wideCamera)}`);
      const whereIs = async (id: string) => {
        await addressAtRest(page);
        return personOnPage(page, id, cameraIn(page));
      };
      const before = await whereIs('hillary-clinton');
      const near = { x: expect.closeTo(before.x, 0), y: expect.closeTo(before.y, 0) };
      await clickLine(page, cheung);
      await expect(panelHeading(page)).toHaveText(sentenceOf(cheung));
      expect(await whereIs('hillary-clinton')).toEqual(near);
      expect(cameraIn(page)).not.toEqual(wideCamera);
      await panelOf(page).getByRole('button', { name: 'Close' }).click();
      await expect(panelOf(page)).toBeHidden();
      expect(await whereIs('hillary-clinton')).toEqual(near);
      await page.goBack();
      await expect(panelHeading(page)).toHaveText(sentenceOf(cheung));
      expect(await whereIs('hillary-clinton')).toEqual(near);
      await page.goBack();
      await expect(panelOf(page)).toBeHidden();
      await addressAtRest(page);
      expect(cameraIn(page)).toEqual(wideCamera);
    });
  });
});

test.describe('dragging a person', () => {
  const person = 'steven-cheung';
  const home = worldPlace(person);
  const by = { x: -60, y: -30 };

  test('pins them where they are let go, in the link, and moves nobody else', async ({ page }) => {
    await open(page, `sel=none&${at(wideCamera)}`);
    const start = await personOnPage(page, person);
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(start.x + by.x, start.y + by.y, { steps: 6 });
    await page.mouse.up();
    await expect(page).toHaveURL(/pin=steven-cheung:/);
    await expect(panelOf(page)).toBeHidden();
    const pinned = (): Pin => {
      const [, x, y] = (new URL(page.url()).searchParams.get('pin') ?? '').split(/[:,]/).map(Number);
      return { person, x: x ?? 0, y: y ?? 0 };
    };
    // The address follows the hand a moment later.
    await expect
      .poll(pinned)
      .toEqual({ person, x: expect.closeTo(home.x + by.x, 0), y: expect.closeTo(home.y + by.y, 0) });
    const pin = pinned();
    expect(cameraIn(page)).toEqual(wideCamera);
    // Each line is clicked where it was; only that of the person who was moved has moved along.
    const [first, ...others] = relations;
    await clickLine(page, present(first, 'a line'), first === cheung ? [pin] : []);
    await expect(panelHeading(page)).toHaveText(sentenceOf(present(first, 'a line')));
    // The panel has come, and the camera with it: beside it nothing moves any more.
    await addressAtRest(page);
    const camera = cameraIn(page);
    for (const relation of others) {
      await clickLineAt(page, relation, camera, relation === cheung ? [pin] : []);
      await expect(panelHeading(page)).toHaveText(sentenceOf(relation));
    }
  });

  test('has another way, and a way back', async ({ page }) => {
    test.slow();
    await test.step('has another way by keyboard: Shift and an arrow, said once, restored from the link', async () => {
      await open(page, `sel=${person}&${at(wideCamera)}`);
      const stop = page.getByRole('application').getByRole('button');
      await stop.focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('Backspace');
      await expect(stop).toHaveAccessibleName(/^Steven Cheung\./);
      const ring = present(await stop.boundingBox(), 'ring');
      for (let press = 0; press < 4; press++) await page.keyboard.press('Shift+ArrowLeft');
      await page.keyboard.press('Alt+Shift+ArrowUp');
      await expect(page.getByTestId('live')).toHaveText(
        'Steven Cheung moved 32 pixels left and 32 up, and kept there.',
      );
      const near = { x: expect.closeTo(ring.x - 32, 0), y: expect.closeTo(ring.y - 32, 0) };
      await expect.poll(() => stop.boundingBox()).toMatchObject(near);
      await addressAtRest(page);
      expect(cameraIn(page)).toEqual(wideCamera);
      const moved = { person, x: worldPlace(person).x - 32, y: worldPlace(person).y - 32 };
      await page.reload();
      await clickLine(page, cheung, [moved]);
      await expect(panelHeading(page)).toHaveText(sentenceOf(cheung));
    });

    await test.step('has another way by buttons, which keep the focus and add no step to the history', async () => {
      await follow(page, `sel=none&${at(wideCamera)}`);
      const start = await personOnPage(page, person);
      await page.mouse.click(start.x, start.y);
      const right = panelOf(page).getByRole('button', { name: 'Move right' });
      for (let press = 0; press < 3; press++) await right.click();
      await expect(page.getByTestId('live')).toHaveText(
        /^Steven Cheung moved \d\d pixels right, and kept there\.\s?$/,
      );
      await expect(right).toBeFocused();
      await addressAtRest(page);
      expect(new URL(page.url()).searchParams.get('pin')).toBe(
        `${person}:${Math.round((home.x + 48) * 100) / 100},${Math.round(home.y * 100) / 100}`,
      );
      await clickLine(page, cheung, [{ person, x: home.x + 48, y: home.y }]);
      await expect(panelHeading(page)).toHaveText(sentenceOf(cheung));
      await page.goBack();
      await page.goBack();
      await expect(panelOf(page)).toBeHidden();
      await expect(page).toHaveURL(/^[^?]+\?[^?]*sel=none/);
      expect(cameraIn(page)).toEqual(wideCamera);
    });

    await test.step('is undone with “Put back”', async () => {
      const pin = { person, x: Math.round(home.x) + by.x, y: Math.round(home.y) + by.y };
      await follow(page, `sel=none&${at(wideCamera)}&pin=${person}:${pin.x},${pin.y}`);
      const start = await personOnPage(page, person);
      await page.mouse.click(start.x + by.x, start.y + by.y);
      await expect(panelHeading(page)).toHaveText('Steven Cheung');
      await panelOf(page).getByRole('button', { name: 'Put back' }).click();
      await expect(page).not.toHaveURL(/pin=/);
      await expect(panelOf(page).getByRole('button', { name: 'Keep in place' })).toBeFocused();
      await clickLine(page, cheung);
      await expect(panelHeading(page)).toHaveText(sentenceOf(cheung));
    });

    await test.step('is not needed to keep somebody where they are', async () => {
      await follow(page, `sel=${person}`);
      await panelOf(page).getByRole('button', { name: 'Keep in place' }).click();
      await expect(page).toHaveURL(/pin=steven-cheung:/);
      await addressAtRest(page);
      expect(new URL(page.url()).searchParams.get('pin')).toBe(
        `${person}:${Math.round(home.x * 100) / 100},${Math.round(home.y * 100) / 100}`,
      );
      await page.getByRole('button', { name: 'Menu' }).click();
      await expect(page.getByRole('list', { name: 'Kept in place' })).toContainText('Steven Cheung');
      await page.getByRole('button', { name: 'Put Steven Cheung back' }).press('Enter');
      await expect(page).not.toHaveURL(/pin=/);
      await expect(page.getByRole('checkbox', { name: /without a line/ })).toBeFocused();
    });

    await test.step('can be undone for everybody at once in the menu', async () => {
      await page.keyboard.press('Escape');
      await follow(page, `pin=${person}:10,10+kamala-harris:5,5`);
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('button', { name: 'Put everybody back in their place' }).click();
      await expect(page).not.toHaveURL(/pin=/);
      await page.goBack();
      await expect(page).toHaveURL(/pin=/);
    });
  });
});

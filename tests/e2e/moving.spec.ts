import { expect } from '@playwright/test';
import { screenToWorld } from '../../src/core/scene/camera';
import type { Pin } from '../../src/core/view/viewState';
import { relations, relationWhere, sentenceOf } from './support/expected';
import { open, panelHeading, panelOf, test } from './support/page';
import {
  at,
  cameraIn,
  clickLine,
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
  test('zooms with the wheel round the point under the mouse', async ({ page }) => {
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

  test('zooms with buttons, round its middle', async ({ page }) => {
    await open(page, `sel=none&${at(wideCamera)}`);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => cameraIn(page)).toEqual({ ...wideCamera, k: 1.4 });
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await expect.poll(() => cameraIn(page)).toEqual(wideCamera);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await expect.poll(() => cameraIn(page).k).toBeCloseTo(0.71, 1);
  });

  test('comes back whole with “Show everybody”', async ({ page }) => {
    await open(page);
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

  test('can be pushed along with the mouse, and its lines go with it', async ({ page }) => {
    await open(page, `sel=none&${at(wideCamera)}`);
    const { x, y } = await drawingBox(page);
    await page.mouse.move(x + 20, y + 20);
    await page.mouse.down();
    await page.mouse.move(x + 80, y + 60, { steps: 6 });
    await page.mouse.up();
    const moved = { ...wideCamera, x: wideCamera.x - 60, y: wideCamera.y - 40 };
    // Each step is rounded to a hundredth; a few of them may add up to a few hundredths.
    const near = { k: 1, x: expect.closeTo(moved.x, 0), y: expect.closeTo(moved.y, 0) };
    await expect.poll(() => cameraIn(page)).toEqual(near);
    await clickLine(page, cheung, moved);
    await expect(panelHeading(page)).toHaveText(sentenceOf(cheung));
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
    for (const relation of relations) {
      await clickLine(page, relation, wideCamera, relation === cheung ? [pin] : []);
      await expect(panelHeading(page)).toHaveText(sentenceOf(relation));
    }
  });

  test('is undone with “Put back”', async ({ page }) => {
    const pin = { person, x: Math.round(home.x) + by.x, y: Math.round(home.y) + by.y };
    await open(page, `sel=none&${at(wideCamera)}&pin=${person}:${pin.x},${pin.y}`);
    const start = await personOnPage(page, person);
    await page.mouse.click(start.x + by.x, start.y + by.y);
    await expect(panelHeading(page)).toHaveText('Steven Cheung');
    await expect(panelOf(page)).toContainText('Moved by hand.');
    await panelOf(page).getByRole('button', { name: 'Put back' }).click();
    await expect(page).not.toHaveURL(/pin=/);
    await expect(panelOf(page)).not.toContainText('Moved by hand.');
    await clickLine(page, cheung);
    await expect(panelHeading(page)).toHaveText(sentenceOf(cheung));
  });

  test('can be undone for everybody at once in the menu', async ({ page }) => {
    await open(page, `pin=${person}:10,10+kamala-harris:5,5`);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Put everybody back in their place' }).click();
    await expect(page).not.toHaveURL(/pin=/);
    await page.goBack();
    await expect(page).toHaveURL(/pin=/);
  });
});

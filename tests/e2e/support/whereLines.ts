import type { Page } from '@playwright/test';
import type { Point } from '../../../src/core/geometry/point';
import type { Relation } from '../../../src/core/model/relations';
import { boundsOf, type Camera, worldToScreen } from '../../../src/core/scene/camera';
import { lengthOf, pointAt } from '../../../src/core/scene/curve';
import { type LineShape, lineOf } from '../../../src/core/scene/shapes';
import type { Pin } from '../../../src/core/view/viewState';
import { personIndex, record, relations } from './expected';
import { addressAtRest, present } from './page';

/**
 * The lines are drawn on a canvas. Where they lie is computed here, by the same pure geometry that draws them, for a
 * camera that the test names in the link: so both sides look at the picture in the same way.
 */

const { graph, positions, subject } = record;
const tied = [...graph.people.keys()].filter((person) => (graph.degree[person] ?? 0) > 0);
const bounds = present(boundsOf(tied, positions.x, positions.y), 'bounds of the people');

/** Everybody with a line, in the middle, at a size that fits a wide screen with its panel open. */
export const wideCamera: Camera = {
  x: Math.round((bounds.left + bounds.right) / 2),
  y: Math.round((bounds.top + bounds.bottom) / 2),
  k: 1,
};

/** The part of a link that sets a camera. */
export function at({ x, y, k }: Camera): string {
  return `at=${x},${y},${k}`;
}

/** The camera in the address; the test must have seen to it that there is one. */
export function cameraIn(page: Page): Camera {
  const [x, y, k] = (new URL(page.url()).searchParams.get('at') ?? '').split(',').map(Number);
  return {
    x: present(x, 'camera’s x'),
    y: present(y, 'camera’s y'),
    k: present(k, 'camera’s k'),
  };
}

/** Where the drawing is on the page now. */
export async function drawingBox(page: Page) {
  return present(await page.getByTestId('drawing').boundingBox(), 'the drawing');
}

/** The middle of a line in world units. */
export function worldMiddle(relation: Relation, zoom = 1, pins: readonly Pin[] = []): Point {
  const { middle } = shapeOf(relation, zoom, pins);
  return { x: middle.x / zoom, y: middle.y / zoom };
}

function shapeOf(relation: Relation, zoom: number, pins: readonly Pin[]): LineShape {
  const index = relations.indexOf(relation);
  const x = Float64Array.from(positions.x);
  const y = Float64Array.from(positions.y);
  for (const pin of pins) {
    x[personIndex(pin.person)] = pin.x;
    y[personIndex(pin.person)] = pin.y;
  }
  return lineOf({ ...subject, positions: { x, y } }, zoom, index);
}

/** Points on the page along a line, from disc to disc, as many as there are steps of this length, CSS pixels. */
export async function alongLine(
  page: Page,
  relation: Relation,
  step: number,
  camera: Camera = wideCamera,
): Promise<Point[]> {
  const { visible } = shapeOf(relation, camera.k, []);
  const box = await drawingBox(page);
  const count = Math.floor(lengthOf(visible) / step);
  return Array.from({ length: count }, (_, index) => {
    const { x, y } = pointAt(visible, index / count);
    const inside = worldToScreen(camera, box, { x: x / camera.k, y: y / camera.k });
    return { x: box.x + inside.x, y: box.y + inside.y };
  });
}

/** Where the middle of a line is on the page. */
export async function middleOnPage(
  page: Page,
  relation: Relation,
  camera: Camera = wideCamera,
  pins: readonly Pin[] = [],
): Promise<Point> {
  return onPage(page, worldMiddle(relation, camera.k, pins), camera);
}

/** Where a person stands on the page. */
export async function personOnPage(page: Page, id: string, camera: Camera = wideCamera): Promise<Point> {
  return onPage(page, worldPlace(id), camera);
}

export function worldPlace(id: string): Point {
  return { x: positions.x[personIndex(id)] ?? 0, y: positions.y[personIndex(id)] ?? 0 };
}

/** A panel that came or went has changed the room of the drawing, and a hand is quicker than the next frame. */
async function onPage(page: Page, point: Point, camera: Camera): Promise<Point> {
  await nextFrame(page);
  const box = await drawingBox(page);
  const inside = worldToScreen(camera, box, point);
  return { x: box.x + inside.x, y: box.y + inside.y };
}

/** Waits for the frame in which the drawing follows the page. */
export async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Clicks the true middle of a line with the mouse, for a camera that nothing has moved since it was set. */
export async function clickLineAt(
  page: Page,
  relation: Relation,
  camera: Camera,
  pins: readonly Pin[] = [],
): Promise<void> {
  const { x, y } = await middleOnPage(page, relation, camera, pins);
  await page.mouse.click(x, y);
}

/** Clicks the true middle of a line with the mouse; the address must hold a camera. */
export async function clickLine(page: Page, relation: Relation, pins: readonly Pin[] = []): Promise<void> {
  // A panel that came or went has changed it, so that nothing moved on the screen.
  await addressAtRest(page);
  const { x, y } = await middleOnPage(page, relation, cameraIn(page), pins);
  await page.mouse.click(x, y);
}

import type { Point } from './curve';
import type { LabelBlock } from './drawPlan';
import type { Box } from './occupancy';
import type { Scene } from './scene';
import type { PersonShape } from './shapes';

/** What a picture of some people has to show whole, in scaled space. */
export interface Content {
  /** Discs and names, one by one. */
  readonly boxes: readonly Box[];
  /** The smallest box round all of them and the middles of the lines between. */
  readonly whole: Box;
  /** How many of the people have no name in the picture. */
  readonly nameless: number;
}

/** Half the height of what may stand at a line's middle. */
const markHalf = 12;

/** The content that some people bring into a scene; null of nobody. */
export function contentOf(scene: Scene, people: readonly number[]): Content | null {
  const boxes: Box[] = [];
  let nameless = 0;
  for (const person of people) {
    const shape = scene.people[person];
    if (shape) boxes.push(discBox(shape));
    const name = scene.names[person];
    if (name) boxes.push(name.box);
    else nameless++;
  }
  const among = new Set(people);
  const { from, to } = scene.subject.graph;
  const middles = scene.lines.flatMap(({ relation, middle }) =>
    among.has(from[relation] ?? -1) && among.has(to[relation] ?? -1) ? [around(middle, markHalf)] : [],
  );
  const whole = hullOf([...boxes, ...middles]);
  return whole && { boxes, whole, nameless };
}

export function discBox({ x, y, r }: PersonShape): Box {
  return around({ x, y }, r + 1);
}

export function boxOfBlock({ x, y, width, height }: LabelBlock): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

export function around({ x, y }: Point, half: number): Box {
  return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
}

/** The smallest box round some boxes; null of none. */
export function hullOf(boxes: readonly Box[]): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return left <= right ? { x: left, y: top, width: right - left, height: bottom - top } : null;
}

/** Boxes that only touch do not overlap. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export function holds(outer: Box, { x, y, width, height }: Box): boolean {
  const right = outer.x + outer.width;
  const bottom = outer.y + outer.height;
  return x >= outer.x && y >= outer.y && x + width <= right && y + height <= bottom;
}

export function moved({ x, y, width, height }: Box, by: Point): Box {
  return { x: x + by.x, y: y + by.y, width, height };
}

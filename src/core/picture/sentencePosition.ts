import type { Box } from '../geometry/box';
import { around, hullOf, moved } from '../geometry/box';
import type { Point } from '../geometry/point';
import { discBox } from '../scene/box';
import { translation, type Viewport } from '../scene/camera';
import { pointAt } from '../scene/curve';
import type { Item } from '../scene/item';
import { discOf, lineIn } from '../scene/scene';
import { type Frame, nameBoxes } from './frame';
import type { Label } from './itemPosition';

/** Between the sentence and what it is about, CSS pixels. */
const gap = 10;
/** The sentence keeps this far from the edge of the drawing, CSS pixels. */
const edge = 6;
/** Half the size of the hand that points, CSS pixels. */
const hand = 12;
/** Places along a line that are looked at for being covered, and half the size of each, CSS pixels. */
const samples = 16;
const sampleHalf = 5;

/**
 * What a place costs: for each square pixel that it covers of the subject's discs and words, of its line, and of other
 * names; and for each pixel that it is away.
 */
const cost = { subject: 200, course: 3, others: 1, away: 40 } as const;

/** What a sentence is laid over: the frame, the label of the selected line, and the part that no sheet covers. */
export interface SentenceObstacles {
  readonly frame: Frame;
  readonly label: Label | null;
  readonly free: Viewport;
}

/**
 * Where a sentence of some size stands clear of the person or the lines that are pointed at `at`: its top left corner on
 * the screen. A person's stands by disc and name, a line's by the hand; where it covers least.
 */
export function sentencePosition(
  { frame, label, free }: SentenceObstacles,
  items: readonly Item[],
  at: Point,
  size: Viewport,
): Point {
  const shift = translation(frame.camera, frame.viewport);
  const onScreen = (boxes: readonly Box[]) => boxes.map((box) => moved(box, shift));
  const words = onScreen(items.flatMap((item) => wordsOf(frame, item, label)));
  const core = (items.some(({ kind }) => kind === 'person') ? hullOf(words) : null) ?? around(at, hand);
  const subject = [...words, core];
  const course = onScreen(items.flatMap((item) => courseOf(frame, item)));
  const others = onScreen(nameBoxes(frame));
  let best: Point = at;
  let least = Infinity;
  for (const place of placesRound(core, size)) {
    const box = { ...inside(place, size, free), ...size };
    const value =
      cost.subject * coverage(box, subject) +
      cost.course * coverage(box, course) +
      cost.others * coverage(box, others) +
      cost.away * place.away;
    if (value >= least) continue;
    least = value;
    best = { x: box.x, y: box.y };
  }
  return best;
}

/** Discs and names that an item is about, and the label of the selected line. In scaled space. */
function wordsOf({ scene }: Frame, item: Item, label: Label | null): Box[] {
  const person = (index: number): Box[] => {
    const shape = discOf(scene, index);
    const name = scene.names.of(index);
    return [...(shape ? [discBox(shape)] : []), ...(name ? [name.box] : [])];
  };
  if (item.kind === 'person') return person(item.person);
  const { from, to } = scene.subject.graph;
  const ends = [from[item.relation] ?? -1, to[item.relation] ?? -1].flatMap(person);
  return label ? [...ends, label.box] : ends;
}

/** Boxes along a line, in scaled space; none for a person. */
function courseOf({ scene }: Frame, item: Item): Box[] {
  const line = item.kind === 'relation' ? lineIn(scene, item.relation) : null;
  if (!line) return [];
  return Array.from({ length: samples }, (_, step) =>
    around(pointAt(line.visible, (step + 0.5) / samples), sampleHalf),
  );
}

/** Above, below, and beside, near first, the first the best to read; `away`: how much farther than need be. */
function placesRound({ x, y, width, height }: Box, size: Viewport): (Point & { readonly away: number })[] {
  const middle = x + width / 2;
  const above = y - gap - size.height;
  const below = y + height + gap;
  const level = y + height / 2 - size.height / 2;
  const lefts = [0.5, 0.15, 0.85, -0.2, 1.2].map((share) => middle - share * size.width);
  return [0, 24, 48, 80].flatMap((away) => [
    ...[above - away, below + away].flatMap((top) => lefts.map((left) => ({ x: left, y: top, away }))),
    { x: x + width + gap + away, y: level, away },
    { x: x - gap - size.width - away, y: level, away },
  ]);
}

function inside(place: Point, size: Viewport, viewport: Viewport): Point {
  return {
    x: Math.max(edge, Math.min(place.x, viewport.width - edge - size.width)),
    y: Math.max(edge, Math.min(place.y, viewport.height - edge - size.height)),
  };
}

/** Area of a box that others share with it, CSS pixels squared. */
function coverage(box: Box, others: readonly Box[]): number {
  return others.reduce((sum, other) => {
    const width = Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x);
    const height = Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y);
    return sum + Math.max(0, width) * Math.max(0, height);
  }, 0);
}

import { translation, type Viewport } from '../scene/camera';
import { around, discBox, hullOf, moved } from '../scene/content';
import { type Point, pointAt } from '../scene/curve';
import type { Box } from '../scene/occupancy';
import type { Item } from '../scene/planPicture';
import type { Frame } from './frame';
import type { Label } from './placeOf';

/** Between the sentence and what it is about, CSS pixels. */
const gap = 10;
/** The sentence keeps this far from the edge of the drawing, CSS pixels. */
const edge = 6;
/** Half the size of the hand that points, CSS pixels. */
const hand = 12;
/** How much more it costs to cover what is pointed at than anything else. */
const subjectWeight = 6;
/** Places along a line that are looked at for being covered. */
const samples = 16;

/**
 * Where a sentence of some size stands clear of the person or line that is pointed at `at`: its top left corner on the
 * screen. A person's stands above or below disc and name, a line's beside the hand; where it covers least.
 */
export function sentencePlace(
  frame: Frame,
  item: Item,
  at: Point,
  size: Viewport,
  label: Label | null,
): Point {
  const shift = translation(frame.camera, frame.viewport);
  const subject = subjectBoxes(frame, item, label).map((box) => moved(box, shift));
  const others = frame.scene.names.flatMap((name, person) =>
    name && frame.people[person] ? [moved(name.box, shift)] : [],
  );
  const core = item.kind === 'person' ? hullOf(subject) : around(at, hand);
  const places = core ? placesRound(core, size) : [];
  let best: Point = { x: at.x - size.width / 2, y: at.y - hand - gap - size.height };
  let least = Infinity;
  for (const place of places) {
    const box = { ...inside(place, size, frame.viewport), ...size };
    const covered =
      coverage(box, others) + subjectWeight * coverage(box, core ? [...subject, core] : subject);
    if (covered >= least) continue;
    least = covered;
    best = { x: box.x, y: box.y };
  }
  return best;
}

/** What must be seen of an item: of a person disc and name, of a line also its course and its label. In scaled space. */
function subjectBoxes(frame: Frame, item: Item, label: Label | null): Box[] {
  const { scene } = frame;
  const person = (index: number): Box[] => {
    const shape = scene.people[index];
    const name = scene.names[index];
    return [...(shape ? [discBox(shape)] : []), ...(name ? [name.box] : [])];
  };
  if (item.kind === 'person') return person(item.person);
  const { from, to } = scene.subject.graph;
  const line = scene.lines[item.relation];
  const course = line
    ? Array.from({ length: samples }, (_, step) => around(pointAt(line.visible, (step + 0.5) / samples), 5))
    : [];
  const ends = [...person(from[item.relation] ?? -1), ...person(to[item.relation] ?? -1)];
  return [...ends, ...course, ...(label ? [label.box] : [])];
}

/** Above, below, and beside, the first the best to read. */
function placesRound({ x, y, width, height }: Box, size: Viewport): Point[] {
  const middle = x + width / 2;
  const above = y - gap - size.height;
  const below = y + height + gap;
  const level = y + height / 2 - size.height / 2;
  const lefts = [middle - size.width / 2, middle - size.width * 0.15, middle - size.width * 0.85];
  return [
    ...[above, below].flatMap((top) => lefts.map((left) => ({ x: left, y: top }))),
    { x: x + width + gap, y: level },
    { x: x - gap - size.width, y: level },
  ];
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

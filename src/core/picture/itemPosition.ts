import type { Box } from '../geometry/box';
import { around, moved, overlaps } from '../geometry/box';
import { discBox } from '../scene/box';
import { translation } from '../scene/camera';
import { pointAt } from '../scene/curve';
import type { Item } from '../scene/item';
import { discOf, lineIn } from '../scene/scene';
import { type Frame, nameBoxes } from './frame';

/** Where the keyboard's ring goes, on the screen: round a disc or a point of a line, or about a label. */
export interface ItemPosition extends Box {
  readonly round: boolean;
}

/** The block of words on the selected line, in scaled space. */
export interface Label {
  readonly relation: number;
  readonly box: Box;
}

/** Radius of the ring round a point of a line, CSS pixels, and of that with its stroke. */
const lineRing = 12;
const ringWithStroke = 17;
/** Where on its line a ring may go: the middle, and the nearest place that is clear of words. */
const ringPlaces = [0.5, 0.43, 0.57, 0.36, 0.64, 0.29, 0.71, 0.22, 0.78] as const;

/**
 * Where an item is on the screen: a person's disc, a ring on a line clear of all words, or the label of the selected
 * line; null where it has no shape. `label`: the one that is drawn now.
 */
export function itemPosition(frame: Frame, item: Item, label: Label | null): ItemPosition | null {
  const shift = translation(frame.camera, frame.viewport);
  if (item.kind === 'person') {
    const shape = discOf(frame.scene, item.person);
    return shape ? { ...moved(discBox(shape), shift), round: true } : null;
  }
  if (label?.relation === item.relation) return { ...moved(label.box, shift), round: false };
  const line = lineIn(frame.scene, item.relation);
  if (!line) return null;
  const words = nameBoxes(frame);
  if (label) words.push(label.box);
  const points = ringPlaces.map((t) => (t === 0.5 ? line.middle : pointAt(line.visible, t)));
  const clear = points.find((point) => !words.some((box) => overlaps(box, around(point, ringWithStroke))));
  return { ...moved(around(clear ?? line.middle, lineRing), shift), round: true };
}

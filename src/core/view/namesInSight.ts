import { discBox, holds, moved, overlaps } from '../scene/box';
import { translation, type Viewport } from '../scene/camera';
import type { NameShape } from '../scene/names';
import { discOf } from '../scene/scene';
import type { Frame } from './frame';

/**
 * Whether a name is to be drawn: half a name of somebody who is out of sight tells nobody anything. A whole one does,
 * as lines lead to it, and one at a disc in sight may be cut. `free`: the part of the viewport that no sheet covers.
 */
export function isNameInSight(
  { camera, viewport, scene }: Frame,
  { person, box }: NameShape,
  free: Viewport,
): boolean {
  const shift = translation(camera, viewport);
  const window = { x: 0, y: 0, ...free };
  const disc = discOf(scene, person);
  return holds(window, moved(box, shift)) || (disc !== null && overlaps(window, moved(discBox(disc), shift)));
}

import { holds, moved, overlaps } from '../geometry/box';
import { discBox } from '../scene/box';
import { translation, type Viewport } from '../scene/camera';
import type { NameShape } from '../scene/names';
import { discOf } from '../scene/scene';
import type { Frame } from './frame';

/**
 * Whether a name is to be drawn: half a name of somebody who is out of sight tells nobody anything. A whole one does,
 * as lines lead to it, and one at a disc in sight may be cut, unless it is that of one of the many. `free`: the part of the viewport that no sheet covers.
 */
export function isNameVisible(
  { camera, viewport, scene }: Frame,
  { person, box, quiet }: NameShape,
  free: Viewport,
): boolean {
  const shift = translation(camera, viewport);
  const window = { x: 0, y: 0, ...free };
  if (holds(window, moved(box, shift))) return true;
  const disc = quiet ? null : discOf(scene, person);
  return disc !== null && overlaps(window, moved(discBox(disc), shift));
}

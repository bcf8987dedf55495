import type { Point } from '../../../src/core/scene/curve';
import { hitTest, lineReach } from '../../../src/core/scene/hitTest';
import { pictureOf } from '../../support/pictures';
import { record } from './expected';
import { present } from './page';

/** A place that is as near to one line as to another, in world units at zoom 1, and these lines, the nearest first. */
export interface Meeting {
  readonly at: Point;
  readonly relations: readonly number[];
}

/** Between the places that are looked at, pixels. */
const raster = 2;

/** The first place of the shipped picture, from the top, where lines cannot be told apart and `test` holds of them. */
export function whereLinesMeet(test: (relations: readonly number[]) => boolean): Meeting {
  const { scene, visibility, people } = pictureOf(record, 1);
  const { x, y } = record.positions;
  const [left, right] = [Math.min(...x), Math.max(...x)];
  const [top, bottom] = [Math.min(...y), Math.max(...y)];
  let found: Meeting | null = null;
  for (let down = top; !found && down < bottom; down += raster) {
    for (let across = left; !found && across < right; across += raster) {
      const at = { x: Math.round(across), y: Math.round(down) };
      const hit = hitTest(scene, visibility, people, at.x, at.y, lineReach.mouse);
      if (hit.kind === 'relations' && hit.relations.length > 1 && test(hit.relations))
        found = { at, relations: hit.relations };
    }
  }
  return present(found, 'a place where lines meet');
}

import type { Point } from '../../../src/core/geometry/point';
import { createFrames, hitIn } from '../../../src/core/picture/frame';
import { worldToScreen } from '../../../src/core/scene/camera';
import { lineReach } from '../../../src/core/scene/hitTest';
import { viewOf } from '../../../src/core/view/viewParts';
import type { Pin } from '../../../src/core/view/viewState';
import { measure } from '../../support/pictures';
import { record } from './expected';
import { present } from './page';

/** A place where lines lie on each other, in world units. */
export interface Meeting {
  readonly at: Point;
  /** The lines, the nearest first. */
  readonly relations: readonly number[];
  /** The part of a link that moves people so that they do: settled, no two lines of the picture lie so. */
  readonly pin: string;
}

/** Between the places that are looked at, pixels; and their distance from the place where two people are put. */
const raster = 4;
const around = 160;

/** Puts one person onto another until lines of theirs cannot be told apart, and says where. */
export function whereLinesMeet(): Meeting {
  const { graph, positions } = record;
  const alone = [...graph.people.keys()].filter((person) => graph.degree[person] === 1);
  const pairs = alone.flatMap((one) =>
    alone.flatMap((other) => (one === other ? [] : [[one, other] as const])),
  );
  let found: Meeting | null = null;
  for (const pair of pairs) found ??= meeting(pair);
  return present(found, 'a place where lines meet');

  function meeting([one, other]: readonly [number, number]): Meeting | null {
    const place = { x: Math.round(positions.x[other] ?? 0), y: Math.round(positions.y[other] ?? 0) };
    const pins: Pin[] = [one, other].map((person) => ({ person: graph.people[person]?.id ?? '', ...place }));
    const camera = { ...place, k: 1 };
    const viewport = { width: 1200, height: 800 };
    const frame = createFrames(record, measure).frame(viewOf({ pins, camera }), camera, viewport);
    for (let y = place.y - around; y < place.y + around; y += raster) {
      for (let x = place.x - around; x < place.x + around; x += raster) {
        const screen = worldToScreen(camera, viewport, { x, y });
        const [hit, ...others] = [lineReach.mouse, lineReach.touch].map((reach) =>
          hitIn(frame, screen, reach),
        );
        const isList = [hit, ...others].every((one) => one?.kind === 'relations' && one.relations.length > 1);
        if (hit?.kind !== 'relations' || !isList) continue;
        const pin = `pin=${pins.map(({ person }) => `${person}:${place.x},${place.y}`).join('+')}`;
        return { at: { x, y }, relations: hit.relations, pin };
      }
    }
    return null;
  }
}

import { around } from '../../geometry/box';
import { distanceTo } from '../curve';
import { gridOf, near } from '../grid';
import { everyDisc, everyLine, type Scene } from '../scene';
import { outline } from '../shapes';

/** A line and a person who is not at either end of it. */
export interface Covering {
  readonly relation: number;
  readonly person: number;
}

/** Every case of a line that runs under or touches the disc of a person who is not its own; nobody without a line. */
export function findCovered(scene: Scene): Covering[] {
  const { graph } = scene.subject;
  const drawn = everyDisc(scene).filter(({ person }) => (graph.degree[person] ?? 0) > 0);
  const boxes = drawn.map(({ x, y, r }) => around({ x, y }, r + outline / 2));
  const grid = gridOf(boxes, 48);
  return everyLine(scene).flatMap(({ relation, visible }) => {
    const { x0, y0, cx, cy, x1, y1 } = visible;
    const [left, top] = [Math.min(x0, cx, x1), Math.min(y0, cy, y1)];
    const box = {
      x: left,
      y: top,
      width: Math.max(x0, cx, x1) - left,
      height: Math.max(y0, cy, y1) - top,
    };
    return [...near(grid, box)].flatMap((index) => {
      const disc = drawn[index];
      if (!disc || disc.person === graph.from[relation] || disc.person === graph.to[relation]) return [];
      const touches = distanceTo(visible, disc.x, disc.y) < disc.r + outline / 2;
      return touches ? [{ relation, person: disc.person }] : [];
    });
  });
}

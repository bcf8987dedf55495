import type { Box } from '../geometry/box';
import { around } from '../geometry/box';
import type { LabelBlock } from './drawPlan';
import type { PersonShape } from './shapes';

export function discBox({ x, y, r }: PersonShape): Box {
  return around({ x, y }, r + 1);
}

export function boxOfBlock({ x, y, width, height }: LabelBlock): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

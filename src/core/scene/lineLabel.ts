import { lengthOf, pointAt } from './curve';
import type { LabelBlock } from './drawPlan';
import type { MeasureText } from './names';
import { takenCells } from './occupancy';
import { lineIn, type Scene } from './scene';
import type { LineShape } from './shapes';

/** What the block on a selected line says: the verb, and when it happened in words. */
export interface LabelWords {
  readonly verb: string;
  readonly when: string | null;
}

const blockHeight = 24;
const blockPadding = 8;
/** Least length of line to be seen either side of its block. */
const blockMargin = 14;

type Block = Pick<LabelBlock, 'text' | 'width'>;

/** The block on a line while it is selected, in scaled space; null where the line is too short for it. */
export function labelOf(
  scene: Scene,
  relation: number,
  { verb, when }: LabelWords,
  measure: MeasureText,
): LabelBlock | null {
  const line = lineIn(scene, relation);
  if (!line) return null;
  const block = longestThatFits(line, when ? [`${verb} · ${when}`, verb] : [verb], measure);
  return block && placeBlock(scene, line, block);
}

/** A block as long as its line would hide what it names: then the date goes, then the block. The panel has both. */
function longestThatFits(line: LineShape, texts: readonly string[], measure: MeasureText): Block | null {
  const room = lengthOf(line.visible) - 2 * blockMargin;
  for (const text of texts) {
    const width = measure(text, 'label') + 2 * blockPadding;
    if (width <= room) return { text, width };
  }
  return null;
}

/** The block stands at the middle, or a little along the line where it then covers clearly less. */
function placeBlock(scene: Scene, line: LineShape, { text, width }: Block): LabelBlock {
  let best: LabelBlock = { text, x: 0, y: 0, width, height: blockHeight };
  let least = Infinity;
  for (const t of [0.5, 0.42, 0.58, 0.34, 0.66]) {
    const { x, y } = pointAt(line.visible, t);
    const box = { x: x - width / 2, y: y - blockHeight / 2, width, height: blockHeight };
    const covered = takenCells(scene.names.groundAt(box), box);
    if (covered < least * 0.75) {
      best = { ...best, x, y };
      least = covered;
    }
  }
  return best;
}

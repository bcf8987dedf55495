import type { Frame } from '../../core/picture/frame';
import type { Label } from '../../core/picture/itemPosition';
import { labelWords } from '../../core/picture/labelWords';
import { isNameVisible } from '../../core/picture/visibleNames';
import type { OpenRecord } from '../../core/record/record';
import { boxOfBlock } from '../../core/scene/box';
import type { Viewport } from '../../core/scene/camera';
import type { MeasureText } from '../../core/scene/names';
import { planOverlay, ringsOf, type StandsOut } from '../../core/scene/planOverlay';
import { clearedSurface } from './canvasSurface';
import { paintOverlay } from './paintPlan';
import type { Colours } from './themeTokens';

/** Paints what is selected and pointed at over the picture, and names. */
export interface OverlayPainter {
  /** Returns where the words of the one line that is lit stand, if it has any. */
  readonly paint: (frame: Frame, over: OverFrame) => Label | null;
}

/** What is painted over a frame. */
export interface OverFrame extends StandsOut {
  /** What no sheet covers. */
  readonly free: Viewport;
  readonly colours: Colours;
}

interface OverlayParts {
  readonly host: HTMLElement;
  readonly base: HTMLCanvasElement;
  readonly overlay: HTMLCanvasElement;
  readonly record: OpenRecord;
  readonly measure: MeasureText;
}

export function createOverlayPainter({ host, base, overlay, record, measure }: OverlayParts): OverlayPainter {
  return {
    paint: (frame, over) => {
      const { scene, visible, viewport, camera } = frame;
      const words = (relation: number) => labelWords(record, relation);
      const plan = planOverlay(frame, visible, over, { words, measure });
      base.style.opacity = String(plan.baseAlpha);
      const context = clearedSurface(overlay, host, viewport, camera);
      const names = plan.names.filter(({ shape }) => isNameVisible(frame, shape, over.free));
      if (context) paintOverlay(context, { ...plan, names }, ringsOf(scene, names), over.colours);
      const block = plan.layers[0]?.plan.blocks[0];
      const [only] = over.lit.relations;
      return block && only !== undefined ? { relation: only, box: boxOfBlock(block) } : null;
    },
  };
}

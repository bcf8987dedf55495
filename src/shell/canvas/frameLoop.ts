import type { Frame } from '../../core/picture/frame';
import {
  type FrameEffect,
  type FrameEvent,
  nothingDrawn,
  type Redraw,
  stepFrames,
} from '../../core/picture/frameWork';
import type { Label } from '../../core/picture/itemPosition';
import type { SentenceObstacles } from '../../core/picture/sentencePosition';
import type { Viewport } from '../../core/scene/camera';
import type { StandsOut } from '../../core/scene/planOverlay';
import type { BasePainter } from './basePainter';
import { shiftedAs } from './canvasSurface';
import type { OverlayPainter } from './overlayPainter';
import type { Colours } from './themeTokens';

/** A picture that was drawn, and what a sentence beside something in it is laid over. */
export interface Drawn extends SentenceObstacles {
  /** Height at the foot that a sheet lies over, CSS pixels. */
  readonly covered: number;
}

export interface FrameLoopParts {
  readonly base: HTMLCanvasElement;
  readonly overlay: HTMLCanvasElement;
  readonly painters: { readonly base: BasePainter; readonly overlay: OverlayPainter };
  /** The picture as it is to be now; null where there is nothing to draw. */
  readonly wanted: () => Frame | null;
  /** What stands out in it: what is selected, and the one thing that is pointed at. */
  readonly standsOut: () => StandsOut;
  /** Height at the foot that a sheet lies over, CSS pixels. */
  readonly covered: () => number;
  /** The colours of the page as they are now. */
  readonly readColours: () => Colours;
  /** The picture has been drawn, or moved as it was. */
  readonly onDrawn: (drawn: Drawn) => void;
}

/** Draws with the screen's own frames, and only where something has changed. */
export interface FrameLoop {
  /** With the next frame. */
  readonly ask: (what: Redraw) => void;
  /** At once, before the browser paints. */
  readonly drawNow: () => void;
  /** The colours of the page have changed. */
  readonly recolour: () => void;
  /** What was last to be drawn; null before the first. */
  readonly frame: () => Frame | null;
  readonly stop: () => void;
}

export function createFrameLoop(parts: FrameLoopParts): FrameLoop {
  const { base } = parts.painters;
  let state = nothingDrawn;
  let colours = parts.readColours();
  let request = 0;
  let frame: Frame | null = null;
  let label: Label | null = null;
  let hasMore = false;

  const step = (event: FrameEvent) => {
    const result = stepFrames(state, event);
    state = result.state;
    for (const effect of result.effects) perform(effect);
  };

  const perform = (effect: FrameEffect) => {
    switch (effect.kind) {
      case 'ask':
        request = window.requestAnimationFrame(draw);
        return;
      case 'cancel':
        window.cancelAnimationFrame(request);
        return;
      case 'begin':
        if (frame) base.want(frame, colours);
        return;
      case 'work':
        hasMore = base.work(effect.budget);
        return;
      case 'overlay':
        if (frame) label = paintOver(parts, frame, colours);
    }
  };

  const draw = () => {
    const wanted = parts.wanted();
    if (!wanted) return step({ kind: 'idle' });
    frame = wanted;
    // What waits for the hand to rest is still to be done.
    hasMore = true;
    step({ kind: 'due', now: performance.now(), frame, shown: base.shown(), isLarge: base.isLarge() });
    step({ kind: 'worked', shown: base.shown(), hasMore });
    shiftCanvases(parts, base.shown(), frame);
    parts.onDrawn(drawnOf(parts, frame, label));
  };

  return {
    ask: (what) => step({ kind: 'asked', what }),
    drawNow: () => {
      step({ kind: 'forced' });
      draw();
    },
    recolour: () => {
      colours = parts.readColours();
      step({ kind: 'asked', what: 'all' });
    },
    frame: () => frame,
    stop: () => window.cancelAnimationFrame(request),
  };
}

function drawnOf(parts: FrameLoopParts, frame: Frame, label: Label | null): Drawn {
  const covered = parts.covered();
  return { frame, label, free: freeOf(frame, covered), covered };
}

/** What no sheet covers. */
function freeOf({ viewport }: Frame, covered: number): Viewport {
  return { ...viewport, height: viewport.height - covered };
}

/** Shows what is painted as the frame has it, until it is painted anew. */
function shiftCanvases({ base, overlay }: FrameLoopParts, shown: Frame | null, frame: Frame): void {
  if (!shown) return;
  const shift = shiftedAs(shown.camera, frame.camera, frame.viewport);
  base.style.transform = shift;
  overlay.style.transform = shift;
}

/** Paints what stands out over what is shown by now, and returns where its words are. */
function paintOver(parts: FrameLoopParts, frame: Frame, colours: Colours): Label | null {
  const { base, overlay } = parts.painters;
  const shown = base.shown();
  const free = freeOf(frame, parts.covered());
  return shown && overlay.paint(shown, { ...parts.standsOut(), free, colours });
}

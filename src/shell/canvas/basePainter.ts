import type { Frame } from '../../core/picture/frame';
import { basePieces, type Layer } from '../../core/scene/planBase';
import { clearedSurface } from './canvasSurface';
import { paintPlan } from './paintPlan';
import type { Colours } from './themeTokens';

/** Paints the picture without selection and hover: a few hundred lines at once, more of them bit by bit out of sight. */
export interface BasePainter {
  /** The frame to paint next. What is being painted is finished first, unless it would no longer fit. */
  readonly want: (frame: Frame, colours: Colours) => void;
  /** Works for so many milliseconds at the most, but does one bit at least. True while there is more to do. */
  readonly work: (budget: number) => boolean;
  /** The frame that is on the canvas; null before the first. */
  readonly shown: () => Frame | null;
  /** What is on the canvas took several bits to paint. */
  readonly isLarge: () => boolean;
}

/** Pictures of so few pieces are painted at once, where they are seen. */
const mostAtOnce = 5;

interface Job {
  readonly frame: Frame;
  readonly colours: Colours;
  readonly context: CanvasRenderingContext2D;
  readonly bits: readonly (() => void)[];
  next: number;
}

export function createBasePainter(canvas: HTMLCanvasElement, host: HTMLElement): BasePainter {
  let wanted: { readonly frame: Frame; readonly colours: Colours } | null = null;
  let job: Job | null = null;
  let shown: Frame | null = null;
  let back: HTMLCanvasElement | null = null;
  let isLarge = false;

  /** Begins with what is wanted: few pieces are painted at once, many become a job. */
  const start = () => {
    if (!wanted) return;
    const { frame, colours } = wanted;
    wanted = null;
    const pieces = basePieces(frame, frame.visible);
    const isFew = pieces.length <= mostAtOnce;
    if (!isFew) back ??= document.createElement('canvas');
    const context = clearedSurface(isFew || !back ? canvas : back, host, frame.viewport, frame.camera);
    if (!context) return;
    const bits = pieces.map((piece) => () => paintLayer(context, piece(), colours));
    if (isFew) {
      for (const bit of bits) bit();
      shown = frame;
      isLarge = false;
      return;
    }
    const names = frame.scene.names.bitsFor(frame.visible);
    job = { frame, colours, context, bits: [...bits, ...names], next: 0 };
  };

  const finish = ({ frame }: Job) => {
    const context = clearedSurface(canvas, host, frame.viewport, frame.camera);
    context?.setTransform(1, 0, 0, 1, 0, 0);
    if (back) context?.drawImage(back, 0, 0);
    shown = frame;
    isLarge = true;
    job = null;
  };

  return {
    want: (frame, colours) => {
      wanted = { frame, colours };
      const fits = job && job.colours === colours && job.frame.viewport === frame.viewport;
      if (!fits) job = null;
    },
    work: (budget) => {
      const end = performance.now() + budget;
      while (job || wanted) {
        if (!job) {
          start();
          continue;
        }
        job.bits[job.next]?.();
        job.next++;
        settlePixels(job.context.canvas);
        if (job.next >= job.bits.length) finish(job);
        if (performance.now() > end) break;
      }
      return job !== null || wanted !== null;
    },
    shown: () => shown,
    isLarge: () => isLarge,
  };
}

function paintLayer(context: CanvasRenderingContext2D, { alpha, plan }: Layer, colours: Colours): void {
  context.globalAlpha = alpha;
  paintPlan(context, plan, colours);
  context.globalAlpha = 1;
}

/** A browser gathers what is painted and does it when the pixels are asked for: asked bit by bit, it does it bit by bit. */
function settlePixels(canvas: HTMLCanvasElement): void {
  pixel ??= document.createElement('canvas').getContext('2d');
  pixel?.drawImage(canvas, 0, 0, 1, 1, 0, 0, 1, 1);
}

let pixel: CanvasRenderingContext2D | null = null;

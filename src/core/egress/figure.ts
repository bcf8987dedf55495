import type { Box } from '../geometry/box';
import type { Point } from '../geometry/point';
import type { DrawPlan } from '../scene/drawPlan';
import type { Face } from '../scene/lettering';
import type { Overlay } from '../scene/planOverlay';

/**
 * A picture to take away: the drawing, and round it what it needs to be understood alone. Plain values in CSS pixels
 * from the sheet's upper left corner, so that any painter is a loop. Tokens are names of CSS custom properties
 * without the leading dashes.
 */
export interface Figure {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** Everything the picture says, in sentences, for who cannot see it. */
  readonly description: string;
  readonly drawing: FigureDrawing;
  readonly texts: readonly FigureText[];
  readonly samples: readonly FigureSample[];
  /** Hairlines: from `x` over `width` at `y`. */
  readonly rules: readonly { readonly x: number; readonly y: number; readonly width: number }[];
}

/** The drawing as the canvas shows it, cut at its frame. */
export interface FigureDrawing {
  readonly frame: Box;
  /** What to add to a point of the plans to place it on the sheet. */
  readonly shift: Point;
  /** Painted in this order. */
  readonly layers: readonly FigureLayer[];
  readonly names: Overlay['names'];
}

/** One thing in the drawing: a relation, a person, or what lies over the drawing because it is selected. */
export interface FigureLayer {
  readonly relation: string | null;
  /** What it says; null where another layer says it. */
  readonly words: string | null;
  readonly alpha: number;
  readonly plan: DrawPlan;
}

/** One line of text; `y` is its baseline. */
export interface FigureText {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly face: Face;
  readonly token: string;
}

/** A piece of the legend; its plan is drawn from `x`, `y` on. */
export interface FigureSample {
  readonly plan: DrawPlan;
  readonly x: number;
  readonly y: number;
}

/** What a token looks like, as a colour that stands for itself. */
export type ColourOf = (token: string) => string;

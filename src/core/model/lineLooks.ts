/**
 * The palette of looks that kinds of line are drawn in: eight, told apart by stroke and end without any colour, and
 * one neutral look for whatever is more than eight. A kind has one of these looks; nothing else knows how it is drawn.
 */

/** What is drawn near one end of a directed line. The drawers are in planGlyph.ts, the marks in TimeShape.tsx. */
export type GlyphId =
  | 'arrow'
  | 'chevron'
  | 'bar'
  | 'ring'
  | 'diamond'
  | 'square'
  | 'cross'
  | 'fork'
  | 'small-arrow';

/** Names in `kinds:` of an edition and in files; never given to another look. */
export type LineLookId = Exclude<GlyphId, 'small-arrow'> | 'neutral';

/** How a line's stroke is broken, in CSS pixels. */
export type LineStroke =
  /** Under words of an article the neutral look is broken all the same: strokes and gaps, or none. */
  | { readonly kind: 'solid'; readonly under: readonly number[] }
  /** Round dots as wide as the line, with `gap` between them. */
  | { readonly kind: 'dots'; readonly gap: number }
  /** Strokes and gaps in turn: in the drawing; in a short sample; under words of an article. */
  | {
      readonly kind: 'dashes';
      readonly dash: readonly number[];
      readonly short: readonly number[];
      readonly under: readonly number[];
    };

export interface LineLook {
  readonly id: LineLookId;
  /** Names of the custom properties that hold its colour and its tint, without the leading dashes. */
  readonly token: string;
  readonly tint: string;
  readonly stroke: LineStroke;
  readonly glyph: GlyphId;
  /** At which end of the line the glyph stands. Dashes are counted from the other end of a bar. */
  readonly glyphEnd: 'from' | 'to';
}

const dashes = (dash: readonly number[], short: readonly number[], under: readonly number[]): LineStroke => ({
  kind: 'dashes',
  dash,
  short,
  under,
});

/** In the order in which kinds that declare no look are given one: first come those that the four do not use. */
export const lineLooks = {
  diamond: {
    id: 'diamond',
    token: 'line-5',
    tint: 'tint-5',
    stroke: dashes([13, 4, 2.5, 4], [9, 3, 2, 3], [9, 3, 2, 3]),
    glyph: 'diamond',
    glyphEnd: 'to',
  },
  square: {
    id: 'square',
    token: 'line-6',
    tint: 'tint-6',
    stroke: dashes([3.2, 3.2], [2.6, 2.6], [3, 3]),
    glyph: 'square',
    glyphEnd: 'to',
  },
  cross: {
    id: 'cross',
    token: 'line-7',
    tint: 'tint-7',
    stroke: dashes([10, 10], [6, 6], [9, 8]),
    glyph: 'cross',
    glyphEnd: 'to',
  },
  fork: {
    id: 'fork',
    token: 'line-8',
    tint: 'tint-8',
    stroke: dashes([13, 4, 2.5, 4, 2.5, 4], [8, 3, 2, 3, 2, 3], [8, 3, 2, 2, 2, 3]),
    glyph: 'fork',
    glyphEnd: 'to',
  },
  arrow: {
    id: 'arrow',
    token: 'line-1',
    tint: 'tint-1',
    stroke: { kind: 'solid', under: [] },
    glyph: 'arrow',
    glyphEnd: 'to',
  },
  chevron: {
    id: 'chevron',
    token: 'line-2',
    tint: 'tint-2',
    stroke: { kind: 'dots', gap: 4.4 },
    glyph: 'chevron',
    glyphEnd: 'to',
  },
  bar: {
    id: 'bar',
    token: 'line-3',
    tint: 'tint-3',
    stroke: dashes([7, 4.5], [5, 3], [7, 4.5]),
    glyph: 'bar',
    glyphEnd: 'to',
  },
  ring: {
    id: 'ring',
    token: 'line-4',
    tint: 'tint-4',
    stroke: dashes([20, 5], [8, 3.5], [16, 4]),
    glyph: 'ring',
    glyphEnd: 'from',
  },
  neutral: {
    id: 'neutral',
    token: 'line-0',
    tint: 'tint-0',
    stroke: { kind: 'solid', under: [2, 2] },
    glyph: 'small-arrow',
    glyphEnd: 'to',
  },
} as const satisfies { readonly [Id in LineLookId]: LineLook & { readonly id: Id } };

/** Every look, in the order of the table: the eight, and the neutral one last. */
export const allLooks: readonly LineLook[] = Object.values(lineLooks);
/** The eight that are told apart. */
export const eightLooks: readonly LineLook[] = allLooks.filter(({ id }) => id !== 'neutral');

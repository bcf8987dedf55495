import type { CSSProperties } from 'react';
import type { LineLook } from '../../core/model/lineLooks';

/** CSS pixels: the height of one underline, and from one underline to the next below it. */
const thickness = 2;
const pitch = 4;
/** CSS pixels left free above the tint, where the lowest underline of the line above comes down to. */
const head = 4;

/** A look's stroke as a repeated background: what it is painted with, and the length after which it repeats. */
function backgroundOf({ token, stroke }: LineLook): { readonly image: string; readonly period: string } {
  const colour = `var(--${token})`;
  switch (stroke.kind) {
    case 'solid':
      if (stroke.under.length > 0) return dashed(stroke.under, colour);
      return { image: `linear-gradient(${colour}, ${colour})`, period: '100%' };
    case 'dots':
      return {
        image: `radial-gradient(circle at 1.5px 50%, ${colour} 1px, transparent 1.4px)`,
        period: '5px',
      };
    case 'dashes':
      return dashed(stroke.under, colour);
  }
}

function dashed(lengths: readonly number[], colour: string) {
  let end = 0;
  const stops = lengths.map((length, place) => {
    const start = end;
    end += length;
    return `${place % 2 === 0 ? colour : 'transparent'} ${start}px ${end}px`;
  });
  return { image: `linear-gradient(90deg, ${stops.join(', ')})`, period: `${end}px` };
}

/**
 * The look of lit words: the first look's tint, or the marker, and under it one underline for each claim in its own
 * kind's stroke. As backgrounds, for no text decoration has a long dash, and none can be stacked.
 */
export function litStyle(appearance: readonly LineLook[], selected: boolean): CSSProperties {
  const [first] = appearance;
  if (!first) return {};
  const ground = selected ? 'var(--marker)' : `var(--${first.tint})`;
  const lines = appearance.map((look, index) => ({
    ...backgroundOf(look),
    up: (appearance.length - 1 - index) * pitch,
  }));
  const under = (appearance.length - 1) * pitch + thickness;
  return {
    paddingBottom: `${under}px`,
    backgroundImage: [...lines.map(({ image }) => image), `linear-gradient(${ground}, ${ground})`].join(', '),
    backgroundPosition: [...lines.map(({ up }) => `0 calc(100% - ${up}px)`), `0 ${head}px`].join(', '),
    backgroundSize: [
      ...lines.map(({ period }) => `${period} ${thickness}px`),
      `100% calc(100% - ${under + head}px)`,
    ].join(', '),
    backgroundRepeat: [...lines.map(() => 'repeat-x'), 'no-repeat'].join(', '),
  };
}

import type { CSSProperties } from 'react';
import { type RelationTypeId, relationType } from '../../core/model/relationTypes';

/** CSS pixels: the height of one underline, and from one underline to the next below it. */
const thickness = 2;
const pitch = 4;
/** CSS pixels left free above the tint, where the lowest underline of the line above comes down to. */
const head = 4;

/** A type's stroke as a repeated background: what it is painted with, and the length after which it repeats. */
function stroke(type: RelationTypeId): { readonly image: string; readonly period: string } {
  const colour = `var(--${relationType(type).token})`;
  const dash = (on: number, off: number) => ({
    image: `linear-gradient(90deg, ${colour} ${on}px, transparent ${on}px)`,
    period: `${on + off}px`,
  });
  switch (type) {
    case 'endorses':
      return { image: `linear-gradient(${colour}, ${colour})`, period: '100%' };
    case 'advises':
      return {
        image: `radial-gradient(circle at 1.5px 50%, ${colour} 1px, transparent 1.4px)`,
        period: '5px',
      };
    case 'lost-to':
      return dash(7, 4.5);
    case 'worked-for':
      return dash(16, 4);
    case 'other':
    case 'tie':
      return dash(2, 2);
  }
}

/**
 * The look of lit words: the first type's tint, or the marker, and under it one underline for each claim in its own
 * type's stroke. As backgrounds, for no text decoration has a long dash, and none can be stacked.
 */
export function litStyle(types: readonly RelationTypeId[], selected: boolean): CSSProperties {
  const [first] = types;
  if (!first) return {};
  const ground = selected ? 'var(--marker)' : `var(--${relationType(first).token.replace('type', 'tint')})`;
  const lines = types.map((type, index) => ({ ...stroke(type), up: (types.length - 1 - index) * pitch }));
  const under = (types.length - 1) * pitch + thickness;
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

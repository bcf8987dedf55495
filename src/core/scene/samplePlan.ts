import type { RelationType } from '../model/relationTypes';
import { type DrawPlan, emptyPlan } from './drawPlan';
import { planLine } from './planLine';
import { lineShape } from './shapes';

/** Height of a sample, CSS pixels; its line runs through the middle. */
export const sampleHeight = 18;

/** A straight line of one type with its end glyph, from left to right, as the key shows it. `width` in CSS pixels. */
export function samplePlan(type: Pick<RelationType, 'look' | 'directed'>, width: number): DrawPlan {
  const plan = emptyPlan();
  const from = { person: 0, x: 1, y: sampleHeight / 2, r: 0 };
  const to = { person: 1, x: width - 1, y: sampleHeight / 2, r: 0 };
  const small = width < 40;
  planLine(plan, lineShape(0, from, to, 0), from, to, {
    type,
    width: small ? 2 : 2.25,
    mark: 'none',
    size: small ? 0.9 : 1,
  });
  const { stroke } = type.look;
  if (!small || stroke.kind !== 'dashes') return plan;
  // A short sample shows no rhythm at full length of dash.
  return { ...plan, strokes: plan.strokes.map((one) => ({ ...one, dash: stroke.short })) };
}

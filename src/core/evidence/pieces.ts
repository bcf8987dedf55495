import type { LitClaim, Passage, UncodedStretch } from './passages';

/** The longest stretch of a passage through which the same claims and the same passed-over entries run. */
export interface Piece {
  /** In UTF-16 units of the passage's text. */
  readonly from: number;
  readonly to: number;
  readonly claims: readonly LitClaim[];
  readonly notCoded: readonly UncodedStretch[];
}

/** Cuts `from`…`to` of a passage wherever a claim or an entry begins or ends. The pieces join without a gap. */
export function cutPieces(passage: Passage, from = 0, to = passage.text.length): Piece[] {
  const marks = [...passage.claims, ...passage.notCoded];
  const cuts = new Set([from, to]);
  for (const edge of marks.flatMap((mark) => [mark.from, mark.to])) {
    if (edge > from && edge < to) cuts.add(edge);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? end;
    const covers = (mark: { from: number; to: number }) => mark.from <= start && mark.to >= end;
    return {
      from: start,
      to: end,
      claims: passage.claims.filter(covers),
      notCoded: passage.notCoded.filter(covers),
    };
  });
}

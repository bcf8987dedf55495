import type { Claim } from '../model/dataset';
import type { ArticlePart, NumberedClaim } from './passages';
import { cutPieces } from './pieces';

/** A stretch of the whole article, as shares of its length: 0 at its first letter, 1 behind its last. */
interface Share {
  readonly from: number;
  readonly to: number;
}

/** Where in an article the evidence lies, to scale. */
export interface Lane {
  readonly held: readonly Share[];
  /** One for each claim on each stretch of words; claims on the same words stand side by side. */
  readonly lit: readonly (Share & {
    readonly claim: Claim;
    readonly column: number;
    readonly columns: number;
  })[];
  /** Read and not used. */
  readonly passedOver: readonly Share[];
  /** Where each quote begins and ends, in the order of the numbers. */
  readonly quotes: readonly (Share & NumberedClaim)[];
}

/** Null where the length of the text or the place of a passage is not known: then nothing can be to scale. */
export function planLane(parts: readonly ArticlePart[], length: number | null): Lane | null {
  if (length === null || length === 0) return null;
  const held: Share[] = [];
  const lit: Lane['lit'][number][] = [];
  const passedOver: Share[] = [];
  const quotes: Lane['quotes'][number][] = [];
  for (const part of parts) {
    if (part.kind === 'elision') continue;
    if (part.kind === 'unused') {
      if (part.at === null) continue;
      passedOver.push({ from: part.at / length, to: (part.at + part.length) / length });
      continue;
    }
    const { passage } = part;
    const { at } = passage;
    if (at === null) return null;
    const share = ({ from, to }: Share): Share => ({ from: (at + from) / length, to: (at + to) / length });
    held.push(share({ from: 0, to: passage.text.length }));
    for (const piece of cutPieces(passage)) {
      const columns = piece.claims.length;
      if (columns === 0 && piece.notCoded.length > 0) passedOver.push(share(piece));
      for (const [column, { claim }] of piece.claims.entries())
        lit.push({ ...share(piece), claim, column, columns });
    }
    for (const { number, claim, from, to } of passage.claims)
      quotes.push({ ...share({ from, to }), number, claim });
  }
  return { held, lit, passedOver, quotes };
}

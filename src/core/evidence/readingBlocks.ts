import type { NotCoded } from '../model/dataset';
import type { ArticlePart, LitClaim, Passage, UncodedStretch } from './passages';
import { cutPieces } from './pieces';

/** Words that are set in one way: lit by the same claims, or passed over, or plain. */
export interface SetWords {
  /** Where they begin, in UTF-16 units of the passage's text. */
  readonly from: number;
  readonly text: string;
  /** Every claim that stands on these words; none for words that only stand around a quote. */
  readonly claims: readonly LitClaim[];
  /** Those of them whose quote begins here: this is where their numbers stand. */
  readonly begins: readonly LitClaim[];
  /** Read and not used, and no claim stands on it. */
  readonly passedOver: boolean;
}

/** What stands under one another in the article view. */
export type ArticleBlock =
  | {
      readonly kind: 'words';
      readonly words: readonly SetWords[];
      /** Claims whose quote begins in this block. */
      readonly claims: readonly LitClaim[];
      /** Entries that end in this block, within its running text. */
      readonly notCoded: readonly NotCoded[];
    }
  /** Read and not used. `text`: its words where they are at hand; null where only its ends are held. */
  | {
      readonly kind: 'unused';
      readonly entry: NotCoded;
      readonly text: string | null;
      readonly length: number;
    }
  | { readonly kind: 'elision'; readonly length: number | null };

/** The held passages: what was read and not coded stands by itself, unless that would break a sentence apart. */
export function blocksOfParts(parts: readonly ArticlePart[]): ArticleBlock[] {
  return parts.flatMap((part): ArticleBlock[] => {
    if (part.kind === 'elision') return part.length === 1 ? [] : [part];
    if (part.kind === 'unused') return [{ ...part, text: null }];
    const { passage } = part;
    const apart = passage.notCoded.filter((one, index) => standsApart(passage, one, index));
    const edges = [0, ...apart.flatMap(({ from, to }) => [from, to]), passage.text.length];
    return blocksBetween(passage, edges);
  });
}

/** The whole text, paragraph by paragraph. `starts`: where paragraphs begin in it, ascending. */
export function blocksOfWhole(whole: Passage, starts: readonly number[]): ArticleBlock[] {
  return blocksBetween(whole, [...starts, whole.text.length]);
}

function blocksBetween(passage: Passage, edges: readonly number[]): ArticleBlock[] {
  return edges.slice(1).flatMap((end, index) => blockOf(passage, edges[index] ?? end, end));
}

/** No block for mere space. */
function blockOf(passage: Passage, start: number, end: number): ArticleBlock[] {
  const text = passage.text.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  const to = from + text.trim().length;
  if (to <= from) return [];
  const pieces = cutPieces(passage, from, to);
  const only = passage.notCoded.find(
    (one) => one.from >= from && one.to <= to && one.to - one.from === to - from,
  );
  if (only && pieces.every((piece) => piece.claims.length === 0)) {
    const text = passage.text.slice(from, to);
    return [{ kind: 'unused', text, entry: only.entry, length: text.length }];
  }
  return [
    {
      kind: 'words',
      words: pieces.map((piece) => ({
        from: piece.from,
        text: passage.text.slice(piece.from, piece.to),
        claims: piece.claims,
        begins: piece.claims.filter((claim) => claim.from === piece.from),
        passedOver: piece.notCoded.length > 0 && piece.claims.length === 0,
      })),
      claims: passage.claims.filter((claim) => claim.from >= from && claim.from < to),
      notCoded: passage.notCoded.filter((one) => one.to > from && one.to <= to).map(({ entry }) => entry),
    },
  ];
}

/** Whole sentences, and nobody else's words: no claim stands on them, nor an earlier entry. */
function standsApart(passage: Passage, one: UncodedStretch, index: number): boolean {
  const overlaps = (other: { from: number; to: number }) => other.from < one.to && other.to > one.from;
  if (passage.claims.some(overlaps) || passage.notCoded.slice(0, index).some(overlaps)) return false;
  return (
    endsSentence(passage.text.slice(0, one.from)) &&
    endsSentence(passage.text.slice(0, one.to), passage.text[one.to])
  );
}

/** Whether a sentence is over where `before` ends and `next` follows. */
function endsSentence(before: string, next: string | undefined = undefined): boolean {
  if (before === '') return true;
  const space = next === undefined ? true : next === ' ';
  return space && /[.!?…]["'”’)\]]*\s*$/.test(before);
}

import type { NotCoded, QuotedClaim } from '../model/dataset';
import type { Passage, TextStretch } from './passages';

/** What one mark stands on: the claim or the entry, and where its own words begin and end. */
export type Mark = TextStretch & ({ readonly claim: QuotedClaim } | { readonly entry: NotCoded });

/** Words in one piece, before it is known where their marks get their numbers. */
export interface Island {
  readonly at: number | null;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The words of a claim with their context. */
export function claimIsland(claim: QuotedClaim): Island {
  const { prefix, exact, suffix } = claim.quote;
  const { at } = claim.check;
  return {
    at: at === null ? null : at - prefix.length,
    text: prefix + exact + suffix,
    marks: [{ claim, from: prefix.length, to: prefix.length + exact.length }],
  };
}

export function islandStart(island: Island): number {
  return island.at ?? 0;
}

export function islandEnd(island: Island): number {
  return islandStart(island) + island.text.length;
}

/** `b` laid over `a`, `shift` units from its beginning; null where they neither touch nor say the same. */
export function joinAt(a: Island, b: Island, shift: number): Island | null {
  if (shift < 0) return joinAt(b, a, -shift);
  if (shift > a.text.length) return null;
  const common = Math.min(a.text.length - shift, b.text.length);
  if (a.text.slice(shift, shift + common) !== b.text.slice(0, common)) return null;
  return {
    at: a.at,
    text: a.text + b.text.slice(common),
    marks: [
      ...a.marks,
      ...b.marks.map((mark) => ({ ...mark, from: mark.from + shift, to: mark.to + shift })),
    ],
  };
}

/** Joins passages without a place by their words: a quote stands once in its article, so where it stands is one place. */
export function joinLoose(loose: readonly Island[]): Island[] {
  const joined: Island[] = [];
  for (const island of loose) {
    let whole: Island = { ...island, at: null };
    let place: number | null = null;
    for (let index = 0; index < joined.length; index += 1) {
      const other = joined[index];
      const both = other ? joinByWords(other, whole) : null;
      if (!both) continue;
      whole = both;
      if (place === null) place = index;
      else {
        joined.splice(index, 1);
        index -= 1;
      }
      joined[place] = whole;
    }
    if (place === null) joined.push(whole);
  }
  return joined;
}

function joinByWords(a: Island, b: Island): Island | null {
  for (const mark of b.marks) {
    const hit = onlyPlace(a.text, b.text.slice(mark.from, mark.to));
    const both = hit === null ? null : joinAt(a, b, hit - mark.from);
    if (both) return both;
  }
  for (const mark of a.marks) {
    const hit = onlyPlace(b.text, a.text.slice(mark.from, mark.to));
    const both = hit === null ? null : joinAt(a, b, mark.from - hit);
    if (both) return both;
  }
  return null;
}

/** Where the words stand, if they stand there exactly once. */
function onlyPlace(text: string, words: string): number | null {
  const first = text.indexOf(words);
  return words === '' || first < 0 || text.includes(words, first + 1) ? null : first;
}

/** Every claim with its number, in the order of the passages. */
export function numbered(islands: readonly Island[]): Passage[] {
  let number = 0;
  return islands.map(({ at, text, marks }) => {
    const inOrder = marks.toSorted((a, b) => a.from - b.from);
    return {
      at,
      text,
      claims: inOrder.flatMap((mark) => {
        if (!('claim' in mark)) return [];
        number += 1;
        return [{ ...mark, number }];
      }),
      notCoded: inOrder.flatMap((mark) => ('entry' in mark ? [mark] : [])),
    };
  });
}

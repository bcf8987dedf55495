import type { Article, NotCoded, QuotedClaim } from '../model/dataset';

/** A claim with the number it bears in text, notes and lane: 1 for the first in the article's order. */
export interface NumberedClaim {
  readonly number: number;
  readonly claim: QuotedClaim;
}

/** A stretch of a passage's text, in UTF-16 units of that text. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface LitClaim extends NumberedClaim, Stretch {}

export interface UncodedStretch extends Stretch {
  readonly entry: NotCoded;
}

/** Words of an article that are held in one piece: quotes with their contexts, overlapping ones joined. */
export interface Passage {
  /** Where it begins in the folded text, UTF-16 units; null where the text was not at hand. */
  readonly at: number | null;
  readonly text: string;
  /** In the order of their numbers. */
  readonly claims: readonly LitClaim[];
  readonly notCoded: readonly UncodedStretch[];
}

/** An article in its own order, as far as it is held. */
export type Part =
  | { readonly kind: 'passage'; readonly passage: Passage }
  /** What is not held between two passages, in UTF-16 units of the folded text; null where that is not known. */
  | { readonly kind: 'elision'; readonly length: number | null };

/** What one mark stands on: the claim or the entry, and where its own words begin and end. */
type Mark = Stretch & ({ readonly claim: QuotedClaim } | { readonly entry: NotCoded });

interface Island {
  readonly at: number | null;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * Lays out what is held of an article. Words whose place is known stand at their place; the others follow in the order
 * of the file, joined where one holds the quote of the other. A place that contradicts the words already laid there,
 * or lies outside the text, is not believed.
 */
export function layPassages(article: Article, claims: readonly QuotedClaim[]): Part[] {
  const fits = (island: Island) =>
    island.at !== null &&
    island.at >= 0 &&
    island.at + island.text.length <= (article.text?.folded ?? Number.POSITIVE_INFINITY);
  const single = [...claims.map(claimIsland), ...article.notCoded.map(entryIsland)];
  const placed: Island[] = [];
  const loose: Island[] = single.filter((island) => !fits(island));
  for (const island of single.filter(fits).toSorted((a, b) => startOf(a) - startOf(b))) {
    const last = placed.at(-1);
    if (!last || startOf(island) > endOf(last)) {
      placed.push(island);
      continue;
    }
    const joined = joinAt(last, island, startOf(island) - startOf(last));
    if (joined) placed[placed.length - 1] = joined;
    else loose.push(island);
  }
  return toParts(numbered([...placed, ...joinLoose(loose)]), article.text?.folded ?? null);
}

/** The whole text, in one passage, with every quote that stands in it exactly once at its place. */
export function layWhole(
  foldedText: string,
  places: readonly { readonly of: QuotedClaim | NotCoded; readonly at: number; readonly length: number }[],
): Passage {
  const marks = places.map(({ of, at, length }): Mark => {
    const stretch = { from: at, to: at + length };
    return 'quote' in of ? { ...stretch, claim: of } : { ...stretch, entry: of };
  });
  const [passage] = numbered([{ at: 0, text: foldedText, marks }]);
  return passage ?? { at: 0, text: foldedText, claims: [], notCoded: [] };
}

function claimIsland(claim: QuotedClaim): Island {
  const { prefix, exact, suffix } = claim.quote;
  const { at } = claim.check;
  return {
    at: at === null ? null : at - prefix.length,
    text: prefix + exact + suffix,
    marks: [{ claim, from: prefix.length, to: prefix.length + exact.length }],
  };
}

function entryIsland(entry: NotCoded): Island {
  return {
    at: entry.check.at,
    text: entry.exact,
    marks: [{ entry, from: 0, to: entry.exact.length }],
  };
}

function startOf(island: Island): number {
  return island.at ?? 0;
}

function endOf(island: Island): number {
  return startOf(island) + island.text.length;
}

/** `b` laid over `a`, `shift` units from its beginning; null where they neither touch nor say the same. */
function joinAt(a: Island, b: Island, shift: number): Island | null {
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
function joinLoose(loose: readonly Island[]): Island[] {
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

function numbered(islands: readonly Island[]): Passage[] {
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

function toParts(passages: readonly Passage[], folded: number | null): Part[] {
  const parts: Part[] = [];
  /** Where the last part ended; null behind a passage without a place. */
  let end: number | null = 0;
  for (const [index, passage] of passages.entries()) {
    const length = passage.at === null || end === null ? null : passage.at - end;
    if (length === null ? index > 0 : length > 0) parts.push({ kind: 'elision', length });
    parts.push({ kind: 'passage', passage });
    end = passage.at === null ? null : passage.at + passage.text.length;
  }
  if (folded !== null && end !== null && folded > end) parts.push({ kind: 'elision', length: folded - end });
  return parts;
}

/** A single unit between two passages is the space that folding leaves between sentences: nothing of the text is missing. */
export function isSpace(part: Part): boolean {
  return part.kind === 'elision' && part.length === 1;
}

/** How much of an article is held. */
export interface Holding {
  /** Passages with something missing between them. */
  readonly passages: number;
  /** Share of the folded text, 0 to 1; null where a place or the length of the text is not known. */
  readonly share: number | null;
}

export function measureHolding(parts: readonly Part[], folded: number | null): Holding {
  let passages = 0;
  let held = 0;
  let known = folded !== null && folded > 0;
  let apart = true;
  for (const part of parts) {
    if (part.kind === 'passage') {
      if (apart) passages += 1;
      apart = false;
      held += part.passage.text.length;
      known &&= part.passage.at !== null;
    } else if (isSpace(part)) {
      held += 1;
    } else {
      apart = true;
    }
  }
  return { passages, share: known && folded !== null ? Math.min(1, held / folded) : null };
}

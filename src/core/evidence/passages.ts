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
export type ArticlePart =
  | { readonly kind: 'passage'; readonly passage: Passage }
  /** What is not held between two passages, in UTF-16 units of the folded text; null where that is not known. */
  | { readonly kind: 'elision'; readonly length: number | null }
  /** What was read and not used, as far as its words are not held beside a quote; `at` is null where that is not known. */
  | {
      readonly kind: 'unused';
      readonly entry: NotCoded;
      readonly at: number | null;
      readonly length: number;
    };

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
export function splitPassages(article: Article, claims: readonly QuotedClaim[]): ArticlePart[] {
  const fits = (island: Island) =>
    island.at !== null &&
    island.at >= 0 &&
    island.at + island.text.length <= (article.text?.folded ?? Number.POSITIVE_INFINITY);
  const single = claims.map(claimIsland);
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
  return toParts(numbered([...placed, ...joinLoose(loose)]), article);
}

/** The whole text, in one passage, with every quote that stands in it exactly once at its place. */
export function splitWhole(
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

function toParts(passages: readonly Passage[], { text, notCoded }: Article): ArticlePart[] {
  const folded = text?.folded ?? null;
  const entries = notCoded.flatMap((entry) => entryStretch(entry, folded));
  const inside = (entry: Placed) => passages.some((passage) => holds(passage, entry));
  const outside = entries.filter((entry) => !inside(entry)).toSorted((a, b) => a.from - b.from);
  const parts: ArticlePart[] = [];
  /** Each entry is told once. */
  const told = new Set<NotCoded>();
  /** Where the last part ended; null behind a passage without a place. */
  let end: number | null = 0;
  for (const [index, passage] of passages.entries()) {
    if (passage.at === null || end === null) {
      if (index > 0) parts.push({ kind: 'elision', length: null });
    } else {
      parts.push(...gap(end, passage.at, outside, told));
    }
    parts.push({ kind: 'passage', passage: withEntries(passage, entries) });
    end = passage.at === null ? null : passage.at + passage.text.length;
  }
  if (folded !== null && end !== null) parts.push(...gap(end, folded, outside, told));
  for (const { entry } of entries.filter(inside)) told.add(entry);
  const rest = notCoded.filter((entry) => !told.has(entry));
  return [
    ...parts,
    ...rest.map((entry): ArticlePart => ({ kind: 'unused', entry, at: null, length: entry.chars })),
  ];
}

/** An entry and the stretch of the folded text that it is. */
interface Placed extends Stretch {
  readonly entry: NotCoded;
}

/** Nothing where its place is not known, or lies outside of the text. */
function entryStretch(entry: NotCoded, folded: number | null): Placed[] {
  const from = entry.check.at;
  if (from === null || folded === null || from + entry.chars > folded) return [];
  return [{ entry, from, to: from + entry.chars }];
}

function holds({ at, text }: Passage, { from, to }: Stretch): boolean {
  return at !== null && from >= at && to <= at + text.length;
}

/** The passage with what lies whole inside it and was not used. */
function withEntries(passage: Passage, entries: readonly Placed[]): Passage {
  const { at } = passage;
  if (at === null) return passage;
  const mine = entries.filter((entry) => holds(passage, entry));
  const notCoded = mine.map(({ entry, from, to }) => ({ entry, from: from - at, to: to - at }));
  return { ...passage, notCoded: [...passage.notCoded, ...notCoded].toSorted((a, b) => a.from - b.from) };
}

/** What stands between two passages: what was read and not used, and what else is not held. Adds to what was told. */
function gap(from: number, to: number, entries: readonly Placed[], told: Set<NotCoded>): ArticlePart[] {
  const parts: ArticlePart[] = [];
  let at = from;
  const skipTo = (next: number) => {
    if (next > at) parts.push({ kind: 'elision', length: next - at });
    at = Math.max(at, next);
  };
  for (const entry of entries) {
    const start = Math.max(at, entry.from);
    const end = Math.min(to, entry.to);
    if (end <= start || told.has(entry.entry)) continue;
    skipTo(start);
    told.add(entry.entry);
    parts.push({ kind: 'unused', entry: entry.entry, at, length: end - start });
    at = end;
  }
  skipTo(to);
  return parts;
}

/** A single unit between two passages is the space that folding leaves between sentences: nothing of the text is missing. */
export function isSpace(part: ArticlePart): boolean {
  return part.kind === 'elision' && part.length === 1;
}

/**
 * How much of a text its quotes and their contexts hold together, 0 to 1, in characters with white space folded; null for
 * a source whose text was not read. Where the text was not at hand its length as it was read stands for the folded one.
 */
export function shareOfText(article: Article, claims: readonly QuotedClaim[]): number | null {
  const length = article.text?.folded ?? article.text?.chars ?? 0;
  if (length === 0) return null;
  const parts = splitPassages(article, claims);
  const held = parts.reduce((sum, part) => sum + (part.kind === 'passage' ? part.passage.text.length : 0), 0);
  return Math.min(1, held / length);
}

/** How much of an article is held. */
export interface Holding {
  /** Passages with something missing between them. */
  readonly passages: number;
  /** Share of the folded text, 0 to 1; null where a place or the length of the text is not known. */
  readonly share: number | null;
}

export function measureHolding(parts: readonly ArticlePart[], folded: number | null): Holding {
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

import type { Article, NotCoded } from '../model/dataset';
import type { ArticlePart, Passage, TextStretch } from './passages';

/** Passages in their order, with what lies between them, and every entry told once. */
export function toParts(passages: readonly Passage[], { text, notCoded }: Article): ArticlePart[] {
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
interface Placed extends TextStretch {
  readonly entry: NotCoded;
}

/** Nothing where its place is not known, or lies outside of the text. */
function entryStretch(entry: NotCoded, folded: number | null): Placed[] {
  const from = entry.check.at;
  if (from === null || folded === null || from + entry.chars > folded) return [];
  return [{ entry, from, to: from + entry.chars }];
}

function holds({ at, text }: Passage, { from, to }: TextStretch): boolean {
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

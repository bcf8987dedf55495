import { fit } from './namesakes';
import type { QueryWord } from './queryWords';

/** A question after the way from one person to another, by index. */
export interface PathQuestion {
  readonly from: number;
  readonly to: number;
}

/** Words that open such a question, and words that stand between the two names or after them. */
const openers = new Set(['how', 'path', 'way', 'from', 'between', 'connection', 'link', 'what']);
const openings = new Set([...openers, 'is', 'are', 'was', 'were', 'the', 'a', 'links', 'connects']);
const between = new Set(['to', 'and', 'with', 'connected', 'linked', 'related', 'link', 'connection']);
const closings = new Set(['connected', 'linked', 'related']);

const mostQuestions = 3;
/** A single letter names nobody. */
const leastLetters = 2;

/** People who fit all of some words, best first, by index. */
type Named = (words: readonly number[]) => readonly number[];

/**
 * Reads "Harris Clinton", "Fallon and Cheung" or "how is Clinton connected to Trump" as a question after a path; empty
 * where it is none. `fits`: per word, how it fits each person (namesakes.ts). `ranked`: people, the better known first.
 * A query that is one person's whole name asks for that person.
 */
export function pathQuestions(
  words: readonly QueryWord[],
  fits: readonly Uint8Array[],
  rank: (people: readonly number[], fits: readonly Uint8Array[]) => readonly number[],
): PathQuestion[] {
  const places = words.map((_, place) => place);
  const isOf = (set: ReadonlySet<string>) => (place: number) => set.has(words[place]?.letters ?? '');
  const isOpened = openers.has(words[0]?.letters ?? '');
  const first = isOpened ? places.findIndex((place) => !isOf(openings)(place)) : 0;
  const last = places.findLastIndex((place) => !isOf(closings)(place)) + 1;
  const asked = places.slice(Math.max(0, first), last);
  const named: Named = (chosen) => {
    const letters = chosen.reduce((sum, place) => sum + (words[place]?.letters.length ?? 0), 0);
    if (letters < leastLetters) return [];
    const mine = chosen.flatMap((place) => fits[place] ?? []);
    return rank(whoIsNamed(mine), mine);
  };
  const explicit = splitsAt(asked, isOf(between)).flatMap(([left, right]) =>
    pairs(named(left), named(right)),
  );
  if (explicit.length > 0) return explicit.slice(0, mostQuestions);
  if (!isOpened && named(asked).length > 0) return [];
  const questions = asked
    .slice(1)
    .map((_, cut) => pairs(named(asked.slice(0, cut + 1)), named(asked.slice(cut + 1))));
  // Of several ways to part the words, the one that leaves least open.
  const [surest] = questions.filter((one) => one.length > 0).sort((a, b) => a.length - b.length);
  return surest?.slice(0, mostQuestions) ?? [];
}

/** People whom every word fits, and whom at least one of them names. */
function whoIsNamed(fits: readonly Uint8Array[]): number[] {
  const [one] = fits;
  if (!one) return [];
  const people: number[] = [];
  for (let person = 0; person < one.length; person++) {
    let least: number = fit.name;
    let most: number = fit.none;
    for (const each of fits) {
      const value = each[person] ?? fit.none;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    if (least >= fit.titleBeginning && most >= fit.near) people.push(person);
  }
  return people;
}

/** Both sides of each run of joining words, where neither is empty. */
function splitsAt(
  places: readonly number[],
  joins: (place: number) => boolean,
): (readonly [number[], number[]])[] {
  return places.flatMap((place, at) => {
    if (at === 0 || !joins(place) || joins(places[at - 1] ?? -1)) return [];
    const right = places.slice(at);
    const start = right.findIndex((one) => !joins(one));
    return start < 0 ? [] : [[places.slice(0, at), right.slice(start)] as const];
  });
}

function pairs(left: readonly number[], right: readonly number[]): PathQuestion[] {
  return left
    .slice(0, mostQuestions)
    .flatMap((from) => right.slice(0, mostQuestions).flatMap((to) => (from === to ? [] : [{ from, to }])));
}

import { inSeries } from '../english/numerals';
import { type Claim, isQuoted } from '../model/dataset';
import {
  compareVagueness,
  dateWords,
  heldWords,
  knownDate,
  type PartialDate,
  yearInterval,
  yearOf,
} from '../model/partialDate';
import { isPlain, isUnidentifiedPost } from '../model/plainClaim';
import type { Relation } from '../model/relations';
import { groupByDate, haveDayInCommon } from './excludingDates';
import { isVouched } from './standing';
import { count } from './wording';

/** When a relation happened, and who says so. */
interface StatedDate {
  /** A partial date, to sort by. */
  readonly date: string;
  /** As readers see it: a date that nobody states outright never stands without its source. */
  readonly words: string;
}

interface DatedClaim {
  readonly claim: Claim;
  readonly text: string;
  readonly date: PartialDate;
}

const nobody: ReadonlySet<string> = new Set();

/**
 * The best date there is: of the claims that say it outright; else of posts by unidentified accounts; else of
 * readings, speculation and the like. Null exactly where no claim is dated, as in the year filter (presence.ts).
 * Claims in `excludedClaims` date a relation only where no other does, and are said to be excluded.
 */
export function statedDate(
  relation: Relation,
  excludedClaims: ReadonlySet<string> = nobody,
): StatedDate | null {
  const left = relation.claims.filter(({ id }) => !excludedClaims.has(id));
  const stated = dateOf(relation, left);
  if (stated || left.length === relation.claims.length) return stated;
  const whole = dateOf(relation, relation.claims);
  return whole && { ...whole, words: `${whole.words}, by a source that is switched off` };
}

/** When a claim says that it happened, or on which day it shows it in force; null where it gives no date. */
export function claimDateWords({ when, held }: Pick<Claim, 'when' | 'held'>): string | null {
  if (when !== null) return dateWords(when);
  return held === null ? null : heldWords([held]);
}

/** The date to sort by; null where no claim is dated. */
export function relationDate(relation: Relation): string | null {
  return statedDate(relation)?.date ?? null;
}

/** "21 July 2024", "August 2015, according to a post" or "no date stated". */
export function relationDateWords(relation: Relation, excludedClaims?: ReadonlySet<string>): string {
  return statedDate(relation, excludedClaims)?.words ?? 'no date stated';
}

function dateOf(relation: Relation, claims: readonly Claim[]): StatedDate | null {
  const plain = claims.filter(isPlain);
  const disputed = relation.type.happens === 'once' ? groupByDate(plain.filter(isVouched)) : [];
  if (disputed.length > 1) {
    return { date: bestOf(datesOf(plain)), words: disputed.map(agreedDateWords).join(' or ') };
  }
  const outright = datesOf(plain.filter((claim) => !isUnidentifiedPost(claim)));
  if (outright.length > 0 && !outright.some(({ claim }) => isVouched(claim))) {
    return { date: bestOf(outright), words: eachDate(outright) };
  }
  const posts = datesOf(plain.filter(isUnidentifiedPost));
  if (outright.length > 0) {
    const posted = posts.filter(({ date }) => !outright.some((one) => haveDayInCommon(one.date, date)));
    const beside = [
      dateWords(bestOf(outright)),
      ...(posted.length > 0 ? [agreedDateWords(posted.map(({ claim }) => claim))] : []),
      ...beyond(outright, datesOf(claims.filter((claim) => !isPlain(claim)))),
    ];
    return { date: bestOf(outright), words: beside.join('; ') };
  }
  const shown = heldOf(plain.filter((claim) => !isUnidentifiedPost(claim)));
  if (shown) return shown;
  if (posts.length > 0) {
    return { date: bestOf(posts), words: agreedDateWords(posts.map(({ claim }) => claim)) };
  }
  const others = datesOf(claims);
  if (others.length === 0) return heldOf(claims);
  const date = bestOf(others);
  // The standing says already that no words are on record: their dates are the file's, and nobody's reading.
  if (!claims.some(isQuoted)) return { date, words: eachDate(others) };
  const rest = plain.length > 0 ? '; otherwise undated' : '';
  return { date, words: `${dateWords(date)} ${sourceWords(others.map(({ claim }) => claim))}${rest}` };
}

/** What claims whose dates agree say together; with its source, where that is nothing but posts. */
export function agreedDateWords(claims: readonly Claim[]): string {
  return `${dateWords(bestOf(datesOf(claims)))}${postsOnly(claims)}`;
}

/**
 * Dates that nobody states outright, where they go beyond the years of those that are: the year filter shows the relation
 * there as possible.
 */
function beyond(outright: readonly DatedClaim[], others: readonly DatedClaim[]): string[] {
  const first = Math.min(...outright.map(({ date }) => yearOf(date.first ?? 0)));
  const last = Math.max(...outright.map(({ date }) => yearOf(date.last ?? Infinity)));
  const out = others.filter(
    ({ date }) => yearOf(date.first ?? 0) < first || yearOf(date.last ?? Infinity) > last,
  );
  return out.length === 0 ? [] : [`${dateWords(bestOf(out))} ${sourceWords(out.map(({ claim }) => claim))}`];
}

/** The days on which claims show the relation in force, sorted by the first of them; null where there is none. */
function heldOf(claims: readonly Claim[]): StatedDate | null {
  const days = claims.flatMap(({ held }) => held ?? []).sort();
  const [first] = days;
  return first === undefined ? null : { date: first, words: heldWords(days) };
}

function datesOf(claims: readonly Claim[]): DatedClaim[] {
  return claims.flatMap((claim) => {
    const date = knownDate(claim.when);
    return date && claim.when !== null ? [{ claim, text: claim.when, date }] : [];
  });
}

/** The most precise of the dates if they agree, the years they span if not; empty where there is none. */
function bestOf(dates: readonly DatedClaim[]): string {
  const [mostPrecise] = dates.toSorted((a, b) => compareVagueness(a.date, b.date));
  if (!mostPrecise) return '';
  if (dates.every(({ date }) => haveDayInCommon(date, mostPrecise.date))) return mostPrecise.text;
  const starts = dates.map(({ date }) => date.first);
  const ends = dates.map(({ date }) => date.last);
  const start = starts.includes(null) ? null : Math.min(...starts.filter((day) => day !== null));
  const end = ends.includes(null) ? null : Math.max(...ends.filter((day) => day !== null));
  return yearInterval(start, end) ?? mostPrecise.text;
}

/** More dates than this are told by the first and the last. */
const mostDates = 3;

/** Dates that are not one stretch of time are told one by one: two elections are not the years between them. */
function eachDate(dates: readonly DatedClaim[]): string {
  const [first, ...rest] = dates.toSorted(
    (a, b) =>
      (a.date.first ?? 0) - (b.date.first ?? 0) || (a.date.last ?? Infinity) - (b.date.last ?? Infinity),
  );
  const stretches: DatedClaim[][] = first ? [[first]] : [];
  for (const one of rest) {
    const open = stretches.at(-1);
    if (open && haveNoYearBetween(open, one)) open.push(one);
    else stretches.push([one]);
  }
  const words = stretches.map((stretch) => dateWords(bestOf(stretch)));
  return words.length <= mostDates
    ? inSeries(words)
    : `${words.length} dates between ${words[0]} and ${words.at(-1)}`;
}

/** One goes on where the other ends, or has days in common with it. */
function haveNoYearBetween(before: readonly DatedClaim[], { date, text }: DatedClaim): boolean {
  if (before.some((one) => one.text === text || haveDayInCommon(one.date, date))) return true;
  const isWholeYear = (words: string) => /^\d{4}$/.test(words);
  const last = before.at(-1);
  return (
    last !== undefined &&
    isWholeYear(last.text) &&
    isWholeYear(text) &&
    Number(text) - Number(last.text) === 1
  );
}

function postsOnly(claims: readonly Claim[]): string {
  if (!claims.every(isUnidentifiedPost)) return '';
  return `, according to ${claims.length === 1 ? 'a post' : count(claims.length, 'post')}`;
}

/** Whose a date is that nobody states outright. */
function sourceWords(claims: readonly Claim[]): string {
  const quotes = count(claims.length, claims.every(isQuoted) ? 'quote' : 'claim');
  const that = (one: string, many: string) => `in ${quotes} that ${claims.length === 1 ? one : many}`;
  if (claims.every(({ polarity }) => polarity === 'denies')) return that('denies it', 'deny it');
  if (claims.every(({ polarity }) => polarity === 'unknown')) return that('leaves it open', 'leave it open');
  if (claims.every(({ polarity }) => polarity === 'affirms')) {
    if (!claims.some(isQuoted)) return `in ${quotes} without a quote`;
    if (claims.every(({ basis }) => basis === 'speculated')) return `by speculation in ${quotes}`;
    if (claims.every(({ basis }) => basis !== 'speculated')) return `in our reading of ${quotes}`;
  }
  return that('does not say it outright', 'do not say it outright');
}

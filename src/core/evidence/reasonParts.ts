import { inOneStyle, inSeries } from '../english/numerals';
import { type Claim, isQuoted } from '../model/dataset';
import { groupByDate } from './excludingDates';
import { groupClaims } from './orderClaims';
import { isUntoldOutlet, originVoice } from './originVoice';
import { agreedDateWords } from './relationDate';
import type { Naming } from './wording';

/** A piece of the sentence: words of ours, a name, or the quotes it rests on, which can be opened. */
export type ReasonPart =
  | { readonly kind: 'text'; readonly words: string }
  | { readonly kind: 'name'; readonly words: string }
  | {
      readonly kind: 'quotes';
      readonly words: string;
      /** What is opened. */
      readonly noun: 'quote' | 'claim';
      readonly quotes: readonly QuoteRef[];
    };

export interface QuoteRef {
  readonly claim: string;
  /** Its place among the quotes as they are read, from one. */
  readonly quote: number;
}

/** More origins than this are not all called by name. */
const mostNames = 3;

export function plainPart(words: string): ReasonPart {
  return { kind: 'text', words };
}

/** "Cleo Marr (quotes 1 and 3) and The Bell (quote 2)". */
export function namesOf(
  claims: readonly Claim[],
  naming: Naming,
  places: ReadonlyMap<string, number>,
): ReasonPart[] {
  const groups = groupClaims(claims);
  const named = groups.length > mostNames ? groups.slice(0, mostNames - 1) : groups;
  const others = groups.slice(named.length);
  const writers = named.length > 1 && named.every(({ origin }) => isUntoldOutlet(origin, naming));
  const items = named.map((group): ReasonPart[] => [
    { kind: 'name', words: originVoice(group.origin, naming, writers) },
    ...quotesOf(group.claims, places),
  ]);
  if (others.length > 0) {
    const more = inOneStyle([groups.length]).say(others.length);
    items.push([
      plainPart(`${more} more`),
      ...quotesOf(
        others.flatMap((group) => group.claims),
        places,
      ),
    ]);
  }
  const series = items.flatMap((item, index) => [...separator(index, items.length, 'and'), ...item]);
  return writers ? [plainPart('the writers of '), ...series] : series;
}

/** " (quotes 1 and 3)"; empty for claims that are not shown. */
export function quotesOf(claims: readonly Claim[], places: ReadonlyMap<string, number>): ReasonPart[] {
  const quotes = claims
    .flatMap((claim): QuoteRef[] => {
      const quote = places.get(claim.id);
      return quote === undefined ? [] : [{ claim: claim.id, quote }];
    })
    .toSorted((a, b) => a.quote - b.quote);
  if (quotes.length === 0) return [];
  const numbers = inSeries(quotes.map(({ quote }) => `${quote}`));
  const noun = claims.every(isQuoted) ? 'quote' : 'claim';
  const words = `(${quotes.length === 1 ? noun : `${noun}s`} ${numbers})`;
  return [plainPart(' '), { kind: 'quotes', words, noun, quotes }];
}

function separator(index: number, length: number, conjunction: string): ReasonPart[] {
  if (index === 0) return [];
  return [plainPart(index === length - 1 ? ` ${conjunction} ` : ', ')];
}

/** "2016 (quote 1) or 2020 (quotes 2 and 3)". */
export function datesOf(claims: readonly Claim[], places: ReadonlyMap<string, number>): ReasonPart[] {
  const groups = groupByDate(claims);
  return groups.flatMap((group, index) => [
    ...separator(index, groups.length, 'or'),
    plainPart(agreedDateWords(group)),
    ...quotesOf(group, places),
  ]);
}

import { capital } from '../english/capital';
import {
  type Article,
  type Claim,
  type Dataset,
  isQuoted,
  type NotCoded,
  type QuoteCheck,
  type QuotedClaim,
} from '../model/dataset';
import { dateWords } from '../model/partialDate';
import { relationId } from '../model/relations';
import type { RelationType } from '../model/relationTypes';
import { count } from './wording';

/** What was done to each quote when the edition was made, added up and worded once for the pages and the report. */

/** How many quotes were compared in which way. */
export type CheckTally = Readonly<Record<QuoteCheck['how'], number>>;

/** Quotes that became claims, and passages that were read and not used. */
interface Tallies {
  readonly claims: CheckTally;
  readonly notCoded: CheckTally;
}

/** One article with everything that was quoted from it. */
export interface ArticleAudit extends Tallies {
  readonly article: Article;
  /** In the order of the text; those whose place is not known stand last, in the order of the file. */
  readonly quotes: readonly QuotedClaim[];
  readonly passages: readonly NotCoded[];
  /** Claims that name it without its words: there is nothing to compare. */
  readonly bare: readonly Claim[];
}

export interface Audit extends Tallies {
  /** In the order of the record; those without a claim, too. */
  readonly articles: readonly ArticleAudit[];
  readonly relations: number;
  /** Claims without words on record, with a source or without. */
  readonly bare: readonly Claim[];
}

/** Of quotes alone: a claim without words on record has nothing to be compared. */
export function auditOf({ articles, claims }: Dataset): Audit {
  const quoted = claims.filter(isQuoted);
  const bare = claims.filter((claim) => !isQuoted(claim));
  const byArticle = claimsByArticle(quoted);
  const bareByArticle = claimsByArticle(bare);
  return {
    articles: articles.map((article) => {
      const quotes = byArticle.get(article.id) ?? [];
      return {
        article,
        quotes: inOrder(quotes),
        passages: inOrder(article.notCoded),
        bare: bareByArticle.get(article.id) ?? [],
        claims: tallyOf(quotes),
        notCoded: tallyOf(article.notCoded),
      };
    }),
    relations: new Set(claims.map(relationId)).size,
    bare,
    claims: tallyOf(quoted),
    notCoded: tallyOf(articles.flatMap(({ notCoded }) => notCoded)),
  };
}

function claimsByArticle<T extends Claim>(claims: readonly T[]): Map<string | null, T[]> {
  const found = new Map<string | null, T[]>();
  for (const claim of claims) {
    const others = found.get(claim.article);
    if (others) others.push(claim);
    else found.set(claim.article, [claim]);
  }
  return found;
}

interface Checked {
  readonly check: QuoteCheck;
}

function inOrder<T extends Checked>(rows: readonly T[]): T[] {
  // A finite stand-in, so that two unknown places are equal and keep their order.
  const placeOf = ({ check }: Checked) => check.at ?? Number.MAX_SAFE_INTEGER;
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function tallyOf(rows: readonly Checked[]): CheckTally {
  const tally = { text: 0, context: 0, none: 0 };
  for (const { check } of rows) tally[check.how] += 1;
  return tally;
}

export function quotesIn({ text, context, none }: CheckTally): number {
  return text + context + none;
}

function both({ claims, notCoded }: Tallies): CheckTally {
  return {
    text: claims.text + notCoded.text,
    context: claims.context + notCoded.context,
    none: claims.none + notCoded.none,
  };
}

/** How many quotes each type has, in the order of the key; types without a quote are left out. */
export function quotesByType(
  claims: readonly Claim[],
  types: readonly RelationType[],
): { readonly type: RelationType; readonly quotes: number }[] {
  return types
    .map((type) => ({ type, quotes: claims.filter((claim) => claim.type === type.id).length }))
    .filter(({ quotes }) => quotes > 0);
}

/** "Five articles, 43 quotes on 12 relations; 49 passages read and not used." */
export function auditWords({ articles, claims, relations, notCoded, bare }: Audit): string {
  const isRead = articles.some(({ article }) => article.text !== null);
  if (!isRead) return namedWords(articles.length, quotesIn(claims), bare, relations);
  return (
    `${capital(count(articles.length, 'article'))}, ${count(quotesIn(claims), 'quote')} on ` +
    `${count(relations, 'relation')}; ${count(quotesIn(notCoded), 'passage')} read and not used.` +
    (bare.length > 0 ? ` ${capital(count(bare.length, 'claim'))} without a quote.` : '')
  );
}

/** Of sources that a reader’s file names, and that nobody read: "113 claims on 113 relations, from 89 sources; none has a quote." */
function namedWords(sources: number, quotes: number, bare: readonly Claim[], relations: number): string {
  const all = quotes + bare.length;
  const unsourced = bare.filter(({ article }) => article === null).length;
  const what = `${capital(count(all, 'claim'))} on ${count(relations, 'relation')}`;
  const from =
    sources === 0 ? 'no source is named' : `${count(sources, 'source')} named, none of them read here`;
  const with_ =
    quotes === 0
      ? 'No claim has a quote.'
      : quotes === all
        ? 'Each has a quote.'
        : `${capital(count(quotes, 'claim'))} ${quotes === 1 ? 'has' : 'have'} a quote.`;
  const bareWords =
    sources > 0 && unsourced > 0
      ? ` ${capital(count(unsourced, 'claim'))} ${unsourced === 1 ? 'has' : 'have'} no source.`
      : '';
  return `${what}; ${from}. ${with_}${bareWords}`;
}

/** What was done to all quotes, passages not used among them, in whole sentences. */
export function sumWords(tallies: Tallies): string {
  const tally = both(tallies);
  const all = quotesIn(tally);
  if (all === 0) return 'No quote is held, so there is nothing to compare.';
  const stand = 'word for word, exactly once, in the fingerprinted text of the article';
  if (tally.text === all) {
    return all === 1 ? `The one quote stands ${stand}.` : `All ${figure(all)} quotes stand ${stand}.`;
  }
  const first =
    tally.text === 0
      ? `Of ${count(all, 'quote')} none was compared with the fingerprinted text of its article.`
      : `Of ${figure(all)} quotes ${figure(tally.text)} ${stands(tally.text)} ${stand}.`;
  const rest = [
    tally.context > 0
      ? `${figure(tally.context)} ${was(tally.context)} found only inside ${its(tally.context)} own context.`
      : '',
    tally.none > 0 ? `${figure(tally.none)} ${was(tally.none)} compared with nothing.` : '',
  ];
  return [first, ...rest].filter(Boolean).join(' ');
}

/** What could not be compared with an article's text, and why; null where everything was. */
export function uncheckedWords(audit: ArticleAudit): string | null {
  const { context, none } = both(audit);
  const parts = [
    context > 0
      ? `${count(context, 'quote')} ${was(context)} compared only with ${its(context)} own context`
      : '',
    none > 0 ? `${count(none, 'quote')} ${was(none)} compared with nothing` : '',
  ].filter(Boolean);
  if (parts.length === 0) return null;
  const why =
    audit.article.text === null
      ? 'its text was not read'
      : audit.article.text.folded === null
        ? 'the text was not at hand when this edition was made'
        : 'nothing says that they were compared with the text';
  return `${capital(parts.join(', '))}: ${why}.`;
}

/** "At character 1,295", counted from one; null where the place is not known. */
export function characterWords({ at }: QuoteCheck): string | null {
  return at === null ? null : `At character ${figure(at + 1)}`;
}

/** Outlet and date of an article; what it does not state is said to be so. */
export function bylineWords({ publisher, published }: Article): string {
  const date = published === null ? null : dateWords(published);
  if (publisher === null && date === null) return 'Outlet and date not stated';
  return `${publisher ?? 'Outlet not stated'}, ${date ?? 'date not stated'}`;
}

/** "2,713 characters". */
export function lengthWords({ text }: Article): string {
  if (text === null) return 'Its text was not read';
  return `${figure(text.chars)} ${text.chars === 1 ? 'character' : 'characters'}`;
}

function figure(number: number): string {
  return number.toLocaleString('en');
}

function was(number: number): string {
  return number === 1 ? 'was' : 'were';
}

function its(number: number): string {
  return number === 1 ? 'its' : 'their';
}

function stands(number: number): string {
  return number === 1 ? 'stands' : 'stand';
}

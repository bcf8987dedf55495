import type { Article, NotCoded, QuotedClaim } from '../model/dataset';
import { foldText } from './foldText';
import { findQuote } from './quoteMatch';

/** Words the record holds of an article, and whether a text has them exactly once. */
interface SoughtWords {
  readonly exact: string;
  /** `typographic`: there but for quotation marks, dashes or capitals. `several`: there more than once. */
  readonly how: 'found' | 'typographic' | 'several' | 'absent';
}

/** What a reader's text is to an article. */
export type TextComparison =
  /** The text that was read, byte for byte. */
  | { readonly kind: 'same' }
  /** Another version of it: some of the quotes stand in it. */
  | {
      readonly kind: 'near';
      /** Different quotes sought, and how many stand in it word for word, exactly once. */
      readonly sought: number;
      readonly found: number;
      readonly others: readonly SoughtWords[];
      /**
       * `spacing`: every quote stands in it and, but for spacing, it is as long as the text that was read.
       * `typography`: every quote stands in it but for quotation marks and the like. `words`: some do not, or nobody knows.
       */
      readonly differs: 'spacing' | 'typography' | 'words';
    }
  | { readonly kind: 'other' };

/** `sha256`: of the text's bytes, in hexadecimal. */
export function compareText(
  article: Article,
  claims: readonly QuotedClaim[],
  text: string,
  sha256: string,
): TextComparison {
  if (sha256 === article.text?.sha256) return { kind: 'same' };
  const folded = foldText(text);
  const quotes = new Set(claims.map(({ quote }) => foldText(quote.exact)).filter((exact) => exact !== ''));
  const sought = [...quotes].map((exact): SoughtWords => ({ exact, how: findQuote(folded, exact).kind }));
  const others = sought.filter(({ how }) => how !== 'found');
  if (sought.every(({ how }) => how === 'absent')) return { kind: 'other' };
  const sameLength = article.text?.folded === folded.length;
  const differs =
    others.length === 0
      ? sameLength
        ? 'spacing'
        : 'words'
      : others.every(({ how }) => how === 'typographic')
        ? 'typography'
        : 'words';
  return { kind: 'near', sought: sought.length, found: sought.length - others.length, others, differs };
}

/** Where the words of an article's claims and entries stand in its text, and which do not stand there exactly once. */
export function positionWords(foldedText: string, sought: readonly (QuotedClaim | NotCoded)[]) {
  const places: { readonly of: QuotedClaim | NotCoded; readonly at: number; readonly length: number }[] = [];
  const lost: (QuotedClaim | NotCoded)[] = [];
  for (const of of sought) {
    const place = 'quote' in of ? placeOfQuote(foldedText, of.quote.exact) : placeOfPassage(foldedText, of);
    if (place) places.push({ of, ...place });
    else lost.push(of);
  }
  return { places, lost };
}

interface Place {
  readonly at: number;
  readonly length: number;
}

function placeOfQuote(foldedText: string, exact: string): Place | null {
  const match = findQuote(foldedText, exact);
  return match.kind === 'found' ? { at: match.index, length: foldText(exact).length } : null;
}

/** Where words of a passage's length begin and end as it does: at its own place, else at the only one there is. */
function placeOfPassage(foldedText: string, { chars, fromWords, toWords, check }: NotCoded): Place | null {
  const fits = (at: number) =>
    foldedText.startsWith(fromWords, at) && foldedText.slice(at, at + chars).endsWith(toWords);
  if (check.at !== null && fits(check.at)) return { at: check.at, length: chars };
  const places: number[] = [];
  let at = foldedText.indexOf(fromWords);
  while (at >= 0 && places.length < 2) {
    if (fits(at)) places.push(at);
    at = foldedText.indexOf(fromWords, at + 1);
  }
  const [only] = places;
  return only !== undefined && places.length === 1 ? { at: only, length: chars } : null;
}

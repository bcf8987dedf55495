import { foldSpacing, foldText } from '../core/evidence/foldText';
import {
  type ContextFault,
  checkContext,
  contextLimit,
  countWords,
  cutsWord,
  findQuote,
  longContextLimit,
} from '../core/evidence/quoteMatch';
import { hasAnswer } from './answers';
import { findFurnitureWords, type SourceText } from './articleText';
import type { ClaimEntry } from './authoringSchema';
import { checkCharacters } from './checkCharacters';
import { checkOverlaps, checkPassage } from './checkPassages';
import type { Held, HeldArticle } from './heldData';
import { excerpt, type Report, type SourcePosition } from './problem';

/** Fewer words than this can be taken to mean anything. */
const fewestWords = 4;

/** Every quote of the article, against the text where it is at hand and against its own context where not. */
export function checkQuotes(article: HeldArticle, report: Report): void {
  const { text } = article;
  for (const claim of article.claims) {
    checkForm(claim, report);
    if (text) checkAgainstText(claim, text, report);
    else checkAlone(claim, report);
  }
  for (const passage of article.notCoded) checkPassage(passage, text, report);
  checkOverlaps(article, report);
}

function checkForm({ value: { quote }, at }: Held<ClaimEntry>, report: Report): void {
  for (const side of ['exact', 'prefix', 'suffix'] as const) {
    checkCharacters(quote[side], at('quote', side), report);
    refuseFurnitureWords(quote[side], at('quote', side), report);
  }
  const count = countWords(quote.exact);
  if (count < fewestWords) {
    const what = `The quote has ${count} ${count === 1 ? 'word' : 'words'}; it needs at least ${fewestWords}.`;
    report.error(at('quote', 'exact'), what, 'Quote more of the sentence.');
  }
  warnOfSpacing(quote.exact, at('quote', 'exact'), report);
}

function warnOfSpacing(exact: string, place: SourcePosition, report: Report): void {
  const folded = foldText(exact);
  if (exact === folded) return;
  const what = 'The quote holds line breaks, double spaces, no-break spaces or letters written in two parts.';
  report.warn(place, what, `It is shown as, and should be written: ${folded}`);
}

function checkAgainstText(claim: Held<ClaimEntry>, text: SourceText, report: Report): void {
  const { quote } = claim.value;
  const { at } = claim;
  const index = checkFound(quote.exact, at('quote', 'exact'), text, report);
  for (const fault of checkContext(text.folded, quote, limitFor(claim))) {
    reportContext(fault, at('quote', fault.side), report);
  }
  if (index === null) return;
  const prefix = foldSpacing(quote.prefix).trimStart();
  const around = foldText(quote.exact).length + foldSpacing(quote.suffix).trimEnd().length;
  const place = at('quote', 'exact');
  refuseFurniture(index - prefix.length, index + around, text, place, report);
}

/** An editor says above the claim what in it is not understood without more. */
function limitFor(claim: Held<ClaimEntry>): number {
  return hasAnswer(claim, 'context:') ? longContextLimit : contextLimit;
}

/** Without the text: the quote inside its own context. */
function checkAlone(claim: Held<ClaimEntry>, report: Report): void {
  const { quote } = claim.value;
  const { at } = claim;
  for (const fault of checkContext('', quote, limitFor(claim)))
    reportContext(fault, at('quote', fault.side), report);
  const prefix = foldSpacing(quote.prefix);
  const exact = foldText(quote.exact);
  if (cutsWord(prefix + exact + foldSpacing(quote.suffix), prefix.length, exact.length)) {
    reportCut(at('quote', 'exact'), report);
  }
}

/** Where the quote stands, or null where it does not stand there exactly once. */
function checkFound(
  exact: string,
  place: SourcePosition,
  { folded }: SourceText,
  report: Report,
): number | null {
  const match = findQuote(folded, exact);
  switch (match.kind) {
    case 'found':
      if (cutsWord(folded, match.index, foldText(exact).length)) reportCut(place, report);
      return match.index;
    case 'absent': {
      const what = `The quote "${excerpt(exact)}" does not stand in the article's text.`;
      report.error(place, what, 'Copy the words from the text, letter by letter.');
      return null;
    }
    case 'several': {
      const what = `The quote "${excerpt(exact)}" stands in the text ${match.count} times.`;
      report.error(place, what, 'Quote more of the sentence, until it stands there once.');
      return null;
    }
    case 'typographic': {
      const what = 'The quote differs from the text in quotation marks, dashes, dots or capitals.';
      report.error(place, what, `Paste exactly: ${match.words}`);
      return null;
    }
  }
}

function reportCut(place: SourcePosition, report: Report): void {
  report.error(place, 'The quote starts or ends inside a word.', 'Quote the whole word, or leave it out.');
}

function reportContext(fault: ContextFault, place: SourcePosition, report: Report): void {
  const { side } = fault;
  const isPrefix = side === 'prefix';
  switch (fault.kind) {
    case 'too-long': {
      const what = `The ${side} has ${fault.length} characters; at most ${contextLimit} may be kept${fault.length > longContextLimit ? ` (${longContextLimit} where a pronoun needs them)` : ''}.`;
      const mend =
        'Cut it at the end of a sentence, or at a word; a comment "# context: …" above says why more is needed.';
      report.error(place, what, mend);
      return;
    }
    case 'not-there': {
      const stands = isPrefix ? 'before' : 'after';
      const what = `The ${side} is not what stands ${stands} the quote.`;
      report.error(place, what, `Paste from the text, with its spaces: "${fault.stands}"`);
      return;
    }
    case 'mid-word':
      report.error(
        place,
        `The ${side} ${isPrefix ? 'starts' : 'ends'} inside a word.`,
        'Keep the whole word, or leave it out.',
      );
  }
}

const furnitureMend =
  'Advertising, captions, teasers and links to other pages are not the article: choose other words.';

function refuseFurnitureWords(words: string, place: SourcePosition, report: Report): void {
  const found = findFurnitureWords(foldText(words));
  if (found !== null)
    report.error(place, `"${found}" is page furniture and may not be quoted.`, furnitureMend);
}

/** Catches what the words alone do not show: the inside of a caption or of a teaser. */
function refuseFurniture(
  from: number,
  to: number,
  text: SourceText,
  place: SourcePosition,
  report: Report,
): void {
  const hit = text.furniture.find((stretch) => stretch.from < to && from < stretch.to);
  if (!hit) return;
  const words = text.folded.slice(hit.from, hit.to);
  // The words themselves have been refused already.
  if (findFurnitureWords(text.folded.slice(from, to)) !== null) return;
  const what = `The quote or its context lies in page furniture: "${excerpt(words)}".`;
  report.error(place, what, furnitureMend);
}

import { findQuote } from '../core/evidence/quoteMatch';
import { excerpt, type Report, type SourcePosition } from './problem';

/** Words that must stand in a text at least once, letter by letter. Returns whether they do. */
export function checkVerbatim(
  words: string,
  foldedText: string,
  place: SourcePosition,
  name: string,
  report: Report,
): boolean {
  const match = findQuote(foldedText, words);
  if (match.kind === 'absent') {
    const mend = 'Copy the words from the text, letter by letter.';
    report.error(place, `The ${name} "${excerpt(words)}" does not stand in the article's text.`, mend);
  } else if (match.kind === 'typographic') {
    const what = `The ${name} differs from the text in quotation marks, dashes, dots or capitals.`;
    report.error(place, what, `Paste exactly: ${match.words}`);
  } else {
    return true;
  }
  return false;
}

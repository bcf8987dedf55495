import { capital } from '../core/english/capital';
import type { ArticleAudit } from '../core/evidence/audit';
import {
  auditOf,
  auditWords,
  bylineWords,
  lengthWords,
  quotesIn,
  sumWords,
  uncheckedWords,
} from '../core/evidence/audit';
import { checkWords, waysToCheck } from '../core/evidence/checkWords';
import { count } from '../core/evidence/wording';
import { articleName, type QuoteCheck } from '../core/model/dataset';
import { passageWords } from '../core/model/passageEnds';
import { excerpt } from './problem';
import type { ParsedData } from './readData';

/** The audit of the page "Checks" in plain text, for a terminal. Ends without a line break. */
export function auditReport({ dataset }: Pick<ParsedData, 'dataset'>): string {
  if (!dataset) return 'No report: it needs data without errors. Mend the errors above first.';
  const audit = auditOf(dataset);
  return [
    'How every quote was compared',
    auditWords(audit),
    sumWords(audit),
    '',
    ...waysToCheck.map((how) => `  ${how.padEnd(longestWay)}  ${checkWords({ how })}.`),
    ...audit.articles.flatMap((article) => ['', ...articleLines(article)]),
  ].join('\n');
}

const longestWay = Math.max(...waysToCheck.map((how) => how.length));

function articleLines(audit: ArticleAudit): string[] {
  const { article, quotes, passages, claims, notCoded } = audit;
  const unchecked = uncheckedWords(audit);
  const rows = [
    ...quotes.map(({ id, check, quote }) => ({ id, check, words: quote.exact })),
    ...passages.map((passage) => ({ id: 'not used', check: passage.check, words: passageWords(passage) })),
  ];
  const widest = Math.max(0, ...rows.map(({ id }) => id.length));
  return [
    articleName(article),
    `  ${bylineWords(article)}. ${lengthWords(article)}.`,
    ...(article.text === null ? [] : [`  SHA-256 ${article.text.sha256}`]),
    `  ${capital(count(quotesIn(claims), 'quote'))} coded, ${count(quotesIn(notCoded), 'passage')} read and not used.`,
    ...(unchecked === null ? [] : [`  ${unchecked}`]),
    ...rows.map(({ id, check, words }) => `  ${id.padEnd(widest)}  ${way(check)}  ${excerpt(words)}`),
  ];
}

function way({ how }: QuoteCheck): string {
  return how.padEnd(longestWay);
}

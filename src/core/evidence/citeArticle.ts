import { capital } from '../english/capital';
import { type Article, articleName, type Claim } from '../model/dataset';
import { dateWords } from '../model/partialDate';
import { bibtexEntry } from './bibtex';
import { articleInWords, citeQuote } from './citation';
import { cslJson } from './cslJson';
import type { Citation, Reference } from './reference';

/** The article itself, which somebody else published. `today` (YYYY-MM-DD) is when its address, if known, was read. */
export function citeArticle(article: Article, today: string): Citation {
  const reference = articleReference(article, today);
  const { url } = article;
  const address = url === null ? '' : ` ${url} (accessed ${dateWords(today)}).`;
  return {
    text: `${capital(articleInWords(article))}.${address}`,
    bibtex: bibtexEntry(reference),
    cslJson: cslJson(reference),
  };
}

/** One quote: the entry is its article's, with the words and the link to them in the note. */
export function citeQuoteOf(claim: Claim, article: Article, link: string, today: string): Citation {
  const whole = articleReference(article, today);
  const quoted =
    claim.quote === null
      ? `On the Record, ${link}.`
      : `Quoted: “${claim.quote.exact}” On the Record, ${link}.`;
  const reference = { ...whole, id: claim.id, note: [quoted, ...whole.note] };
  return {
    text: citeQuote(claim, article, link),
    bibtex: bibtexEntry(reference),
    cslJson: cslJson(reference),
  };
}

function articleReference(article: Article, today: string): Reference {
  const { id, publisher, published, url, title, text } = article;
  const unstated = [
    ...(publisher === null ? ['outlet'] : []),
    ...(published === null ? ['date'] : []),
    ...(title === null ? ['title'] : []),
  ];
  return {
    id,
    type: publisher === null && url !== null ? 'webpage' : 'article-newspaper',
    title: articleName(article),
    outlet: publisher,
    issued: published,
    url,
    accessed: url === null ? null : today,
    note: [
      ...(unstated.length > 0
        ? [
            `Not stated in ${text === null ? 'what is held' : 'the text that was read'}: ${unstated.join(', ')}.`,
          ]
        : []),
      ...(text === null ? [] : [`Text that was read: ${text.chars} characters, SHA-256 ${text.sha256}.`]),
    ],
  };
}

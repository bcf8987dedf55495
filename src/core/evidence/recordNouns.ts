import { type Dataset, isQuoted } from '../model/dataset';

/**
 * What a record's claims and sources are called: “quote” only where each claim has one, “article” only where each was
 * read. Readers' own data may hold claims without words, and sources that nobody read here.
 */
export interface RecordNouns {
  readonly claim: 'quote' | 'claim';
  readonly source: 'article' | 'source';
}

export function recordNouns({ claims, articles, edition }: Dataset): RecordNouns {
  if (edition.file === undefined) return { claim: 'quote', source: 'article' };
  return {
    claim: claims.length > 0 && claims.every(isQuoted) ? 'quote' : 'claim',
    source: articles.length > 0 && articles.every(({ text }) => text !== null) ? 'article' : 'source',
  };
}

/** How much is held, in one short line: “9 articles read, 43 quotes held”, “113 claims, no quote, 89 sources”. */
export function heldInShort(dataset: Dataset): string {
  const { claims, articles } = dataset;
  const nouns = recordNouns(dataset);
  if (nouns.claim === 'quote' && nouns.source === 'article') {
    return `${figures(articles.length, 'article')} read, ${figures(claims.length, 'quote')} held`;
  }
  const quotes = claims.filter(isQuoted).length;
  return [
    figures(claims.length, 'claim'),
    quotes === 0
      ? 'no quote'
      : quotes === claims.length
        ? 'each quoted'
        : `${quotes.toLocaleString('en')} quoted`,
    articles.length === 0 ? 'no source' : figures(articles.length, nouns.source),
  ].join(', ');
}

function figures(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

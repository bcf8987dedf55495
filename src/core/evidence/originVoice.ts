import { capital } from '../english/capital';
import { type Article, articleName } from '../model/dataset';
import type { Origin } from './origins';
import { type Naming, originName } from './wording';

/** Longest name of an article in a running sentence, in UTF-16 units. */
const longestName = 28;

/**
 * Whose voice an origin is, in a sentence: an article of an outlet that is not stated speaks through its writer.
 * `bare`: without "the writer of", where the sentence has said so of several at once.
 */
export function originVoice(origin: Origin, naming: Naming, bare = false): string {
  if (origin.kind === 'post') return `a post by ${origin.account}`;
  if (origin.kind === 'unsourced') return 'a claim without a source';
  if (origin.kind !== 'article') return originName(origin, naming);
  const article = naming.article(origin.article);
  if (!article) return 'the article';
  if (article.publisher !== null) return article.publisher;
  if (article.text === null) return articleName(article);
  return bare ? shortArticleName(article) : `the writer of ${shortArticleName(article)}`;
}

/** The same as a heading: an address, or the name of a source that nobody read, stays as it is written. */
export function originHeading(origin: Origin, naming: Naming): string {
  if (origin.kind === 'unsourced') return capital(originName(origin, naming));
  const voice = originVoice(origin, naming);
  const article = origin.kind === 'article' ? naming.article(origin.article) : undefined;
  return article && article.text === null ? voice : capital(voice);
}

/** An article that does not say whose it is. */
export function isUntoldOutlet(origin: Origin, naming: Naming): boolean {
  if (origin.kind !== 'article') return false;
  const article = naming.article(origin.article);
  return article?.publisher === null && article.text !== null;
}

/** The first words of an article’s title, or of its text, in quotation marks. */
export function shortArticleName({ title, opens }: Pick<Article, 'title' | 'opens'>): string {
  const whole = title ?? opens;
  if (title !== null && whole.length <= longestName) return `“${whole}”`;
  const words = whole.split(/\s+/);
  let short = words[0] ?? '';
  for (const word of words.slice(1)) {
    if (short.length + 1 + word.length > longestName) break;
    short += ` ${word}`;
  }
  return `“${short.replace(/[,;:.]+$/, '')}…”`;
}

import { existsSync } from 'node:fs';

/** The folder of article texts: the one in ARTICLE_TEXTS, else the one beside the repository, else none. */
export function findTexts(): string | null {
  const named = process.env.ARTICLE_TEXTS;
  if (named) return named;
  return existsSync('../shared/articles') ? '../shared/articles' : null;
}

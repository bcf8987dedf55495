/**
 * Words as a part of an id: lower case, without accents, words joined by hyphens. Letters and digits of any script stay.
 * Not unique; empty where there is neither letter nor digit.
 */
export function slugOf(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** Whether a text is a slug: one that `slugOf` could have made. */
export function isSlug(text: string): boolean {
  return /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u.test(text);
}

import { capital } from '../english/capital';
import type { Person } from './dataset';
import { yearWords } from './partialDate';

/** One or two letters for a disc: first of the first and of the last word that begins with a letter. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const letters = words.map(firstCharacter);
  const first = letters[0] ?? firstCharacter(name);
  const last = letters.length > 1 ? (letters.at(-1) ?? '') : '';
  return (first + last).toUpperCase();
}

function firstCharacter(text: string): string {
  return String.fromCodePoint(...[text.codePointAt(0)].filter((code) => code !== undefined));
}

/**
 * What somebody is or was, beside their name, with a capital first letter: "Former president", "President (2025)". A post
 * that is not true at any time carries the year in which it was.
 */
export function describedWords({ described }: Person): string | null {
  if (!described) return null;
  const year = described.on === null ? null : yearWords(described.on);
  return year === null ? capital(described.as) : `${capital(described.as)} (${year})`;
}

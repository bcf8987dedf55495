import { capital } from './capital';
import type { Person } from './dataset';

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

/** What a person is called for in the graph: "Harris’s sister", with a capital first letter. */
export function describedWords(person: Person): string | null {
  const words = person.described?.as;
  return words ? capital(words) : null;
}

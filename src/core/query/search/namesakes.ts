import type { Person } from '../../model/dataset';
import { afterGap, eachLetter } from './letters';
import { isNear, leastNear } from './nearWord';
import type { QueryWord } from './queryWords';
import { eachHit, searchTextOf } from './searchText';

/**
 * How a word fits a person, the best first. `title`: a word such as "President" in "President Trump", by which they are
 * called but which is no name.
 */
export const fit = {
  none: 0,
  describedBeginning: 1,
  described: 2,
  titleBeginning: 3,
  title: 4,
  near: 5,
  aliasBeginning: 6,
  alias: 7,
  nameBeginning: 8,
  name: 9,
} as const;

/** The beginning of a word in a field of each kind; a whole word is worth one more. */
const worth = { name: fit.nameBeginning, alias: fit.aliasBeginning, title: fit.titleBeginning };

/** People and what they are called, ready to be looked through. */
export interface Namesakes {
  /** How a word fits each person: one of `fit`. Callers must not write into it. */
  readonly fitsOf: (word: QueryWord) => Uint8Array;
  /** The same for a word that nobody is called: `fit.near` where a name is one slip away from it. */
  readonly nearFitsOf: (word: QueryWord) => Uint8Array;
}

export function namesakesOf(people: readonly Person[]): Namesakes {
  const owners: number[] = [];
  const values: number[] = [];
  const texts: string[] = [];
  const add = (person: number, text: string, value: number) => {
    owners.push(person);
    values.push(value);
    texts.push(text);
  };
  for (const [index, person] of people.entries()) {
    add(index, person.name, worth.name);
    const own = new Set(wordsIn(person.name));
    for (const alias of person.aliases) {
      const isTitled = wordsIn(alias).some((word) => own.has(word));
      add(index, alias, isTitled ? worth.title : worth.alias);
    }
    for (const [, words] of person.attributes ?? []) add(index, words, fit.describedBeginning);
    if (person.described) add(index, person.described.as, fit.describedBeginning);
  }
  const text = searchTextOf(texts);
  let vocabulary: ReadonlyMap<string, readonly number[]> | null = null;
  return {
    fitsOf: (word) => {
      const fits = new Uint8Array(people.length);
      eachHit(text, word, (field, hit) => {
        const person = owners[field] ?? 0;
        const value = (values[field] ?? 0) + (hit === 'whole' ? 1 : 0);
        if (value > (fits[person] ?? 0)) fits[person] = value;
      });
      return fits;
    },
    nearFitsOf: ({ letters }) => {
      const fits = new Uint8Array(people.length);
      if (letters.length < leastNear) return fits;
      vocabulary ??= vocabularyOf(people);
      for (const [word, owners] of vocabulary) {
        if (isNear(letters, word)) for (const person of owners) fits[person] = fit.near;
      }
      return fits;
    },
  };
}

/** Every word that somebody is called, and who. */
function vocabularyOf(people: readonly Person[]): Map<string, number[]> {
  const vocabulary = new Map<string, number[]>();
  for (const [index, { name, aliases }] of people.entries()) {
    for (const word of new Set([name, ...aliases].flatMap(wordsIn))) {
      const owners = vocabulary.get(word);
      if (owners) owners.push(index);
      else vocabulary.set(word, [index]);
    }
  }
  return vocabulary;
}

/** The words of a name, as letters. */
function wordsIn(text: string): string[] {
  const words: string[] = [];
  eachLetter(text, (code, start) => {
    if (start === afterGap) words.push('');
    words.push((words.pop() ?? '') + String.fromCharCode(code));
  });
  return words;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describedWords, initials } from '../../../src/core/model/names';
import { person } from '../../support/dataset';

/** Half of a character that takes two code units. */
const loneHalf = /\p{Surrogate}/u;

describe('initials', () => {
  it.each([
    ['Maya', 'M'],
    ['J.D. Vance', 'JV'],
    ["Jen O'Malley Dillon", 'JD'],
    ['Hillary Clinton', 'HC'],
    ['ada lund', 'AL'],
    ['  Ada   Lund ', 'AL'],
    ['Ada "Ace" Lund', 'AL'],
    ['Ada Lund (younger)', 'AL'],
    ['Ada 3', 'A'],
    ['Élodie Ørsted', 'ÉØ'],
    ['Анна Ивановна', 'АИ'],
    ['王 小明', '王小'],
    ['𝒜da 𝔏und', '𝒜𝔏'],
    ['𐐨ne', '𐐀'],
    ['-Smith', '-'],
    ['+1', '+'],
  ])('of %s are %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });

  it.each(['🦊', '🦊🦊 17', '👩‍👩‍👧'])('never cut the character of %s in half', (name) => {
    const letters = initials(name);
    expect(letters).not.toMatch(loneHalf);
    expect(name.startsWith(letters)).toBe(true);
  });

  it('are whole characters for any name, and never throw', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        (name) => loneHalf.test(name) || !loneHalf.test(initials(name)),
      ),
    );
  });
});

describe('describedWords', () => {
  it('are the words of the article with a capital first letter, or nothing', () => {
    const described = { as: 'former president', article: 'bell', on: null };
    expect(describedWords(person('ada', { described }))).toBe('Former president');
    expect(describedWords(person('ada'))).toBeNull();
  });

  it.each([
    ['2024-11-06', 'Senator (2024)'],
    ['2019~', 'Senator (about 2019)'],
    ['2016-05/2018', 'Senator (2016 to 2018)'],
  ])('carry the year of a post that was theirs at %s', (on, words) => {
    expect(describedWords(person('ada', { described: { as: 'senator', article: 'bell', on } }))).toBe(words);
  });
});

import { describe, expect, it } from 'vitest';
import { slugOf } from '../../../src/core/model/slug';

describe('slugOf', () => {
  it.each([
    ['Opposes', 'opposes'],
    ['  is father of ', 'is-father-of'],
    ['Nanette Diaz Barragán', 'nanette-diaz-barragan'],
    ['支持', '支持'],
    ['a.b/c__d', 'a-b-c-d'],
    ['…', ''],
  ])('makes %j into %j', (words, slug) => expect(slugOf(words)).toBe(slug));
});

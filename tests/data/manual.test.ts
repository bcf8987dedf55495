import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleSchema, claimSchema, notCodedSchema, personSchema } from '../../src/data/authoringSchema';

/** The words that stand between backticks, by themselves or in an example. */
const named = new Set(
  [...readFileSync('data/README.md', 'utf8').matchAll(/`([^`\n]+)`/g)].flatMap(
    ([, code = '']) => code.match(/[a-z_0-9]+/g) ?? [],
  ),
);

describe('the manual of the data', () => {
  it.each([
    ['a claim', claimSchema],
    ['a quote', claimSchema.shape.quote],
    ['an article', articleSchema],
    ['the text that was read', articleSchema.shape.text],
    ['a passage that was not used', notCodedSchema],
    ['a person', personSchema],
  ])('names every field of %s that is written by hand', (_, schema) => {
    expect(Object.keys(schema.shape).filter((field) => !named.has(field))).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditOf } from '../../src/core/evidence/audit';
import { foldText } from '../../src/core/evidence/foldText';
import { readEdited } from './editedData';

/** The promise behind the page of checks: a quote that is not the text's own is never called word for word. */

const files = ['race', 'counsel', 'ferry'] as const;
const names = { race: 'harbour-race', counsel: 'quiet-counsel', ferry: 'ferry-timetable' };

/** A quote as it is written in its file, and the words in it. */
interface Written {
  readonly file: (typeof files)[number];
  readonly find: string;
  readonly before: string;
  readonly words: string;
}

const written: Written[] = files.flatMap((file) => {
  const path = join(import.meta.dirname, 'fixtures/good/articles', `${names[file]}.yaml`);
  const yaml = readFileSync(path, 'utf8');
  return [...yaml.matchAll(/(?<before>(?:\{ )?exact: )"?(?<words>[^"}\n]+?)"?(?= \}|\n)/g)].map((match) => ({
    file,
    find: match[0],
    before: match.groups?.before ?? '',
    words: match.groups?.words ?? '',
  }));
});

const texts = Object.fromEntries(
  files.map((file) => [
    file,
    foldText(readFileSync(join(import.meta.dirname, 'fixtures/texts', `${names[file]}.txt`), 'utf8')),
  ]),
);

const kinds = ['change', 'drop', 'double', 'straighten'] as const;

/** Changes, drops or doubles a letter, or writes a straight quotation mark where the text has a curly one. */
function mutate({ file, words }: Written, kind: (typeof kinds)[number], seed: number): string {
  if (kind === 'straighten') {
    const marked = texts[file]?.includes(`“${words}`);
    return marked ? `"${words}` : words.replace(' ', "' ");
  }
  const places = [...words.matchAll(/\p{L}/gu)].map(({ index }) => index);
  const at = places[seed % places.length] ?? 0;
  const letter = words.charAt(at);
  const other = { change: letter === 'x' ? 'y' : 'x', drop: '', double: letter + letter };
  return words.slice(0, at) + other[kind] + words.slice(at + 1);
}

/** Whole words of the article all the same: "I called him" without its "I" is a shorter quote, not a false one. */
function isStillQuote(file: string, words: string): boolean {
  const escaped = foldText(words).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(texts[file] ?? '');
}

const mutations = fc.record({
  quote: fc.constantFrom(...written),
  kind: fc.constantFrom(...kinds),
  seed: fc.nat(500),
  withTexts: fc.boolean(),
});

describe('a quote that was changed', () => {
  it('is tried on every quote of the data set, each of which stands in its text before', () => {
    expect(written).toHaveLength(readEdited([]).dataset?.claims.length ?? 0);
    expect(written.filter((one) => mutate(one, 'straighten', 0).startsWith('"'))).toHaveLength(1);
    for (const { file, words } of written) expect(isStillQuote(file, words), words).toBe(true);
  });

  it('never comes out as word for word in the text', () => {
    let refused = 0;
    let compiled = 0;
    fc.assert(
      fc.property(mutations, ({ quote, kind, seed, withTexts }) => {
        const words = mutate(quote, kind, seed);
        fc.pre(!isStillQuote(quote.file, words));
        const put = `${quote.before}${JSON.stringify(words)}`;
        const { dataset, problems } = readEdited([{ file: quote.file, find: quote.find, put }], withTexts);
        if (!dataset) {
          expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
          refused += Number(withTexts);
          return;
        }
        compiled += 1;
        const audit = auditOf(dataset).articles.find(({ article }) => article.id === names[quote.file]);
        const changed = [
          ...(audit?.quotes ?? []).map(({ quote: { exact }, check }) => ({ exact, check })),
        ].filter(({ exact }) => exact === foldText(words));
        expect(changed).toHaveLength(1);
        for (const { check } of changed) expect(check.how).not.toBe('text');
      }),
      { numRuns: 200 },
    );
    // Both ways out were taken: refused beside the text, let through without it and not called word for word.
    expect(refused).toBeGreaterThan(0);
    expect(compiled).toBeGreaterThan(0);
  });
});

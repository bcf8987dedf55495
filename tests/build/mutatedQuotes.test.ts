import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditOf } from '../../src/core/evidence/audit';
import { foldText } from '../../src/core/evidence/quoteMatch';
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

const curly: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '"': '“',
  "'": '’',
};

/** Changes, drops or doubles a letter, turns a quotation mark, or puts one in where there is none to turn. */
function mutate(words: string, kind: 'change' | 'drop' | 'double' | 'turn', seed: number): string {
  const places = [...words.matchAll(kind === 'turn' ? /[“”‘’"']/g : /\p{L}/gu)].map(({ index }) => index);
  const at = places[seed % Math.max(1, places.length)];
  if (at === undefined) {
    const space = words.indexOf(' ');
    return `${words.slice(0, space)}’s${words.slice(space)}`;
  }
  const letter = words.charAt(at);
  const other: Record<typeof kind, string> = {
    change: letter === 'x' ? 'y' : 'x',
    drop: '',
    double: letter + letter,
    turn: curly[letter] ?? letter,
  };
  return words.slice(0, at) + other[kind] + words.slice(at + 1);
}

const mutations = fc.record({
  quote: fc.constantFrom(...written),
  kind: fc.constantFrom('change' as const, 'drop' as const, 'double' as const, 'turn' as const),
  seed: fc.nat(500),
  texts: fc.boolean(),
});

describe('a quote that was changed', () => {
  it('is tried on every quote of the data set', () => {
    expect(written).toHaveLength(readEdited([]).counts.quotes);
  });

  it('never comes out as word for word in the text', () => {
    let withText = 0;
    let compiled = 0;
    fc.assert(
      fc.property(mutations, ({ quote, kind, seed, texts }) => {
        const words = mutate(quote.words, kind, seed);
        fc.pre(foldText(words) !== foldText(quote.words));
        const put = `${quote.before}${JSON.stringify(words)}`;
        const { dataset, problems } = readEdited([{ file: quote.file, find: quote.find, put }], texts);
        if (!dataset) {
          expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
          withText += Number(texts);
          return;
        }
        compiled += 1;
        const audit = auditOf(dataset).articles.find(({ article }) => article.id === names[quote.file]);
        const changed = [
          ...(audit?.quotes ?? []).map(({ quote: { exact }, check }) => ({ exact, check })),
          ...(audit?.passages ?? []),
        ].filter(({ exact }) => exact === foldText(words));
        expect(changed).toHaveLength(1);
        for (const { check } of changed) expect(check.how).not.toBe('text');
      }),
      { numRuns: 150 },
    );
    // Both ways out were taken: refused beside the text, let through without it and not called word for word.
    expect(withText).toBeGreaterThan(0);
    expect(compiled).toBeGreaterThan(0);
  });
});

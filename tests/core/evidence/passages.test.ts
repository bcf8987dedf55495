import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/core/evidence/foldText';
import { measureHolding } from '../../../src/core/evidence/holding';
import { type ArticlePart, isSpace } from '../../../src/core/evidence/passages';
import { cutPieces } from '../../../src/core/evidence/pieces';
import { splitPassages, splitWhole } from '../../../src/core/evidence/splitPassages';
import type { NotCoded, QuotedClaim } from '../../../src/core/model/dataset';
import { article, claim, passage } from '../../support/dataset';
import { defined } from '../../support/defined';

/** A text of different words, so that any stretch of whole words stands in it once. */
const texts = fc
  .array(fc.constantFrom('ox', 'quay', 'lamp', 'harbour', 'ärger', '🌊', '“tide”', 'e.g.'), {
    minLength: 12,
    maxLength: 60,
  })
  .map((words) => words.map((word, index) => `${word}${index}${index % 7 === 6 ? '.' : ''}`).join(' '));

interface Cut {
  readonly start: number;
  readonly length: number;
  readonly before: number;
  readonly after: number;
  readonly coded: boolean;
}

const cuts = fc.array(
  fc.record<Cut>({
    start: fc.nat({ max: 59 }),
    length: fc.integer({ min: 1, max: 12 }),
    before: fc.nat({ max: 8 }),
    after: fc.nat({ max: 8 }),
    coded: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

/** Claims and entries cut from a text at word ends, in UTF-16 units; with or without their places. */
function cutFrom(text: string, all: readonly Cut[], known: boolean) {
  const words = [...text.matchAll(/\S+/g)];
  const claims: QuotedClaim[] = [];
  const notCoded: NotCoded[] = [];
  for (const [index, cut] of all.entries()) {
    const first = cut.start % words.length;
    const last = Math.min(words.length - 1, first + cut.length - 1);
    const startOf = (word: number) => words[Math.max(0, word)]?.index ?? 0;
    const endOf = (word: number) => {
      const match = words[Math.min(words.length - 1, word)];
      return match ? match.index + match[0].length : text.length;
    };
    const [at, end] = [startOf(first), endOf(last)];
    const exact = text.slice(at, end);
    const check = known ? ({ how: 'text', at } as const) : ({ how: 'context', at: null } as const);
    if (cut.coded) {
      const quote = {
        exact,
        prefix: text.slice(startOf(first - cut.before), at),
        suffix: text.slice(end, endOf(last + cut.after)),
      };
      claims.push(claim({ id: `gazette.c${index}`, quote, check }));
    } else {
      notCoded.push(passage(exact, { reason: `reason ${index}`, check }));
    }
  }
  return { claims, notCoded };
}

function laidOut(text: string, all: readonly Cut[], known: boolean) {
  const { claims, notCoded } = cutFrom(text, all, known);
  const held = article('gazette', {
    notCoded,
    text: { sha256: '', chars: text.length, folded: known ? text.length : null },
  });
  return { claims, notCoded, parts: splitPassages(held, claims) };
}

const passagesOf = (parts: readonly ArticlePart[]) =>
  parts.flatMap((part) => (part.kind === 'passage' ? [part.passage] : []));

describe('an article whose text was at hand', () => {
  it('is rebuilt exactly: every held character stands at its place, every gap has its length', () => {
    fc.assert(
      fc.property(texts, cuts, (text, all) => {
        let at = 0;
        for (const part of laidOut(text, all, true).parts) {
          if (part.kind === 'elision') {
            expect(part.length).toBeGreaterThan(0);
            at += part.length ?? Number.NaN;
          } else if (part.kind === 'unused') {
            // What lies whole under another entry has no stretch of its own; it is told at the end.
            if (part.at === null) continue;
            expect(part.at).toBe(at);
            expect(part.length).toBeGreaterThan(0);
            at += part.length;
          } else {
            expect(part.passage.at).toBe(at);
            expect(part.passage.text).toBe(text.slice(at, at + part.passage.text.length));
            at += part.passage.text.length;
          }
        }
        expect(at).toBe(text.length);
      }),
    );
  });

  it('never has two passages, nor two gaps, side by side', () => {
    fc.assert(
      fc.property(texts, cuts, (text, all) => {
        const kinds = laidOut(text, all, true).parts.map(({ kind }) => kind);
        const once = (kind: ArticlePart['kind'], index: number) =>
          kind === 'unused' || kind !== kinds[index + 1];
        expect(kinds.every(once)).toBe(true);
      }),
    );
  });
});

it('two passages that touch are one', () => {
  const claims = [
    claim({ id: 'a.1', quote: { exact: 'aaaa', prefix: '', suffix: ' ' }, check: { how: 'text', at: 0 } }),
    claim({ id: 'a.2', quote: { exact: 'bbbb', prefix: '', suffix: '' }, check: { how: 'text', at: 5 } }),
  ];
  const held = article('a', { text: { sha256: '', chars: 9, folded: 9 } });
  expect(passagesOf(splitPassages(held, claims)).map(({ text }) => text)).toEqual(['aaaa bbbb']);
});

describe.each([true, false])('an article, its text at hand: %s', (known) => {
  it('has every claim and every entry once, on the very words of its quote', () => {
    fc.assert(
      fc.property(texts, cuts, (text, all) => {
        const { claims, notCoded, parts } = laidOut(text, all, known);
        const passages = passagesOf(parts);
        for (const passage of passages) {
          for (const one of passage.claims) {
            expect(passage.text.slice(one.from, one.to)).toBe(one.claim.quote.exact);
            if (known) expect((passage.at ?? Number.NaN) + one.from).toBe(one.claim.check.at);
          }
          for (const one of passage.notCoded) {
            const words = passage.text.slice(one.from, one.to);
            expect(words).toHaveLength(one.entry.chars);
            expect(words.startsWith(one.entry.fromWords) && words.endsWith(one.entry.toWords)).toBe(true);
          }
        }
        const lit = passages.flatMap((passage) => passage.claims.map((one) => one.claim.id));
        expect(lit.toSorted()).toEqual(claims.map(({ id }) => id).toSorted());
        const entries = [
          ...passages.flatMap((passage) => passage.notCoded.map(({ entry }) => entry.reason)),
          ...parts.flatMap((part) => (part.kind === 'unused' ? part.entry.reason : [])),
        ];
        expect(entries.toSorted()).toEqual(notCoded.map(({ reason }) => reason).toSorted());
      }),
    );
  });

  it('numbers its claims from 1 in the order in which they are read', () => {
    fc.assert(
      fc.property(texts, cuts, (text, all) => {
        const { claims, parts } = laidOut(text, all, known);
        const lit = passagesOf(parts).flatMap((passage) => passage.claims);
        expect(lit.map(({ number }) => number)).toEqual(claims.map((_, index) => index + 1));
        for (const { claims: inPassage } of passagesOf(parts)) {
          const places = inPassage.map(({ from }) => from);
          expect(places).toEqual(places.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it('is cut into pieces that join without a gap and carry exactly the claims that stand on them', () => {
    fc.assert(
      fc.property(texts, cuts, (text, all) => {
        for (const passage of passagesOf(laidOut(text, all, known).parts)) {
          const pieces = cutPieces(passage);
          expect(pieces.map(({ from, to }) => passage.text.slice(from, to)).join('')).toBe(passage.text);
          for (const piece of pieces) {
            for (const one of passage.claims) {
              const touches = one.from < piece.to && one.to > piece.from;
              expect(piece.claims.includes(one)).toBe(touches);
            }
          }
        }
      }),
    );
  });
});

describe('an article whose text was not at hand', () => {
  it('holds no word that is not in the text, and says of no gap how long it is', () => {
    fc.assert(
      fc.property(texts, cuts, (text, all) => {
        const { parts } = laidOut(text, all, false);
        for (const part of parts) {
          if (part.kind === 'elision') expect(part.length).toBeNull();
          else if (part.kind === 'unused') expect(part.at).toBeNull();
          else expect(text).toContain(part.passage.text);
        }
        expect(measureHolding(parts, null).share).toBeNull();
      }),
    );
  });

  it('joins two quotes that stand in each other’s context', () => {
    const claims = [
      claim({
        id: 'a.1',
        quote: {
          exact: 'the mayor endorsed her',
          prefix: 'It rained. ',
          suffix: ' on Monday and left at once.',
        },
      }),
      claim({
        id: 'a.2',
        quote: { exact: 'left at once.', prefix: 'endorsed her on Monday and ', suffix: ' Nobody clapped.' },
      }),
    ];
    const parts = splitPassages(article('a'), claims);
    expect(passagesOf(parts).map(({ text }) => text)).toEqual([
      'It rained. the mayor endorsed her on Monday and left at once. Nobody clapped.',
    ]);
  });

  it('keeps the order of the file, with a gap of unknown length between passages', () => {
    const claims = [
      claim({ id: 'a.1', quote: { exact: 'the last words', prefix: '', suffix: '' } }),
      claim({ id: 'a.2', quote: { exact: 'the first words', prefix: '', suffix: '' } }),
    ];
    expect(
      splitPassages(article('a'), claims).map((part) =>
        part.kind === 'passage' ? part.passage.text : part.length,
      ),
    ).toEqual(['the last words', null, 'the first words']);
  });
});

describe('a place that cannot be right', () => {
  const text = { sha256: '', chars: 40, folded: 40 };
  const at = (id: string, place: number, exact: string) =>
    claim({ id, quote: { exact, prefix: '', suffix: '' }, check: { how: 'text', at: place } });

  it.each([
    ['other words at the same place', [at('a.1', 0, 'one two three'), at('a.2', 4, 'six seven eight')]],
    ['a place outside the text', [at('a.1', 0, 'one two three'), at('a.2', 39, 'six seven eight')]],
    ['a place before the text', [at('a.1', 0, 'one two three'), at('a.2', -3, 'six seven eight')]],
  ])('is not believed: %s', (_, claims) => {
    const parts = splitPassages(article('a', { text }), claims);
    expect(passagesOf(parts).map((passage) => [passage.at, passage.text])).toEqual([
      [0, 'one two three'],
      [null, 'six seven eight'],
    ]);
    expect(measureHolding(parts, 40).share).toBeNull();
  });
});

describe('how much is held', () => {
  it('counts passages with something missing between them, and their share of the text', () => {
    const at = (id: string, place: number, exact: string) =>
      claim({ id, quote: { exact, prefix: '', suffix: '' }, check: { how: 'text', at: place } });
    const held = article('a', { text: { sha256: '', chars: 50, folded: 50 } });
    // "aaaa bbbb" is whole but for the space that was folded; "cccc" stands far behind.
    const parts = splitPassages(held, [at('a.1', 0, 'aaaa'), at('a.2', 5, 'bbbb'), at('a.3', 20, 'cccc')]);
    expect(parts.filter(isSpace)).toHaveLength(1);
    expect(measureHolding(parts, 50)).toEqual({ passages: 2, share: 13 / 50 });
  });

  it('is nothing for an article without quotes', () => {
    const empty = article('a', { text: { sha256: '', chars: 50, folded: 50 } });
    expect(splitPassages(empty, [])).toEqual([{ kind: 'elision', length: 50 }]);
    expect(measureHolding(splitPassages(empty, []), 50)).toEqual({ passages: 0, share: 0 });
  });
});

describe('a whole text', () => {
  it('lights the quotes in the order of the text, whatever their order in the file', () => {
    const text = foldText('First the lamp was lit. Then the tide came in.');
    const tide = claim({ id: 'a.1', quote: { exact: 'the tide came in', prefix: '', suffix: '' } });
    const lamp = claim({ id: 'a.2', quote: { exact: 'the lamp was lit', prefix: '', suffix: '' } });
    const whole = splitWhole(text, [
      { of: tide, at: text.indexOf('the tide'), length: defined(tide.quote).exact.length },
      { of: lamp, at: text.indexOf('the lamp'), length: defined(lamp.quote).exact.length },
    ]);
    expect(whole.text).toBe(text);
    expect(whole.claims.map((one) => [one.number, one.claim.id, text.slice(one.from, one.to)])).toEqual([
      [1, 'a.2', 'the lamp was lit'],
      [2, 'a.1', 'the tide came in'],
    ]);
  });
});

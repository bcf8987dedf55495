import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  auditOf,
  auditWords,
  bylineWords,
  characterWords,
  lengthWords,
  quotesByType,
  quotesIn,
  sumWords,
  uncheckedWords,
} from '../../../src/core/evidence/audit';
import { checkWords, waysToCheck } from '../../../src/core/evidence/checkWords';
import type { Claim, Dataset, NotCoded, QuoteCheck } from '../../../src/core/model/dataset';
import { builtInTypes } from '../../../src/core/model/relationTypes';
import { datasets } from '../../support/arbitraries';
import { article, claim, dataset, passage, tie } from '../../support/dataset';

type How = QuoteCheck['how'];

function checked(how: How, at: number | null = null): QuoteCheck {
  return { how, at };
}

function unused(words: string, check: QuoteCheck = checked('none')): NotCoded {
  return passage(words, { check });
}

/** One article with a claim and then a passage compared in each of these ways. */
function compared(claims: readonly How[], passages: readonly How[], folded: number | null = null): Dataset {
  const data = dataset(claims.map((how, index) => claim({ id: `gazette.c${index}`, check: checked(how) })));
  const notCoded = passages.map((how, index) => unused(`passage ${index}`, checked(how)));
  const text = { sha256: '0'.repeat(64), chars: 1000, folded };
  return { ...data, articles: [article('gazette', { notCoded, text })] };
}

describe('checkWords', () => {
  it.each<[How, string]>([
    ['text', 'Word for word in the fingerprinted text'],
    ['context', 'Only inside its own context: the text was not at hand when this edition was made'],
    ['none', 'Compared with nothing'],
  ])('says of %s what was done', (how, words) => {
    expect(checkWords({ how })).toBe(words);
  });

  it('speaks of word for word, and of the text being there, for nothing but the text', () => {
    for (const how of waysToCheck) {
      expect(/word for word/i.test(checkWords({ how }))).toBe(how === 'text');
      expect(checkWords({ how })).not.toMatch(/verif/i);
    }
  });

  it('leaves to a reader’s own file what only that file says', () => {
    const own = { file: 'ties.json' };
    expect(checkWords({ how: 'text' }, own)).toBe('Your file says: word for word in the fingerprinted text');
    expect(checkWords({ how: 'context' }, own)).toMatch(/^Your file says: only inside its own context/);
    expect(checkWords({ how: 'none' }, own)).toBe('Compared with nothing');
  });
});

describe('sumWords', () => {
  it.each<[How[], How[], string]>([
    [[], [], 'No quote is held, so there is nothing to compare.'],
    [
      ['text'],
      [],
      'The one quote stands word for word, exactly once, in the fingerprinted text of the article.',
    ],
    [
      ['text', 'text'],
      ['text'],
      'All 3 quotes stand word for word, exactly once, in the fingerprinted text of the article.',
    ],
    [
      ['text', 'context'],
      ['none', 'none'],
      'Of 4 quotes 1 stands word for word, exactly once, in the fingerprinted text of the article. ' +
        '1 was found only inside its own context. 2 were compared with nothing.',
    ],
    [
      ['context', 'context'],
      [],
      'Of two quotes none was compared with the fingerprinted text of its article. ' +
        '2 were found only inside their own context.',
    ],
    [
      ['text', 'text'],
      ['none'],
      'Of 3 quotes 2 stand word for word, exactly once, in the fingerprinted text of the article. ' +
        '1 was compared with nothing.',
    ],
  ])('of claims %j and passages %j', (claims, passages, words) => {
    expect(sumWords(auditOf(compared(claims, passages)))).toBe(words);
  });
});

describe('uncheckedWords', () => {
  const wordsOf = (data: Dataset) => auditOf(data).articles.map(uncheckedWords);

  it.each<[How[], How[], number | null, string | null]>([
    [['text'], ['text'], 990, null],
    [[], [], null, null],
    [
      ['context', 'context'],
      ['none'],
      null,
      'Two quotes were compared only with their own context, one quote was compared with nothing: ' +
        'the text was not at hand when this edition was made.',
    ],
    [
      ['context'],
      [],
      null,
      'One quote was compared only with its own context: the text was not at hand when this edition was made.',
    ],
    [
      ['none'],
      [],
      990,
      'One quote was compared with nothing: nothing says that they were compared with the text.',
    ],
  ])('of claims %j and passages %j, folded length %j', (claims, passages, folded, words) => {
    expect(wordsOf(compared(claims, passages, folded))).toEqual([words]);
  });
});

describe('auditOf', () => {
  const data: Dataset = {
    ...dataset([
      tie('ada', 'endorses', 'ben', { article: 'lamp', id: 'lamp.c1', check: checked('text', 40) }),
      tie('ada', 'endorses', 'ben', { id: 'gazette.c1', check: checked('context') }),
      tie('cyd', 'lost-to', 'ben', { article: 'lamp', id: 'lamp.c2', check: checked('text', 7) }),
      tie('cyd', 'lost-to', 'ada', { id: 'gazette.c2', check: checked('context') }),
      tie('cyd', 'advises', 'ada', { article: 'lamp', id: 'lamp.c3', check: checked('none') }),
    ]),
    articles: [
      article('gazette'),
      article('lamp', {
        notCoded: [unused('late', checked('text', 90)), unused('early', checked('text', 3))],
      }),
      article('silent'),
    ],
  };
  const audit = auditOf(data);

  it('goes by article, then by the order in the text; what has no place there stands last, as written', () => {
    expect(audit.articles.map(({ article: { id }, quotes, passages }) => [id, quotes, passages])).toEqual([
      ['gazette', [data.claims[1], data.claims[3]], []],
      [
        'lamp',
        [data.claims[2], data.claims[0], data.claims[4]],
        [unused('early', checked('text', 3)), unused('late', checked('text', 90))],
      ],
      ['silent', [], []],
    ]);
  });

  it('adds up each article and all of them', () => {
    expect(audit.articles.map(({ claims, notCoded }) => [claims, notCoded])).toEqual([
      [
        { text: 0, context: 2, none: 0 },
        { text: 0, context: 0, none: 0 },
      ],
      [
        { text: 2, context: 0, none: 1 },
        { text: 2, context: 0, none: 0 },
      ],
      [
        { text: 0, context: 0, none: 0 },
        { text: 0, context: 0, none: 0 },
      ],
    ]);
    expect(audit.claims).toEqual({ text: 2, context: 2, none: 1 });
    expect(audit.notCoded).toEqual({ text: 2, context: 0, none: 0 });
  });

  it('says in plain words what is held', () => {
    expect(auditWords(audit)).toBe(
      'Three articles, five quotes on four relations; two passages read and not used.',
    );
  });

  it('loses no claim and no passage, and calls nothing compared that was not', () => {
    const random = datasets({ mostPeople: 5, mostClaims: 12 }).chain((made) =>
      fc
        .array(
          fc.record({ how: fc.constantFrom<How[]>('text', 'context', 'none'), at: fc.option(fc.nat(99)) }),
          {
            minLength: made.claims.length,
            maxLength: made.claims.length,
          },
        )
        .map((checks) => ({
          ...made,
          claims: made.claims.map((one, index): Claim => ({ ...one, check: checks[index] ?? one.check })),
        })),
    );
    fc.assert(
      fc.property(random, (made) => {
        const { articles, claims, relations } = auditOf(made);
        const listed = articles.flatMap(({ quotes }) => quotes);
        expect(new Set(listed)).toEqual(new Set(made.claims));
        expect(listed).toHaveLength(made.claims.length);
        expect(quotesIn(claims)).toBe(made.claims.length);
        expect(relations).toBeLessThanOrEqual(made.claims.length);
        for (const how of waysToCheck) {
          expect(claims[how]).toBe(made.claims.filter(({ check }) => check.how === how).length);
        }
        const allInText = made.claims.every(({ check }) => check.how === 'text');
        expect(/^(All|The one)/.test(sumWords(auditOf(made)))).toBe(made.claims.length > 0 && allInText);
      }),
    );
  });
});

describe('the words of an article', () => {
  it.each([
    [null, null, 'Outlet and date not stated'],
    ['The Bell', null, 'The Bell, date not stated'],
    [null, '2025-02-02', 'Outlet not stated, 2 February 2025'],
    ['The Bell', '2025', 'The Bell, 2025'],
  ])('outlet %j and date %j', (publisher, published, words) => {
    expect(bylineWords(article('a', { publisher, published }))).toBe(words);
  });

  it('counts characters as a reader does, from one', () => {
    expect(lengthWords(article('a', { text: { sha256: '', chars: 2713, folded: null } }))).toBe(
      '2,713 characters',
    );
    expect(characterWords(checked('text', 0))).toBe('At character 1');
    expect(characterWords(checked('text', 1294))).toBe('At character 1,295');
    expect(characterWords(checked('context'))).toBeNull();
  });

  it('counts quotes by type in the order of the key, without the types that have none', () => {
    const claims = [tie('a', 'lost-to', 'b'), tie('a', 'endorses', 'b'), tie('b', 'lost-to', 'c')];
    expect(quotesByType(claims, builtInTypes).map(({ type, quotes }) => [type.id, quotes])).toEqual([
      ['endorses', 1],
      ['lost-to', 2],
    ]);
  });
});

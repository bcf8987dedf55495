import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markWords } from '../../../../src/core/query/search/marks';
import { queryWords } from '../../../../src/core/query/search/queryWords';
import { type Reason, whyArticle, whyPerson, whyRelation } from '../../../../src/core/query/search/reasons';
import { snippetOf } from '../../../../src/core/query/search/snippet';
import { article, person, relation, tie } from '../../../support/dataset';

/** The text with what is marked between brackets. */
function marked(text: string, typed: string, near = false): string {
  return markWords(text, queryWords(typed), near)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');
}

describe('what is marked', () => {
  it.each([
    ['Kamala Harris', 'harris', 'Kamala [Harris]'],
    ['Kamala Harris', 'kam har', '[Kam]ala [Har]ris'],
    ['Harris’s sister', 'harris', '[Harris]’s sister'],
    ['Jen O’Malley Dillon', "o'mal", 'Jen [O’Mal]ley Dillon'],
    ['Jen O’Malley Dillon', 'malley', 'Jen O’[Malley] Dillon'],
    ['J.D. Vance', 'jd', '[J.D]. Vance'],
    ['Sheila Jackson Lee', 'jacksonlee', 'Sheila [Jackson Lee]'],
    ['Évelyne', 'evel', '[Évelyne]'.replace('yne]', ']yne')],
    ['E\u0301velyne', 'eve', '[E\u0301ve]lyne'],
    ['Straße', 'strasse', '[Straße]'],
    ['a “co-founder” of it', 'cofounder', 'a “[co-founder]” of it'],
    ['then the hen', 'the', '[the]n [the] hen'],
    ['the man and them', 'them', 'the man and [them]'],
    ['Harris Harrison', 'harrison harris', '[Harris] [Harrison]'],
    ['one two', 'zebra', 'one two'],
    ['', 'one', ''],
  ])('in %j for %j', (text, typed, expected) => {
    expect(marked(text, typed)).toBe(expected);
  });

  it('is a whole name that is one slip away, only where that is asked for', () => {
    expect(marked('Hillary Clinton', 'hilary')).toBe('Hillary Clinton');
    expect(marked('Hillary Clinton', 'hilary', true)).toBe('[Hillary] Clinton');
    expect(marked('Jen O’Malley', 'o’maley malley', true)).toBe('Jen O’[Malley]');
  });

  const unit = fc.constantFrom(...'ab ’-.é\u0301ßŁ😀"');
  const texts = fc.string({ unit, maxLength: 30 });

  it('joins to the text, and marked and unmarked parts take turns', () => {
    fc.assert(
      fc.property(texts, texts, (text, typed) => {
        const parts = markWords(text, queryWords(typed), true);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(parts.every((part) => part.text !== '')).toBe(true);
        for (const [place, part] of parts.entries())
          if (!part.marked) expect(parts[place + 1]?.marked).not.toBe(false);
      }),
    );
  });

  it('begins with a letter of a word that was typed', () => {
    const plain = (text: string) =>
      text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll('ł', 'l');
    fc.assert(
      fc.property(texts, texts, (text, typed) => {
        const starts = new Set([...plain(typed)]);
        for (const part of markWords(text, queryWords(typed)))
          if (part.marked) expect(starts).toContain(plain(part.text).charAt(0));
      }),
    );
  });
});

describe('why something was found', () => {
  const ada = person('ada', {
    name: 'Ada Quill',
    aliases: ['Mayor Quill', 'the Warden of the Quay'],
    described: { as: 'a keeper of the quay', article: 'gazette', on: null },
  });
  const told = (reasons: readonly Reason[]) => reasons.map(({ kind, text }) => `${kind}: ${text}`);
  const why = (typed: string) => told(whyPerson(ada, queryWords(typed)));

  it('needs no saying where the name holds every word', () => {
    expect(why('quill ada')).toEqual([]);
  });

  it('is told with the fewest further names', () => {
    expect(why('mayor')).toEqual(['alias: Mayor Quill']);
    expect(why('ada quay')).toEqual(['alias: the Warden of the Quay']);
    expect(why('mayor keeper quay')).toEqual([
      'alias: Mayor Quill',
      'alias: the Warden of the Quay',
      'described: a keeper of the quay',
    ]);
  });

  it('of a relation names whose other name it is, and what people are in it', () => {
    const line = relation([tie('ada', 'endorses', 'ben')]);
    const reasons = whyRelation(
      line,
      'Ada Quill endorses Ben Marsh',
      [ada, person('ben')],
      queryWords('warden endorsed'),
    );
    expect(reasons).toEqual([
      { kind: 'sides', text: 'endorser and endorsed' },
      { kind: 'alias', text: 'the Warden of the Quay', whose: 'Ada Quill' },
    ]);
  });

  it('of an article is its first words or its outlet, where the title does not tell', () => {
    const one = article('gazette', { title: 'Harbour day', opens: 'It rained', publisher: 'The Gazette' });
    expect(told(whyArticle(one, queryWords('harbour')))).toEqual([]);
    expect(told(whyArticle(one, queryWords('rained gazette')))).toEqual([
      'opens: It rained',
      'publisher: The Gazette',
    ]);
    const untitled = article('lamp', { title: null, opens: 'The lamps were lit' });
    expect(told(whyArticle(untitled, queryWords('lamps')))).toEqual([]);
  });
});

describe('a snippet', () => {
  const long = `${'before '.repeat(40)}needle ${'after '.repeat(40)}`.trim();
  const shown = (text: string, typed: string) =>
    snippetOf(markWords(text, queryWords(typed)))
      .map((part) => (part.marked ? `[${part.text}]` : part.text))
      .join('');

  it('is the whole of a short text', () => {
    expect(shown('All of it, needle too.', 'needle')).toBe('All of it, [needle] too.');
  });

  it('holds the first word found, whole words round it, and says what it leaves out', () => {
    const words = shown(long, 'needle');
    expect(words).toMatch(/^…before( before)* \[needle\]( after)+…$/);
    expect(words.length).toBeLessThan(200);
  });

  it('begins where the text begins when the word stands there, and ends where it ends', () => {
    expect(shown(long, 'before')).toMatch(/^\[before\]/);
    expect(shown(`${'before '.repeat(40)}needle`, 'needle')).toMatch(/\[needle\]$/);
  });

  it('cuts a text without spaces, too', () => {
    expect(shown('x'.repeat(4000), 'y').length).toBeLessThan(200);
  });
});

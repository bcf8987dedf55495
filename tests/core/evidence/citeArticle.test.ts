import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citeArticle, citeQuoteOf } from '../../../src/core/evidence/citeArticle';
import { type Article, articleName } from '../../../src/core/model/dataset';
import { article, claim } from '../../support/dataset';

const today = '2026-03-06';
const fingerprint = 'ab'.repeat(32);
const text = { sha256: fingerprint, chars: 2713, folded: null };

const stated = article('bell', {
  title: 'The vote',
  publisher: 'The Bell',
  published: '2025-02-02',
  url: 'https://bell.example/vote?a=1&b=%C3%A9#top',
  text,
});
const unstated = article('late', { title: null, opens: 'It was late', text });

const parsed = (json: string): Record<string, unknown>[] => JSON.parse(json);

describe('the citation of an article that states everything', () => {
  const citation = citeArticle(stated, today);

  it('is one line of text, with the address and when it was read', () => {
    expect(citation.text).toBe(
      '“The vote”, The Bell, 2 February 2025. https://bell.example/vote?a=1&b=%C3%A9#top (accessed 6 March 2026).',
    );
  });

  it('is an @article in BibTeX, the address untouched and the date for both kinds of reader', () => {
    expect(citation.bibtex).toBe(
      [
        '@article{bell,',
        '  title = {{The vote}},',
        '  journal = {The Bell},',
        '  year = {2025},',
        '  month = feb,',
        '  date = {2025-02-02},',
        '  url = {https://bell.example/vote?a=1&b=%C3%A9#top},',
        '  urldate = {2026-03-06},',
        `  note = {Text that was read: 2713 characters, SHA-256 ${fingerprint}. Accessed 6 March 2026.},`,
        '}',
        '',
      ].join('\n'),
    );
  });

  it('is a newspaper article in CSL-JSON', () => {
    expect(parsed(citation.cslJson)).toEqual([
      {
        id: 'bell',
        type: 'article-newspaper',
        title: 'The vote',
        'container-title': 'The Bell',
        issued: { 'date-parts': [[2025, 2, 2]] },
        URL: 'https://bell.example/vote?a=1&b=%C3%A9#top',
        accessed: { 'date-parts': [[2026, 3, 6]] },
        note: `Text that was read: 2713 characters, SHA-256 ${fingerprint}.`,
      },
    ]);
  });
});

describe('the citation of an article that states nothing', () => {
  const citation = citeArticle(unstated, today);

  it('says so in the text', () => {
    expect(citation.text).toBe(
      'Untitled article beginning “It was late…”, outlet not stated, date not stated.',
    );
  });

  it('leaves the fields out of BibTeX, invents none and names what is missing', () => {
    expect(citation.bibtex).toBe(
      [
        '@misc{late,',
        '  title = {{“It was late…”}},',
        `  note = {Not stated in the text that was read: outlet, date, title. Text that was read: 2713 characters, SHA-256 ${fingerprint}.},`,
        '}',
        '',
      ].join('\n'),
    );
  });

  it('leaves the fields out of CSL-JSON, invents none and names what is missing', () => {
    const [item] = parsed(citation.cslJson);
    expect(Object.keys(item ?? {})).toEqual(['id', 'type', 'title', 'note']);
    expect(item?.title).toBe('“It was late…”');
    expect(item?.note).toMatch(/^Not stated in the text that was read: outlet, date, title\. /);
  });
});

it.each<[string, Partial<Article>, string]>([
  ['outlet', { publisher: null }, 'outlet'],
  ['date', { published: null }, 'date'],
  ['title', { title: null }, 'title'],
  ['outlet and title', { publisher: null, title: null }, 'outlet, title'],
])('names a missing %s in the note, and nothing else', (_, fields, names) => {
  const { bibtex, cslJson } = citeArticle({ ...stated, ...fields }, today);
  expect(bibtex).toContain(`Not stated in the text that was read: ${names}.`);
  expect(parsed(cslJson)[0]?.note).toContain(`Not stated in the text that was read: ${names}.`);
});

it('says no day of access where there is no address', () => {
  const { text: words, bibtex, cslJson } = citeArticle({ ...stated, url: null }, today);
  expect(words + bibtex + cslJson).not.toMatch(/access|urldate|URL/i);
});

it.each<[string, string, Record<string, unknown>]>([
  ['2025', '  year = {2025},\n  date = {2025},', { 'date-parts': [[2025]] }],
  ['2025-11', '  year = {2025},\n  month = nov,\n  date = {2025-11},', { 'date-parts': [[2025, 11]] }],
  ['2016~', '  year = {about 2016},', { literal: 'about 2016' }],
  ['2016?', '  year = {possibly 2016},', { literal: 'possibly 2016' }],
  ['2013/2016', '  year = {2013 to 2016},', { literal: '2013 to 2016' }],
])('is never surer of the date %s than the article', (published, bibtex, issued) => {
  const citation = citeArticle({ ...stated, published }, today);
  expect(citation.bibtex).toContain(`${bibtex}\n  url`);
  expect(parsed(citation.cslJson)[0]?.issued).toEqual(issued);
});

describe('hostile words', () => {
  it.each<[string, string, string]>([
    ['a lone brace', 'Open { and', 'Open \\textbraceleft{} and'],
    ['a closing brace', 'so }', 'so \\textbraceright{}'],
    ['a backslash', 'C:\\new', 'C:\\textbackslash{}new'],
    [
      'a command',
      '\\input{/etc/passwd}',
      '\\textbackslash{}input\\textbraceleft{}/etc/passwd\\textbraceright{}',
    ],
    ['a comment', '50 % off', '50 \\% off'],
    [
      'the other specials',
      'A & B_c #1 $5 ~x ^y',
      'A \\& B\\_c \\#1 \\$5 \\textasciitilde{}x \\textasciicircum{}y',
    ],
    [
      'signs the old encoding turns',
      '<b> | </b>',
      '\\textless{}b\\textgreater{} \\textbar{} \\textless{}/b\\textgreater{}',
    ],
    ['straight quotation marks', '"so" it\'s', '"so" it\'s'],
    ['what TeX would join', "a -- b --- ``c'' ?` ,,d", "a -{}- b -{}-{}- `{}`c'{}' ?{}` ,{},d"],
    ['line breaks and control characters', ' one\r\n\ttwo\u0000\u2028three ', 'one two three'],
    ['other scripts', 'Ωmega Ćwikła 北京 🗳', 'Ωmega Ćwikła 北京 🗳'],
    ['a name that turns the direction', 'Ben \u202e\u2067hsraM', 'Ben \u202e\u2067hsraM'],
    [
      'an entry of its own',
      '}}\n@misc{x, title={y',
      '\\textbraceright{}\\textbraceright{} @misc\\textbraceleft{}x, title=\\textbraceleft{}y',
    ],
  ])('are printed by TeX as they are: %s', (_, title, escaped) => {
    expect(citeArticle({ ...stated, title }, today).bibtex).toContain(`  title = {{${escaped}}},\n`);
  });

  it.each<[string, string, string]>([
    ['braces and a backslash', 'https://a.example/{x}\\y', 'https://a.example/%7Bx%7D%5Cy'],
    ['spaces and line breaks', 'https://a.example/a b\nc', 'https://a.example/a%20b%0Ac'],
    ['nothing of the kind', 'https://a.example/?a=50%25&b=#_~', 'https://a.example/?a=50%25&b=#_~'],
  ])('in an address do not end its field: %s', (_, url, safe) => {
    expect(citeArticle({ ...stated, url }, today).bibtex).toContain(`  url = {${safe}},\n`);
  });

  it('never meet in one key: two ids are two entries', () => {
    const key = (id: string) => /^@\w+\{(.*),$/m.exec(citeArticle({ ...stated, id }, today).bibtex)?.[1];
    expect(key('a-b.c1')).toBe('a-b.c1');
    const ids = ['a b', 'a_b', 'a,b', 'a{b', 'aéb', 'a_20_b', 'a🗳b'];
    expect(new Set(ids.map(key)).size).toBe(ids.length);
    for (const id of ids) expect(key(id)).toMatch(/^[\w.:-]+$/);
  });
});

describe('a quote', () => {
  const quoted = claim({ id: 'bell.c1', quote: { exact: 'Ada {stood} by 50%', prefix: '', suffix: '' } });
  const citation = citeQuoteOf(quoted, stated, 'https://record.example/?sel=a_b', today);

  it('is cited in the words of its copy', () => {
    expect(citation.text).toBe(
      '“Ada {stood} by 50%” “The vote”, The Bell, 2 February 2025. On the Record, https://record.example/?sel=a_b',
    );
  });

  it('is its article’s entry under a key of its own, with the words and the link in the note', () => {
    expect(citation.bibtex).toContain('@article{bell.c1,\n  title = {{The vote}},');
    expect(citation.bibtex).toContain(
      '  note = {Quoted: “Ada \\textbraceleft{}stood\\textbraceright{} by 50\\%” On the Record, https://record.example/?sel=a\\_b. Text',
    );
    const [item] = parsed(citation.cslJson);
    expect(item).toMatchObject({ id: 'bell.c1', title: 'The vote', 'container-title': 'The Bell' });
    expect(item?.note).toMatch(/^Quoted: “Ada \{stood\} by 50%” On the Record, https:\/\/record\.example/);
  });
});

/** Words of anything at all, and of what is hardest on BibTeX. */
const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('{', '}', '\\', '"', '%', '@', ',', '\n', '$', 'a', ' ', '\u202e') }),
);
const articles: fc.Arbitrary<Article> = fc
  .record({
    id: words,
    title: fc.option(words),
    opens: words,
    publisher: fc.option(words),
    published: fc.option(fc.constantFrom('2025', '2025-02', '2025-02-02', '2016~')),
    url: fc.option(words),
  })
  .map((fields) => article('any', fields));

/** As BibTeX counts: every brace, escaped or not. Null if one closes that was not open. */
function depths(entry: string): number[] | null {
  let depth = 0;
  const seen = [...entry].map((sign) => {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    return depth;
  });
  return seen.some((one) => one < 0) ? null : seen;
}

describe('whatever the words are', () => {
  it('the braces of a BibTeX entry balance, and only its last one closes it', () => {
    fc.assert(
      fc.property(articles, words, words, (from, exact, link) => {
        const quoted = claim({ id: from.id, quote: { exact, prefix: '', suffix: '' } });
        for (const { bibtex } of [citeArticle(from, today), citeQuoteOf(quoted, from, link, today)]) {
          const seen = depths(bibtex);
          const signs = [...bibtex];
          expect(seen?.at(-1)).toBe(0);
          expect(seen?.indexOf(0, signs.indexOf('{'))).toBe(signs.lastIndexOf('}'));
          expect(bibtex.match(/^@/gm)?.length).toBe(1);
        }
      }),
    );
  });

  it('CSL-JSON parses back to what it was', () => {
    fc.assert(
      fc.property(articles, (from) => {
        const [item] = parsed(citeArticle(from, today).cslJson);
        expect(item?.id).toBe(from.id);
        expect(item?.title).toBe(articleName(from));
        expect(item?.['container-title']).toBe(from.publisher ?? undefined);
        expect(item?.URL).toBe(from.url ?? undefined);
        expect('issued' in (item ?? {})).toBe(from.published !== null);
        expect('accessed' in (item ?? {})).toBe(from.url !== null);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesIn } from '../../../src/core/ingest/claims/cellText';
import { splitNames } from '../../../src/core/ingest/claims/endNames';
import { likelyDoubles } from '../../../src/core/ingest/claims/likelyDoubles';
import { isMissing, mayNameNobody, saysNothing } from '../../../src/core/ingest/claims/missing';
import { cameOf, claimLines } from '../../support/cameOf';

const csv = (text: string) => [{ name: 'x.csv', content: text }];
const lines = async (text: string, answers: Parameters<typeof cameOf>[1] = []) =>
  claimLines((await cameOf(csv(text), answers)).record);
const askedOf = async (text: string) => (await cameOf(csv(text))).asked.map(({ id }) => id);

describe('words that stand for nothing', () => {
  it.each([
    'NULL',
    'null',
    'NaN',
    'nan',
    'N/A',
    '#N/A',
    'NA',
    '<NA>',
    '\\N',
    '-',
    '–',
    '—',
    '...',
    ' ',
    '#REF!',
    'NaT',
  ])('%j is empty wherever it stands', (cell) => {
    expect(isMissing(cell)).toBe(true);
  });

  it.each([
    'Nan',
    'Na',
    'Christopher Null',
    'Null Island',
    'No',
    'X',
    'N',
    'none of them',
    'Unknown Soldier',
    'Nan Goldin',
    '-Smith',
  ])('%j is a word or a name', (cell) => {
    expect(isMissing(cell)).toBe(false);
    expect(saysNothing(cell)).toBe(false);
  });

  it.each([
    'None',
    'unknown',
    'Unknown',
    'Not Ben Marsh',
    'no endorsement',
    'Nobody',
    'TBD',
    'anyone but Marsh',
    'Null',
  ])('%j in the place of a name is asked about', async (cell) => {
    expect(mayNameNobody(cell)).toBe(true);
    const text = `from,to,type\nAda,Ben,endorses\nCyd,${cell},endorses\n`;
    expect(await askedOf(text)).toContain('0.nobody');
    expect(await lines(text)).toEqual(['Ada endorses Ben']);
    expect(await lines(text, [['0.nobody', [{ value: cell, answer: 'words:Dot' }]]])).toEqual([
      'Ada endorses Ben',
      'Cyd endorses Dot',
    ]);
  });

  it.each(['Notting Hill Society', 'Nona Gaye', 'Norman Other', 'Knott'])('%j is somebody', (cell) => {
    expect(mayNameNobody(cell)).toBe(false);
  });
});

describe('several people in a cell', () => {
  it.each([
    ['Ada Quill; Ben Marsh', ['Ada Quill', 'Ben Marsh']],
    ['Ada Quill | Ben Marsh', ['Ada Quill', 'Ben Marsh']],
    ['Ada Quill/Ben Marsh', ['Ada Quill', 'Ben Marsh']],
    ['Ada Quill, Ben Marsh and Cyd Oakes', ['Ada Quill', 'Ben Marsh', 'Cyd Oakes']],
    ['Ada Quill, Ben Marsh, and Cyd Oakes', ['Ada Quill', 'Ben Marsh', 'Cyd Oakes']],
    ['Ada Quill & Ben Marsh', ['Ada Quill', 'Ben Marsh']],
    ['Quill, Ada; Marsh, Ben', ['Quill, Ada', 'Marsh, Ben']],
    ['Sandy Anders', ['Sandy Anders']],
  ])('%j are %j', (cell, names) => {
    expect(splitNames(cell)).toEqual(names);
  });

  it.each([
    'Marsh & Sons, Ltd.',
    'Johnson & Johnson',
    'Smith and Wesson',
    'Lee, Ann',
    'John Smith, Jr.',
    'AC/DC',
    'Committee for Oaks and Elms',
  ])('%j stays one with what is proposed', async (cell) => {
    const text = `from,to,type\n"${cell}",Ben Marsh,endorses\nCyd Oakes,Ben Marsh,endorses\nEli Fern,Ben Marsh,endorses\nDot Vane,Ben Marsh,endorses\n`;
    const { record } = await cameOf(csv(text));
    expect(record.claims).toHaveLength(4);
  });

  it('become a claim each, which are the same claims in a newer file, and none of the pair alone with itself', async () => {
    const text =
      'id,from,to,type\n7,Ada Quill; Ben Marsh,Ben Marsh; Cyd Oakes,endorses\n8,Cyd Oakes,Ada Quill,endorses\n';
    expect(await lines(text)).toEqual([
      'Ada Quill endorses Ben Marsh',
      'Ada Quill endorses Cyd Oakes',
      'Ben Marsh endorses Cyd Oakes',
      'Cyd Oakes endorses Ada Quill',
    ]);
    const ids = async (whole: string) => (await cameOf(csv(whole))).record.claims.map(({ id }) => id);
    const [header, first, second] = text.split('\n');
    expect((await ids([header, second, first, ''].join('\n'))).sort()).toEqual((await ids(text)).sort());
  });
});

describe('addresses in a cell', () => {
  it.each([
    ['https://a.example/1; https://b.example/2', ['https://a.example/1', 'https://b.example/2'], ''],
    ['https://a.example/1,https://b.example/2', ['https://a.example/1', 'https://b.example/2'], ''],
    ['https://a.example/1\nhttps://b.example/2', ['https://a.example/1', 'https://b.example/2'], ''],
    ['https://a.example/1 https://a.example/1', ['https://a.example/1'], ''],
    ['https://a.example/?x=a|b;c,d', ['https://a.example/?x=a|b;c,d'], ''],
    [
      'https://web.archive.org/web/2019/http://a.example/',
      ['https://web.archive.org/web/2019/http://a.example/'],
      '',
    ],
    ['The Post, 3 May: https://a.example/1', ['https://a.example/1'], 'The Post, 3 May:'],
    ['<a href="https://a.example/1?a=1&amp;b=2">The Post</a>', ['https://a.example/1?a=1&b=2'], 'The Post'],
    ['www.a.example', ['www.a.example'], ''],
    ['The Post, p. 3', ['The Post, p. 3'], ''],
    ['', [], ''],
  ])('%j are %j', (cell, urls, words) => {
    expect(addressesIn(cell)).toEqual({ urls, words });
  });

  it('are a claim each; what is quoted is quoted once, so that it does not look like two who say it', async () => {
    const { record } = await cameOf(
      csv('from,to,type,quote,url\nAda,Ben,endorses,I do.,https://a.example/1; https://b.example/2\n'),
    );
    expect(record.claims.map(({ quote }) => quote?.exact ?? null)).toEqual(['I do.', null]);
    expect(record.articles.map(({ url }) => url)).toEqual(['https://a.example/1', 'https://b.example/2']);
  });
});

describe('headers', () => {
  it.each([
    ['Who,What happened,Whom', 'Ada Quill,endorsed,Ben Marsh', 'Ada Quill endorses Ben Marsh'],
    ['Person A,Person B,Connection', 'Ada Quill,Ben Marsh,advises', 'Ada Quill advises Ben Marsh'],
    ['Subject,Predicate,Object', 'Ada Quill,advises,Ben Marsh', 'Ada Quill advises Ben Marsh'],
    ['Candidate,Winner,Year', 'Ada Quill,Ben Marsh,2020', 'Ada Quill lost-to Ben Marsh 2020'],
    // Dates under “from” and “to” are no people.
    [
      'employee,employer,from,to',
      'Ada Quill,Ben Marsh,2001,2005',
      'Ada Quill worked-for Ben Marsh 2001/2005',
    ],
    // One end by its header, the other by what stands in it.
    [
      'paper,endorsee,On',
      'The Oakes Post,Ben Marsh,3 May 2020',
      'The Oakes Post endorses Ben Marsh 2020-05-03',
    ],
  ])('%s are known', async (header, row, line) => {
    expect(await lines(`${header}\n${row}\n`)).toEqual([line]);
  });

  it('a column of dates is proposed though most of its cells cannot be read, and each keeps its words', async () => {
    const { record, report } = await cameOf(
      csv(
        'from,to,type,date\nA,B,endorses,2001\nA,C,endorses,spring 98\nA,D,endorses,long ago\nA,E,endorses,once\n',
      ),
    );
    expect(record.claims.map(({ when, note }) => when ?? note)).toEqual([
      '2001',
      'Date in the file: “spring 98”.',
      'Date in the file: “long ago”.',
      'Date in the file: “once”.',
    ]);
    expect(report.problems.find(({ kind }) => kind === 'not-a-date')?.rows).toEqual([3, 4, 5]);
  });

  it('an end far ahead is asked about as “still so”', async () => {
    const text = 'from,to,type,start,end\nA,B,advises,2001,2099-12-31\n';
    expect(await lines(text)).toEqual(['A advises B 2001/..']);
    const { preview } = await cameOf(csv(text));
    expect(preview?.questions.map(({ id }) => id)).toContain('0.date-words');
  });
});

describe('a text file of rows', () => {
  const row = (end: string, quote = 'one') => `Ada,endorses,Ben,${quote}${end}`;

  it('may end its lines in any way, and in several', async () => {
    const ends = fc.constantFrom('\n', '\r', '\r\n');
    await fc.assert(
      fc.asyncProperty(fc.array(ends, { minLength: 1, maxLength: 6 }), ends, async (all, inside) => {
        const rows = all.map((end, at) => row(end, `"said ${at}${inside}on two lines"`));
        const { record } = await cameOf(csv(`from,type,to,quote\n${rows.join('')}`));
        expect(record.claims.map(({ quote }) => quote?.exact.split(/[\r\n]+/))).toEqual(
          all.map((_, at) => [`said ${at}`, 'on two lines']),
        );
      }),
      { numRuns: 60 },
    );
  });

  it.each([';', '\t', '|', ','])(
    'may divide its cells by %j, whatever stands in its sentences',
    async (sign) => {
      const others = [';', '\t', '|', ','].filter((one) => one !== sign).join(' ');
      const text = ['from', 'type', 'to', 'quote'].join(sign);
      const rows = [1, 2, 3].map((count) =>
        ['Ada', 'endorses', `Ben ${'I'.repeat(count)}`, `Well${others.repeat(count * 3)} yes`].join(sign),
      );
      const { record, preview } = await cameOf([
        { name: 'x.csv', content: new TextEncoder().encode([text, ...rows, ''].join('\n')) },
      ]);
      expect(record.claims).toHaveLength(3);
      expect(preview).toBeNull();
    },
  );

  it('can be divided otherwise by its reader, who sees three cells of each', async () => {
    const { preview, record } = await cameOf(csv('endorser;endorsee,x\nAda;Ben,1\nCyd;Dot,2\n'), [
      ['0.delimiter', ';'],
      ['0.to', 'column:endorsee,x'],
    ]);
    const question = preview?.questions.find(({ id }) => id === '0.delimiter');
    expect(question?.form).toMatchObject({
      options: expect.arrayContaining([{ value: ';', words: 'Semicolons: endorser · endorsee,x · Ada' }]),
    });
    expect(claimLines(record)).toEqual(['Ada endorses Ben,1', 'Cyd endorses Dot,2']);
  });

  it('may be followed by thousands of blank rows', async () => {
    const { record } = await cameOf(csv(`from,type,to,quote\n${row('\n')}${',,,\n'.repeat(5000)}`));
    expect(record.claims).toHaveLength(1);
  });

  it('keeps the first 4,000 letters of a longer text, between words, and says so', async () => {
    const { record, report } = await cameOf(
      csv(`from,type,to,quote\nAda,endorses,Ben,${'word '.repeat(2000)}\n`),
    );
    const [claim] = record.claims;
    expect(claim?.quote?.exact).toMatch(/^(?:word )+word$/);
    expect(claim?.quote?.exact.length).toBeGreaterThan(3900);
    expect(claim?.note).toBe('The quote is cut: it has 9,999 characters in the file.');
    expect(report.problems.find(({ kind }) => kind === 'text-cut')?.rows).toEqual([2]);
  });
});

describe('a matrix', () => {
  it.each([
    ['with names in another order', ',B,A\nA,1,0\nB,0,1\n', ['A other B', 'B other A']],
    ['with marks', 'name,A,B\nA,,x\nB,x,\n', ['A other B', 'B other A']],
  ])('%s is read cell by cell, once that is asked', async (_, text, claims) => {
    expect(await askedOf(text)).toContain('0.table');
    expect(await lines(text)).toEqual(claims);
  });

  it('is none where rows and columns are not the same people', async () => {
    expect(await askedOf('from,to,A\nA,B,1\nB,A,2\n')).not.toContain('0.table');
  });
});

describe('people who may be one', () => {
  const doubles = (...names: readonly string[]) =>
    likelyDoubles(
      names.map((name) => ({ key: name, name, aliases: [], kind: 'unknown' as const, note: null })),
    ).map(({ keys }) => keys);

  it.each([
    ['علی محمدی', 'علي محمدي'],
    ['محـمـد أحمد', 'محمد احمد'],
    ['שרה לוי (ליכוד)', 'Dr. Sarah Levi (שרה לוי)'],
    ['Bernie Sanders', 'B. Sanders'],
    ['Sen. Ada Quill', 'Ada Quill'],
    ['José Núñez', 'Jose Nunez'],
  ])('%s and %s are asked about', (a, b) => {
    expect(doubles(a, b)).toEqual([[a, b]]);
  });

  it('are not where an initial may be short for several', () => {
    expect(doubles('Bernie Sanders', 'Ben Sanders', 'B. Sanders')).toEqual([]);
  });
});

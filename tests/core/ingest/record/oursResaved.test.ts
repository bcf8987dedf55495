import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchangeFormats } from '../../../../src/core/egress/exchangeFormats';
import type { Dataset } from '../../../../src/core/model/dataset';
import { compareIds } from '../../../../src/core/model/relations';
import { cameOf } from '../../../support/cameOf';
import { wideDatasets } from '../../../support/wideDatasets';
import { lessened, written } from '../../../support/written';

/** How a spreadsheet writes a day back, and what a careful reader answers where that leaves something open. */
const dateForms = {
  'as it was': { write: (y: string, m: string, d: string) => `${y}-${m}-${d}`, order: 'month first' },
  'dd.mm.yyyy': { write: (y: string, m: string, d: string) => `${d}.${m}.${y}`, order: 'day first' },
  'm/d/yyyy': {
    write: (y: string, m: string, d: string) => `${Number(m)}/${Number(d)}/${y}`,
    order: 'month first',
  },
  'dd/mm/yyyy hh:mm': {
    write: (y: string, m: string, d: string) => `${d}/${m}/${y} 00:00`,
    order: 'day first',
  },
  'yyyy/m/d': {
    write: (y: string, m: string, d: string) => `${y}/${Number(m)}/${Number(d)}`,
    order: 'month first',
  },
  'day number': {
    write: (y: string, m: string, d: string) => {
      const days = Math.round(Date.UTC(Number(y), Number(m) - 1, Number(d)) / 86_400_000) + 25_569;
      return days >= 10_000 && days < 100_000 ? String(days) : `${y}-${m}-${d}`;
    },
    order: 'month first',
  },
} as const;

const dateColumns = ['when', 'published', 'held on'];

interface Resaving {
  readonly separator: ',' | ';' | '\t';
  readonly mark: boolean;
  readonly lineEnd: '\r\n' | '\n' | '\r';
  readonly dates: keyof typeof dateForms;
  /** By how many places columns move to the left, and how many blank ones and blank rows come behind. */
  readonly turn: number;
  readonly blankColumns: number;
  readonly blankRows: number;
}

const resavings: fc.Arbitrary<Resaving> = fc.record({
  separator: fc.constantFrom(',', ';', '\t'),
  mark: fc.boolean(),
  lineEnd: fc.constantFrom('\r\n', '\n', '\r'),
  dates: fc.constantFrom(...(Object.keys(dateForms) as (keyof typeof dateForms)[])),
  turn: fc.nat(30),
  blankColumns: fc.nat(3),
  blankRows: fc.nat(5),
});

/** Rows of a file with commas whose lines end as RFC 4180 says. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

/** The claims as we export them, saved again by a spreadsheet. */
function resaved(dataset: Dataset, how: Resaving): string {
  const format = exchangeFormats.find(({ id }) => id === 'claims');
  const [kind] = format?.files ?? [];
  if (!format || !kind) throw new Error('No format of claims.');
  const text = written(format, kind, { dataset, places: null, fingerprint: '' }).replace(/^\ufeff/, '');
  const [header = [], ...rows] = cellsOf(text);
  const { write } = dateForms[how.dates];
  const whole = rows.map((row) =>
    row.map((cell, at) =>
      dateColumns.includes(header[at] ?? '')
        ? cell.replace(/^(\d{4})-(\d{2})-(\d{2})$/, (_, y: string, m: string, d: string) => write(y, m, d))
        : cell,
    ),
  );
  const blank = (count: number) => Array.from({ length: count }, () => '');
  const turned = [header, ...whole].map((row) => {
    const place = how.turn % row.length;
    return [...row.slice(place), ...row.slice(0, place), ...blank(how.blankColumns)];
  });
  const all = [...turned, ...Array.from({ length: how.blankRows }, () => blank(turned[0]?.length ?? 0))];
  const quoted = (cell: string) =>
    /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const lines = all.map((row) => row.map(quoted).join(how.separator));
  return (how.mark ? '\ufeff' : '') + lines.join(how.lineEnd) + how.lineEnd;
}

const byId = (claims: Dataset['claims']) => [...claims].sort((a, b) => compareIds(a.id, b.id));

describe('our own claims, saved again by a spreadsheet', () => {
  it('are ours whatever their dates look like: the same ids, who vouches, reading, chain, denial, words and dates', async () => {
    const claims = exchangeFormats.find(({ id }) => id === 'claims');
    await fc.assert(
      fc.asyncProperty(wideDatasets, resavings, async (dataset, how) => {
        if (!claims) throw new Error('No format of claims.');
        const { left } = lessened(claims, dataset);
        fc.pre(left.claims.length > 0);
        const content = new TextEncoder().encode(resaved(left, how));
        const { order } = dateForms[how.dates];
        const came = await cameOf(
          [{ name: 'resaved.csv', content }],
          [
            ['0.order', order],
            ['0.numbers', 'days'],
          ],
        );
        expect(byId(came.record.claims)).toEqual(byId(left.claims));
        expect(came.record.people.map(({ id, name }) => `${id} ${name}`).sort()).toEqual(
          left.people.map(({ id, name }) => `${id} ${name}`).sort(),
        );
        expect([...came.record.articles].sort((a, b) => compareIds(a.id, b.id))).toEqual(
          [...left.articles].sort((a, b) => compareIds(a.id, b.id)),
        );
      }),
      { numRuns: 100 },
    );
  });

  const header =
    'from;relation;to;when;quote;publisher;published;url;from id;to id;id;polarity;reading;basis;via;note';
  const row =
    'Ada;endorses;Ben;2024;I do.;Post;2024-07-22;https://a.example/1;ada;ben;post.c1;affirms;explicit;stated;;';
  const came = (...rows: readonly string[]) =>
    cameOf([{ name: 'x.csv', content: [header, ...rows].join('\n') }]);
  const kindsOf = ({ report }: Awaited<ReturnType<typeof cameOf>>) => report.problems.map(({ kind }) => kind);

  it.each([
    [
      'who vouches, misspelt',
      row.replace('stated', 'statd'),
      { basis: 'speculated', note: 'In the file, basis: “statd”.' },
    ],
    ['who vouches, taken away', row.replace('stated', ''), { basis: 'speculated' }],
    [
      'how it was read, in capitals',
      row.replace('explicit', 'INFERRED'),
      { reading: 'inferred', basis: 'stated' },
    ],
    ['how it was read, in other words', row.replace('explicit', 'yes'), { reading: 'inferred' }],
    ['whether it is denied, in other words', row.replace('affirms', 'maybe'), { polarity: 'unknown' }],
    [
      'who vouches, as the page shows it',
      row.replace('stated', 'From unnamed sources'),
      { basis: 'unnamed' },
    ],
    [
      'a date in words',
      row.replace('2024;', 'spring 24;'),
      { when: null, note: 'Date in the file: “spring 24”.' },
    ],
    [
      'a date of publication in words',
      row.replace('2024-07-22', 'soon'),
      { note: 'Published, in the file: “soon”.' },
    ],
    [
      'a way in words',
      `${row.slice(0, -2)};outlet: The Herald; unnamed: a source;`.replace(
        'outlet: The Herald; unnamed: a source',
        '"outlet: The Herald; unnamed: a source"',
      ),
      {
        via: [
          { kind: 'outlet', name: 'The Herald' },
          { kind: 'unnamed', words: 'a source' },
        ],
      },
    ],
    ['a relation of another name', row.replace('endorses', 'mentors'), { type: 'other', named: 'mentors' }],
  ])('%s is read so that nothing becomes surer', async (_, line, claim) => {
    const { record } = await came(line);
    expect(record.claims).toMatchObject([{ id: 'post.c1', ...claim }]);
  });

  it('with rows added by hand have an id of their own, and say no more than they do', async () => {
    const added = await came(row, 'Cyd;advises;Ben;;;;;;;;;;;;;', 'Ada;endorses;Cyd;;;;;;;;;;;;;');
    expect(added.record.claims).toMatchObject([
      { id: 'post.c1', basis: 'stated' },
      { from: 'cyd', to: 'ben', basis: 'unstated', article: null },
      { from: 'ada', to: 'cyd', basis: 'unstated', article: null },
    ]);
    expect(kindsOf(added)).toContain('new-id');
  });

  it('with a row twice count it once; with one id for two rows both are kept', async () => {
    const twice = await came(row, row, row.replace('Ada;', 'Ada;').replace('I do.', 'I did.'));
    expect(twice.record.claims.map(({ quote }) => quote?.exact)).toEqual(['I do.', 'I did.']);
    expect(kindsOf(twice)).toEqual(expect.arrayContaining(['doubled-claim', 'new-id']));
  });

  it('with two addresses for one source do not become two independent sources', async () => {
    const other = row.replace('/1', '/2').replace('post.c1', 'post.c2');
    const { record, report } = await came(row, other);
    expect(record.articles).toMatchObject([
      { id: 'post', url: 'https://a.example/1' },
      { id: 'post-2', url: 'https://a.example/2', retells: ['post'] },
    ]);
    expect(report.problems.find(({ kind }) => kind === 'source-differs')?.rows).toEqual([3]);
  });

  it('with a column of somebody’s name it, and leave the reader to read them as any other file', async () => {
    const content = `${header};my mark\n${row};x`;
    const { report } = await cameOf([{ name: 'x.csv', content }]);
    expect(report.problems.find(({ kind }) => kind === 'other-column')?.examples).toEqual(['my mark']);
  });

  it('of days that could be of either order ask which', async () => {
    const asked = await came(row.replace('2024;', '03/04/2024;').replace('2024-07-22', '05/06/2024'));
    expect(asked.asked.map(({ id }) => id)).toEqual(['0.order']);
  });
});

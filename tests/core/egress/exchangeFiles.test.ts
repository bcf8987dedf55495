import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExchangeFormat, exchangeFormats, writeFile } from '../../../src/core/egress/exchangeFormats';
import { buildClaims } from '../../../src/core/ingest/claims/buildClaims';
import { combineParsed } from '../../../src/core/ingest/claims/tablesOf';
import { answerQuestion } from '../../../src/core/ingest/preview/questions';
import { readText } from '../../../src/core/ingest/readFile';
import { mendExchange } from '../../../src/core/ingest/record/mendExchange';
import { readExchange } from '../../../src/core/ingest/record/readExchange';
import { readXml, type XmlElement } from '../../../src/core/ingest/xml/readXml';
import type { Dataset } from '../../../src/core/model/dataset';
import { inventedDataset } from '../../../src/data/inventedRecord';
import { article, claim, dataset, passage, person } from '../../support/dataset';
import { defined } from '../../support/defined';
import { wideDatasets } from '../../support/wideDatasets';
import { lessened, written } from '../../support/written';

const harbour: Dataset = {
  ...dataset([], {
    people: [
      person('ada', { name: 'Ada Quill', aliases: ['Quill', 'the mayor'], note: 'Met twice.' }),
      person('ben', { name: '-Smith' }),
      person('guild', { name: 'Rope Guild', kind: 'organisation' }),
      person('zed', { name: 'Zed Alone' }),
    ],
    edition: { headline: 'A harbour', opening: null, questions: [], tour: [] },
  }),
  articles: [
    article('gazette', {
      title: 'A day',
      publisher: 'The Gazette',
      published: '2022-03-05',
      url: 'https://example.org/a',
    }),
    article('lamp', {
      notCoded: [passage('Nothing.')],
      retells: ['gazette'],
    }),
  ],
  claims: [
    claim({
      id: 'gazette.c1',
      when: '2021-05/2021-07',
      role: 'mayor',
      note: 'A note.',
      quote: { exact: 'Quill endorsed, "in May".', prefix: 'It rained. ', suffix: '' },
    }),
    {
      ...claim({
        id: 'gazette.c2',
        from: 'ben',
        type: 'tie',
        named: 'rows with',
        to: 'guild',
        when: '2021?',
      }),
      quote: null,
    },
    {
      ...claim({
        id: 'own.c3',
        from: 'ada',
        type: 'lost-to',
        to: 'guild',
        polarity: 'denies',
        when: '../2012',
      }),
      article: null,
    },
  ],
};

function formatOf(id: string): ExchangeFormat {
  return defined(exchangeFormats.find((format) => format.id === id));
}

function filesOf(id: string, data: Dataset = harbour): string[] {
  const taken = { dataset: data, places: null, fingerprint: '' };
  const format = formatOf(id);
  return format.files.map((kind) => written(format, kind, taken)).filter((text) => text !== '');
}

const others = exchangeFormats.filter(({ id }) => id !== 'record').map(({ id }) => id);
/** Rows and cells as RFC 4180 has them; every file begins with a mark of byte order. */
function cellsIn(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text
    .slice(1)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('what a format loses', () => {
  it('is told in plain sentences', () => {
    expect(lessened(formatOf('claims'), harbour).sentences).toEqual([
      'The text of the front page is left out.',
      'One passage that was read and not turned into claims is left out.',
      'One source that no claim rests on is left out, with what only it says of people.',
      'One person without a line is left out.',
      'What is held of people besides their names is left out: other names, notes, which of them are organisations.',
    ]);
    const own = { ...harbour, edition: { ...harbour.edition, headline: 'ties.csv', file: 'ties.csv' } };
    expect(lessened(formatOf('gexf'), own).sentences[0]).toBe(
      'The name of the file it came from is left out.',
    );
    expect(lessened(formatOf('gexf'), harbour).sentences).toHaveLength(3);
    expect(lessened(formatOf('record'), harbour).sentences).toEqual([]);
  });
});

describe('a table of claims', () => {
  it('has one row for each claim, with the names of people', () => {
    const [header = [], first = []] = cellsIn(filesOf('claims')[0] ?? '');
    const cell = (column: string) => first[header.indexOf(column)];
    expect(cellsIn(filesOf('claims')[0] ?? '')).toHaveLength(4);
    expect(['from', 'relation', 'to', 'when', 'quote', 'url'].map(cell)).toEqual([
      'Ada Quill',
      'endorses',
      "'-Smith",
      '2021-05/2021-07',
      'Quill endorsed, "in May".',
      'https://example.org/a',
    ]);
  });

  it('holds no cell that a spreadsheet runs, whatever the record says', () => {
    fc.assert(
      fc.property(wideDatasets, (data) => {
        for (const text of [...filesOf('claims', data), ...filesOf('tables', data)]) {
          for (const cell of cellsIn(text).flat()) expect(cell).not.toMatch(/^(?:[\t\r]|\s*[=+\-@＝＋－＠])/);
        }
      }),
    );
  });

  it('comes back the same with semicolons between cells, with its line breaks, quotation marks and commas', () => {
    const first = defined(harbour.claims[0]);
    const words = { exact: 'One, "two";\nthree', prefix: 'a;b', suffix: '' };
    const record = { ...harbour, claims: [{ ...first, quote: words, note: 'two\r\nlines' }] };
    for (const separator of [',', ';'] as const) {
      const data = { dataset: record, places: null, fingerprint: '', separator };
      const texts = formatOf('claims').files.map((kind) => written(formatOf('claims'), kind, data));
      expect(texts[0]?.slice(1).startsWith(`from${separator}relation${separator}to`)).toBe(true);
      const back = readExchange(combineParsed(texts.map((text) => readText('', text))));
      expect(back?.dataset.claims[0]).toMatchObject({ quote: words, note: 'two\r\nlines' });
    }
  });

  it('is known to Gephi by its headers, with the direction under Type and the relation in a column of its own', () => {
    const [nodes = '', edges = ''] = filesOf('tables');
    expect(cellsIn(nodes)[0]?.slice(0, 2)).toEqual(['Id', 'Label']);
    expect(cellsIn(edges)[0]?.slice(0, 5)).toEqual(['Source', 'Target', 'Type', 'Id', 'relation']);
    expect(cellsIn(edges).map((row) => row[2])).toEqual(['Type', 'Directed', 'Undirected', 'Directed']);
  });
});

/** Which attributes and elements each element may have, after the published rules of GEXF 1.3; `!` where it must. */
const gexfRules: Readonly<Record<string, { readonly may: string; readonly holds: string }>> = {
  gexf: { may: 'xmlns! version!', holds: 'meta graph' },
  meta: { may: '', holds: 'creator keywords description' },
  creator: { may: '', holds: '' },
  graph: {
    may: 'defaultedgetype idtype timeformat timerepresentation mode start end timezone',
    holds: 'attributes nodes edges',
  },
  attributes: { may: 'class! mode', holds: 'attribute' },
  attribute: { may: 'id! title! type!', holds: 'default options' },
  nodes: { may: 'count', holds: 'node' },
  node: { may: 'id! label pid start end', holds: 'attvalues spells nodes edges' },
  edges: { may: 'count', holds: 'edge' },
  edge: { may: 'id type label source! target! weight kind start end', holds: 'attvalues spells' },
  attvalues: { may: '', holds: 'attvalue' },
  attvalue: { may: 'for! value! start end', holds: '' },
};

/** What of an element is against the rules. */
function againstGexf({ name, attributes, children }: XmlElement): string[] {
  const rules = gexfRules[name];
  if (!rules) return [`no element “${name}”`];
  const may = rules.may.split(' ');
  const strange = Object.keys(attributes).filter((key) => !may.some((one) => one.replace('!', '') === key));
  const missing = may.filter((one) => one.endsWith('!') && attributes[one.slice(0, -1)] === undefined);
  const values = [
    [attributes.type ?? 'directed', /^(?:un)?directed$|^string$/],
    [attributes.start ?? attributes.end ?? '2000-01-01', /^\d{4}-\d\d-\d\d$/],
    [attributes.mode ?? 'static', /^(?:static|dynamic)$/],
  ] as const;
  return [
    ...strange.map((key) => `${name} may have no “${key}”`),
    ...missing.map((key) => `${name} must have “${key}”`),
    ...values.flatMap(([value, allowed]) => (allowed.test(value) ? [] : [`${name}: “${value}”`])),
    ...children.flatMap((child) =>
      rules.holds.split(' ').includes(child.name)
        ? againstGexf(child)
        : [`${name} may hold no ${child.name}`],
    ),
  ];
}

describe('a GEXF file', () => {
  it('keeps the published rules of its format, whatever the record says', () => {
    fc.assert(
      fc.property(wideDatasets, (data) => {
        for (const text of filesOf('gexf', data)) {
          const parsed = readXml(text);
          expect(parsed.ok ? againstGexf(parsed.root) : ['broken']).toEqual([]);
        }
      }),
    );
  });

  it('dates a line by the days of a plain date, and keeps the words of every date', () => {
    const [text = ''] = filesOf('gexf');
    const edges = text.split('<edge ').slice(1);
    expect(edges[0]).toContain('start="2021-05-01" end="2021-07-31"');
    expect(edges[0]).toContain('<attvalue for="when" value="2021-05/2021-07"/>');
    expect(edges[1]).not.toMatch(/ start=| end=/);
    expect(edges[1]).toContain('<attvalue for="when" value="2021?"/>');
    expect(edges[2]).not.toContain(' start=');
    expect(edges[2]).toContain(' end="2012-12-31"');
  });
});

/** How dates are read where a file of ours leaves a choice. */
const ours = { order: 'month first', latestYear: 2030 } as const;

describe.each(others)('%s', (id) => {
  const read = (files: readonly string[]) => combineParsed(files.map((text) => readText('', text)));

  it('says the same to a reader who knows nothing of our columns', () => {
    const parsed = read(filesOf(id));
    // A reader may say that the file is none of ours.
    const asOther = answerQuestion(parsed, { uses: [], ours }, '0.ours', 'other', 2026);
    const built = buildClaims(parsed, asOther);
    if (!built.ok) throw new Error(JSON.stringify(built.problems));
    const nameOf = (key: string) => built.people.find((one) => one.key === key)?.name;
    expect(built.claims.map(({ from, type, to }) => [nameOf(from), type, nameOf(to)])).toEqual([
      ['Ada Quill', 'endorses', '-Smith'],
      ['-Smith', 'rows with', 'Rope Guild'],
      ['Ada Quill', 'lost-to', 'Rope Guild'],
    ]);
    const [first, second, third] = built.claims;
    expect(first).toMatchObject({
      when: '2021-05/2021-07',
      quote: 'Quill endorsed, "in May".',
      source: { url: 'https://example.org/a', name: 'The Gazette', published: '2022-03-05' },
      role: 'mayor',
      note: 'A note.',
      polarity: 'affirms',
    });
    expect(second?.quote).toBeNull();
    expect(third).toMatchObject({ source: null, polarity: 'denies' });
  });

  it('is ours still where words were changed by hand: a relation of no kind keeps them', () => {
    const changed = filesOf(id).map((text) => text.replaceAll('lost-to', 'lost the vote to'));
    const parsed = read(changed);
    expect(readExchange(read(filesOf(id)))).not.toBeNull();
    expect(readExchange(parsed)).toBeNull();
    const mended = mendExchange(parsed, ours);
    expect(mended?.ok && mended.dataset.claims.map(({ named }) => named)).toContain('lost the vote to');
  });

  it('stays inert and well formed whatever the record says', () => {
    fc.assert(
      fc.property(wideDatasets, (data) => {
        for (const text of filesOf(id, data)) {
          if (text.startsWith('<')) expect(readXml(text)).toMatchObject({ ok: true });
          if (text.startsWith('{')) expect(() => JSON.parse(text)).not.toThrow();
          if (!text.startsWith('\ufeff')) expect(text).not.toMatch(/<\/?script|\]\]>|<!DOCTYPE/);
          if (text.startsWith('{')) expect(text).not.toMatch(/[\u2028\u2029<]/);
        }
      }),
    );
  });
});

describe('a large file', () => {
  const large = { ...inventedDataset(3000, 12_000), articles: [article('a')] };

  it.each(
    exchangeFormats.flatMap((format) => format.files.map((kind) => [kind.ending, format, kind] as const)),
  )('is written in small pieces, and the share that is written only grows: %s', (_, format, kind) => {
    const pieces = [...writeFile(format, kind, { dataset: large, places: null, fingerprint: '' })];
    const whole = pieces.reduce((length, { text }) => length + text.length, 0);
    for (const { text } of pieces) expect(text.length).toBeLessThan(whole / 8);
    const shares = pieces.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort());
    expect(shares.at(-1)).toBeGreaterThan(0.1);
    expect(shares.every((share) => share <= 1)).toBe(true);
  });
});

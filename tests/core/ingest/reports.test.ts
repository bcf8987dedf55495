import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/ingest/preview/question';
import { type Came, cameOf, claimLines } from '../../support/cameOf';
import { reportFile, reportsAtHand } from '../../support/reportFile';

/** What must come of one or several files that are imported together. */
interface Outcome {
  readonly files: readonly string[];
  /** Questions that the reader sees before anything comes in. */
  readonly asked?: readonly string[];
  /** Answers of a careful reader; none where those that are proposed are right. */
  readonly careful?: readonly (readonly [question: string, answer: Answer])[];
  /** The answers that are proposed bring in something else, which is told by another entry. */
  readonly isOther?: true;
  /** A claim a line, in the order of the file: “Ada Quill endorses Ben Marsh 2016”. */
  readonly claims: readonly string[];
  /** Names of everybody, where that is part of the promise. */
  readonly people?: readonly string[];
  /** Rows that the report names, by the kind of what it says of them. */
  readonly told?: Readonly<Record<string, readonly number[]>>;
  readonly also?: (came: Came) => void;
}

const urls = ({ record }: Came) =>
  record.claims.map(({ article }) => record.articles.find(({ id }) => id === article)?.url ?? null);
const organisations = ({ record }: Came) =>
  record.people.filter(({ kind }) => kind === 'organisation').map(({ name }) => name);

/** One entry for each report; those of graphs and of other formats are added here, too. */
const outcomes: readonly Outcome[] = [
  {
    files: ['01-us-times.csv'],
    claims: [
      'Ada Quill endorses Ben Marsh 2021-05-03',
      'Cyd Oakes endorses Ben Marsh 2019-11-14',
      'Dot Vane advises Ada Quill 2020-01-25',
      'Eli Fern lost-to Ben Marsh 2019-11-05',
    ],
  },
  {
    files: ['01d-unix.csv'],
    asked: ['0.numbers'],
    claims: ['Ada Quill endorses Ben Marsh 2016-05-17', 'Cyd Oakes endorses Ben Marsh 2019-11-14'],
  },
  {
    files: ['02-serial-dates.csv'],
    asked: ['0.numbers'],
    claims: [
      'Ada Quill endorses Ben Marsh 2021-05-03',
      'Cyd Oakes endorses Ben Marsh 2019-11-14',
      'Dot Vane advises Ada Quill 2020-01-25',
    ],
  },
  {
    files: ['03-loose-dates.csv'],
    claims: [
      'Ada Quill endorses Ben Marsh 1998~',
      'Ada Quill advises Cyd Oakes 1998/2002',
      'Ben Marsh endorses Cyd Oakes 1998/2002',
      'Cyd Oakes advises Dot Vane ../1990',
      'Dot Vane endorses Ada Quill 1990/1999',
      'Dot Vane advises Ben Marsh',
      'Eli Fern endorses Ben Marsh',
      'Eli Fern advises Dot Vane 1987?',
      'Eli Fern endorses Ada Quill',
      'Eli Fern endorses Cyd Oakes 2016-11-08',
      'Fay Holt endorses Cyd Oakes 2016-11-08',
      'Fay Holt endorses Dot Vane 2016-11-08',
      'Fay Holt endorses Ben Marsh 2016-11',
      'Fay Holt advises Ben Marsh 2016-11-08',
    ],
    told: { 'not-a-date': [7, 8, 10] },
    also: ({ record }) =>
      expect(record.claims.flatMap(({ note }) => note ?? [])).toEqual([
        'Date in the file: “-0044”.',
        'Date in the file: “44 BC”.',
        'Date in the file: “Spring 1999”.',
      ]),
  },
  {
    files: ['05-gephi-edges.csv'],
    claims: [
      'Ada Quill endorses Ben Marsh 2011-01-01/2013-06-30',
      'Cyd Oakes endorses Ben Marsh 2012-03-04/2012-03-05',
      'Cyd Oakes endorses Ben Marsh 2016-02-01/2016-11-08',
      'Dot Vane advises Ada Quill 2014/2015',
    ],
    also: ({ report }) => expect(report.relations).toBe(3),
  },
  {
    files: ['06-connections.csv', '06-people.csv'],
    claims: [
      'UK government contract Quill Partners',
      'Quill Partners member Ben Marsh',
      'Conservative party contract Quill Partners',
      'Conservative party member Michael Gove',
      'Dominic Cummings job Michael Gove',
      'Cyd Oakes family Dot Vane',
      'Cyd Oakes job Dot Vane',
    ],
    also: (came) => {
      expect(organisations(came)).toEqual(['UK government', 'Quill Partners', 'Conservative party']);
      expect(urls(came).filter(Boolean)).toEqual([
        'https://www.opendemocracy.net/en/dark-money-investigations/a-story/',
        'https://www.ft.com/content/a61cd0b2',
      ]);
      expect(JSON.stringify(came.record)).not.toContain('<a');
    },
  },
  {
    files: ['07-matrix.csv'],
    asked: ['0.table'],
    claims: [
      'Ada Quill other Ben Marsh',
      'Ben Marsh other Cyd Oakes',
      'Cyd Oakes other Ada Quill',
      'Cyd Oakes other Ben Marsh',
    ],
    also: ({ record }) => expect(record.claims[1]?.note).toBe('Number in the table: 2.'),
  },
  {
    files: ['08-cp1251.csv'],
    asked: ['0.encoding'],
    claims: ['Мария Орлова endorses Борис Кудрин 2012-03-04', 'Иван Чёрный advises Мария Орлова 2014'],
  },
  {
    files: ['09c-three-ends.csv'],
    claims: [
      'Ada Quill endorses Ben Marsh 2021-05-03',
      'Cyd Oakes advises Ben Marsh 2019',
      'Dot Vane endorses Ben Marsh 2020',
    ],
  },
  {
    files: ['12-excel-resaved.csv'],
    asked: ['0.years'],
    claims: [
      'Ada Quill endorses Ben Marsh 2016-05',
      'Cyd Oakes endorses Ben Marsh 2021-05-03',
      'Dot Vane advises Ada Quill 2019-11-14',
      'Eli Fern lost-to Ben Marsh 2019',
    ],
  },
  {
    files: ['12c-dmy-two-cols.csv'],
    claims: [
      'Ada Quill advises Ben Marsh 2011-04-03/2012-06-05',
      'Cyd Oakes advises Ben Marsh 2009-11-07/2013-02-01',
    ],
    also: ({ record }) =>
      expect(record.articles.map(({ published }) => published)).toEqual(['2012-12-25', '2014-01-31']),
  },
  {
    files: ['12e-nulls.csv'],
    claims: [
      'Ada Quill endorses Ben Marsh 2016/',
      'Eli Fern endorses Ada Quill 2018/',
      'Christopher Null endorses Ada Quill 2019/2020',
    ],
    people: ['Ada Quill', 'Ben Marsh', 'Eli Fern', 'Christopher Null'],
    told: { 'no-from': [3], 'no-to': [4, 5] },
  },
  {
    files: ['12f-dayfirst-real.csv'],
    claims: [
      'Ada Quill endorses Ben Marsh 2021-05-03',
      'Cyd Oakes endorses Ben Marsh 2019-11-14',
      'Dot Vane advises Ada Quill 2020-01-25',
      'Eli Fern lost-to Ben Marsh 2018-06-28',
    ],
  },
  {
    files: ['41-semicolon-commas.csv'],
    claims: [
      'Ada Quill endorses Ben Marsh 2010-05-03',
      'Cyd Oakes endorses Ben Marsh 2011-05-03',
      'Dot Vane advises Ada Quill 2012-05-03',
      'Eli Fern lost-to Ben Marsh 2013-05-03',
      'Fay Holt endorses Ben Marsh 2014-05-03',
      'Gus Ilk advises Ben Marsh 2015-05-03',
      'Hal Jory worked-for Ada Quill 2016-05-03',
      'Ivy Kemp endorses Ada Quill 2017-05-03',
    ],
    also: ({ record }) => expect(record.people).toHaveLength(9),
  },
  {
    files: ['42-filldown.csv'],
    asked: ['0.filled'],
    claims: [
      'Ada Quill endorses Ben Marsh 2016-05-03',
      'Ada Quill endorses Cyd Oakes 2016-06-01',
      'Ada Quill advises Dot Vane 2017',
      'Eli Fern lost-to Ben Marsh 2018-11-06',
      'Eli Fern lost-to Cyd Oakes 2020-11-03',
    ],
    told: { 'as-above': [3, 4, 6] },
  },
  {
    files: ['42-filldown.csv'],
    careful: [['0.filled', 'nothing']],
    isOther: true,
    claims: ['Ada Quill endorses Ben Marsh 2016-05-03', 'Eli Fern lost-to Ben Marsh 2018-11-06'],
    told: { 'no-from': [3, 4, 6] },
  },
  {
    files: ['43-several-in-cell.csv'],
    asked: ['0.several'],
    claims: [
      'Ada Quill endorses Ben Marsh 2016-05-03',
      'Ada Quill endorses Cyd Oakes 2016-05-03',
      'Dot Vane endorses Ben Marsh 2018-05-03',
      'Eli Fern endorses Ben Marsh 2018-05-03',
      'Fay Holt endorses Ben Marsh 2018-05-03',
      'Gus Ilk advises Ada Quill 2019',
      'Hal Jory advises Ada Quill 2019',
      'Ben Marsh endorses Marsh & Sons, Ltd. 2020',
      'Cyd Oakes endorses Ada Quill 2021',
    ],
  },
  {
    files: ['45-repeated-header.csv'],
    claims: [
      'Ada Quill endorses Ben Marsh 2016-05-03',
      'Cyd Oakes advises Ben Marsh 2017',
      'Dot Vane endorses Ada Quill 2018-01-25',
      'Eli Fern lost-to Ben Marsh 2019-11-05',
    ],
    told: { 'repeated-header': [4] },
  },
  {
    files: ['46-stray-byte.csv'],
    claims: [
      'José Núñez endorses Zoë Brontë 2016-05-03',
      'Łukasz Świątek advises José Núñez 2017',
      'Božena Dvořáková endorses Łukasz Świątek 2018',
      'Мария Орлова endorses Zoë Brontë 2019',
    ],
    told: { 'stray-byte': [4] },
  },
  {
    files: ['47-zero-dates.csv'],
    claims: [
      'Ada Quill endorses Ben Marsh 2016',
      'Cyd Oakes endorses Ben Marsh 2016-05',
      'Dot Vane advises Ada Quill 2017',
      'Eli Fern lost-to Ben Marsh',
      'Fay Holt endorses Ben Marsh 2018-11-06',
    ],
  },
  {
    files: ['48-months.csv'],
    claims: [
      'Ada Quill endorses Ben Marsh 2016-03-03',
      'Cyd Oakes endorses Ben Marsh 2017-05-12',
      'Dot Vane advises Ada Quill 2018-08-01',
      'Eli Fern lost-to Ben Marsh 2019-02-06',
      'Fay Holt endorses Ben Marsh 2020-05-03',
      'Gus Ilk advises Ben Marsh 2021-05-03',
      'Hal Jory endorses Ada Quill 2016-03-03',
    ],
  },
  {
    files: ['53-addresses.csv'],
    claims: [
      'Ada Quill endorses Ben Marsh 2016',
      'Cyd Oakes endorses Ben Marsh 2016',
      'Dot Vane advises Ada Quill 2017',
      'Eli Fern lost-to Ben Marsh 2018',
      'Fay Holt endorses Ben Marsh 2019',
      'Gus Ilk advises Ben Marsh 2020',
      'Hal Jory endorses Ada Quill 2021',
      'Ivy Kemp endorses Ada Quill 2021',
      'Ada Quill advises Cyd Oakes 2022',
    ],
    told: { 'address-not-opened': [7, 9] },
    also: (came) =>
      expect(urls(came)).toEqual([
        'http://gazette.example/1',
        'HTTPS://Gazette.Example/2',
        'https://zeitung-für-alle.example/3',
        'https://gazette.example/Jörg_Müller_(Politiker)',
        'https://web.archive.org/web/20190501000000/http://gazette.example/5',
        'www.gazette.example/6',
        'https://gazette.example/7?x=a|b',
        'doi:10.1000/182',
        'https://gazette.example/9',
      ]),
  },
  {
    files: ['54-mixed-direction.csv'],
    claims: [
      'Ada Quill endorses Ben Marsh 2016-05-03',
      'Cyd Oakes married to Dot Vane 2001',
      'Dot Vane advises Ada Quill 2017',
      'Eli Fern studied with Fay Holt 1990',
    ],
    told: { 'as-ties': [3, 5] },
  },
  {
    files: ['58-sentinel-end.csv'],
    claims: [
      'Ada Quill worked-for Ben Marsh 2009-01-20/2017-01-20',
      'Cyd Oakes worked-for Ben Marsh 2015-06-01/..',
      'Dot Vane advises Ada Quill 2012-03-04/2014-03-04',
      'Eli Fern worked-for Ben Marsh ../2010-12-31',
    ],
    told: { 'open-end': [3, 5] },
  },
  {
    files: ['64-rtl-names.csv'],
    asked: ['0.same'],
    claims: [
      'علی محمدی endorses שרה לוי (ליכוד) 2016',
      'علي محمدي advises שרה לוי (ליכוד) 2017',
      'كريم الحسن endorses علي محمدي 2018',
      'کریم الحسن advises Ada Quill 2019',
      'محـمـد أحمد endorses Ada Quill 2020',
      'محمد احمد advises علي محمدي 2021',
      'Dr. Sarah Levi (שרה לוי) endorses Ada Quill 2021',
    ],
    also: ({ report }) => expect(report.doubles).toHaveLength(4),
  },
  {
    files: ['71-nobody-as-a-person.csv'],
    asked: ['0.nobody', '0.several'],
    claims: [
      'The Quill Gazette endorses Ada Quill 2016-10-01',
      'Fern Weekly endorses Ada Quill 2016-10-05',
      'Fern Weekly endorses Ada Quill 2016-10-05',
      'Fern Weekly endorses Ben Marsh 2016-10-05',
      'Fern Weekly endorses Ben Marsh 2016-10-05',
    ],
    people: ['The Quill Gazette', 'Ada Quill', 'Fern Weekly', 'Ben Marsh'],
    told: { nobody: [3, 4, 5] },
    also: (came) => {
      expect(new Set(urls(came)).size).toBe(3);
      expect(came.record.articles.every(({ publisher }) => publisher === null)).toBe(true);
    },
  },
  {
    files: ['71-nobody-as-a-person.csv'],
    careful: [
      ['0.nobody', [{ value: 'Unknown', answer: 'as-written' }]],
      ['0.several', [{ value: 'Ada Quill/Ben Marsh', answer: 'as-written' }]],
    ],
    isOther: true,
    claims: [
      'The Quill Gazette endorses Ada Quill 2016-10-01',
      'Vane Times endorses Unknown 2016-10-04',
      'Fern Weekly endorses Ada Quill/Ben Marsh 2016-10-05',
      'Fern Weekly endorses Ada Quill/Ben Marsh 2016-10-05',
    ],
    // A row without a link is not sourced because it names its newspaper.
    also: ({ record }) => expect(record.claims[1]?.article).toBeNull(),
  },
  {
    files: ['72-stages.csv'],
    asked: ['0.stage-order'],
    claims: [
      'Ben Marsh lost-to Ada Quill 2020',
      'Dot Vane lost-to Cyd Oakes 2020',
      'Fay Holt lost-to Eli Fern 2021',
    ],
    told: { 'other-stage': [2, 3] },
  },
  {
    files: ['72-stages.csv'],
    careful: [['0.stage-order', ['runoff', 'general']]],
    isOther: true,
    claims: ['Ben Marsh lost-to Ada Quill 2020', 'Dot Vane lost-to Cyd Oakes 2020'],
    told: { 'other-stage': [2, 3, 8, 9] },
  },
  {
    files: ['73-race-is-a-word.csv'],
    asked: ['0.order'],
    claims: ['Ben Marsh lost-to Ada Quill 2018-05-08', 'Dot Vane lost-to Cyd Oakes 2018-08-07'],
    also: ({ report }) =>
      expect(report.problems.find(({ kind }) => kind === 'other-column')?.examples).toEqual([
        'Race (4 cells)',
        'Elected Official? (4 cells)',
      ]),
  },
  {
    files: ['74-entities.csv'],
    claims: [
      'Ada Quill Founder Quill Partners',
      'Ada Quill Founder Quill Partners',
      'Ben Marsh Secretary Department of Oaks',
      'Ben Marsh Former adviser Ada Quill',
    ],
    also: (came) => {
      expect(came.report.relations).toBe(3);
      expect(organisations(came)).toEqual(['Quill Partners', 'Department of Oaks']);
      expect(urls(came)).toEqual([1, 2, 3, 4].map((page) => `https://gazette.example/${page}`));
    },
  },
  {
    files: ['75-ours-resaved.csv'],
    claims: [
      'Ada Quill endorses Ben Marsh 2024-07-21',
      'Cyd Oakes advises Ada Quill',
      'Dot Vane advises Ben Marsh 2024',
    ],
    also: ({ record }) =>
      expect(record).toMatchObject({
        claims: [
          {
            id: 'gazette.c1',
            basis: 'stated',
            quote: { prefix: 'At the market, ', suffix: ' as the crowd cheered.' },
          },
          { id: 'gazette.c2', basis: 'speculated', reading: 'inferred' },
          { id: 'gazette.c3', basis: 'unnamed', via: [{ kind: 'unnamed', words: 'a source' }] },
        ],
        articles: [{ id: 'gazette', published: '2024-07-22' }],
      }),
  },
];

describe.runIf(reportsAtHand)('a file as people have them', () => {
  it.each(outcomes.map((outcome) => [outcome.files.join(', '), outcome] as const))(
    '%s comes in as it says',
    async (_, { files, asked = [], careful = [], isOther, claims, people, told = {}, also }) => {
      const handed = files.map(reportFile);
      const first = await cameOf(handed);
      expect(first.asked.map(({ id }) => id)).toEqual(expect.arrayContaining([...asked]));
      if (!isOther) expect(claimLines(first.record)).toEqual(claims);
      const came = careful.length > 0 ? await cameOf(handed, careful) : first;
      expect(claimLines(came.record)).toEqual(claims);
      if (people) expect(came.record.people.map(({ name }) => name)).toEqual(people);
      const rows = Object.fromEntries(came.report.problems.map((problem) => [problem.kind, problem.rows]));
      expect(rows).toMatchObject(told);
      also?.(came);
    },
  );
});

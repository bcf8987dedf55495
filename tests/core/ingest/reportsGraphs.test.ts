import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildClaims } from '../../../src/core/ingest/claims/buildClaims';
import { propose } from '../../../src/core/ingest/preview/questions';
import { readFile } from '../../../src/core/ingest/readFile';
import { decode } from '../../support/datasetFile';

/** Graphs as users of other programs have reported them, with what must come out: in REPORTS, else beside the repository. */
const folder = process.env.REPORTS ?? '../shared/reports';
const atHand = existsSync(folder);
if (!atHand) console.warn(`${folder} is not at hand: promises about reported graphs were not tried.`);

/** Each claim in one line, with its date, quote and source; and the kinds of what is told. */
function comeOf(file: string) {
  const parsed = readFile(file, new Uint8Array(readFileSync(`${folder}/${file}`)), decode);
  const built = buildClaims(parsed, propose(parsed, 2026));
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  const names = new Map(built.people.map(({ key, name }) => [key, name]));
  const lines = built.claims.map(({ from, to, type, directed, when, quote, source, note }) => {
    const sentence = `${names.get(from)} ${directed ? type : `– ${type} –`} ${names.get(to)}`;
    return [sentence, when, quote && `“${quote}”`, source?.url, note].filter(Boolean).join(' · ');
  });
  const { problems } = built.report;
  return {
    attributes: built.people.flatMap(({ name, attributes = [] }) =>
      attributes.map(([column, words]) => `${name} · ${column}: ${words}`),
    ),
    people: built.people.map(({ name, aliases }) => [name, ...aliases].join(' / ')),
    lines,
    told: problems.map(({ kind }) => kind),
    unused: problems.flatMap(({ kind, examples }) =>
      kind === 'other-column' ? examples.map((column) => column.replace(/ \(.*\)$/, '')) : [],
    ),
  };
}

interface Report {
  readonly file: string;
  readonly people: readonly string[];
  readonly lines: readonly string[];
  /** What is kept of people besides; nothing where it is not said. */
  readonly attributes?: readonly string[];
  readonly told?: readonly string[];
  /** Columns that are told not to be used. */
  readonly unused?: readonly string[];
}

const four = ['Ada Quill', 'Ben Marsh', 'Cyd Oakes', 'Dot Vane'];
const three = four.slice(0, 3);
const two = four.slice(0, 2);

const reports: readonly Report[] = [
  {
    file: '04-nested.gexf',
    people: ['Cabinet of Marsh', ...four, 'Eli Fern'],
    lines: ['Ada Quill advises Ben Marsh', 'Cyd Oakes endorses Ben Marsh', 'Dot Vane endorses Ada Quill'],
    told: ['nested-graph'],
    unused: ['parent'],
  },
  {
    file: '14-desktop.cyjs',
    people: ['Ada Quill', 'Ben Marsh', 'Cyd Oakes (renamed)'],
    lines: [
      'Ada Quill endorses Ben Marsh · 2016 · “I am with Ben”',
      'Cyd Oakes (renamed) advises Ben Marsh · 2018',
    ],
  },
  {
    file: '15-yed.graphml',
    people: ['Ada Quill', 'Cabinet', 'Ben Marsh', 'Cyd Oakes'],
    lines: [
      'Cyd Oakes advises Ben Marsh',
      expect.stringMatching(/^Ada Quill endorses Ben Marsh · https:\/\/gazette\.example\/1/),
      'Cyd Oakes lost-to Ben Marsh',
    ] as readonly string[],
    told: ['nested-graph', 'arrow-at-start'],
    unused: ['further labels'],
  },
  {
    file: '17-kumu.json',
    people: ['Ada Quill', 'Ben Marsh', 'Quill Partners'],
    lines: [
      'Ada Quill endorses Ben Marsh · 2016-05-03/',
      'Quill Partners contract Ada Quill',
      'Ada Quill contract Quill Partners',
    ],
    told: ['mutual-edge'],
  },
  {
    file: '17b-oligrapher.json',
    people: ['Ada Quill', 'Ben Marsh', 'Quill Partners'],
    lines: [
      'Ada Quill endorses Ben Marsh · https://littlesis.example/relationships/501',
      'Ada Quill lobbied Quill Partners',
    ],
    attributes: ['Ada Quill · url: https://littlesis.example/person/1001'],
    told: ['arrow-at-start'],
  },
  {
    file: '17c-neo4j.json',
    people: two,
    lines: ['Ada Quill endorses Ben Marsh · 2016/ · “I am with Ben”'],
  },
  {
    file: '17d-ftm.jsonl',
    people: ['Ada Quill', 'Quill Partners'],
    lines: ['Ada Quill is director of Quill Partners · 2014-02/ · https://gazette.example/1'],
    attributes: ['Ada Quill · nationality: us'],
  },
  {
    file: '17g-graphology.json',
    people: two,
    lines: ['Ada Quill endorses Ben Marsh · 2016', 'Ada Quill – is tied to – Ben Marsh'],
    unused: ['weight', 'x', 'y', 'size', 'color'],
  },
  {
    file: '17i-vis.json',
    people: two,
    lines: [
      'Ada Quill endorses Ben Marsh · I am with Ben',
      'Ada Quill advises Ben Marsh',
      'Ada Quill – is tied to – Ben Marsh',
    ],
    told: ['arrow-at-start'],
  },
  {
    file: '17k-nx-links.json',
    people: two,
    lines: [
      'Ada Quill endorses Ben Marsh · 2016-05-03 · “I am with Ben”',
      'Ada Quill advises Ben Marsh · 2018',
    ],
    attributes: ['Ada Quill · party: Greens'],
  },
  {
    file: '49-bigids.json',
    people: three,
    lines: ['Ada Quill endorses Ben Marsh · 2016-05-03', 'Cyd Oakes advises Ben Marsh · 2017'],
  },
  {
    file: '50-multivalue.graphml',
    people: ['Ada Quill / Ada Q. / Adelaide Quill', 'Ben Marsh', 'Cyd Oakes'],
    lines: [
      'Ada Quill endorses Ben Marsh · “I am with Ben” · https://gazette.example/1',
      'Ada Quill endorses Ben Marsh · “Ben has my vote” · https://herald.example/1',
      'Cyd Oakes advises Ben Marsh · “Cyd helps”',
    ],
    told: ['several-quotes'],
  },
  {
    file: '51-sparql.json',
    people: ['Hillary Clinton', 'Donald Trump', 'Joe Biden', 'Kamala Harris'],
    lines: [
      'Hillary Clinton lost-to Donald Trump · 2016-11-08',
      'Donald Trump lost-to Joe Biden · 2020-11-03',
      'Kamala Harris lost-to Donald Trump · 2024-11-05',
    ],
  },
  {
    file: '52-positions.gexf',
    people: [...four, 'Eli Fern'],
    lines: [
      'Ada Quill endorses Ben Marsh',
      'Cyd Oakes endorses Ben Marsh',
      'Dot Vane advises Ada Quill',
      'Eli Fern lost-to Ben Marsh',
    ],
    told: ['drawing'],
    attributes: [
      'Ada Quill · party: Reds',
      'Ben Marsh · party: Greens',
      'Cyd Oakes · party: Reds',
      'Dot Vane · party: Greens',
      'Eli Fern · party: Reds',
    ],
    unused: ['weight', 'color', 'x', 'y', 'z', 'size'],
  },
  {
    file: '70-cytoscape-at-the-root.json',
    people: three,
    lines: ['Ada Quill endorses Ben Marsh', 'Cyd Oakes advises Ben Marsh'],
  },
];

describe.runIf(atHand)('a graph that was reported', () => {
  it.each(reports)(
    '$file comes whole, with the answers that are proposed',
    ({ file, people, lines, attributes = [], told, unused }) => {
      const come = comeOf(file);
      expect(come.people).toEqual(people);
      expect(come.lines).toEqual(lines);
      expect(come.attributes).toEqual(attributes);
      expect(come.told).toEqual(expect.arrayContaining([...(told ?? [])]));
      expect(come.unused).toEqual(expect.arrayContaining([...(unused ?? [])]));
    },
  );
});

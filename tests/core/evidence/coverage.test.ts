import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CoverageCell,
  coverageKinds,
  coverageOf,
  coverageWords,
  isEmptyCell,
} from '../../../src/core/evidence/coverage';
import { deriveStanding } from '../../../src/core/evidence/standing';
import type { Dataset } from '../../../src/core/model/dataset';
import { buildGraph } from '../../../src/core/model/graph';
import { fourTypes } from '../../../src/core/model/relationTypes';
import { datasets } from '../../support/arbitraries';
import { dataset, noRetells, person, tie } from '../../support/dataset';

function weighed(data: Dataset) {
  const graph = buildGraph(data);
  const reasonOf = (id: string) =>
    data.edition.withdrawn.find(({ relation }) => relation === id)?.reason ?? null;
  return { graph, standings: graph.relations.map((one) => deriveStanding(one, reasonOf(one.id), noRetells)) };
}

function rowsOf(data: Dataset) {
  const { graph, standings } = weighed(data);
  return coverageOf(graph, standings);
}

/** The words of one person's cells, by type. */
function wordsOf(data: Dataset, id: string): Record<string, string> {
  const row = rowsOf(data)[buildGraph(data).personIndex.get(id) ?? -1];
  return Object.fromEntries((row?.cells ?? []).map((cell) => [cell.type.id, coverageWords(cell)]));
}

const denies = { polarity: 'denies' } as const;
const infers = { reading: 'inferred' } as const;

describe('a cell', () => {
  it.each<[string, Dataset, string, string]>([
    [
      'both directions',
      dataset([tie('a', 'endorses', 'b'), tie('b', 'endorses', 'a'), tie('c', 'endorses', 'a')]),
      'endorses 1; endorsed by 2',
      'a',
    ],
    ['one direction', dataset([tie('a', 'endorses', 'b'), tie('a', 'endorses', 'c')]), 'endorses 2', 'a'],
    ['nothing', dataset([tie('b', 'endorses', 'c')], { people: [person('a')] }), 'no evidence held', 'a'],
    ['only denials', dataset([tie('a', 'endorses', 'b', denies)]), 'denied: endorses 1', 'a'],
    [
      'only denials, seen from the other end',
      dataset([tie('a', 'endorses', 'b', denies)]),
      'denied: endorsed by 1',
      'b',
    ],
    ['our reading', dataset([tie('a', 'endorses', 'b', infers)]), 'may endorse 1', 'a'],
    [
      'our reading, seen from the other end',
      dataset([tie('a', 'endorses', 'b', infers)]),
      'may be endorsed by 1',
      'b',
    ],
    ['an open question', dataset([tie('a', 'endorses', 'b', { polarity: 'unknown' })]), 'may endorse 1', 'a'],
    [
      'a denial beside an open question',
      dataset([
        tie('a', 'endorses', 'b', denies),
        tie('a', 'endorses', 'b', { id: 'gazette.x', polarity: 'unknown' }),
      ]),
      'may endorse 1',
      'a',
    ],
    [
      'a dispute',
      dataset([tie('a', 'endorses', 'b'), tie('a', 'endorses', 'b', { id: 'gazette.x', ...denies })]),
      'endorses 1, contested',
      'a',
    ],
    [
      'what was withdrawn',
      dataset([tie('a', 'endorses', 'b')], {
        edition: { withdrawn: [{ relation: 'a.endorses.b', reason: 'It was another.' }] },
      }),
      'withdrawn: endorses 1',
      'a',
    ],
    [
      'several kinds at once',
      dataset([
        tie('a', 'endorses', 'b'),
        tie('a', 'endorses', 'c', infers),
        tie('d', 'endorses', 'a', denies),
      ]),
      'endorses 1; may endorse 1; denied: endorsed by 1',
      'a',
    ],
  ])('words %s', (_, data, words, id) => {
    expect(wordsOf(data, id).endorses).toBe(words);
  });

  it.each([
    ['endorses', 'endorses 1', 'endorsed by 1', 'may endorse 1', 'may be endorsed by 1'],
    ['advises', 'advises 1', 'advised by 1', 'may advise 1', 'may be advised by 1'],
    ['lost-to', 'lost to 1', 'won against 1', 'may have lost to 1', 'may have won against 1'],
    [
      'worked-for',
      'worked for 1',
      '1 worked for them',
      'may have worked for 1',
      '1 may have worked for them',
    ],
  ] as const)('words %s in both directions, as fact and as tentative', (type, from, to, mayFrom, mayTo) => {
    expect(wordsOf(dataset([tie('a', type, 'b')]), 'a')[type]).toBe(from);
    expect(wordsOf(dataset([tie('a', type, 'b')]), 'b')[type]).toBe(to);
    expect(wordsOf(dataset([tie('a', type, 'b', infers)]), 'a')[type]).toBe(mayFrom);
    expect(wordsOf(dataset([tie('a', type, 'b', infers)]), 'b')[type]).toBe(mayTo);
  });
});

describe('coverage', () => {
  const sum = (cells: readonly CoverageCell[], side: 'from' | 'to') =>
    cells.flatMap((cell) => coverageKinds.map((kind) => cell[side][kind])).reduce((a, b) => a + b, 0);

  it('has everybody, and a column for each type in the order of the key', () => {
    const data = dataset([tie('b', 'advises', 'a')], { people: [person('c'), person('a')] });
    const rows = rowsOf(data);
    expect(rows.map(({ person: index }) => buildGraph(data).people[index]?.id)).toEqual(['a', 'b', 'c']);
    for (const { cells } of rows) {
      expect(cells.map(({ type }) => type.id)).toEqual(fourTypes.map(({ id }) => id));
    }
    expect(rows[2]?.cells.every(isEmptyCell)).toBe(true);
  });

  it('counts every relation once at each end, and an empty cell only where there is none', () => {
    fc.assert(
      fc.property(datasets({ mostPeople: 6, mostClaims: 14 }), (data) => {
        const graph = buildGraph(data);
        const rows = rowsOf(data);
        const cells = rows.flatMap((row) => row.cells);
        expect(rows).toHaveLength(graph.people.length);
        expect(sum(cells, 'from')).toBe(graph.relations.length);
        expect(sum(cells, 'to')).toBe(graph.relations.length);
        for (const { person: index, cells: own } of rows) {
          for (const cell of own) {
            const touches = graph.relations.some(
              ({ type }, relation) =>
                type === cell.type && (graph.from[relation] === index || graph.to[relation] === index),
            );
            expect(isEmptyCell(cell)).toBe(!touches);
            expect(coverageWords(cell) === 'no evidence held').toBe(!touches);
          }
        }
      }),
    );
  });

  it('never words as a fact what no source says outright', () => {
    fc.assert(
      fc.property(datasets({ mostPeople: 4, mostClaims: 8 }), (data) => {
        const tentative = { ...data, claims: data.claims.map((one) => ({ ...one, ...infers })) };
        for (const { cells } of rowsOf(tentative)) {
          for (const cell of cells) {
            for (const part of coverageWords(cell).split('; ')) {
              expect(part).toMatch(/^(no evidence held$|(\d+ )?may |denied: )|, contested$/);
            }
          }
        }
      }),
    );
  });
});

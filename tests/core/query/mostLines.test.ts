import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/core/model/graph';
import { mostLines } from '../../../src/core/query/mostLines';
import { yearsOfRelations } from '../../../src/core/query/presence';
import { relationsOf } from '../../../src/core/query/relationsOf';
import { visibleRelations } from '../../../src/core/query/visibility';
import { datasets, filters } from '../../support/arbitraries';
import { dataset, person, tie } from '../../support/dataset';

const graph = buildGraph(
  dataset(
    [
      tie('d', 'endorses', 'a'),
      tie('d', 'lost-to', 'b'),
      tie('d', 'advises', 'c'),
      tie('a', 'endorses', 'd'),
      tie('b', 'endorses', 'c'),
    ],
    {
      people: [
        person('a', { name: 'Zoe Elm' }),
        person('b', { name: 'Ada Elm' }),
        person('c', { name: 'Ada Elm' }),
        person('d', { name: 'Mia Elm' }),
        person('e', { name: 'Abe Elm' }),
      ],
    },
  ),
);
const all = [...graph.relations.keys()];
const said = (relations: readonly number[], most: number) =>
  mostLines(graph, relations, most).map(({ person: index, lines }) => `${graph.people[index]?.id} ${lines}`);

describe('who has the most lines', () => {
  it.each<[string, readonly number[], number, string[]]>([
    ['equals by name, namesakes by id, nobody without a line', all, 9, ['d 4', 'b 2', 'c 2', 'a 2']],
    ['no more than are asked for, the first of equals', all, 2, ['d 4', 'b 2']],
    ['nobody where nothing is shown', [], 9, []],
    ['nobody where nobody is asked for', all, 0, []],
  ])('%s', (_, relations, most, expected) => {
    expect(said(relations, most)).toEqual(expected);
  });

  it('is counted among the lines that are shown, as the panel of each person lists them', () => {
    fc.assert(
      fc.property(
        datasets({ mostPeople: 12, mostClaims: 40 }),
        filters,
        fc.integer({ min: 1, max: 6 }),
        (data, filter, most) => {
          const made = buildGraph(data);
          const { index } = visibleRelations(made, yearsOfRelations(made), filter);
          const everybody = made.people
            .map((_, one) => relationsOf(made, index, one).length)
            .filter((lines) => lines > 0)
            .toSorted((a, b) => b - a);
          const busiest = mostLines(made, index, most);
          expect(busiest.map(({ lines }) => lines)).toEqual(everybody.slice(0, most));
          for (const one of busiest) {
            expect(relationsOf(made, index, one.person)).toHaveLength(one.lines);
          }
        },
      ),
    );
  });
});

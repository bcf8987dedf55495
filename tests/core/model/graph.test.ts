import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph, typesIn } from '../../../src/core/model/graph';
import { datasets } from '../../support/arbitraries';
import { dataset, person, tie } from '../../support/dataset';

describe('buildGraph', () => {
  it('sorts people and relations by id and counts a person’s relations', () => {
    const graph = buildGraph(
      dataset([
        tie('cleo', 'lost-to', 'ada'),
        tie('ada', 'advises', 'ben'),
        tie('ada', 'advises', 'ben', { id: 'lamp.c2' }),
        tie('ben', 'advises', 'ada'),
        tie('dora', 'endorses', 'ada'),
      ]),
    );
    expect(graph.people.map((one) => one.id)).toEqual(['ada', 'ben', 'cleo', 'dora']);
    expect(graph.relations.map((relation) => relation.id)).toEqual([
      'ada.advises.ben',
      'ben.advises.ada',
      'cleo.lost-to.ada',
      'dora.endorses.ada',
    ]);
    expect([...graph.degree]).toEqual([4, 2, 1, 1]);
  });

  it('gives people nobody names no relation, and keeps them', () => {
    const graph = buildGraph(dataset([], { people: [person('ben'), person('ada')] }));
    expect(graph.people.map((one) => one.id)).toEqual(['ada', 'ben']);
    expect([...graph.degree]).toEqual([0, 0]);
  });

  it('says who is missing rather than drawing a line to nobody', () => {
    const held = dataset([tie('ada', 'advises', 'ben')]);
    const cut = { ...held, people: held.people.filter((one) => one.id !== 'ben') };
    expect(() => buildGraph(cut)).toThrow('"ben"');
  });

  it('keeps columns and relations in step', () => {
    fc.assert(
      fc.property(datasets({ mostPeople: 8, mostClaims: 30 }), (data) => {
        const graph = buildGraph(data);
        for (const [index, relation] of graph.relations.entries()) {
          expect(graph.people[graph.from[index] ?? -1]?.id).toBe(relation.from);
          expect(graph.people[graph.to[index] ?? -1]?.id).toBe(relation.to);
          expect(graph.types[graph.type[index] ?? -1]).toBe(relation.type);
          expect(graph.relationIndex.get(relation.id)).toBe(index);
        }
        for (const [index, one] of graph.people.entries()) expect(graph.personIndex.get(one.id)).toBe(index);
        const ends = graph.degree.reduce((sum, degree) => sum + degree, 0);
        expect(ends).toBe(2 * graph.relations.length);
      }),
    );
  });
});

describe('typesIn', () => {
  const keyOf = (...claims: Parameters<typeof dataset>[0]) =>
    typesIn(buildGraph(dataset(claims))).map(({ id }) => id);
  const four = ['endorses', 'advises', 'lost-to', 'worked-for'];

  it('names the four, even where one of them or all have no line', () => {
    expect(keyOf()).toEqual(four);
    expect(keyOf(tie('ada', 'advises', 'ben'))).toEqual(four);
  });

  it('adds what goes by another name, and leaves the four out of a graph that has none of them', () => {
    const other = tie('ada', 'other', 'ben', { named: 'opposes' });
    expect(keyOf(tie('ada', 'advises', 'ben'), other)).toEqual([...four, 'other']);
    expect(keyOf(other, tie('ben', 'tie', 'ada'))).toEqual(['other', 'tie']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph, type Graph } from '../../../src/core/model/graph';
import { findPaths, type Path, pathThrough } from '../../../src/core/query/paths';
import { datasets } from '../../support/arbitraries';
import { crowd, crowdId, dataset, tie } from '../../support/dataset';

type Strengths = readonly (number | null)[];

/** A small graph, how much each of its relations can carry, and two of its people. */
const questions = datasets({ mostPeople: 7, mostClaims: 14 })
  .filter(({ people }) => people.length > 1)
  .chain((data) => {
    const graph = buildGraph(data);
    const { length } = graph.relations;
    const person = fc.nat(graph.people.length - 1);
    return fc
      .record({
        strengths: fc.array(fc.option(fc.nat(4), { freq: 5 }), { minLength: length, maxLength: length }),
        from: person,
        to: person,
      })
      .map((rest) => ({ graph, ...rest }));
  })
  .filter(({ from, to }) => from !== to);

/** What may be used between two people, the strongest; of equals the first. */
function strongest(graph: Graph, strengths: Strengths, one: number, other: number): number | undefined {
  return [...graph.relations.keys()]
    .filter((relation) => {
      const ends = [graph.from[relation], graph.to[relation]];
      return strengths[relation] !== null && ends.includes(one) && ends.includes(other);
    })
    .sort((a, b) => (strengths[b] ?? 0) - (strengths[a] ?? 0) || a - b)[0];
}

/** Every simple path there is, found by trying, in the order of the rule. */
function allPaths(graph: Graph, strengths: Strengths, from: number, to: number): Path[] {
  const found: Path[] = [];
  const go = (people: readonly number[], relations: readonly number[]) => {
    const last = people.at(-1) ?? -1;
    if (last === to) {
      found.push({ people, relations, strengths: relations.map((relation) => strengths[relation] ?? 0) });
      return;
    }
    for (const next of graph.people.keys()) {
      const relation = people.includes(next) ? undefined : strongest(graph, strengths, last, next);
      if (relation !== undefined) go([...people, next], [...relations, relation]);
    }
  };
  go([from], []);
  const seenFromLower = ({ people }: Path) => (from < to ? people : people.toReversed());
  return found.sort((a, b) => {
    const [one, other] = [seenFromLower(a), seenFromLower(b)];
    const place = one.findIndex((person, index) => person !== other[index]);
    return (
      Math.min(...b.strengths) - Math.min(...a.strengths) ||
      one.length - other.length ||
      (place < 0 ? 0 : (one[place] ?? 0) - (other[place] ?? 0))
    );
  });
}

const ties = (pairs: readonly (readonly [number, number])[], people: number) =>
  buildGraph(
    dataset(
      pairs.map(([a, b]) => tie(crowdId(a), 'advises', crowdId(b))),
      { people: crowd(people) },
    ),
  );
const strengthsOf = (graph: Graph, weak: readonly (readonly [number, number])[] = []) =>
  graph.relations.map((_, relation) =>
    weak.some(([a, b]) => graph.from[relation] === a && graph.to[relation] === b) ? 1 : 2,
  );
const peopleOf = (paths: readonly Path[]) => paths.map(({ people }) => people.join(' '));

describe('paths between two people', () => {
  it('are exactly the best there are, found by trying every way in small graphs', () => {
    fc.assert(
      fc.property(questions, fc.integer({ min: 1, max: 6 }), ({ graph, strengths, from, to }, most) => {
        const all = allPaths(graph, strengths, from, to);
        const { paths, cut } = findPaths(graph, strengths, from, to, most);
        expect(cut).toBe(false);
        const best = all.slice(0, most);
        const least = Math.min(...all.map(({ people }) => people.length));
        const shortest = all.find(({ people }) => people.length === least);
        const isAmong = best.some(({ people }) => people.length === least);
        expect(paths).toEqual(shortest && !isAmong ? [...best, shortest] : best);
      }),
      { numRuns: 400 },
    );
  });

  it('join the two, pass nobody twice, and use only what may be used', () => {
    fc.assert(
      fc.property(questions, ({ graph, strengths, from, to }) => {
        for (const { people, relations, strengths: used } of findPaths(graph, strengths, from, to, 4).paths) {
          expect([people[0], people.at(-1)]).toEqual([from, to]);
          expect(new Set(people).size).toBe(people.length);
          expect(relations).toHaveLength(people.length - 1);
          for (const [step, relation] of relations.entries()) {
            expect(used[step]).toBe(strengths[relation]);
            const ends = [graph.from[relation], graph.to[relation]].sort();
            expect(ends).toEqual([people[step], people[step + 1]].sort());
          }
        }
      }),
    );
  });

  it('are the same chains from either end', () => {
    fc.assert(
      fc.property(questions, ({ graph, strengths, from, to }) => {
        const there = findPaths(graph, strengths, from, to, 4).paths;
        const back = findPaths(graph, strengths, to, from, 4).paths;
        expect(back.map(({ people }) => people.toReversed())).toEqual(there.map(({ people }) => people));
      }),
    );
  });

  it('prefer a longer way without a weak step, and still name the shortest', () => {
    const graph = ties(
      [
        [0, 3],
        [0, 1],
        [1, 2],
        [2, 3],
      ],
      4,
    );
    const { paths } = findPaths(graph, strengthsOf(graph, [[0, 3]]), 0, 3, 1);
    expect(peopleOf(paths)).toEqual(['0 1 2 3', '0 3']);
  });

  it('are none between two who are not connected, and none from somebody to themself', () => {
    const graph = ties(
      [
        [0, 1],
        [2, 3],
      ],
      4,
    );
    expect(findPaths(graph, strengthsOf(graph), 0, 3, 4)).toEqual({ paths: [], cut: false });
    expect(findPaths(graph, strengthsOf(graph), 0, 0, 4)).toEqual({ paths: [], cut: false });
  });

  it('end on a graph where everybody knows everybody, with the best one, and say that not all were looked at', () => {
    const pairs = Array.from({ length: 40 }, (_, a) =>
      Array.from({ length: a }, (_, b) => [b, a] as const),
    ).flat();
    const graph = ties(pairs, 40);
    // All of the strongest ties lie away from the one end, whose own ties are weak.
    const strengths = graph.relations.map((_, relation) => (graph.from[relation] === 0 ? 1 : 2));
    expect(peopleOf(findPaths(graph, strengths, 0, 39, 4).paths)[0]).toBe('0 39');
    const parted = graph.relations.map((_, relation) =>
      graph.from[relation] === 0 ? (graph.to[relation] === 1 ? 1 : null) : 2,
    );
    const { paths, cut } = findPaths(graph, parted, 0, 39, 50_000);
    expect(peopleOf(paths)[0]).toBe('0 1 39');
    expect(cut).toBe(true);
  });

  it('are found along a chain of thousands', () => {
    const length = 3000;
    const graph = buildGraph(
      dataset(
        Array.from({ length: length - 1 }, (_, at) =>
          tie(`p${String(at).padStart(5, '0')}`, 'advises', `p${String(at + 1).padStart(5, '0')}`),
        ),
      ),
    );
    const { paths, cut } = findPaths(graph, strengthsOf(graph), 0, length - 1, 4);
    expect(paths.map(({ people }) => people.length)).toEqual([length]);
    expect(cut).toBe(true);
  });
});

describe('a way that was chosen', () => {
  it('is whole, or it is none', () => {
    const graph = ties(
      [
        [0, 1],
        [2, 1],
      ],
      4,
    );
    const strengths = strengthsOf(graph);
    expect(pathThrough(graph, strengths, [0, 1, 2])).toMatchObject({ relations: [0, 1], strengths: [2, 2] });
    expect(pathThrough(graph, strengths, [0, 2])).toBeNull();
    expect(pathThrough(graph, strengths, [0, 1, 0])).toBeNull();
    expect(pathThrough(graph, strengths, [0, -1, 2])).toBeNull();
    expect(pathThrough(graph, [null, 2], [0, 1, 2])).toBeNull();
  });
});

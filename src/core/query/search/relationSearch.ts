import type { Graph } from '../../model/graph';
import { fit } from './namesakes';
import { type TextIndex, textIndexOf } from './textIndex';

interface Hits {
  /** Per kind and certainty (`kindOf`). */
  readonly kinds: Uint8Array;
  /** Per relation. */
  readonly occasions: Uint8Array;
}

/** Relations are found by who stands in them, by their verb, and by their occasion or post. */
export interface RelationSearch {
  readonly kinds: TextIndex;
  readonly occasions: TextIndex;
  /**
   * Relations in which every word is found, those whose sentence has the names in the order in which they were typed
   * first, then those with more quotes. `fits`: per word, of each person (namesakes.ts).
   */
  readonly find: (fits: readonly Uint8Array[], hits: readonly Hits[]) => number[];
}

const [outright, may] = [0, 1];

export function relationSearch(graph: Graph, tentative: readonly boolean[]): RelationSearch {
  const kinds = textIndexOf(
    graph.types.flatMap(({ phrase, tentativePhrase, fromRole, toRole }) => [
      [phrase, fromRole, toRole],
      [tentativePhrase, fromRole, toRole],
    ]),
  );
  const occasions = textIndexOf(
    graph.relations.map(({ claims }) => [...new Set(claims.map(({ role }) => role))]),
  );
  const kindOf = (relation: number) =>
    2 * (graph.type[relation] ?? 0) + (tentative[relation] ? may : outright);

  const find: RelationSearch['find'] = (fits, hits) => {
    if (fits.length === 0) return [];
    const found: { relation: number; order: number; quotes: number }[] = [];
    for (const [relation, { claims }] of graph.relations.entries()) {
      const [from, to] = [graph.from[relation] ?? 0, graph.to[relation] ?? 0];
      const kind = kindOf(relation);
      // How often a name stands before one that the sentence has after it, less how often it stands after.
      let order = 0;
      let ended = 0;
      let isFound = true;
      for (const [word, fitsPeople] of fits.entries()) {
        const isFrom = (fitsPeople[from] ?? 0) >= fit.titleBeginning;
        const isTo = (fitsPeople[to] ?? 0) >= fit.titleBeginning;
        if (isFrom && !isTo) order -= ended;
        if (isTo && !isFrom) ended += 1;
        const isSaid = (hits[word]?.kinds[kind] ?? 0) > 0 || (hits[word]?.occasions[relation] ?? 0) > 0;
        if (!isFrom && !isTo && !isSaid) isFound = false;
      }
      if (isFound) found.push({ relation, order, quotes: claims.length });
    }
    return found
      .sort((a, b) => b.order - a.order || b.quotes - a.quotes || a.relation - b.relation)
      .map(({ relation }) => relation);
  };
  return { kinds, occasions, find };
}

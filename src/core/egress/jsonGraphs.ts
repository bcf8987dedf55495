import type { Claim, Dataset } from '../model/dataset';
import { claimColumn, personColumn } from '../model/exchangeColumns';
import { type Cell, claimRows, directionsOf, filled, personRows } from './exchangeRows';
import { jsonLines, jsonText } from './jsonText';
import { linesInPieces, type Pieces } from './pieces';

const without = (cells: readonly Cell[], ...columns: readonly string[]) =>
  filled(cells.filter(([column]) => !columns.includes(column)));

/**
 * `{nodes, links}`, as d3 and networkx read it. Networkx has called the lines “links” and calls them “edges” today: they
 * stand under both, so that every version reads them without being told.
 */
export function* nodeLinkJson(dataset: Dataset): Pieces {
  const rowOf = claimRows(dataset);
  const { rowOf: cellsOf } = personRows(dataset);
  const link = (claim: Claim) => {
    const { isUndirected, cells } = rowOf(claim);
    return { source: claim.from, target: claim.to, directed: !isUndirected, ...filled(cells) };
  };
  yield `{"directed": ${isDirected(dataset)}, "multigraph": true, "graph": {},\n"nodes": `;
  yield* jsonLines(dataset.people, (person) => filled(cellsOf(person)));
  yield ',\n"links": ';
  yield* jsonLines(dataset.claims, link);
  yield ',\n"edges": ';
  yield* jsonLines(dataset.claims, link);
  yield '}\n';
}

/** The elements of a Cytoscape network, with what networkx wants to know of it besides. */
export function* cytoscapeJson(dataset: Dataset): Pieces {
  const rowOf = claimRows(dataset);
  const { rowOf: cellsOf } = personRows(dataset);
  const named = jsonText({ name: 'On the Record' });
  yield `{"data": ${named}, "directed": ${isDirected(dataset)}, "multigraph": true, "elements": {\n"nodes": `;
  yield* jsonLines(dataset.people, (person) => ({
    data: { ...filled(cellsOf(person)), value: person.id, name: person.name },
  }));
  yield ',\n"edges": ';
  yield* jsonLines(dataset.claims, (claim) => {
    const relation = claim.named ?? claim.type;
    const ends = { source: claim.from, target: claim.to, key: claim.id, interaction: relation };
    return { data: { ...ends, ...filled(rowOf(claim).cells) } };
  });
  yield '}}\n';
}

function isDirected(dataset: Dataset): boolean {
  return directionsOf(dataset) !== 'undirected';
}

/** JSON Graph Format, version 2. */
export function* jsonGraph(dataset: Dataset): Pieces {
  const rowOf = claimRows(dataset);
  const { rowOf: cellsOf } = personRows(dataset);
  yield '{"graph": {"directed": true,\n"nodes": {\n';
  const node = (person: Dataset['people'][number]) => {
    const metadata = without(cellsOf(person), personColumn.id, personColumn.name);
    return `${jsonText(person.id)}: ${jsonText({ label: person.name, metadata })}`;
  };
  yield* linesInPieces(dataset.people, node, ',\n');
  yield '\n},\n"edges": ';
  yield* jsonLines(dataset.claims, (claim) => {
    const { isUndirected, cells } = rowOf(claim);
    return {
      id: claim.id,
      source: claim.from,
      target: claim.to,
      relation: claim.named ?? claim.type,
      directed: !isUndirected,
      metadata: without(cells, claimColumn.id, claimColumn.relation),
    };
  });
  yield '}}\n';
}

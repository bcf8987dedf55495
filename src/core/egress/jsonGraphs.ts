import type { Dataset } from '../model/dataset';
import { claimColumn, personColumn } from '../model/exchangeColumns';
import { type Cell, claimRows, filled, personCells } from './exchangeRows';
import { jsonLines, jsonText } from './jsonText';
import { linesInPieces, type Pieces } from './pieces';

const without = (cells: readonly Cell[], ...columns: readonly string[]) =>
  filled(cells.filter(([column]) => !columns.includes(column)));

/** `{nodes, links}`, as d3 and networkx read it. */
export function* nodeLinkJson(dataset: Dataset): Pieces {
  const rowOf = claimRows(dataset);
  yield '{"directed": true, "multigraph": true,\n"nodes": ';
  yield* jsonLines(dataset.people, (person) => filled(personCells(person)));
  yield ',\n"links": ';
  yield* jsonLines(dataset.claims, (claim) => {
    const { isUndirected, cells } = rowOf(claim);
    return { source: claim.from, target: claim.to, directed: !isUndirected, ...filled(cells) };
  });
  yield '}\n';
}

/** The elements of a Cytoscape network. */
export function* cytoscapeJson(dataset: Dataset): Pieces {
  const rowOf = claimRows(dataset);
  yield '{"elements": {\n"nodes": ';
  yield* jsonLines(dataset.people, (person) => ({ data: filled(personCells(person)) }));
  yield ',\n"edges": ';
  yield* jsonLines(dataset.claims, (claim) => ({
    data: { source: claim.from, target: claim.to, ...filled(rowOf(claim).cells) },
  }));
  yield '}}\n';
}

/** JSON Graph Format, version 2. */
export function* jsonGraph(dataset: Dataset): Pieces {
  const rowOf = claimRows(dataset);
  yield '{"graph": {"directed": true,\n"nodes": {\n';
  const node = (person: Dataset['people'][number]) => {
    const metadata = without(personCells(person), personColumn.id, personColumn.name);
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

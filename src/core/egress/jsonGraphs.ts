import type { Dataset } from '../model/dataset';
import { claimColumn, personColumn } from '../model/exchangeColumns';
import { type Cell, eachClaim, filled, personCells } from './exchangeRows';
import { jsonLines, jsonText } from './jsonText';

const without = (cells: readonly Cell[], ...columns: readonly string[]) =>
  filled(cells.filter(([column]) => !columns.includes(column)));

/** `{nodes, links}`, as d3 and networkx read it. */
export function nodeLinkJson(dataset: Dataset): string {
  const links = eachClaim(dataset, ({ claim, isUndirected, cells }) => ({
    source: claim.from,
    target: claim.to,
    directed: !isUndirected,
    ...filled(cells),
  }));
  const nodes = dataset.people.map((person) => filled(personCells(person)));
  return `{"directed": true, "multigraph": true,\n"nodes": ${jsonLines(nodes)},\n"links": ${jsonLines(links)}}\n`;
}

/** The elements of a Cytoscape network. */
export function cytoscapeJson(dataset: Dataset): string {
  const nodes = dataset.people.map((person) => ({ data: filled(personCells(person)) }));
  const edges = eachClaim(dataset, ({ claim, cells }) => ({
    data: { source: claim.from, target: claim.to, ...filled(cells) },
  }));
  return `{"elements": {\n"nodes": ${jsonLines(nodes)},\n"edges": ${jsonLines(edges)}}}\n`;
}

/** JSON Graph Format, version 2. */
export function jsonGraph(dataset: Dataset): string {
  const nodes = dataset.people.map((person) => {
    const metadata = without(personCells(person), personColumn.id, personColumn.name);
    return `${jsonText(person.id)}: ${jsonText({ label: person.name, metadata })}`;
  });
  const edges = eachClaim(dataset, ({ claim, isUndirected, cells }) => ({
    id: claim.id,
    source: claim.from,
    target: claim.to,
    relation: claim.named ?? claim.type,
    directed: !isUndirected,
    metadata: without(cells, claimColumn.id, claimColumn.relation),
  }));
  return `{"graph": {"directed": true,\n"nodes": {\n${nodes.join(',\n')}\n},\n"edges": ${jsonLines(edges)}}}\n`;
}

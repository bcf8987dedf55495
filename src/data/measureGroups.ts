import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Positions } from '../core/geometry/point';
import { neighbourhoodsKept } from '../core/layout/neighbourhoods';
import { pickLayout } from '../core/layout/pickLayout';
import { plainForces } from '../core/layout/plainForces';
import { quickLayout } from '../core/layout/quickLayout';
import { stressOf } from '../core/layout/stress';
import { type Topology, topologyOf } from '../core/layout/topology';
import type { Dataset } from '../core/model/dataset';
import { buildGraph } from '../core/model/graph';
import { importedGraph } from './importedGraph';
import { plantedGroups } from './plantedGroups';

/** Of more people than this, so many by turns are looked at: all pairs of 20,000 would take minutes. */
const sampled = { stress: 300, neighbourhoods: 3_000, from: 3_000 } as const;

const files = [
  'force-graph-json/miserables.json',
  'force-graph-json/blocks.json',
  'graphology/arctic.gexf',
  'graphology/les_miserables.gexf',
  'graphology/miserables.graphml',
  'cytoscape-js/6000-elements.json',
  'cytoscape-js/colajs-graph.json',
  'json-graph-format/les_miserables.json',
  'json-graph-format/test.network.json',
  'endorsementdb/endorsements.json',
  'endorsements-2020/endorsements-2020.csv',
] as const;

/** People, groups, lines, and the share of lines that lead anywhere. */
const planted = [
  [200, 8, 600, 0.1],
  [1_000, 20, 4_000, 0.1],
  [1_000, 20, 4_000, 0.3],
  [5_000, 50, 20_000, 0.1],
  [5_000, 50, 20_000, 0.3],
  [20_000, 200, 60_000, 0.1],
] as const;

function subjects(): [string, () => Dataset | null][] {
  const folder = process.env.GRAPH_DATASETS ?? '../shared/datasets';
  const read = files.map((file): [string, () => Dataset | null] => {
    const path = join(folder, file);
    return [file, () => (existsSync(path) ? importedGraph(path) : null)];
  });
  const invented = planted.flatMap(([people, groups, lines, mixing]) =>
    [false, true].map((hubs): [string, () => Dataset] => [
      `${people} in ${groups} groups, ${100 * mixing} % mixed${hubs ? ', hubs' : ''}`,
      () => plantedGroups({ people, groups, lines, mixing, hubs, seed: people + groups }),
    ]),
  );
  return [...read, ...invented];
}

/**
 * How true distances are and how much of each neighbourhood is kept, ours beside d3-force's defaults, on graphs that
 * others made and on invented ones with planted groups. d3-force takes a minute for each of 20,000 people.
 */
export function measureGroups(): void {
  const row = (cells: readonly string[]) =>
    console.log(`  ${cells.map((cell, at) => cell.padEnd(at === 0 ? 42 : 16)).join('')}`);
  console.log('\nGroups: stress (lower is better), neighbourhoods kept (higher is better)');
  row(['', 'picked', 'quick', 'd3 defaults', 'quick s']);
  for (const [name, read] of subjects()) {
    const dataset = read();
    if (!dataset || dataset.claims.length === 0) {
      console.log(`  ${name}: no graph here, left out.`);
      continue;
    }
    const graph = buildGraph(dataset);
    const topology = topologyOf(graph);
    const start = process.cpuUsage();
    const quick = quickLayout(topology, () => {});
    const seconds = process.cpuUsage(start).user / 1e6;
    const cells = [pickLayout(graph), quick, plainForces(graph)].map((positions) =>
      kept(topology, positions),
    );
    row([name, ...cells, seconds.toFixed(2)]);
  }
}

function kept(topology: Topology, positions: Positions): string {
  const some = (most: number) =>
    topology.people <= sampled.from
      ? undefined
      : Array.from({ length: most }, (_, index) => Math.floor((index * topology.people) / most));
  const stress = stressOf(topology, positions, some(sampled.stress));
  const neighbourhoods = neighbourhoodsKept(topology, positions, some(sampled.neighbourhoods));
  return `${stress.toFixed(3)} / ${neighbourhoods.toFixed(3)}`;
}

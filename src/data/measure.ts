import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Positions } from '../core/geometry/point';
import { neighbourhoodsKept } from '../core/layout/neighbourhoods';
import { pickLayout } from '../core/layout/pickLayout';
import { plainForces } from '../core/layout/plainForces';
import { quickLayout } from '../core/layout/quickLayout';
import { stressOf } from '../core/layout/stress';
import { topologyOf } from '../core/layout/topology';
import type { Dataset } from '../core/model/dataset';
import { buildGraph, type Graph } from '../core/model/graph';
import { createFrames, type Frame } from '../core/picture/frame';
import { openRecord } from '../core/record/record';
import { boundsOf } from '../core/scene/camera';
import { curveOffsets } from '../core/scene/curveOffsets';
import { lineReach } from '../core/scene/hitTest';
import { measureAngles } from '../core/scene/measure/angles';
import { findCovered } from '../core/scene/measure/covered';
import { countCrossings } from '../core/scene/measure/crossings';
import { countMiddleHits } from '../core/scene/measure/middleHits';
import { countNameFaults, namesToTheRight } from '../core/scene/measure/nameFaults';
import type { MeasureText } from '../core/scene/names';
import { defaultView } from '../core/view/viewState';
import { findTexts } from './findTexts';
import { houseRows } from './houseCounts';
import { bareDataset, inventedDataset } from './inventedRecord';
import { measureGroups } from './measureGroups';
import { readData } from './readData';

/**
 * `npm run measure`: how well the picture can be read and hit, ours as it is picked for shipped data and as it is laid
 * out quickly for data that somebody brings, beside d3-force's defaults with straight lines.
 * Each graph is laid out, fitted to the drawing of a window of 1280 by 800, and measured as it is then drawn. The
 * defaults are spread over the same ground, with discs of the same size and every name to the right of its disc.
 * Before them, the counts of the code that are to stay small (houseCounts.ts).
 */
const viewport = { width: 864, height: 458 };
/** About the widths of the drawing's faces at 13 and 12 px; a script has no browser to ask. */
const guessWidth: MeasureText = (text, font) => text.length * (font === 'role' ? 6.2 : 7.3);

type Row = readonly [what: string, picked: string, quick: string, plain: string];

const subjects: readonly [string, () => Dataset | null][] = [
  ['Shipped data', () => readData('data', findTexts()).dataset],
  ['miserables.json', () => readForceGraph('miserables.json')],
  ['blocks.json', () => readForceGraph('blocks.json')],
  ['Invented', () => inventedDataset(1000, 2000)],
];
/** `npm run measure -- blocks` measures that one only, `-- groups` what is kept of neighbourhoods, `-- house` the code. */
const wanted = (process.argv[2] ?? '').toLowerCase();

if ('house'.includes(wanted)) {
  console.log('\nThe house:');
  for (const [what, count, where] of houseRows())
    console.log(`  ${what.padEnd(44)}${count.padEnd(8)}${where}`);
}

for (const [name, read] of subjects) {
  if (!name.toLowerCase().includes(wanted)) continue;
  const dataset = read();
  if (!dataset) {
    console.log(`\n${name}: not here, left out.`);
    continue;
  }
  const graph = buildGraph(dataset);
  const start = process.cpuUsage();
  const positions = pickLayout(graph);
  const seconds = process.cpuUsage(start).user / 1e6;
  const ours = frameOf(dataset, positions, true);
  const quick = frameOf(
    dataset,
    quickLayout(topologyOf(graph), () => {}),
    true,
  );
  const plain = frameOf(dataset, spreadLike(graph, plainForces(graph), positions), false, ours.camera.k);
  const size = `${graph.people.length} people, ${graph.relations.length} lines`;
  console.log(`\n${name}: ${size}, zoom ${ours.camera.k.toFixed(3)}, laid out in ${seconds.toFixed(1)} s`);
  print([
    ['', 'picked', 'quick', 'd3 defaults'],
    ...pictureRows(ours, quick, plain),
    ...hitRows(ours, quick),
  ]);
}

if ('groups'.includes(wanted)) measureGroups();

/** The public test graphs, kept beside the repository; null where they are not. */
function readForceGraph(file: string): Dataset | null {
  const path = join(process.env.GRAPH_DATASETS ?? '../shared/datasets', 'force-graph-json', file);
  if (!existsSync(path)) return null;
  const { nodes, links }: ForceGraph = JSON.parse(readFileSync(path, 'utf8'));
  return bareDataset(
    nodes.map(({ id, user }) => ({ id, name: user ?? id })),
    links.map(({ source, target }) => ({ from: source, type: 'endorses', to: target, when: null })),
  );
}

interface ForceGraph {
  readonly nodes: readonly { readonly id: string; readonly user?: string }[];
  readonly links: readonly { readonly source: string; readonly target: string }[];
}

function frameOf(dataset: Dataset, positions: Positions, bowed: boolean, zoom?: number): Frame {
  const graph = buildGraph(dataset);
  const bows = bowed ? curveOffsets(graph, positions) : new Float64Array(graph.relations.length);
  const frames = createFrames(openRecord(dataset, positions, null, bows), guessWidth);
  const camera = frames.fit({ viewport, covered: 0, corner: null }, false, []);
  return frames.frame(defaultView, zoom === undefined ? camera : { ...camera, k: zoom }, viewport);
}

/** The positions as large as they can be on the ground that others take. */
function spreadLike(graph: Graph, positions: Positions, others: Positions): Positions {
  const tied = [...graph.people.keys()].filter((person) => (graph.degree[person] ?? 0) > 0);
  const own = extentOf(tied, positions);
  const ground = extentOf(tied, others);
  const factor = Math.min(ground.width / own.width, ground.height / own.height);
  return { x: positions.x.map((x) => x * factor), y: positions.y.map((y) => y * factor) };
}

function extentOf(people: readonly number[], { x, y }: Positions): { width: number; height: number } {
  const { left, right, top, bottom } = boundsOf(people, x, y) ?? { left: 0, right: 1, top: 0, bottom: 1 };
  return { width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

function pictureRows(ours: Frame, quick: Frame, plain: Frame): Row[] {
  const all = (what: string, value: (frame: Frame) => string): Row => [
    what,
    value(ours),
    value(quick),
    value(plain),
  ];
  const angle = (value: number | null) => (value === null ? '-' : `${value.toFixed(1)}°`);
  const share = (value: number | null) => (value === null ? '-' : `${(100 * value).toFixed(0)} %`);
  const faultsOf = (frame: Frame) =>
    countNameFaults(frame.scene, frame !== plain ? undefined : namesToTheRight(frame.scene, guessWidth));
  const [ownFaults, quickFaults, plainFaults] = [faultsOf(ours), faultsOf(quick), faultsOf(plain)];
  const faults = (what: string, key: keyof typeof ownFaults): Row => [
    what,
    String(ownFaults[key]),
    String(quickFaults[key]),
    String(plainFaults[key]),
  ];
  return [
    all('line crossings', ({ scene }) => String(countCrossings(scene))),
    all('line under a disc not its own', ({ scene }) => String(findCovered(scene).length)),
    faults('names on discs', 'onDiscs'),
    faults('names on names', 'onNames'),
    faults('names on marks', 'onMarks'),
    faults('names left out', 'leftOut'),
    all('smallest angle at a person', ({ scene }) => angle(measureAngles(scene).smallest)),
    all('mean share of an even spread', ({ scene }) => share(measureAngles(scene).meanShare)),
    all('smallest angle of parallel lines', ({ scene }) => angle(measureAngles(scene).parallelSmallest)),
    all('mean angle of parallel lines', ({ scene }) => angle(measureAngles(scene).parallelMean)),
    all('stress', ({ scene: { subject } }) =>
      stressOf(topologyOf(subject.graph), subject.positions).toFixed(3),
    ),
    all('neighbourhoods kept', ({ scene: { subject } }) =>
      neighbourhoodsKept(topologyOf(subject.graph), subject.positions).toFixed(3),
    ),
  ];
}

function hitRows(ours: Frame, quick: Frame): Row[] {
  const cell = (frame: Frame, reach: number, place?: Parameters<typeof countMiddleHits>[2]): string => {
    const { exact, listed, missed } = countMiddleHits(frame, reach, place);
    const share = (100 * exact) / Math.max(1, exact + listed + missed);
    return `${exact} (${share.toFixed(1)} %), ${listed}, ${missed}`;
  };
  const row = (what: string, reach: number, place?: Parameters<typeof countMiddleHits>[2]): Row => [
    what,
    cell(ours, reach, place),
    cell(quick, reach, place),
    '',
  ];
  return [
    row('middles hit, listed, missed: mouse', lineReach.mouse),
    row('the same, touch', lineReach.touch),
    row('the same, whole pixels, mouse', lineReach.mouse, ({ x, y }) => ({
      x: Math.round(x),
      y: Math.round(y),
    })),
  ];
}

function print(rows: readonly Row[]): void {
  for (const [what, picked, quick, plain] of rows)
    console.log(`  ${what.padEnd(36)}${picked.padEnd(24)}${quick.padEnd(24)}${plain}`);
}

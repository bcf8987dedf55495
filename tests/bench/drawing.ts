import { quickLayout } from '../../src/core/layout/quickLayout';
import { topologyOf } from '../../src/core/layout/topology';
import type { Dataset } from '../../src/core/model/dataset';
import { buildGraph } from '../../src/core/model/graph';
import { createFrames, type Frame } from '../../src/core/picture/frame';
import { visibleRelations } from '../../src/core/query/visibility';
import { openRecord } from '../../src/core/record/record';
import { hitTest, lineReach } from '../../src/core/scene/hitTest';
import { basePieces } from '../../src/core/scene/planBase';
import { lineIn } from '../../src/core/scene/scene';
import { sortRelations } from '../../src/core/view/sortRelations';
import { defaultView } from '../../src/core/view/viewState';
import { inYears } from '../support/years';
import { median } from './median';

/** What `measureDrawing` gives, in its order; milliseconds unless said otherwise. */
export const drawingColumns = [
  'open ms',
  'fit ms',
  'frame ms',
  'plan ms',
  'longest ms',
  'names ms',
  'hit ms',
  'middles hit',
  'filter ms',
  'sort ms',
];

const viewport = { width: 864, height: 458 };
const measure = (text: string) => text.length * 6.8;
/** Lines whose middles are hit. */
const middles = 200;

/**
 * Opening, planning, hitting, filtering and ordering a graph as it is laid out and fitted. `longest`: the piece of the
 * plan that takes longest. What a browser then takes to paint is not in the figures.
 */
export function measureDrawing(dataset: Dataset, rounds: number): number[] {
  const positions = quickLayout(topologyOf(buildGraph(dataset)), () => {});
  const record = openRecord(dataset, positions);
  const stage = { viewport, covered: 0, corner: null };
  const frames = createFrames(record, measure);
  const camera = frames.fit(stage, false, []);
  const frame = frames.frame(defaultView, camera, viewport);
  const { scene, visibility, visible } = frame;
  const pieces = basePieces(frame, visible).map((piece) => median(rounds, piece));
  const narrowed = { ...defaultView.picture.filter, years: inYears(2000, 2010) };
  const names = median(1, () => scene.names.within(visible));
  const hits = hitMiddles(frame);
  return [
    median(rounds, () => openRecord(dataset, positions)),
    median(rounds, () => createFrames(record, measure).fit(stage, false, [])),
    median(rounds, () => frames.frame(defaultView, { ...camera }, viewport)),
    pieces.reduce((sum, taken) => sum + taken, 0),
    Math.max(...pieces),
    names,
    hits.taken,
    hits.share,
    median(rounds, () => visibleRelations(record.graph, record.years, narrowed)),
    median(rounds, () => sortRelations(record, visibility.index, defaultView.sort)),
  ];
}

/** Clicks at the true middles of some lines: how long one takes, and the share that finds its line, alone or in a list. */
function hitMiddles(frame: Frame): { taken: number; share: number } {
  const { scene } = frame;
  const count = scene.subject.graph.relations.length;
  const step = Math.max(1, Math.floor(count / middles));
  let [found, tries] = [0, 0];
  const taken = median(1, () => {
    for (let relation = 0; relation < count; relation += step) {
      const { x, y } = lineIn(scene, relation)?.middle ?? { x: 0, y: 0 };
      const hit = hitTest(frame, x, y, lineReach.mouse);
      tries++;
      if (hit.kind === 'relations' && hit.relations.includes(relation)) found++;
    }
  });
  return { taken: taken / tries, share: found / tries };
}

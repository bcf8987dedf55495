import { visibleRelations } from '../../src/core/query/visibility';
import { hitTest, lineReach } from '../../src/core/scene/hitTest';
import { basePieces } from '../../src/core/scene/planBase';
import { lineIn } from '../../src/core/scene/scene';
import { createFrames } from '../../src/core/view/frame';
import { openRecord } from '../../src/core/view/record';
import { sortRelations } from '../../src/core/view/sortRelations';
import { defaultView, filterOf } from '../../src/core/view/viewState';
import { throng } from '../support/throng';
import { median } from './median';

/**
 * Opening, planning, hitting and filtering at every size, people scattered instead of settled; medians of a few rounds
 * in milliseconds. What a browser then takes to paint is not in them.
 */
export function benchDrawing(): void {
  const stage = { viewport: { width: 864, height: 458 }, covered: 0, corner: null };
  const measure = (text: string) => text.length * 6.8;
  console.log(
    '\npeople    open   fit  frame  pieces    plan  longest   names     hit  exact  filter    sort',
  );
  for (const people of [20, 1_000, 10_000, 50_000]) {
    const { dataset, positions } = throng(people);
    const rounds = people > 5_000 ? 3 : 7;
    const open = median(rounds, () => openRecord(dataset, positions));
    const record = openRecord(dataset, positions);
    const fit = median(rounds, () => createFrames(record, measure).fit(stage, false, []));
    const frames = createFrames(record, measure);
    const camera = frames.fit(stage, false, []);
    const frame = frames.frame(defaultView, camera, stage.viewport);
    const { scene, visibility, sight } = frame;
    const again = median(rounds, () => frames.frame(defaultView, { ...camera }, stage.viewport));
    const pieces = basePieces(scene, visibility, frame.people, frame.looks, sight);
    const taken = pieces.map((piece) => median(1, piece));
    const names = median(1, () => scene.names.within(sight));
    let [exact, tries] = [0, 0];
    const step = Math.max(1, Math.floor(record.graph.relations.length / 200));
    const hits = median(1, () => {
      for (let relation = 0; relation < record.graph.relations.length; relation += step) {
        const { x, y } = lineIn(scene, relation)?.middle ?? { x: 0, y: 0 };
        const hit = hitTest(scene, visibility, frame.people, x, y, lineReach.mouse);
        tries++;
        if (hit.kind === 'relations' && hit.relations.includes(relation)) exact++;
      }
    });
    const narrowed = { ...filterOf(defaultView), years: { from: 2000, to: 2010 } };
    const filter = median(rounds, () => visibleRelations(record.graph, record.years, narrowed));
    const sort = median(rounds, () => sortRelations(record, visibility.index, defaultView.sort));
    const row = [
      open,
      fit,
      again,
      pieces.length,
      taken.reduce((a, b) => a + b, 0),
      Math.max(...taken),
      names,
    ];
    console.log(
      [people, ...row, hits / tries, exact / tries, filter, sort]
        .map((value) =>
          (Number.isInteger(value) ? `${value}` : value.toFixed(value >= 100 ? 0 : 2)).padStart(7),
        )
        .join(' '),
    );
  }
}

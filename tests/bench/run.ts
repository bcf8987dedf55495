import { gzipSync } from 'node:zlib';
import { compileData } from '../../src/build/compileData';
import { inventedDataset } from '../../src/build/inventedRecord';
import { netOf } from '../../src/core/layout/net';
import { quickLayout } from '../../src/core/layout/quickLayout';
import type { Positions } from '../../src/core/layout/settle';
import { visibleRelations } from '../../src/core/query/visibility';
import { hitTest, lineReach } from '../../src/core/scene/hitTest';
import { roomyNaming } from '../../src/core/scene/names';
import { planBase, shownPeople } from '../../src/core/scene/planBase';
import { buildScene } from '../../src/core/scene/scene';
import { openRecord } from '../../src/core/view/record';
import { defaultView, filterOf } from '../../src/core/view/viewState';

/**
 * `npm run bench`: medians of our own figures on invented graphs. The machine decides the numbers; compare only
 * figures of one run.
 */
const sizes = [
  { people: 20, claims: 40 },
  { people: 1_000, claims: 2_000 },
];
const rounds = 9;
const measure = (text: string) => text.length * 6.8;

console.log('people  claims  layout ms  ms/tick  open ms  scene ms  filter ms  plan ms  hit ms');
for (const { people, claims } of sizes) {
  const dataset = inventedDataset(people, claims);
  const positions = { x: new Float64Array(people), y: new Float64Array(people) };
  const opened = openRecord(dataset, positions);
  let settled: Positions = positions;
  const layout = median(people > 500 ? 3 : rounds, () => {
    settled = quickLayout(netOf(opened.graph), () => {});
  });
  const open = median(rounds, () => openRecord(dataset, settled));
  const record = openRecord(dataset, settled);
  const scene = buildScene(record.subject, 1, measure, { ...roomyNaming, roles: false });
  const drawScene = median(rounds, () =>
    buildScene(record.subject, 1, measure, { ...roomyNaming, roles: false }),
  );
  const everything = filterOf(defaultView);
  const narrowed = { ...everything, years: { from: 2000, to: 2010 } };
  const filter = median(rounds, () => visibleRelations(record.graph, record.years, narrowed));
  const all = visibleRelations(record.graph, record.years, everything);
  const shown = shownPeople(scene, all, false);
  const looks = { standings: record.subject.standings, origins: record.origins, faded: record.unsupported };
  const plan = median(rounds, () => planBase(scene, all, shown, looks));
  const hit = median(rounds, () => {
    for (let at = 0; at < 100; at++) hitTest(scene, all, shown, at * 3, at * 2, lineReach.mouse);
  });
  const row = [people, claims, layout, layout / 300, open, drawScene, filter, plan, hit / 100];
  console.log(row.map((value) => (value >= 100 ? value.toFixed(0) : value.toFixed(3)).padStart(8)).join(' '));
}
console.log(`\nshipped data, compiled: ${gzipSync(compileData('data', null)).length} bytes gzip`);

function median(times: number, work: () => void): number {
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return taken[Math.floor(times / 2)] ?? 0;
}

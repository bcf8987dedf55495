import { gzipSync } from 'node:zlib';
import { compileData } from '../../src/build/compileData';
import { netOf } from '../../src/core/layout/net';
import { quickLayout } from '../../src/core/layout/quickLayout';
import { buildGraph } from '../../src/core/model/graph';
import { visibleRelations } from '../../src/core/query/visibility';
import { hitTest, lineReach } from '../../src/core/scene/hitTest';
import { roomyNaming } from '../../src/core/scene/names';
import { planBase, shownPeople } from '../../src/core/scene/planBase';
import { buildScene } from '../../src/core/scene/scene';
import { openRecord } from '../../src/core/view/record';
import { defaultView, filterOf } from '../../src/core/view/viewState';
import { graphOf } from './graphs';
import { measureLayout } from './layout';
import { median } from './median';

/**
 * `npm run bench`: medians of our own figures on invented graphs; `npm run bench -- 1000` on that size only. The
 * machine decides the numbers; compare only figures of one run.
 */
const sizes = [
  { people: 20, claims: 40, rounds: 9 },
  { people: 1_000, claims: 2_000, rounds: 9 },
  { people: 10_000, claims: 20_000, rounds: 3 },
  { people: 50_000, claims: 100_000, rounds: 3 },
].filter(({ people }) => process.argv.length < 3 || process.argv.includes(String(people)));
/** Beyond this, only the layout is measured. */
const mostDrawn = 1_000;
const rounds = 9;
const measure = (text: string) => text.length * 6.8;

table([
  'people',
  'layout ms',
  'ms/tick',
  'stress',
  'd3 ms',
  'd3 ms/tick',
  'd3 stress',
  'ms ours/d3',
  'tick ours/d3',
]);
for (const { people, claims, rounds } of sizes) {
  const net = netOf(buildGraph(await graphOf(people, claims)));
  const { whole, tick, stress, plainWhole, plainTick, plainStress } = measureLayout(net, rounds);
  const ratio = plainWhole === null ? null : whole / plainWhole;
  table([people, whole, tick, stress, plainWhole, plainTick, plainStress, ratio, tick / plainTick]);
}

console.log('');
table(['people', 'open ms', 'scene ms', 'filter ms', 'plan ms', 'hit ms']);
for (const { people, claims } of sizes.filter((size) => size.people <= mostDrawn)) {
  const dataset = await graphOf(people, claims);
  const settled = quickLayout(netOf(buildGraph(dataset)), () => {});
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
  const shown = shownPeople(record.graph, all, false);
  const looks = { standings: record.subject.standings, origins: record.origins, faded: record.unsupported };
  const plan = median(rounds, () => planBase(scene, all, shown, looks));
  const hit = median(rounds, () => {
    for (let at = 0; at < 100; at++) hitTest(scene, all, shown, at * 3, at * 2, lineReach.mouse);
  });
  table([people, open, drawScene, filter, plan, hit / 100]);
}
console.log(`\nshipped data, compiled: ${gzipSync(compileData('data', null)).length} bytes gzip`);

function table(cells: readonly (string | number | null)[]): void {
  const shown = cells.map((cell) => {
    if (cell === null) return '-';
    if (typeof cell === 'string') return cell;
    return cell >= 100 || Number.isInteger(cell) ? cell.toFixed(0) : cell.toFixed(3);
  });
  console.log(shown.map((cell) => cell.padStart(13)).join(''));
}

import { gzipSync } from 'node:zlib';
import { topologyOf } from '../../src/core/layout/topology';
import { buildGraph } from '../../src/core/model/graph';
import { compileData } from '../../src/data/compileData';
import { drawingColumns, measureDrawing } from './drawing';
import { graphOf } from './graphs';
import { measureLayout } from './layout';
import { openPageBench, pageColumns } from './page';

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
  const topology = topologyOf(buildGraph(await graphOf(people, claims)));
  const { whole, tick, stress, plainWhole, plainTick, plainStress } = measureLayout(topology, rounds);
  const ratio = plainWhole === null ? null : whole / plainWhole;
  table([people, whole, tick, stress, plainWhole, plainTick, plainStress, ratio, tick / plainTick]);
}

console.log('');
table(['people', ...drawingColumns]);
for (const { people, claims, rounds } of sizes) {
  table([people, ...measureDrawing(await graphOf(people, claims), rounds)]);
}

const bench = await openPageBench();
console.log('');
if (bench === null) console.log('The page was not measured: no Chromium was found, and CHROMIUM names none.');
else {
  table(['people', ...pageColumns]);
  for (const size of sizes) table([size.people, ...(await bench.measure({ ...size, rounds: 3 }))]);
  await bench.close();
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

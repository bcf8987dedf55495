import { inventedDataset } from '../../src/build/inventedRecord';
import { pickLayout } from '../../src/core/layout/pickLayout';
import { buildGraph } from '../../src/core/model/graph';
import { lineBows } from '../../src/core/scene/bows';
import { type OpenRecord, openRecord } from '../../src/core/view/record';

/** An invented record of 1,000 people and 2,000 lines, laid out as a large import would be. Takes seconds. */
export function inventedCrowd(): OpenRecord {
  const dataset = inventedDataset(1000, 2000);
  const graph = buildGraph(dataset);
  const positions = pickLayout(graph);
  return openRecord(dataset, positions, null, lineBows(graph, positions));
}

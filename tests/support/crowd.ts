import { pickLayout } from '../../src/core/layout/pickLayout';
import { buildGraph } from '../../src/core/model/graph';
import { type OpenRecord, openRecord } from '../../src/core/record/record';
import { curveOffsets } from '../../src/core/scene/curveOffsets';
import { inventedDataset } from '../../src/data/inventedRecord';

/** An invented record of 1,000 people and 2,000 lines, laid out as a large import would be. Takes seconds. */
export function inventedCrowd(): OpenRecord {
  const dataset = inventedDataset(1000, 2000);
  const graph = buildGraph(dataset);
  const positions = pickLayout(graph);
  return openRecord(dataset, positions, null, curveOffsets(graph, positions));
}

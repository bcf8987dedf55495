import { inventedDataset } from '../../src/build/inventedRecord';
import { pickLayout } from '../../src/core/layout/pickLayout';
import { buildGraph } from '../../src/core/model/graph';
import { type OpenRecord, openRecord } from '../../src/core/view/record';

/** An invented record of 1,000 people and 2,000 lines, laid out as a large import would be. Takes seconds. */
export function inventedCrowd(): OpenRecord {
  const dataset = inventedDataset(1000, 2000);
  return openRecord(dataset, pickLayout(buildGraph(dataset)));
}

import type { Positions } from '../../src/core/geometry/point';
import { lehmer } from '../../src/core/layout/random';
import type { Dataset } from '../../src/core/model/dataset';
import { type OpenRecord, openRecord } from '../../src/core/record/record';
import { inventedDataset } from '../../src/data/inventedRecord';
import { article } from './dataset';

/** Thousands of people, the same in every run, scattered as thickly as a layout would set them; nobody has settled. */
export function hugeGraph(people: number): { readonly dataset: Dataset; readonly positions: Positions } {
  const random = lehmer(people);
  const side = 90 * Math.sqrt(people);
  const place = () => Math.round((random() - 0.5) * side);
  return {
    dataset: { ...inventedDataset(people, 2 * people), articles: [article('a')] },
    positions: {
      x: Float64Array.from({ length: people }, place),
      y: Float64Array.from({ length: people }, place),
    },
  };
}

export function hugeRecord(people: number): OpenRecord {
  const { dataset, positions } = hugeGraph(people);
  return openRecord(dataset, positions);
}

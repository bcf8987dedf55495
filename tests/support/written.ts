import {
  type ExchangeFormat,
  type ExportedData,
  type FileKind,
  lessen,
  writeFile,
} from '../../src/core/egress/exchangeFormats';
import type { Dataset } from '../../src/core/model/dataset';
import { runToEnd } from '../../src/core/model/runToEnd';

/** The whole text of one file of a format. */
export function written(format: ExchangeFormat, kind: FileKind, taken: ExportedData): string {
  return [...writeFile(format, kind, taken)].map(({ text }) => text).join('');
}

/** What a format loses of a dataset, and what is left. */
export function lessened(
  format: ExchangeFormat,
  dataset: Dataset,
): { sentences: readonly string[]; left: Dataset } {
  return runToEnd(lessen(format, dataset));
}

import { rowsOf, stretchesOf } from '../model/compiledRows';
import type { Dataset } from '../model/dataset';
import { encodeCompiled } from '../model/encodeCompiled';
import { orderGraph } from '../model/graph';
import { holdingsOf } from '../model/holdings';
import { relationId } from '../model/relations';
import type { ImportEvent, ImportReport } from './importProtocol';
import { parseRecord } from './record/parseRecord';

/** A record as it is kept: our own format, without places, which are found again and are the same. */
export interface KeptRecord {
  readonly fingerprint: string;
  readonly name: string;
  readonly compiled: unknown;
}

/** Where records are kept. */
export interface RecordKeeper {
  /** In hexadecimal. */
  readonly fingerprint: (text: string) => Promise<string>;
  /** Null where it is kept, else why not. Never rejects. */
  readonly keep: (record: KeptRecord) => Promise<string | null>;
  /** By the beginning of a fingerprint. Never rejects. */
  readonly find: (data: string) => Promise<KeptRecord | null>;
}

export type Say = (event: ImportEvent) => void;

/** Rows in one piece of news: so few that receiving them holds nobody up. */
const rowsAtOnce = 4000;

/** Says a new record, stretch by stretch, and has it kept. */
export async function handOver(
  dataset: Dataset,
  report: ImportReport,
  keeper: RecordKeeper,
  say: Say,
): Promise<void> {
  const compiled = sayRows(dataset, say);
  const fingerprint = await keeper.fingerprint(JSON.stringify(compiled));
  say({ kind: 'record', edition: dataset.edition, fingerprint, report });
  say({ kind: 'kept', unkept: await keeper.keep({ fingerprint, name: report.file, compiled }) });
}

/** Says a record that was kept before. */
export async function handOverKept(data: string, keeper: RecordKeeper, say: Say): Promise<void> {
  const kept = await keeper.find(data);
  if (!kept) return say({ kind: 'absent' });
  const parsed = parseRecord(kept.compiled);
  // What is damaged is as good as gone: the file is asked for.
  if (!parsed.ok) return say({ kind: 'absent' });
  const { dataset } = parsed;
  sayRows(dataset, say);
  say({ kind: 'record', edition: dataset.edition, fingerprint: kept.fingerprint, report: null });
  say({ kind: 'kept', unkept: null });
}

/** Says who stands where in the graph, then all rows; gives the compiled form without places. */
function sayRows(dataset: Dataset, say: Say) {
  say({ kind: 'order', order: orderGraph(dataset) });
  const { positions: _, ...compiled } = encodeCompiled(dataset, [], [], [], '');
  const { articles, people, claims } = compiled;
  const rows = articles.id.length + people.id.length + claims.id.length;
  let said = 0;
  for (const stretch of stretchesOf(compiled, rowsAtOnce)) {
    said += rowsOf(stretch);
    say({ kind: 'part', stretch, share: said / rows });
  }
  return compiled;
}

/** What came of a file: what the record holds, and what is to be told about the way there. */
export function reportOf(
  dataset: Dataset,
  rows: number,
  problems: ImportReport['problems'],
  doubles: ImportReport['doubles'],
  read: ImportReport['read'],
): ImportReport {
  return {
    ...holdingsOf(dataset),
    file: dataset.edition.file ?? '',
    rows,
    relations: new Set(dataset.claims.map(relationId)).size,
    problems,
    doubles,
    read,
  };
}

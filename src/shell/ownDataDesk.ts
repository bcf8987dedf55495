import type { StoreApi } from 'zustand/vanilla';
import type { RecordChanges } from '../core/ingest/compareRecords';
import type { ImportReport } from '../core/ingest/importProtocol';
import type { Preview } from '../core/ingest/preview/preview';
import type { Answer } from '../core/ingest/preview/question';
import type { Problem } from '../core/ingest/problem';
import type { OpenRecord } from '../core/view/record';

/** What is happening to the reader's own data; what is shown stays until the new record is whole. */
export type Taking =
  | { readonly stage: 'none' }
  /** A place to drop, paste or pick. `wanted`: a link names data that is not in this browser. */
  | { readonly stage: 'waiting'; readonly wanted: string | null }
  /** `share` from 0 to 1; null while it cannot be told. */
  | { readonly stage: 'working'; readonly words: string; readonly share: number | null }
  | { readonly stage: 'asking'; readonly preview: Preview }
  | { readonly stage: 'refused'; readonly problems: readonly Problem[] }
  | { readonly stage: 'failed'; readonly problem: string }
  /** What came of the file is told. */
  | { readonly stage: 'taken' };

export interface OwnData {
  readonly taking: Taking;
  /** How much of finding everybody a place is done, from 0 to 1, while the graph is shown already; else null. */
  readonly settling: number | null;
  /** Of the file that is shown; null for the shipped record, and for data that was kept. */
  readonly report: ImportReport | null;
  /** Against what was shown before, where that was an older state of the same source. */
  readonly changes: RecordChanges | null;
  /** Why it will be gone after the visit; null where it is kept, or may still be. */
  readonly unkept: string | null;
}

export interface OwnDataDesk {
  readonly store: StoreApi<OwnData>;
  /** Reads files, or pasted words. What was being read before is dropped. */
  readonly take: (content: readonly File[] | string) => void;
  readonly answer: (question: string, answer: Answer) => void;
  readonly build: () => void;
  /** Ends whatever is being done, and closes what is open for it. What is shown stays. */
  readonly cancel: () => void;
  /** Leaves everybody where they stand now, while they settle. */
  readonly rest: () => void;
  /** Opens the place to drop, paste or pick. */
  readonly ask: (wanted: string | null) => void;
  /** Back to the shipped record. */
  readonly leave: () => void;
  /** Shows again what came of the file. */
  readonly reopenReport: () => void;
  /** Opens what was kept in this browser, by the beginning of its fingerprint; a link to it may name more. */
  readonly find: (data: string) => void;
}

/** What the page does for it. */
export interface OwnDataActs {
  /** Shows a record in place of the one that is shown, and again as its people settle. */
  readonly lay: (record: OpenRecord, arrival: Arrival) => void;
  /** The record that is shown. */
  readonly shown: () => OpenRecord;
  /** Shows the shipped record. */
  readonly leave: () => void;
  /** This year. */
  readonly year: () => number;
}

export interface Arrival {
  /** When the file had been read, as `performance.now()` tells. */
  readonly dataAt: number;
  /** The first is `unplaced`: nobody has a place yet. Then it may settle for a while. */
  readonly state: 'unplaced' | 'settling' | 'settled';
}

import type { Positions } from '../geometry/point';
import type { Decisions } from '../ingest/claims/decisions';
import type { RecordChanges } from '../ingest/compareRecords';
import type { FileFormat } from '../ingest/detectFormat';
import type { ImportEvent, ImportReport, ImportRequest, ReadAgain } from '../ingest/importProtocol';
import type { ImportProblem } from '../ingest/parsed/problem';
import type { Preview, SampleLook } from '../ingest/preview/preview';
import type { Answer } from '../ingest/preview/question';
import type { Dataset } from '../model/dataset';
import type { GraphOrder } from '../model/graph';
import type { OpenRecord } from '../record/record';
import type { GivenContent } from './givenFiles';

/** Where the import of a reader's own data stands. Immutable. */
export interface ImportSession {
  /** The number of files and finds so far. What comes of an earlier one is not heard. */
  readonly turn: number;
  readonly job: ImportJob;
  /** What the latest turn was given: it can be read anew for as long as the page is open. */
  readonly source: ImportSource | null;
  /** What it is to be added to; null: it is to be a record of its own. */
  readonly base: Dataset | null;
  /** The record of the reader's own that is on the desk; null while the shipped one is. */
  readonly shown: ShownRecord | null;
}

/** What is being done, or said, in the dialog. What is on the desk stays until the new record is whole. */
export type ImportJob =
  | { readonly stage: 'none' }
  /** A place to drop, paste or pick. `wanted`: a link names data that is not in this browser. */
  | { readonly stage: 'waiting'; readonly wanted: string | null }
  | { readonly stage: 'working'; readonly task: ImportTask }
  /** `owed`: so many answers have not been replied to by a preview. */
  | { readonly stage: 'asking'; readonly preview: Preview; readonly owed: number }
  | ImportOutcome;

/** What a job came to. The reader closes it. */
export type ImportOutcome =
  | { readonly stage: 'refused'; readonly problems: readonly ImportProblem[] }
  | { readonly stage: 'failed'; readonly problem: string }
  /** The report of the record on the desk. */
  | { readonly stage: 'taken' };

/** Shares go from 0 to 1. */
export type ImportTask =
  /** `share` is null while the bytes are on their way to the worker, and until it has told one. */
  | { readonly kind: 'reading'; readonly share: number | null; readonly owed: number }
  | { readonly kind: 'finding'; readonly data: string }
  | { readonly kind: 'building'; readonly owed: number }
  /** So much of the record has come; its people are looked for places meanwhile. */
  | {
      readonly kind: 'arriving';
      readonly share: number;
      readonly order: GraphOrder;
      readonly layout: RunningLayout;
    }
  /** All of it has come. `unkept` as in `ShownRecord`. */
  | ({ readonly kind: 'opening'; readonly layout: RunningLayout } & ReportedRecord);

/** The layout of a record that is not on the desk yet. */
export type RunningLayout =
  | { readonly kind: 'running'; readonly latest: Moved | null }
  | { readonly kind: 'placed'; readonly positions: Positions; readonly offsets: Float64Array | null }
  | { readonly kind: 'failed'; readonly problem: string };

interface Moved {
  readonly share: number;
  readonly positions: Positions;
}

interface ReportedRecord {
  /** What came of the file; null for data that was kept. */
  readonly report: ImportReport | null;
  /** Why it will be gone after the visit; null where it is kept, or may still be. */
  readonly unkept: string | null;
}

export interface ShownRecord extends ReportedRecord {
  /** The turn that brought it. */
  readonly turn: number;
  readonly dataset: Dataset;
  /** The file or the words it was read from; null for data that was kept. */
  readonly content: GivenContent | null;
  /** What that was added to; null where it is a record of its own. */
  readonly base: Dataset | null;
  /** Against what was shown before, where that was an older state of the same source. */
  readonly changes: RecordChanges | null;
  readonly placement: Placement;
  /** What is to be said of it once nothing else is open, in this order. */
  readonly untold: readonly ImportOutcome[];
}

/** How far the people of the record on the desk have their places. */
export type Placement =
  | { readonly kind: 'unplaced' }
  /** The graph can be used while so much of the layout is done. */
  | { readonly kind: 'settling'; readonly share: number }
  | { readonly kind: 'settled' }
  /** Nobody moves any more: everybody was told to rest, or the layout failed. Who has no place gets none. */
  | { readonly kind: 'stopped' };

/** What the reader does. */
export type ReaderEvent =
  /** Files, or pasted words. What was being read before is dropped. */
  | {
      readonly kind: 'give';
      readonly content: GivenContent;
      /** What it is to be taken for; absent where that is told from its words. */
      readonly as?: FileFormat;
      /** Absent for what is read for the first time. */
      readonly again?: ReadAgain;
    }
  /** Opens what was kept in this browser, by the beginning of its fingerprint; a link to it may name more. */
  | { readonly kind: 'find'; readonly data: string }
  | { readonly kind: 'answer'; readonly question: string; readonly answer: Answer }
  /** Other rows of the file are to be shown. */
  | { readonly kind: 'look'; readonly look: SampleLook }
  /** The file is to be added to this record; null: it is to be one of its own. */
  | { readonly kind: 'join'; readonly base: Dataset | null }
  /** The file is to be imported as the answers say, under this title. */
  | { readonly kind: 'build'; readonly title?: string }
  /** Shows how the record on the desk was read, so that it can be read otherwise. */
  | { readonly kind: 'reread'; readonly look: SampleLook }
  /** Closes the dialog, and ends what is being done in it. */
  | { readonly kind: 'close' }
  /** Opens the place to drop, paste or pick. */
  | { readonly kind: 'ask' }
  /** Opens the report of the record on the desk. */
  | { readonly kind: 'report' }
  /** Leaves everybody where they stand now, while they settle. */
  | { readonly kind: 'rest' }
  /** Goes on to the shipped record. */
  | { readonly kind: 'leave' }
  /** Has gone to an address of the shipped record, by Back or Forward. */
  | { readonly kind: 'return' };

/** What comes of the work for a turn. */
export type WorkEvent = WorkOutcome & { readonly turn: number };

export type WorkOutcome =
  /** A file could not even be handed to the worker. */
  | { readonly kind: 'unread'; readonly problem: string }
  | { readonly kind: 'heard'; readonly news: ImportHeard }
  | { readonly kind: 'opened'; readonly record: OpenRecord }
  | { readonly kind: 'unopened'; readonly problem: string }
  /** People are on their way to their places, then there; then lines may be bent past them. Or no place is found. */
  | { readonly kind: 'moved'; readonly share: number; readonly positions: Positions }
  | { readonly kind: 'placed'; readonly positions: Positions }
  | { readonly kind: 'bent'; readonly offsets: Float64Array }
  | { readonly kind: 'unplaced'; readonly problem: string };

/** What the page hears of the worker that reads, with the parts of the record put together. */
export type ImportHeard =
  | Exclude<ImportEvent, { readonly kind: 'part' | 'record' | 'failed' }>
  /** So much of the record has come. */
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'arrived'; readonly record: ArrivedRecord }
  /** The last that is heard: the worker did not start, broke, or took longer than it may. */
  | { readonly kind: 'broken'; readonly why: 'died' | 'slow' };

export interface ArrivedRecord {
  readonly dataset: Dataset;
  readonly fingerprint: string;
  readonly report: ImportReport | null;
}

export type ImportSessionEvent = ReaderEvent | WorkEvent;

/** What is to be done, in this order. */
export type ImportEffect =
  /** Starts the worker that reads, then the one that will look for places. */
  | { readonly kind: 'begin'; readonly turn: number; readonly source: ImportSource }
  | { readonly kind: 'request'; readonly turn: number; readonly request: ImportReply }
  | { readonly kind: 'layOut'; readonly turn: number; readonly order: GraphOrder }
  | {
      readonly kind: 'open';
      readonly turn: number;
      readonly record: ArrivedRecord;
      readonly order: GraphOrder;
    }
  /** Ends whatever is done for a turn. */
  | { readonly kind: 'stop'; readonly turn: number }
  /** Ends the search for places, and nothing else. */
  | { readonly kind: 'stopLayout'; readonly turn: number }
  | { readonly kind: 'remember'; readonly header: string; readonly decisions: Decisions }
  /** Puts a record on the desk; nobody has a place yet. */
  | { readonly kind: 'show'; readonly record: OpenRecord }
  | { readonly kind: 'place'; readonly positions: Positions }
  | { readonly kind: 'bend'; readonly offsets: Float64Array }
  /** `step`: it is a step of the history; else the address is there already. */
  | { readonly kind: 'showShipped'; readonly step: boolean }
  /** The moment is noted for who measures. */
  | { readonly kind: 'mark'; readonly moment: 'read' | 'settled' };

export type ImportSource = Extract<ReaderEvent, { readonly kind: 'give' | 'find' }>;

/** What the worker that reads is told after its first order. */
export type ImportReply = Extract<ImportRequest, { readonly kind: 'answer' | 'look' | 'join' | 'build' }>;

export interface ImportStep {
  readonly session: ImportSession;
  readonly effects: readonly ImportEffect[];
}

export const nothingImported: ImportSession = {
  turn: 0,
  job: { stage: 'none' },
  source: null,
  base: null,
  shown: null,
};

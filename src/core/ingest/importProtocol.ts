import type { Stretch } from '../model/compiledRows';
import type { Dataset, Edition } from '../model/dataset';
import type { GraphOrder } from '../model/graph';
import type { Decisions } from './claims/decisions';
import type { LikelyDouble } from './claims/drafts';
import type { FileFormat } from './detectFormat';
import type { ImportProblem } from './parsed/problem';
import type { Becoming } from './preview/becoming';
import type { Preview, SampleLook } from './preview/preview';
import type { Answer } from './preview/question';
import type { UnusedColumn } from './preview/unusedColumns';
import type { Joined } from './record/joinRecords';

/** What the page asks of the worker that holds a reader's file. One file at a time; a new one ends the worker. */
export type ImportRequest =
  /** `year`: this year, by which a year of two digits is read. `known`: decisions made before, by the file's header. */
  | {
      readonly kind: 'read';
      readonly files: readonly ImportFile[];
      readonly year: number;
      readonly known: readonly (readonly [header: string, decisions: Decisions])[];
      /** Absent for a file that is read for the first time. */
      readonly again?: ReadAgain;
      /** What the file is to be taken for; absent where that is told from its words. */
      readonly as?: FileFormat;
    }
  | { readonly kind: 'answer'; readonly question: string; readonly answer: Answer }
  /** Other rows of the file are to be shown. */
  | { readonly kind: 'look'; readonly look: SampleLook }
  /** The file is to be added to this record; null: it is to be one of its own. */
  | { readonly kind: 'join'; readonly base: Dataset | null }
  /** `title`: what the record is to be called; absent as it is proposed. */
  | { readonly kind: 'build'; readonly title?: string }
  /** What was imported and kept before, by the beginning of its fingerprint. */
  | { readonly kind: 'find'; readonly data: string };

/** A file that was imported is read anew, so that the reader sees how, and may decide otherwise. */
export interface ReadAgain {
  readonly decisions: Decisions;
  readonly title: string;
  readonly look: SampleLook;
  /** What it was added to; null where it is a record of its own. */
  readonly base: Dataset | null;
}

/** A file, or pasted words without a name. */
export interface ImportFile {
  readonly name: string;
  readonly content: ArrayBuffer | string;
}

/** What the worker says. */
export type ImportEvent =
  /** So much of the file has been read, 0 to 1. */
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'refused'; readonly problems: readonly ImportProblem[] }
  /** Something has to be decided before the file can be taken. */
  | { readonly kind: 'preview'; readonly preview: Preview }
  /** The file has been read, and who stands where in its graph is known: places can be found while the rest comes. */
  | { readonly kind: 'order'; readonly order: GraphOrder }
  /** A stretch of the record, so that no piece of news holds the page up; `share` of it has come with this. */
  | { readonly kind: 'part'; readonly stretch: Stretch; readonly share: number }
  /** All of it has come. */
  | {
      readonly kind: 'record';
      readonly edition: Edition;
      readonly fingerprint: string;
      readonly report: ImportReport | null;
    }
  /** The last event. Why it will not be there after this visit; null where it is kept. */
  | { readonly kind: 'kept'; readonly unkept: string | null }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly problem: string };

/** What came of a file. */
export interface ImportReport {
  readonly file: string;
  readonly rows: number;
  readonly people: number;
  readonly organisations: number;
  readonly claims: number;
  readonly relations: number;
  /** How many of the claims have a quote, a source without one, and neither. */
  readonly quoted: number;
  readonly sourced: number;
  readonly unsourced: number;
  readonly problems: readonly ImportProblem[];
  readonly doubles: readonly LikelyDouble[];
  /** How its rows were read; null for a file that says it all, and leaves nothing to decide. */
  readonly read: HowRead | null;
}

/** How the rows of a file were read, and what came of them. */
export interface HowRead extends Pick<Becoming, 'unit' | 'rowsIn' | 'out'> {
  readonly decisions: Decisions;
  /** Columns that hold something and were not used. */
  readonly unused: readonly UnusedColumn[];
  /** What it added to the record that was open; null where it is a record of its own. */
  readonly joined: Joined | null;
}

import type { Attribute } from '../../model/dataset';
import type { ImportProblem } from '../parsed/problem';
import type { DetailField } from './columnRoles';

/** Somebody in an imported file. `key` is what the file knows them by: an id, or the name itself. */
export interface ImportedPerson {
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: 'person' | 'organisation' | 'unknown';
  readonly note: string | null;
  /** What the columns say that were chosen to be kept; absent where they say nothing. */
  readonly attributes?: readonly Attribute[];
}

/** One row of an imported file as a claim. Null means: the file does not say. */
export interface ImportedClaim extends Readonly<Record<DetailField, string | null>> {
  /** The same for the same row of a newer file: the file's own id, or all that the row says. */
  readonly key: string;
  /** The file's own number of the row, and the table it stands in. */
  readonly row: number;
  readonly table: string;
  readonly from: string;
  readonly to: string;
  /** The id of one of our types where the file means it, or the file's own words for another relation. */
  readonly type: string;
  /** False for a tie: its ends are in the order of their keys, and neither is the first. */
  readonly directed: boolean;
  /** A partial date or an interval. */
  readonly when: string | null;
  readonly source: ImportedSource | null;
  readonly polarity: 'affirms' | 'denies' | 'unknown';
}

interface ImportedSource {
  readonly url: string | null;
  readonly name: string | null;
  /** A partial date. */
  readonly published: string | null;
}

/** Two or more people who may be one: proposed to the reader, never merged. */
export interface LikelyDouble {
  readonly keys: readonly string[];
  readonly why: string;
}

interface Report {
  /** Rows that were read, in all tables that were used. */
  readonly rows: number;
  /** What was left out and why, and how things were read; of the reading and of the claims. */
  readonly problems: readonly ImportProblem[];
  readonly doubles: readonly LikelyDouble[];
}

export type Built =
  | {
      readonly ok: true;
      readonly people: readonly ImportedPerson[];
      readonly claims: readonly ImportedClaim[];
      readonly report: Report;
    }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

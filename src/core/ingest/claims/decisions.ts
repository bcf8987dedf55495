import type { DateReading } from '../dates/datePoint';
import type { DetailRole } from './columnRoles';

/**
 * What a reader decides in the preview, as plain data: it can be kept under the header it was made for and used again
 * on the next file. Tables are named by their place among `tablesOf(reading)`, columns by their name.
 */
export interface Decisions {
  /** What is taken out of the file, one after the other; most files have one use. */
  readonly uses: readonly Use[];
  /** How dates are read in a file that was saved here and carries our own columns; nothing else of it is decided. */
  readonly ours?: DateReading;
  /** By the place of a file: the row of its table that names the columns, where the reader has chosen one. */
  readonly headers?: readonly (number | null)[];
  /** By the place of a file: how its text is read, where the reader has chosen it. */
  readonly texts?: readonly TextReading[];
}

/** How the text of a file is read: its encoding, and what divides its cells. */
interface TextReading {
  readonly encoding?: string;
  readonly delimiter?: string;
}

export type Use = ClaimsUse | ContestsUse;

/** Where words come from, row by row. */
export type CellSource =
  | { readonly kind: 'none' }
  /** A cell; `blank` stands in where it is empty ('' where nothing may). */
  | { readonly kind: 'column'; readonly column: string; readonly blank: string }
  /** Several cells, joined with commas. */
  | { readonly kind: 'columns'; readonly columns: readonly string[] }
  | { readonly kind: 'constant'; readonly words: string }
  /** By the value of a column. `words` null leaves the row out, as `others` says of the values that are not named. */
  | {
      readonly kind: 'rules';
      readonly column: string;
      readonly rules: readonly Rule[];
      readonly others: 'as written' | 'leave out';
    };

export interface Rule {
  readonly value: string;
  /** Null leaves the row out. */
  readonly words: string | null;
  /** Of a relation: the row tells it from its other end, so its ends change places. */
  readonly turned?: boolean;
}

/** What both kinds of use say of a row besides who stands where. */
export interface Details extends Readonly<Record<DetailRole, CellSource>> {
  readonly when: When;
  /** What the reader has decided: the rest is proposed anew with each answer. Absent: nothing yet. */
  readonly decided?: Decided;
}

interface Decided {
  /** Columns whose role was set, or that were said to have none. */
  readonly columns: readonly string[];
  /** Names of the questions that were answered. */
  readonly questions: readonly string[];
}

/** When it happened: on or in `at`, or from `since` until `until`. */
export interface When extends DateReading {
  readonly at: CellSource;
  readonly since: CellSource;
  readonly until: CellSource;
  /** Words that stand in place of a date: still so, or not known. Other words are not known. */
  readonly words: readonly { readonly value: string; readonly means: 'still' | 'unknown' }[];
}

/** Every row is one claim. */
export interface ClaimsUse extends Details {
  readonly kind: 'claims';
  readonly table: number;
  /** Where the people named by `from` and `to` are described; null where these are names themselves. */
  readonly people: PeopleTable | null;
  readonly from: CellSource;
  readonly to: CellSource;
  /** What whoever `from` and `to` name is called, where these are ids; nothing where they are names. */
  readonly fromName: CellSource;
  readonly toName: CellSource;
  readonly type: CellSource;
  /** The claim's own id in the file, unique. */
  readonly id: CellSource;
  /** `denies` or `unknown`; anything else affirms. */
  readonly polarity: CellSource;
  /** A column that says directed or undirected; null where the graph says it or nothing does. */
  readonly direction: string | null;
  /** What becomes of lines without a direction, or of which the file does not say whether they have one. */
  readonly undirected: 'as ties' | 'as they stand' | 'both ways' | 'refuse';
  readonly missing: 'leave out' | 'create';
  readonly names: NameOrder;
  /** What the file calls whoever stands at an end: a person, a firm. Here and below: absent in older decisions. */
  readonly fromKind?: CellSource;
  readonly toKind?: CellSource;
  /** Values at the ends that may name nobody (“None”), and whom they name; null leaves the row out. */
  readonly nobody?: readonly Rule[];
  /** Values at the ends that name several people: one claim each. */
  readonly several?: readonly string[];
  /** Spellings at the ends that the reader says are another name of somebody else, and of whom. */
  readonly same?: readonly Rule[];
  /** Columns whose blank cells mean the same as above. */
  readonly filled?: readonly string[];
}

export type NameOrder = 'as written' | 'last name first';

/** A table with a row for each person. */
export interface PeopleTable {
  readonly table: number;
  readonly key: string;
  readonly name: CellSource;
  readonly aliases: CellSource;
  /** `person` or `organisation`; anything else is unknown. */
  readonly kind: CellSource;
  readonly note: CellSource;
  /** Columns that are kept as attributes, under their names; absent in older decisions. */
  readonly attributes?: readonly string[];
  /** Those whom no claim names. */
  readonly alone: 'keep' | 'leave out';
}

/** Every row is one candidate in one contest; losers lost to the one winner. */
export interface ContestsUse extends Details {
  readonly kind: 'contests';
  readonly table: number;
  /** Columns that tell one contest from another. */
  readonly contest: readonly string[];
  /** The candidate's name; rows without one are no people. */
  readonly person: string;
  /** A column that tells people of one name apart; null where the name must do. */
  readonly personId: string | null;
  /** Who won, by the first of these by which anybody did: the runoff, then the primary. */
  readonly won: readonly Won[];
  /** Of several stages only the first in this order counts; null where a row has none. */
  readonly stage: { readonly column: string; readonly order: readonly string[] } | null;
  /** Of several rounds only the last counts. */
  readonly round: string | null;
  readonly losers: 'all' | 'runner-up';
  readonly names: NameOrder;
}

export interface Won {
  readonly column: string;
  readonly values: readonly string[];
  /** Votes by which the runner-up is found; null where there are none. */
  readonly votes: string | null;
}

export const none: CellSource = { kind: 'none' };

/** A cell of that column, or nothing. */
export function fromColumn(column: string | null | undefined): CellSource {
  return column ? { kind: 'column', column, blank: '' } : none;
}

import type { ImportProblem } from '../parsed/problem';

/** What a spreadsheet holds, as it is read: the words of its cells, before one of them names the columns. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** What is to be known of all of it. */
  readonly problems: readonly ImportProblem[];
}

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** The place of a row is its number less one; rows end with the last cell that holds something. */
  readonly rows: readonly (readonly string[])[];
  /** Cells that are merged; only the first of each holds something. */
  readonly blocks: readonly Block[];
  readonly problems: readonly ImportProblem[];
}

/** A rectangle of cells by their places, the last ones belonging to it. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

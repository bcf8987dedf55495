import type { ColumnRole } from '../claims/columnRoles';
import type { Use } from '../claims/decisions';
import type { Asked } from './asker';

/** One role that a column can have in a use. */
export interface HeadRole<U extends Use> {
  readonly id: string;
  readonly words: string;
  readonly columns: (use: U) => readonly string[];
  /** The use with this column in the role; null: with none. */
  readonly put: (asked: Asked<U>, column: string | null) => U;
  /** Several columns can have it. */
  readonly take?: (use: U, column: string) => U;
}

/** What the roles of a claim are called over a column, in the order they are offered in. */
export const roleWords: Readonly<Record<ColumnRole | 'fromName' | 'toName', string>> = {
  from: 'From',
  to: 'To',
  type: 'Kind',
  at: 'Date',
  since: 'Since',
  until: 'Until',
  quote: 'Quote',
  sourceUrl: 'Link',
  sourceName: 'Source or outlet',
  published: 'Published',
  role: 'Post or occasion',
  note: 'Note',
  fromName: 'Name of “from”',
  toName: 'Name of “to”',
  id: 'Id of the row',
  polarity: 'Says or denies',
};

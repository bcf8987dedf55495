import type { Use } from '../claims/decisions';
import type { ReadTable } from '../claims/tablesOf';
import type { Table } from '../parsed/parsedFile';
import type { Answer, AnswerOption, Form, ImportQuestion } from './question';

/** What a question is asked about: one use of a reading. */
export interface Asked<U extends Use = Use> {
  readonly tables: readonly ReadTable[];
  readonly use: U;
  /** The table of the use. */
  readonly table: Table;
  readonly thisYear: number;
}

/** One question: whether and how it is asked of a use, and what its answer changes. */
export interface Asker<U extends Use = Use> {
  readonly id: string;
  /** Null where the file leaves nothing to ask. */
  readonly ask: (
    asked: Asked<U>,
  ) => { readonly ask: string; readonly form: Form; readonly safe: boolean } | null;
  readonly apply: (asked: Asked<U>, answer: Answer) => U;
}

/** The columns of a table as options of a choice. */
export function columnOptions(table: Table, prefix = 'column:'): AnswerOption[] {
  return table.columns.map((column) => ({ value: prefix + column, words: column }));
}

/** The questions of a use, by the askers that have something to ask. */
export function askAll<U extends Use>(
  askers: readonly Asker<U>[],
  asked: Asked<U>,
  place: number,
): ImportQuestion[] {
  return askers.flatMap((asker) => {
    const question = asker.ask(asked);
    return question ? [{ id: `${place}.${asker.id}`, ...question }] : [];
  });
}

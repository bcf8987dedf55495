import type { Use } from '../claims/decisions';
import type { ReadTable } from '../claims/tablesOf';
import type { Table } from '../parsed/parsedFile';
import { valuesOf } from './columnFacts';
import { type Answer, type AnswerOption, type Asking, type ImportQuestion, ruleColumns } from './question';
import { dateReadings } from './readings';
import { whereAsked } from './whereAsked';

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
  readonly ask: (asked: Asked<U>) => Asking | null;
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
    return question ? [questionOf(asker.id, question, asked, place)] : [];
  });
}

/** The question with what its asker left out. */
export function questionOf(
  name: string,
  asking: Asking,
  { table, use }: Pick<Asked, 'table' | 'use'>,
  place: number,
): ImportQuestion {
  const columns =
    asking.columns ?? ruleColumns(asking.form).filter((column) => table.columns.includes(column));
  return {
    id: `${place}.${name}`,
    where: whereAsked(name, asking, use),
    why: null,
    rows: table.rows.length,
    samples: samplesOf(table, columns),
    readings: [],
    ...(name === 'order' && dateReadings(table, use.when, asking.form)),
    ...asking,
    columns,
  };
}

const mostSamples = 3;

/** The values that stand most often in the columns. */
function samplesOf(table: Table, columns: readonly string[]): string[] {
  return columns
    .flatMap((column) => valuesOf(table, column).flatMap(([value]) => value || []))
    .slice(0, mostSamples);
}

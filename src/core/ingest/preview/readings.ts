import { dateWords } from '../../model/partialDate';
import type { When } from '../claims/decisions';
import { readDate } from '../dates/looseDate';
import { numberWords } from '../parsed/limits';
import type { Table } from '../parsed/parsedFile';
import { valuesOf } from './columnFacts';
import type { CellReading, Form, ImportQuestion } from './question';

const mostReadings = 3;

/** What is asked of cells that can be read in more than one way: how many they are, and what each option makes of some. */
type AskedOfCells = Pick<ImportQuestion, 'why' | 'rows' | 'readings'>;

/** Dates that can be read in more than one order. */
export function dateReadings(table: Table, when: When, form: Form): Partial<AskedOfCells> {
  if (form.kind !== 'choice') return {};
  const columns = [when.at, when.since, when.until].flatMap((source) =>
    source.kind === 'column' ? [source.column] : [],
  );
  const readings: CellReading[] = [];
  let rows = 0;
  for (const [cell, count] of columns.flatMap((column) => valuesOf(table, column))) {
    const dates = form.options.map(({ value }) =>
      readDate(cell, {
        order: value === 'day first' ? 'day first' : 'month first',
        latestYear: when.latestYear,
      }),
    );
    if (new Set(dates).size < 2 || dates.includes(null)) continue;
    rows += count;
    if (readings.length < mostReadings) {
      readings.push({ cell, as: dates.map((date) => dateWords(date ?? '')) });
    }
  }
  if (rows === 0) return {};
  const dates = rows === 1 ? '1 date' : `${numberWords(rows)} dates`;
  return { readings, rows, why: `${dates} can be read both ways.` };
}

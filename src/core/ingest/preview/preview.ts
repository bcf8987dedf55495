import type { Decisions } from '../claims/decisions';
import { headerOf, tablesOf } from '../claims/tablesOf';
import type { ParsedFile, Table } from '../parsed/parsedFile';
import type { ImportProblem } from '../parsed/problem';
import type { ImportQuestion } from './question';
import { importQuestionsOf } from './questions';

/** What is shown of a file before it is taken: its first rows, what was noticed, and what is to be decided. */
export interface Preview {
  /** Names the shape of the file, to keep decisions under. */
  readonly header: string;
  readonly decisions: Decisions;
  readonly questions: readonly ImportQuestion[];
  readonly problems: readonly ImportProblem[];
  readonly sample: Sample | null;
}

/** The first rows of the table that the claims are taken from. */
export interface Sample extends Pick<Table, 'name' | 'columns' | 'rows'> {
  /** Of the whole table. */
  readonly rowCount: number;
}

const sampleRows = 5;

export function previewOf(reading: ParsedFile, decisions: Decisions, thisYear: number): Preview {
  const [use] = decisions.uses;
  const table = use && tablesOf(reading)[use.table]?.table;
  return {
    header: headerOf(reading),
    decisions,
    questions: importQuestionsOf(reading, decisions, thisYear),
    problems: reading.problems,
    sample: table
      ? {
          name: table.name,
          columns: table.columns,
          rows: table.rows.slice(0, sampleRows),
          rowCount: table.rows.length,
        }
      : null,
  };
}

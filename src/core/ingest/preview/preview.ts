import type { Decisions } from '../claims/decisions';
import { headerOf, tablesOf } from '../claims/tablesOf';
import type { ParsedFile, Table } from '../parsed/parsedFile';
import type { ImportProblem } from '../parsed/problem';
import type { Joined } from '../record/joinRecords';
import type { Becoming } from './becoming';
import { type ColumnHead, columnHeads } from './columnHeads';
import type { ImportQuestion } from './question';
import { importQuestionsOf } from './questions';

/** What is shown of a file before it is imported: what it becomes, its rows, what was noticed, and what is to be decided. */
export interface Preview {
  /** Names the shape of the file, to keep decisions under. */
  readonly header: string;
  /** What the record is called if nobody says otherwise. */
  readonly title: string;
  readonly decisions: Decisions;
  readonly questions: readonly ImportQuestion[];
  readonly problems: readonly ImportProblem[];
  /** Null where nothing can be made of it, as the problems say. */
  readonly becoming: Becoming | null;
  /** What it would add to the record that is open; null where it is to be a record of its own, or cannot be added. */
  readonly joined: Joined | null;
  readonly sample: Sample | null;
}

/** Some rows of the table that the claims are taken from. */
export interface Sample extends Pick<Table, 'name' | 'columns' | 'rows' | 'numbers'> {
  readonly look: SampleLook;
  readonly heads: readonly ColumnHead[];
  /** Those of the rows, by their numbers, of which nothing comes. */
  readonly out: readonly number[];
  /** Of the whole table. */
  readonly rowCount: number;
}

/** Which rows are shown. */
export type SampleLook =
  /** The first, and one of those that stay out. */
  | { readonly kind: 'first' }
  | { readonly kind: 'out' }
  | { readonly kind: 'all' }
  /** A row by its number, between its neighbours. */
  | { readonly kind: 'row'; readonly row: number };

const firstRows = 4;
const mostRows = 1000;

/** The preview of a reading as it is decided, but for what only who holds the file knows. */
export function previewOf(
  reading: ParsedFile,
  decisions: Decisions,
  thisYear: number,
  becoming: Becoming | null,
  look: SampleLook = { kind: 'first' },
): Omit<Preview, 'title' | 'joined'> {
  const tables = tablesOf(reading);
  const [use] = decisions.uses;
  const table = use && tables[use.table]?.table;
  return {
    header: headerOf(reading),
    decisions,
    questions: importQuestionsOf(reading, decisions, thisYear),
    problems: reading.problems,
    becoming,
    sample:
      use && table
        ? {
            ...rowsOf(table, becoming, look),
            look,
            heads: columnHeads({ tables, table, use, thisYear }),
          }
        : null,
  };
}

function rowsOf(table: Table, becoming: Becoming | null, look: SampleLook): Omit<Sample, 'look' | 'heads'> {
  const out = new Set(becoming?.out.flatMap(({ rows }) => rows) ?? []);
  const places = placesShown(table, out, look);
  const numbers = places.map((at) => table.numbers[at] ?? at + 1);
  return {
    name: table.name,
    columns: table.columns,
    rows: places.map((at) => table.rows[at] ?? []),
    numbers,
    out: numbers.filter((number) => out.has(number)),
    rowCount: table.rows.length,
  };
}

/** Places in the table of the rows that are shown. */
function placesShown({ numbers }: Table, out: ReadonlySet<number>, look: SampleLook): number[] {
  const all = [...numbers.keys()];
  switch (look.kind) {
    case 'all':
      return all.slice(0, mostRows);
    case 'out':
      return all.filter((at) => out.has(numbers[at] ?? -1)).slice(0, mostRows);
    case 'row': {
      const place = numbers.indexOf(look.row);
      return all.slice(Math.max(0, place - 2), place + 3);
    }
    case 'first': {
      const first = all.slice(0, firstRows);
      const staysOut = all.find((at) => out.has(numbers[at] ?? -1));
      return staysOut === undefined || staysOut < firstRows
        ? all.slice(0, firstRows + 1)
        : [...first, staysOut];
    }
  }
}

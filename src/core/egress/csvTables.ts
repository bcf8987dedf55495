import type { Dataset } from '../model/dataset';
import { claimColumn, endColumn as end } from '../model/exchangeColumns';
import { defused } from '../model/spreadsheetCell';
import { type Cell, claimRows, personRows } from './exchangeRows';
import { linesInPieces, type Pieces } from './pieces';

/** What stands between cells: where numbers are written 1,5 spreadsheets open a file only with semicolons by itself. */
export type Separator = ',' | ';';

/** Signs that a text file in UTF-8 cannot hold, or that make it look like no text. */
export const unfitForCsv = /\0|\p{Cs}/gu;

/** What is read of a claim comes first, what only programs read after it. */
const readFirst: readonly string[] = [
  end.from,
  claimColumn.relation,
  end.to,
  claimColumn.when,
  claimColumn.held,
  claimColumn.role,
  claimColumn.exact,
  claimColumn.publisher,
  claimColumn.published,
  claimColumn.url,
];

/** One row for each claim, for a spreadsheet. */
export function claimsCsv(dataset: Dataset, separator: Separator): Pieces {
  const names = new Map(dataset.people.map(({ id, name }) => [id, name]));
  const rowOf = claimRows(dataset);
  let places: readonly number[] | null = null;
  return csvTable(dataset.claims, {}, separator, (claim) => {
    const cells: Cell[] = [
      [end.from, names.get(claim.from) ?? claim.from],
      [end.fromId, claim.from],
      [end.to, names.get(claim.to) ?? claim.to],
      [end.toId, claim.to],
      ...rowOf(claim).cells,
    ];
    places ??= inReadingOrder(cells);
    return places.flatMap((place) => [cells[place] ?? ['', '']]);
  });
}

/** The places of cells, those that are read first before the others; the same for every claim. */
function inReadingOrder(cells: readonly Cell[]): number[] {
  const columns = cells.map(([column]) => column);
  const first = readFirst.map((column) => columns.indexOf(column));
  return [...first, ...[...columns.keys()].filter((place) => !first.includes(place))];
}

/** One row for each person, with the headers that Gephi knows. */
export function nodesCsv({ people }: Dataset, separator: Separator): Pieces {
  return csvTable(people, { id: 'Id', label: 'Label' }, separator, personRows({ people }).rowOf);
}

/** One row for each claim, with the headers that Gephi knows: its Type says whether a line has a direction. */
export function edgesCsv(dataset: Dataset, separator: Separator): Pieces {
  const rowOf = claimRows(dataset);
  return csvTable(dataset.claims, { id: 'Id' }, separator, (claim) => {
    const { isUndirected, cells } = rowOf(claim);
    return [
      ['Source', claim.from],
      ['Target', claim.to],
      ['Type', isUndirected ? 'Undirected' : 'Directed'],
      ...cells.filter(([column]) => column !== claimColumn.direction),
    ];
  });
}

/**
 * Lines that all have the columns of the first. The text begins with a mark of byte order, by which spreadsheets
 * know UTF-8; its lines end as RFC 4180 says. Nothing where there is no row. `headers`: other names of columns.
 */
function* csvTable<Row>(
  rows: readonly Row[],
  headers: Readonly<Record<string, string>>,
  separator: Separator,
  cellsOf: (row: Row) => readonly Cell[],
): Pieces {
  const [first] = rows;
  if (first === undefined) return;
  const header = cellsOf(first).map(([column]) => cell(headers[column] ?? column));
  yield `\ufeff${header.join(separator)}\r\n`;
  const line = (row: Row) =>
    cellsOf(row)
      .map(([, text]) => cell(text))
      .join(separator);
  yield* linesInPieces(rows, line, '\r\n');
  yield '\r\n';
}

function cell(text: string): string {
  const safe = defused(text.replace(unfitForCsv, '\ufffd'));
  return /^\s|["\t\r\n,;|]|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

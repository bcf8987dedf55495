import type { Dataset } from '../model/dataset';
import { claimColumn, endColumn as end } from '../model/exchangeColumns';
import { defused } from '../model/spreadsheetCell';
import { type Cell, claimRows, personCells } from './exchangeRows';

/** Signs that a text file in UTF-8 cannot hold, or that make it look like no text. */
export const unfitForCsv = /\0|\p{Cs}/gu;

/** What is read of a claim comes first, what only programs read after it. */
const readFirst: readonly string[] = [
  end.from,
  claimColumn.relation,
  end.to,
  claimColumn.when,
  claimColumn.role,
  claimColumn.quote,
  claimColumn.publisher,
  claimColumn.published,
  claimColumn.url,
];

function inReadingOrder(cells: readonly Cell[]): Cell[] {
  const first = readFirst.flatMap((wanted) => cells.filter(([column]) => column === wanted));
  return [...first, ...cells.filter(([column]) => !readFirst.includes(column))];
}

/** One row for each claim, for a spreadsheet. */
export function claimsCsv(dataset: Dataset): string {
  const names = new Map(dataset.people.map(({ id, name }) => [id, name]));
  return csv(
    claimRows(dataset).map(({ claim, cells }) =>
      inReadingOrder([
        [end.from, names.get(claim.from) ?? claim.from],
        [end.fromId, claim.from],
        [end.to, names.get(claim.to) ?? claim.to],
        [end.toId, claim.to],
        ...cells,
      ]),
    ),
  );
}

/** One row for each person, with the headers that Gephi knows. */
export function nodesCsv({ people }: Dataset): string {
  return csv(people.map(personCells), { id: 'Id', label: 'Label' });
}

/** One row for each claim, with the headers that Gephi knows: its Type says whether a line has a direction. */
export function edgesCsv(dataset: Dataset): string {
  const rows = claimRows(dataset).map(({ claim, isUndirected, cells }): Cell[] => [
    ['Source', claim.from],
    ['Target', claim.to],
    ['Type', isUndirected ? 'Undirected' : 'Directed'],
    ...cells.filter(([column]) => column !== claimColumn.direction),
  ]);
  return csv(rows, { id: 'Id' });
}

/**
 * Rows that all have the same columns. Begins with a mark of byte order, by which spreadsheets know UTF-8; lines end
 * as RFC 4180 says. Empty where there is no row.
 */
function csv(rows: readonly (readonly Cell[])[], headers: Readonly<Record<string, string>> = {}): string {
  const [first] = rows;
  if (!first) return '';
  const header = first.map(([column]) => headers[column] ?? column);
  const lines = [header, ...rows.map((row) => row.map(([, text]) => text))];
  return `\ufeff${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const safe = defused(text.replace(unfitForCsv, '\ufffd'));
  return /^\s|["\t\r\n,;|]|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

import type { Dataset } from '../model/dataset';
import { claimColumn, endColumn as end } from '../model/exchangeColumns';
import { defused } from '../model/spreadsheetCell';
import { type Cell, eachClaim, personCells } from './exchangeRows';

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

/** One row for each claim, for a spreadsheet. */
export function claimsCsv(dataset: Dataset): string {
  const names = new Map(dataset.people.map(({ id, name }) => [id, name]));
  const csv = csvWriter({});
  let places: readonly number[] | null = null;
  const lines = eachClaim(dataset, ({ claim, cells: own }) => {
    const cells: Cell[] = [
      [end.from, names.get(claim.from) ?? claim.from],
      [end.fromId, claim.from],
      [end.to, names.get(claim.to) ?? claim.to],
      [end.toId, claim.to],
      ...own,
    ];
    places ??= inReadingOrder(cells);
    return csv.line(places.flatMap((place) => [cells[place] ?? ['', '']]));
  });
  return csv.text(lines);
}

/** The places of cells, those that are read first before the others; the same for every claim. */
function inReadingOrder(cells: readonly Cell[]): number[] {
  const columns = cells.map(([column]) => column);
  const first = readFirst.map((column) => columns.indexOf(column));
  return [...first, ...[...columns.keys()].filter((place) => !first.includes(place))];
}

/** One row for each person, with the headers that Gephi knows. */
export function nodesCsv({ people }: Dataset): string {
  const csv = csvWriter({ id: 'Id', label: 'Label' });
  return csv.text(people.map((person) => csv.line(personCells(person))));
}

/** One row for each claim, with the headers that Gephi knows: its Type says whether a line has a direction. */
export function edgesCsv(dataset: Dataset): string {
  const csv = csvWriter({ id: 'Id' });
  const lines = eachClaim(dataset, ({ claim, isUndirected, cells }) =>
    csv.line([
      ['Source', claim.from],
      ['Target', claim.to],
      ['Type', isUndirected ? 'Undirected' : 'Directed'],
      ...cells.filter(([column]) => column !== claimColumn.direction),
    ]),
  );
  return csv.text(lines);
}

/**
 * Writes lines that all have the columns of the first. The text begins with a mark of byte order, by which spreadsheets
 * know UTF-8; its lines end as RFC 4180 says. Empty where there is no line. `headers`: other names of columns.
 */
function csvWriter(headers: Readonly<Record<string, string>>) {
  let header = '';
  return {
    line: (cells: readonly Cell[]): string => {
      header ||= cells.map(([column]) => cell(headers[column] ?? column)).join(',');
      return cells.map(([, text]) => cell(text)).join(',');
    },
    text: (lines: readonly string[]): string =>
      lines.length === 0 ? '' : `\ufeff${[header, ...lines].join('\r\n')}\r\n`,
  };
}

function cell(text: string): string {
  const safe = defused(text.replace(unfitForCsv, '\ufffd'));
  return /^\s|["\t\r\n,;|]|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

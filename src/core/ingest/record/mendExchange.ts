import { claimColumn as c, personColumn as p } from '../../model/exchangeColumns';
import { numberedAs } from '../dates/countedDays';
import type { DateReading } from '../dates/datePoint';
import { likelyOrder, orderOf } from '../dates/looseDate';
import { field, isObject } from '../json/jsonValue';
import type { ParsedFile } from '../parsed/parsedFile';
import { newProblems, remark } from '../parsed/problem';
import { mendedCells, parsedJson, withFixes } from './mendCells';
import { mendedEnds, mendedIds, mendedPeople } from './mendEnds';
import { mendedRelations } from './mendRelations';
import { mendedSources } from './mendSources';
import { type ParsedRecord, parseRecord } from './parseRecord';
import { compiledOf, fromOf, toOf } from './readExchange';
import { type NumberedRow, numberedRowsOf, otherColumns } from './readExchangeRows';

/** Cells of dates in a file that carries our own columns; null for any other file. */
export function exchangedDateCells(reading: ParsedFile): readonly string[] | null {
  const rows = numberedRowsOf(reading);
  if (!rows) return null;
  const ofClaims = rows.claims.flatMap(({ cell }) => [cell(c.when), cell(c.held), cell(c.published)]);
  const ofPeople = rows.people?.map(({ cell }) => cell(p.describedOn)) ?? [];
  return [...new Set([...ofClaims, ...ofPeople].map((cell) => cell.trim()))].filter((cell) => cell !== '');
}

/** How the dates of such a file are most likely to be read; null for any other file. */
export function proposeExchangedDates(reading: ParsedFile, thisYear: number): DateReading | null {
  const cells = exchangedDateCells(reading);
  if (!cells) return null;
  const seen = orderOf(cells);
  const isDecided = seen === 'day first' || seen === 'month first';
  return {
    order: isDecided ? seen : likelyOrder(cells),
    latestYear: thisYear + 5,
    ...(cells.some((cell) => numberedAs(cell) === 'days') && { numbers: 'days' as const }),
  };
}

/**
 * What a file says that was saved here and again by a spreadsheet, or changed there by hand: ids, who vouches, how each claim
 * was read and the way it took are those of its columns. What can no longer be read is told, kept as words, and never made surer.
 */
export function mendExchange(reading: ParsedFile, dates: DateReading): ParsedRecord | null {
  const rows = numberedRowsOf(reading);
  if (!rows) return null;
  const problems = newProblems();
  problems.addAll([
    remark(
      'note',
      'ours',
      'The file was saved here, as its columns say; ids and how sure each claim is are kept.',
    ),
  ]);
  const columns = [
    ...new Set(rows.tables.flatMap((table) => table.columns.map((column) => column.toLowerCase()))),
  ];
  const mended = rows.claims.map((row) => ({ ...row, cell: mendedCells(row, dates, problems) }));
  const ended = mendedEnds(mended, problems);
  const sourced = mendedSources(ended, problems);
  const claims = withoutStrangers(mendedRelations(mendedIds(sourced, columns, problems), problems));
  const people = rows.people && mendedPeople(rows.people, claims, dates, problems);
  const value = compiledOf({ people, attributes: rows.attributes, claims: claims.map(({ cell }) => cell) });
  const parsed = parseRecord(value);
  problems.addAll(otherColumns(rows.tables));
  return { ...parsed, problems: [...problems.list(), ...parsed.problems] };
}

/** Steps of a chain that name somebody the file does not hold are steps that nobody can tell. */
function withoutStrangers(rows: readonly NumberedRow[]): NumberedRow[] {
  const held = new Set(rows.flatMap(({ cell }) => [fromOf(cell), toOf(cell)]));
  return rows.map(({ cell, number }) => {
    const chain = parsedJson(cell(c.via));
    if (!Array.isArray(chain)) return { cell, number };
    const links = chain.map((link: unknown) => {
      const id = isObject(link) && field(link, 'kind') === 'person' ? field(link, 'id') : null;
      return typeof id === 'string' && !held.has(id) ? { kind: 'unnamed', words: id } : link;
    });
    return { cell: withFixes(cell, { [c.via]: JSON.stringify(links) }), number };
  });
}

import { tableBuilder } from '../parsed/buildTable';
import type { Table } from '../parsed/parsedFile';
import type { ProblemCollector } from '../parsed/problem';
import { nestedValues, notAnEntry } from './jsonProblems';
import { eachCell, isObject } from './jsonValue';

/** A list of records as a table: a key is a column, a record inside a record gives columns with a dot. */
export function readRecords(name: string, list: readonly unknown[], problems: ProblemCollector): Table {
  const table = tableBuilder(name, [], problems);
  for (const [at, record] of list.entries()) {
    if (!isObject(record)) {
      problems.add(notAnEntry, at + 1);
      continue;
    }
    table.row(at + 1, []);
    eachCell(record, table.set, (path) => problems.add(nestedValues, at + 1, path));
  }
  return table.table();
}

import { tableBuilder } from '../parsed/buildTable';
import type { Table } from '../parsed/parsedFile';
import type { ProblemCollector } from '../parsed/problem';
import { joinTables } from './joinTables';
import { nestedValues } from './jsonProblems';
import { eachCell, field, isObject, type JsonObject, plainText } from './jsonValue';

/** True for a dump of a data base: records that say of which model they are, by which key, with which fields. */
export function looksLikeFixture(list: readonly unknown[]): boolean {
  return (
    list.length > 0 &&
    list.every((value) => isObject(value) && typeof value.model === 'string' && isObject(value.fields))
  );
}

/**
 * One table a model, with its key under `pk`. Fields that refer to a record of another model give that record's
 * columns, too, with a dot between: `quote.source.url`.
 */
export function readFixture(list: readonly unknown[], problems: ProblemCollector): Table[] {
  const byModel = new Map<string, { number: number; value: JsonObject }[]>();
  for (const [at, value] of list.entries()) {
    if (!isObject(value)) continue;
    const model = plainText(field(value, 'model')) ?? '';
    const records = byModel.get(model) ?? [];
    byModel.set(model, records);
    records.push({ number: at + 1, value });
  }
  const tables = [...byModel].map(([model, records]) => {
    const table = tableBuilder(model, ['pk'], problems);
    for (const { number, value } of records) {
      table.row(number, [plainText(field(value, 'pk')) ?? '']);
      const fields = field(value, 'fields');
      if (isObject(fields)) eachCell(fields, table.set, (path) => problems.add(nestedValues, number, path));
    }
    return table.table();
  });
  return joinTables(tables);
}

import { tableBuilder } from '../parsed/buildTable';
import type { Table } from '../parsed/parsedFile';
import type { ProblemCollector } from '../parsed/problem';
import { notAnEntry } from './jsonProblems';
import { field, isObject, type JsonObject, plainText } from './jsonValue';

/** The rows of a query’s answer (SPARQL 1.1 Query Results JSON); null for any other value. */
export function bindingsIn(value: JsonObject): readonly unknown[] | null {
  const results = field(value, 'results');
  const bindings = isObject(results) ? field(results, 'bindings') : undefined;
  return Array.isArray(bindings) && isObject(field(value, 'head')) ? bindings : null;
}

/** True for such rows without their head, as query services also hand them out. */
export function looksLikeBindings(list: readonly unknown[]): boolean {
  return (
    list.length > 0 &&
    list.every((row) => isObject(row) && Object.keys(row).length > 0 && Object.values(row).every(isTerm))
  );
}

function isTerm(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof field(value, 'value') === 'string' &&
    /^(?:uri|literal|bnode|typed-literal)$/.test(plainText(field(value, 'type')) ?? '')
  );
}

/** A column for each variable. */
export function readBindings(
  rows: readonly unknown[],
  variables: readonly string[],
  problems: ProblemCollector,
): Table {
  const table = tableBuilder('the answer', variables, problems);
  for (const [at, row] of rows.entries()) {
    if (!isObject(row)) {
      problems.add(notAnEntry, at + 1);
      continue;
    }
    table.row(
      at + 1,
      variables.map((name) => wordsOf(field(row, name))),
    );
    for (const [name, term] of Object.entries(row))
      if (!variables.includes(name)) table.set(name, wordsOf(term));
  }
  return table.table();
}

/** The variables that the head names, each once. */
export function variablesIn(value: JsonObject): string[] {
  const head = field(value, 'head');
  const names = isObject(head) ? field(head, 'vars') : undefined;
  return Array.isArray(names) ? [...new Set(names.filter((name) => typeof name === 'string'))] : [];
}

/** A point in time at the very beginning of a day is that day: a query service knows no shorter form. */
function wordsOf(term: unknown): string {
  if (!isObject(term)) return plainText(term) ?? '';
  const words = plainText(field(term, 'value')) ?? '';
  const isTime = /#dateTime$/.test(plainText(field(term, 'datatype')) ?? '');
  return isTime ? words.replace(/T00:00:00(?:\.0+)?(?:Z|[+-]00:00)?$/, '') : words;
}

import { decodeCompiled } from '../../model/compiled';
import type { Dataset } from '../../model/dataset';
import { formatVersion } from '../../model/formatVersion';
import { migrateCompiled } from '../../model/migrateCompiled';
import { compareIds } from '../../model/relations';
import { field, isObject, type JsonObject } from '../json/jsonValue';
import { limits, numberWords } from '../parsed/limits';
import {
  type ImportProblem,
  newProblems,
  type ProblemCollector,
  type ProblemKind,
  refusal,
} from '../parsed/problem';
import { columnChecks, columnsThatMayBeMissing, editionChecks, farthest, mayBeMissing } from './columnChecks';
import { checkMeaning, relationIds } from './meaning';

export interface AcceptedRecord {
  readonly ok: true;
  /** People are sorted by id. */
  readonly dataset: Dataset;
  /** In the order of the people, and of the relations; null where the file gives none. */
  readonly places: Readonly<Record<'x' | 'y' | 'bows', Float64Array>> | null;
  /** Nothing that hinders; what is worth a look. */
  readonly problems: readonly ImportProblem[];
}

export type ParsedRecord =
  | AcceptedRecord
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

const tables = ['people', 'articles', 'claims'];

/**
 * Reads our own format from anybody: every column is checked, and every problem is in one report with its path. All or
 * nothing. Never throws, whatever the value is.
 */
export function parseRecord(value: unknown): ParsedRecord {
  if (!isObject(value)) return refuse('not-ours', 'The file is not one that was saved here.');
  const version = field(value, 'formatVersion');
  const unreadable = unreadableVersion(version);
  if (unreadable) return { ok: false, problems: [unreadable] };
  const record = migrateCompiled({ ...value, formatVersion: version });
  const problems = newProblems();
  checkShape(record, problems);
  if (!hasErrors(problems)) checkCells(record, problems);
  if (!hasErrors(problems)) checkPlaces(record, problems);
  if (!hasErrors(problems)) checkMeaning(record, problems);
  if (hasErrors(problems)) return { ok: false, problems: problems.list() };
  tellOfPassages(version, record, problems);
  const hasPlaces = placesIn(record, 'x').length > 0;
  const none = new Array<number>(idsOf(record, 'people').length).fill(0);
  const decoded = decodeCompiled(
    hasPlaces ? record : { ...record, positions: { x: none, y: none }, bows: [] },
  );
  if (!decoded.ok) return refuse('not-ours', decoded.problem);
  const { x, y, bows } = decoded;
  const order = decoded.dataset.people.map(({ id }, row) => ({ id, row }));
  order.sort((a, b) => compareIds(a.id, b.id));
  const inOrder = (places: Float64Array) => Float64Array.from(order, ({ row }) => places[row] ?? 0);
  const people = [...decoded.dataset.people].sort((a, b) => compareIds(a.id, b.id));
  return {
    ok: true,
    dataset: { ...decoded.dataset, people },
    places: hasPlaces ? { x: inOrder(x), y: inOrder(y), bows } : null,
    problems: problems.list(),
  };
}

function refuse(kind: string, what: string): ParsedRecord {
  return { ok: false, problems: [refusal(kind, what)] };
}

function hasErrors(problems: ProblemCollector): boolean {
  return problems.list().some(({ severity }) => severity === 'error');
}

function unreadableVersion(version: unknown): ImportProblem | null {
  if (Number.isSafeInteger(version) && Number(version) >= 1 && Number(version) <= formatVersion) return null;
  if (Number.isSafeInteger(version) && Number(version) > formatVersion) {
    const what = `The file was made with a newer edition of this page (its format is ${version}, this page reads up to ${formatVersion}).`;
    return refusal('newer-version', what, 'Reload this page to get the newer edition, then import the file.');
  }
  return refusal('unknown-version', 'The file does not say in a way known here which format it has.');
}

function error(kind: string, what: string, mend?: string): ProblemKind {
  return mend === undefined ? { severity: 'error', kind, what } : { severity: 'error', kind, what, mend };
}

/** Tables, their columns and the lengths of these. */
function checkShape(record: JsonObject, problems: ProblemCollector): void {
  const checks = columnChecks({ people: 0, articles: 0 });
  for (const name of tables) {
    const table = field(record, name);
    if (!isObject(table)) {
      problems.add(error('no-table', `The table “${name}” is missing.`));
      continue;
    }
    const rows = idsOf(record, name).length;
    for (const column of Object.keys(checks[name] ?? {})) {
      const cells = field(table, column);
      const path = `${name}.${column}`;
      if (cells === undefined && columnsThatMayBeMissing[name]?.includes(column)) continue;
      if (!Array.isArray(cells)) problems.add(error('no-column', `The column “${path}” is missing.`));
      else if (cells.length !== rows) {
        const lengths = `${numberWords(cells.length)} instead of ${numberWords(rows)}`;
        problems.add(error('column-length', `The column “${path}” has another length: ${lengths}.`));
      }
    }
    for (const column of Object.keys(table)) {
      if (Object.hasOwn(checks[name] ?? {}, column)) continue;
      problems.add(
        error('unknown-column', `“${name}” has columns that are not known here.`),
        undefined,
        column,
      );
    }
  }
  for (const [name, most] of [
    ['people', limits.people],
    ['claims', limits.claims],
  ] as const) {
    const rows = idsOf(record, name).length;
    if (rows <= most) continue;
    const what = `The file holds ${numberWords(rows)} ${name}; ${numberWords(most)} is the most that is read.`;
    problems.add(error(`too-many-${name}`, what, 'Take a part of it, and import that.'));
  }
}

/** What a file of an older edition held whole, and is told by its ends from here on. */
function tellOfPassages(version: unknown, record: JsonObject, problems: ProblemCollector): void {
  if (Number(version) > 2) return;
  const articles = field(record, 'articles');
  const lists = isObject(articles) ? field(articles, 'notCoded') : [];
  const passages = Array.isArray(lists) ? lists.flat().length : 0;
  if (passages === 0) return;
  const which = passages === 1 ? 'One passage that was' : `${numberWords(passages)} passages that were`;
  problems.add({
    severity: 'warning',
    kind: 'passages',
    what: `${which} read and not used ${passages === 1 ? 'is' : 'are'} kept by place, length, first and last words.`,
    mend: 'Keep the file, if you want all of their words: this page no longer stores them.',
  });
}

function idsOf(record: JsonObject, table: string): readonly unknown[] {
  const columns = field(record, table);
  const ids = isObject(columns) ? field(columns, 'id') : undefined;
  return Array.isArray(ids) ? ids : [];
}

/** Each cell by itself, and the words of the front page. The shape has been checked. */
function checkCells(record: JsonObject, problems: ProblemCollector): void {
  const sizes = { people: idsOf(record, 'people').length, articles: idsOf(record, 'articles').length };
  for (const [name, checks] of Object.entries(columnChecks(sizes))) {
    const table = field(record, name);
    if (!isObject(table)) continue;
    for (const [column, check] of Object.entries(checks)) {
      const cells = field(table, column);
      if (!Array.isArray(cells)) continue;
      for (const [at, cell] of cells.entries()) {
        const wrong = check(cell);
        const path = `${name}.${column}`;
        if (wrong !== null)
          problems.add(error(`wrong-${path}`, `In “${path}” ${wrong}.`), at + 1, `${path}[${at}]`);
      }
    }
  }
  const edition = field(record, 'edition');
  if (!isObject(edition)) {
    problems.add(error('no-edition', 'The words of the front page (“edition”) are missing.'));
    return;
  }
  for (const [key, check] of Object.entries(editionChecks)) {
    const value = field(edition, key);
    if (value === undefined && mayBeMissing.includes(key)) continue;
    const wrong = check(value);
    const path = `edition.${key}`;
    if (wrong !== null) problems.add(error(`wrong-${path}`, `In “${path}” ${wrong}.`), undefined, path);
  }
  for (const key of Object.keys(edition)) {
    if (!Object.hasOwn(editionChecks, key))
      problems.add(error('unknown-column', '“edition” has keys that are not known here.'), undefined, key);
  }
}

/** One list of places; empty where there is none. */
function placesIn(record: JsonObject, list: 'x' | 'y' | 'bows'): readonly unknown[] {
  const positions = field(record, 'positions');
  const found = list === 'bows' ? field(record, 'bows') : isObject(positions) ? field(positions, list) : [];
  return Array.isArray(found) ? found : [];
}

/** Places in the drawing, where the file gives them: for everybody and for every line, or for nobody. */
function checkPlaces(record: JsonObject, problems: ProblemCollector): void {
  const people = idsOf(record, 'people').length;
  const lists = { x: placesIn(record, 'x'), y: placesIn(record, 'y'), bows: placesIn(record, 'bows') };
  const { x, y, bows } = lists;
  if (x.length + y.length + bows.length === 0) return;
  if (x.length !== people || y.length !== people)
    problems.add(error('places', '“positions” does not give one place for each of the people.'));
  if (bows.length > 0 && bows.length !== relationIds(record).size)
    problems.add(error('places', '“bows” does not give one bow for each of the relations.'));
  for (const [path, cells] of Object.entries(lists)) {
    for (const [at, cell] of cells.entries()) {
      if (typeof cell === 'number' && Math.abs(cell) <= farthest) continue;
      problems.add(error(`wrong-${path}`, `In “${path}” something is no place.`), at + 1, `${path}[${at}]`);
    }
  }
}

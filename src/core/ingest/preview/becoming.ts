import type { Article, Claim, Dataset } from '../../model/dataset';
import { type RelationType, relationTypesOf, typeWith } from '../../model/relationTypes';
import { bindCellSource, bindTurned } from '../claims/cellSources';
import type { ClaimsUse, Decisions } from '../claims/decisions';
import type { Built } from '../claims/drafts';
import { type ReadTable, tablesOf } from '../claims/tablesOf';
import type { ParsedFile, Table } from '../parsed/parsedFile';

/** A line that comes of the file: the claim itself, with the names of whom it joins. */
export interface PreviewLine {
  /** The file's own number of its row. */
  readonly row: number;
  readonly claim: Claim;
  readonly from: string;
  readonly to: string;
  readonly type: RelationType;
  readonly article: Article | null;
  /** The words of the file, where others were taken for them; null where they are the same. */
  readonly inFile: InFile | null;
}

interface InFile {
  readonly from: string;
  readonly words: string;
  readonly to: string;
  /** The file tells it from the other end. */
  readonly turned: boolean;
}

/** Rows that stay out, for one reason. */
interface RowsOut {
  /** "name nobody at the end of the line": said of the rows. */
  readonly why: string;
  readonly rows: readonly number[];
}

/** What becomes of a file as it is read now. */
export interface Becoming {
  readonly lines: readonly PreviewLine[];
  /** What `rows` counts. */
  readonly unit: 'row' | 'line';
  readonly rows: number;
  /** How many rows come in; null where a row is no line by itself. */
  readonly rowsIn: number | null;
  readonly out: readonly RowsOut[];
  readonly claims: number;
  readonly people: number;
}

const mostLines = 4;

/** What a file becomes: `dataset` is made of `built`, and that as `decisions` say. */
export function becomingOf(
  reading: ParsedFile,
  decisions: Decisions,
  built: Extract<Built, { ok: true }>,
  dataset: Dataset,
): Becoming {
  const tables = tablesOf(reading);
  const [use] = decisions.uses;
  const read = use && tables[use.table];
  const rowsOut = use?.kind === 'claims' && read ? rowsOutOf(read, built) : null;
  const out = rowsOut ?? [];
  const outCount = out.reduce((sum, { rows }) => sum + rows.length, 0);
  const { rows } = built.report;
  return {
    lines: linesOf(use?.kind === 'claims' && read ? { use, table: read.table } : null, built, dataset),
    unit: read?.graph ? 'line' : 'row',
    rows,
    rowsIn: rowsOut ? rows - outCount : null,
    out,
    claims: built.claims.length,
    people: built.people.length,
  };
}

/** What a file becomes that was saved here: its claims as they are. */
export function becomingOfRecord(dataset: Dataset): Becoming {
  const built = { ok: true as const, people: [], claims: [], report: { rows: 0, problems: [], doubles: [] } };
  const { length: claims } = dataset.claims;
  return {
    lines: linesOf(null, built, dataset),
    ...{ unit: 'row', rows: claims, rowsIn: null, out: [], claims, people: dataset.people.length },
  };
}

function linesOf(
  read: { readonly use: ClaimsUse; readonly table: Table } | null,
  built: Extract<Built, { ok: true }>,
  dataset: Dataset,
): PreviewLine[] {
  const types = relationTypesOf(dataset.edition.kinds);
  const nameOf = (id: string) => dataset.people.find((person) => person.id === id)?.name ?? '';
  // Claims of the dataset stand in the order of those they are made of.
  return dataset.claims.slice(0, mostLines).map((claim, at) => {
    const row = built.claims[at]?.row ?? 0;
    const type = typeWith(types, claim.type);
    return {
      row,
      claim,
      from: nameOf(claim.from),
      to: nameOf(claim.to),
      type,
      article: dataset.articles.find(({ id }) => id === claim.article) ?? null,
      inFile: read && wordsInFile(read, row, claim.named ?? type.phrase),
    };
  });
}

/** What the row says in its own words; null where that is what its line says. */
function wordsInFile(
  { use, table }: { readonly use: ClaimsUse; readonly table: Table },
  number: number,
  phrase: string,
): InFile | null {
  const row = table.rows[table.numbers.indexOf(number)];
  if (!row || use.type.kind !== 'rules') return null;
  const words = (row[table.columns.indexOf(use.type.column)] ?? '').trim();
  if (words === '' || words === phrase) return null;
  const read = (source: ClaimsUse['from']) => (bindCellSource(source, table, new Set())(row) ?? '').trim();
  return {
    from: read(use.fromName) || read(use.from),
    words,
    to: read(use.toName) || read(use.to),
    turned: bindTurned(use.type, table)(row),
  };
}

/** Why rows stay out, by the kind of the problem that says so: of one row, and of several. */
const reasons = new Map<string, readonly [one: string, several: string]>([
  ['no-from', ['names nobody at the start of the line', 'name nobody at the start of the line']],
  ['no-to', ['names nobody at the end of the line', 'name nobody at the end of the line']],
  ['no-type', ['says no relation', 'say no relation']],
  ['self', ['tells of somebody and themself', 'tell of somebody and themself']],
  ['undirected', ['has no direction', 'have no direction']],
  ['missing-person', ['leads to somebody who is not described', 'lead to somebody who is not described']],
  ['by-rule', ['is left out by its value', 'are left out by their value']],
  ['text-too-long', ['holds a text that is too long', 'hold a text that is too long']],
]);
/** Whether a problem of this kind says why rows stay out: `out` says it with all of them. */
export function isWhyOut(kind: string): boolean {
  return reasons.has(kind);
}

const noReason = ['comes to no line', 'come to no line'] as const;

/** Every row of which nothing comes, under its reason; those that repeat another row have come. */
function rowsOutOf({ table }: ReadTable, { claims, report }: Extract<Built, { ok: true }>): RowsOut[] {
  const repeated = report.problems.flatMap(({ kind, rows }) => (kind === 'doubled-claim' ? rows : []));
  const came = new Set([...claims.map(({ row }) => row), ...repeated]);
  const left = new Set(table.numbers.filter((number) => !came.has(number)));
  const groups = report.problems.flatMap(({ kind, rows }): RowsOut[] => {
    const why = reasons.get(kind);
    return why
      ? outFor(
          why,
          rows.filter((row) => left.delete(row)),
        )
      : [];
  });
  return [...groups, ...outFor(noReason, [...left])].sort((a, b) => b.rows.length - a.rows.length);
}

function outFor([one, several]: readonly [string, string], rows: readonly number[]): RowsOut[] {
  return rows.length === 0 ? [] : [{ why: rows.length === 1 ? one : several, rows }];
}

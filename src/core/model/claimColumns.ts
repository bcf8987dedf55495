import {
  type CellKind,
  type ClaimCells,
  type ClaimColumns,
  type ColumnApart,
  claimFields,
  type RowNumbers,
} from './claimFields';
import type { Claim } from './dataset';
import type { FormatVersion } from './formatVersion';

/** One column of the claims of a record, as a loop over all columns sees it (claimFields.ts). */
interface ClaimColumn {
  readonly name: keyof ClaimCells;
  readonly kind: CellKind;
  readonly form: 'one' | 'or null' | 'list';
  /** Its name in files for other programs; null where columns that are made of several fields say it there. */
  readonly exchanged: string | null;
  readonly since: FormatVersion;
  /** What the rows of records of earlier versions say. */
  readonly older: unknown;
  readonly cellOf: (claim: Claim, rows: RowNumbers) => unknown;
}

/** A column of which nothing is known but that it is one. */
interface LooseColumn {
  readonly holds: string;
  readonly cell: (value: unknown, rows: RowNumbers) => unknown;
  readonly exchanged: string | null;
  readonly since: 1 | { readonly version: FormatVersion; readonly older: unknown };
}

const loose = claimFields as unknown as Readonly<
  Record<keyof Claim, { readonly columns: Readonly<Record<string, LooseColumn>> }>
>;

/** Every column, in the order in which a record is written. */
export const claimColumns: readonly ClaimColumn[] = (Object.keys(claimFields) as (keyof Claim)[]).flatMap(
  (field) =>
    Object.entries(loose[field].columns).map(([name, { holds, cell, exchanged, since }]): ClaimColumn => {
      const form = holds.endsWith('?') ? 'or null' : holds.endsWith('[]') ? 'list' : 'one';
      return {
        name: name as keyof ClaimCells,
        kind: holds.replace(/\?|\[\]$/, '') as CellKind,
        form,
        exchanged,
        ...(since === 1 ? { since, older: undefined } : { since: since.version, older: since.older }),
        cellOf: (claim, rows) => cell(claim[field], rows),
      };
    }),
);

/** A column that is one of its own in files for other programs, too. */
interface ExchangedColumn extends Pick<ClaimColumn, 'name' | 'kind' | 'form' | 'since'> {
  readonly exchanged: string;
  /** What stands in the cell of a claim. */
  readonly said: (claim: Claim) => unknown;
}

export const exchangedColumns: readonly ExchangedColumn[] = claimColumns.flatMap(
  ({ name, kind, form, exchanged, since, cellOf }) =>
    exchanged === null
      ? []
      : [{ name, kind, form, exchanged, since, said: (claim: Claim) => cellOf(claim, noRows) }],
);

/** Only columns apart name rows. */
const noRows: RowNumbers = { person: () => -1, article: () => -1 };

/** Their names in those files. */
export const exchangedAs = Object.fromEntries(
  exchangedColumns.map(({ name, exchanged }) => [name, exchanged]),
) as Readonly<Record<Exclude<keyof ClaimCells, ColumnApart>, string>>;

/** Claims as columns of the compiled form, with a rest after every one. */
export function* claimsAsColumns(claims: readonly Claim[], rows: RowNumbers): Generator<void, ClaimColumns> {
  const columns: Partial<Record<keyof ClaimCells, unknown[]>> = {};
  for (const { name, cellOf } of claimColumns) {
    columns[name] = claims.map((claim) => cellOf(claim, rows));
    yield;
  }
  // The table is typed over all fields, and each column by what its cells hold.
  return columns as ClaimColumns;
}

import { createRows } from './compiledRows';
import type { CompiledTables } from './compiledTables';
import type { Dataset, Edition } from './dataset';
import { formatVersion } from './formatVersion';
import { packTable } from './packedColumn';

/**
 * The compiled form: the dataset as plain columns with settled positions and curve offsets, so that a reader downloads no YAML parser
 * and waits for no layout. Articles and people are named by their row. `positions` follow the order of `people.id`,
 * which is sorted.
 */
export interface Compiled extends CompiledTables {
  readonly formatVersion: number;
  /** SHA-256 of everything held, without the positions: names this state of the record in a citation. */
  readonly fingerprint: string;
  readonly edition: Edition;
  readonly positions: { readonly x: readonly number[]; readonly y: readonly number[] };
  /** How far each line bends, in the order of the derived relations. */
  readonly bows: readonly number[];
}

export type DecodedCompiled =
  | {
      readonly ok: true;
      readonly dataset: Dataset;
      readonly x: Float64Array;
      readonly y: Float64Array;
      readonly bows: Float64Array;
      readonly fingerprint: string;
    }
  | { readonly ok: false; readonly problem: string };

/**
 * Reads the compiled form. Written by our own build and fetched from our own origin, so it is not checked row by row:
 * what is checked is what can go wrong on the way (another file, another version, a file cut short). Older versions are
 * migrated before (migrateCompiled.ts): the page's own data has always today's.
 */
export function decodeCompiled(value: unknown): DecodedCompiled {
  if (typeof value !== 'object' || value === null || !('formatVersion' in value)) {
    return { ok: false, problem: 'The data file is not one of ours: it names no format version.' };
  }
  if (value.formatVersion !== formatVersion) {
    const newer = typeof value.formatVersion === 'number' && value.formatVersion > formatVersion;
    return {
      ok: false,
      problem: newer
        ? 'The data was made with a newer edition of this page. Reload the page to get it.'
        : `The data has the format version ${String(value.formatVersion)}, which this page cannot read.`,
    };
  }
  const compiled = value as Compiled;
  const whole =
    typeof compiled.edition === 'object' &&
    compiled.edition !== null &&
    alike(compiled.people) &&
    alike(compiled.positions) &&
    compiled.positions.x.length === compiled.people.id.length &&
    Array.isArray(compiled.bows) &&
    alike(compiled.articles) &&
    alike(compiled.claims);
  if (!whole) return { ok: false, problem: 'The data file is incomplete: its columns differ in length.' };
  const rows = createRows();
  rows.take({ table: 'articles', columns: packTable(compiled.articles) });
  rows.take({ table: 'people', columns: packTable(compiled.people) });
  rows.take({ table: 'claims', columns: packTable(compiled.claims) });
  return {
    ok: true,
    dataset: { ...rows.taken, edition: compiled.edition },
    x: Float64Array.from(compiled.positions.x),
    y: Float64Array.from(compiled.positions.y),
    bows: Float64Array.from(compiled.bows),
    fingerprint: compiled.fingerprint,
  };
}

function alike(columns: Readonly<Record<string, readonly unknown[]>> | undefined): boolean {
  const lengths = Object.values(columns ?? {}).map((column) => column.length);
  return lengths.length > 0 && lengths.every((length) => length === lengths[0]);
}

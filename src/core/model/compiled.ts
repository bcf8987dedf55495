import { createRows } from './compiledRows';
import type { CompiledTables } from './compiledTables';
import type { Dataset, Edition } from './dataset';
import { formatVersion, migrateCompiled } from './formatVersion';

/**
 * The compiled form: the dataset as plain columns with settled positions and bows, so that a reader downloads no YAML parser
 * and waits for no layout. Articles and people are named by their row. `positions` follow the order of `people.id`,
 * which is sorted.
 */
export interface Compiled extends CompiledTables {
  readonly formatVersion: number;
  /** SHA-256 of everything held, without the positions: names this state of the record in a citation. */
  readonly fingerprint: string;
  readonly edition: Edition;
  readonly positions: { readonly x: readonly number[]; readonly y: readonly number[] };
  /** How far each line bows, in the order of the derived relations. */
  readonly bows: readonly number[];
}

/** `people` of the dataset must be sorted by id, as the positions are. */
export function encodeCompiled(
  dataset: Dataset,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  bows: ArrayLike<number>,
  fingerprint: string,
): Compiled {
  const { people, articles, claims, edition } = dataset;
  const personRow = new Map(people.map((person, row) => [person.id, row]));
  const articleRow = new Map(articles.map((article, row) => [article.id, row]));
  return {
    formatVersion,
    fingerprint,
    edition,
    people: {
      id: people.map((person) => person.id),
      name: people.map((person) => person.name),
      aliases: people.map((person) => person.aliases),
      describedAs: people.map((person) => person.described?.as ?? null),
      describedIn: people.map((person) =>
        person.described ? rowOf(articleRow, person.described.article) : null,
      ),
      note: people.map((person) => person.note),
      kind: people.map((person) => person.kind),
    },
    articles: {
      id: articles.map((article) => article.id),
      title: articles.map((article) => article.title),
      opens: articles.map((article) => article.opens),
      publisher: articles.map((article) => article.publisher),
      published: articles.map((article) => article.published),
      url: articles.map((article) => article.url),
      sha256: articles.map((article) => article.text?.sha256 ?? null),
      chars: articles.map((article) => article.text?.chars ?? null),
      folded: articles.map((article) => article.text?.folded ?? null),
      notCoded: articles.map((article) => article.notCoded),
    },
    claims: {
      id: claims.map((claim) => claim.id),
      article: claims.map((claim) => (claim.article === null ? null : rowOf(articleRow, claim.article))),
      from: claims.map((claim) => rowOf(personRow, claim.from)),
      type: claims.map((claim) => claim.type),
      named: claims.map((claim) => claim.named),
      to: claims.map((claim) => rowOf(personRow, claim.to)),
      when: claims.map((claim) => claim.when),
      basis: claims.map((claim) => claim.basis),
      via: claims.map((claim) => claim.via),
      polarity: claims.map((claim) => claim.polarity),
      reading: claims.map((claim) => claim.reading),
      role: claims.map((claim) => claim.role),
      exact: claims.map((claim) => claim.quote?.exact ?? null),
      prefix: claims.map((claim) => claim.quote?.prefix ?? ''),
      suffix: claims.map((claim) => claim.quote?.suffix ?? ''),
      note: claims.map((claim) => claim.note),
      how: claims.map((claim) => claim.check.how),
      at: claims.map((claim) => claim.check.at),
      earlier: claims.map((claim) => claim.earlier),
    },
    positions: { x: Array.from(x), y: Array.from(y) },
    bows: Array.from(bows),
  };
}

function rowOf(rows: ReadonlyMap<string, number>, id: string): number {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`"${id}" is named but not held.`);
  return row;
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
 * what is checked is what can go wrong on the way (another file, another version, a file cut short).
 */
export function decodeCompiled(value: unknown): DecodedCompiled {
  if (typeof value !== 'object' || value === null || !('formatVersion' in value)) {
    return { ok: false, problem: 'The data file is not one of ours: it names no format version.' };
  }
  const current = migrateCompiled(value);
  if (current.formatVersion !== formatVersion) {
    const newer = typeof value.formatVersion === 'number' && value.formatVersion > formatVersion;
    return {
      ok: false,
      problem: newer
        ? 'The data was made with a newer edition of this page. Reload the page to get it.'
        : `The data has the format version ${String(value.formatVersion)}, which this page cannot read.`,
    };
  }
  const compiled = current as Compiled;
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
  rows.take({ table: 'articles', columns: compiled.articles });
  rows.take({ table: 'people', columns: compiled.people });
  rows.take({ table: 'claims', columns: compiled.claims });
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

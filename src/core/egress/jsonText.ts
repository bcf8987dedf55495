import { linesInPieces, type Pieces } from './pieces';

const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** A value as JSON that stays text wherever it is put: it opens and closes nothing and breaks no line. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(/[<>\u2028\u2029]/g, (sign) => escapes[sign] ?? sign);
}

/** A list with a line for each entry. */
export function* jsonLines<Row>(rows: readonly Row[], made: (row: Row) => unknown): Pieces {
  if (rows.length === 0) return yield '[]';
  yield '[\n';
  yield* linesInPieces(rows, (row) => jsonText(made(row)), ',\n');
  yield '\n]';
}

/** So many entries of a list, or cells of a column, that writing them holds nobody up. */
const entriesAtOnce = 5000;

/** A value, which is plain data, as `textOf` writes it, in pieces: `JSON.stringify`, or `jsonText`. */
export function* jsonPieces(value: object, textOf: (value: unknown) => string): Pieces {
  if (Array.isArray(value)) {
    yield '[';
    for (let from = 0; from < value.length; from += entriesAtOnce) {
      const entries = textOf(value.slice(from, from + entriesAtOnce)).slice(1, -1);
      yield from === 0 ? entries : `,${entries}`;
    }
    return yield ']';
  }
  let before = '{';
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined) continue;
    const start = `${before}${textOf(key)}:`;
    before = ',';
    if (typeof part === 'object' && part !== null) {
      yield start;
      yield* jsonPieces(part, textOf);
    } else yield start + textOf(part);
  }
  yield before === '{' ? '{}' : '}';
}

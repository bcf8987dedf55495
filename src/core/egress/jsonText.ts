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
export function jsonLines(values: readonly unknown[]): string {
  return values.length === 0 ? '[]' : `[\n${values.map(jsonText).join(',\n')}\n]`;
}

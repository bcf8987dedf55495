import type { LineCells } from './lines';
import type { ProblemKind } from './problem';

/** What a line or node says under each name: each value by itself. */
export type SaidValues = ReadonlyMap<string, readonly string[]>;

export const severalQuotes: ProblemKind = {
  severity: 'note',
  kind: 'several-quotes',
  what: 'Lines hold several quotes; each became a claim of its own.',
  unit: 'edge',
};

const quoteNames = /^(?:(?:source)?quotes?(?:text)?|quotations?|exact(?:words)?|excerpts?|statements?)$/;

/**
 * The rows that a line becomes: one for each quote, for two quotes in one cell would be a quote that nobody said. What has
 * as many values is dealt out with them; all else stands in each row, several values with a semicolon between.
 */
export function dealt(said: SaidValues): LineCells[] {
  if (![...said.values()].some((values) => values.length > 1)) {
    // Nearly every line: it is not looked at by name.
    const cells = new Map<string, string>();
    for (const [name, values] of said) cells.set(name, values[0] ?? '');
    return [cells];
  }
  const quotes = [...said].filter(([name]) => quoteNames.test(name.toLowerCase().replace(/[^a-z]/g, '')));
  const rows = Math.max(1, ...quotes.map(([, values]) => values.length));
  return Array.from({ length: rows }, (_, at) => {
    const cells = [...said].map(([name, values]): [string, string] => {
      const isDealt = rows > 1 && values.length === rows;
      return [name, isDealt ? (values[at] ?? '') : joined(values)];
    });
    return new Map(cells);
  });
}

/** Several values as one cell. */
export function joined(values: readonly string[]): string {
  return values.filter((value) => value !== '').join('; ');
}

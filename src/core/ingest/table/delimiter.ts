import papaparse from 'papaparse';
import type { TextChoice } from '../parsed/parsedFile';
import { shorten } from '../parsed/problem';
import { holdsSomething } from './headerRow';

const delimiters = [
  { sign: ',', words: 'commas' },
  { sign: ';', words: 'semicolons' },
  { sign: '\t', words: 'tabs' },
  { sign: '|', words: 'bars' },
] as const;

const rowsLookedAt = 60;

/** "semicolons". */
export function delimiterWords(sign: string): string {
  return delimiters.find((one) => one.sign === sign)?.words ?? `“${sign}”`;
}

/**
 * What divides the cells: the sign by which most rows have as many cells as the first, and only then the one that makes the most
 * columns. A sentence full of commas makes rows of all lengths.
 */
export function likelyDelimiter(text: string): string {
  const scored = delimiters.map(({ sign }) => ({ sign, ...columnsBy(text, sign) }));
  const best = scored
    .filter(({ width }) => width > 1)
    .sort((a, b) => b.even - a.even || b.width - a.width)[0];
  return best?.sign ?? ',';
}

function columnsBy(text: string, delimiter: string): { readonly width: number; readonly even: number } {
  const rows = firstRows(text, delimiter);
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width = 0, count = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  // A title over the table, or a row with a cell too many, is no reason against a sign.
  return { width, even: rows.length === 0 ? 0 : Math.round((count / rows.length) * 10) };
}

function firstRows(text: string, delimiter: string): readonly (readonly string[])[] {
  const { data } = papaparse.parse(text, { delimiter, preview: rowsLookedAt, skipEmptyLines: true });
  return data.filter(holdsSomething);
}

/** What may divide the cells instead, each with three cells as they would be. */
export function delimiterChoice(text: string, chosen: string): TextChoice {
  const options = delimiters.map(({ sign, words }) => {
    const cells = firstRows(text, sign)
      .flat()
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '');
    return { value: sign, words: `${capital(words)}: ${cells.slice(0, 3).map(shorten).join(' · ')}` };
  });
  return { chosen, options };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

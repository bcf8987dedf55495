import type { Table, TextChoice } from '../parsed/parsedFile';
import type { Asking } from './question';

/** The question which row names the columns, behind the place of its use. */
export const headerQuestion = 'header';

/** Questions whose answer is taken by reading the file anew (pendingImport.ts). */
export type FileQuestion = typeof headerQuestion | 'encoding' | 'delimiter';

export function isOfFile(name: string): name is FileQuestion {
  return name === headerQuestion || name === 'encoding' || name === 'delimiter';
}

/** What is asked of the file that a table comes from. */
export function fileQuestions(table: Table): [FileQuestion, Asking | null][] {
  return [
    ['encoding', askText('In which encoding are these letters right?', table.encoding)],
    ['delimiter', askText('What divides the cells?', table.delimiter)],
    [headerQuestion, askHeader(table)],
  ];
}

function askText(ask: string, choice: TextChoice | undefined): Asking | null {
  if (!choice) return null;
  const form = { kind: 'choice' as const, options: choice.options, answer: choice.chosen, free: false };
  return { ask, form, safe: !choice.isDoubtful };
}

/** It goes without asking where the first row names them. */
function askHeader({ header }: Table): Asking | null {
  if (!header || header.choices.length < 2) return null;
  const options = header.choices.map(({ row, words }) => ({
    value: String(row),
    words: `Row ${row.toLocaleString('en')}: ${words}`,
  }));
  const form = { kind: 'choice' as const, options, answer: String(header.row), free: false };
  return { ask: 'Which row names the columns?', form, safe: header.isFirst };
}

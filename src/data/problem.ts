import { relative } from 'node:path';

/** A place in a file; line and column start at 1, the column counts UTF-16 code units. */
export interface SourcePosition {
  readonly file: string;
  readonly line: number;
  readonly col: number;
}

/** One thing that is wrong with the data: where, what, and how to mend it, in whole sentences. */
export interface DataProblem extends SourcePosition {
  readonly severity: 'error' | 'warning';
  readonly what: string;
  readonly mend: string;
}

/** Collects problems, so that every check can go on after the first. */
export interface Report {
  readonly problems: readonly DataProblem[];
  error(place: SourcePosition, what: string, mend: string): void;
  warn(place: SourcePosition, what: string, mend: string): void;
}

export function createReport(): Report {
  const problems: DataProblem[] = [];
  const add = (
    severity: DataProblem['severity'],
    { file, line, col }: SourcePosition,
    what: string,
    mend: string,
  ) => {
    problems.push({ file, line, col, severity, what, mend });
  };
  return {
    problems,
    error: (place, what, mend) => add('error', place, what, mend),
    warn: (place, what, mend) => add('warning', place, what, mend),
  };
}

/** Errors first, then in the order of `files` and of the lines in each. Returns a new array. */
export function sortProblems(problems: readonly DataProblem[], files: readonly string[]): DataProblem[] {
  const rank = new Map(files.map((file, index) => [file, index]));
  const rankOf = (file: string) => rank.get(file) ?? files.length;
  return [...problems].sort(
    (a, b) =>
      Number(a.severity === 'warning') - Number(b.severity === 'warning') ||
      rankOf(a.file) - rankOf(b.file) ||
      a.line - b.line ||
      a.col - b.col,
  );
}

/** `file:line:col  what  how to mend it`; the path is relative to the working directory. */
export function problemLine({ file, line, col, severity, what, mend }: DataProblem): string {
  const mark = severity === 'warning' ? 'Warning: ' : '';
  return `${relative('', file)}:${line}:${col}  ${mark}${what}  ${mend}`;
}

/** Shortens words that are shown inside a message. */
export function excerpt(words: string, limit = 60): string {
  return words.length <= limit ? words : `${words.slice(0, limit - 1).trimEnd()}…`;
}

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { type ParsedData, readData } from '../../src/data/readData';

const fixtures = join(import.meta.dirname, 'fixtures');

/** Short names for the files of the invented data set. */
const files: Readonly<Record<string, string>> = {
  people: 'good/people.yaml',
  edition: 'good/edition.yaml',
  race: 'good/articles/harbour-race.yaml',
  counsel: 'good/articles/quiet-counsel.yaml',
  ferry: 'good/articles/ferry-timetable.yaml',
  raceText: 'texts/harbour-race.txt',
  counselText: 'texts/quiet-counsel.txt',
};

/** Replaces the first `find` by `put`; an empty `find` replaces the whole file. */
export interface Edit {
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

/** One broken variant: a small edit, and the one problem that must come of it. */
export interface Row {
  readonly rule: string;
  /** `file:line:col` of the problem; the file is also the one that is edited, unless `edits` says otherwise. */
  readonly at: string;
  readonly find?: string;
  readonly put?: string;
  readonly edits?: readonly Edit[];
  /** Words of the message, which says what is wrong and how to mend it. */
  readonly says: string;
  readonly warns?: true;
}

/** The good data set with edits, read from a folder of its own. Problems name files by their short names. */
export function readEdited(edits: readonly Edit[], texts = true): ParsedData {
  const folder = mkdtempSync(join(tmpdir(), 'data-'));
  try {
    cpSync(fixtures, folder, { recursive: true });
    for (const { file, find, put } of edits) {
      const path = join(folder, files[file] ?? file);
      const before = find === '' ? '' : readFileSync(path, 'utf8');
      expect(before, `the edit finds its words in ${file}`).toContain(find);
      writeFileSync(path, find === '' ? put : before.replace(find, () => put));
    }
    const reading = readData(join(folder, 'good'), texts ? join(folder, 'texts') : null);
    const shortName = (file: string) => {
      const path = relative(folder, file);
      return Object.keys(files).find((name) => files[name] === path) ?? path;
    };
    const problems = reading.problems.map((problem) => ({ ...problem, file: shortName(problem.file) }));
    return { ...reading, problems };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One test per row: the edit causes this problem, in this place, and no other. */
export function testRows(rows: readonly Row[], texts = true): void {
  for (const row of rows) it(row.rule, () => testRow(row, texts));
}

function testRow({ at, find, put, edits, says, warns }: Row, texts: boolean): void {
  const file = at.split(':')[0] ?? '';
  const { problems, dataset } = readEdited(edits ?? [{ file, find: find ?? '', put: put ?? '' }], texts);
  const told = problems.map((problem) => ({
    at: `${problem.file}:${problem.line}:${problem.col}`,
    severity: problem.severity,
    says: `${problem.what}  ${problem.mend}`,
  }));
  expect(told).toEqual([{ at, severity: warns ? 'warning' : 'error', says: expect.stringContaining(says) }]);
  expect(dataset === null).toBe(!warns);
}

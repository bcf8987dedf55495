import { bytesWords, numberWords } from '../parsed/limits';
import { type ImportProblem, refusal } from '../parsed/problem';

/** Why a spreadsheet is not read, thrown from wherever it is found to where the reading began. */
export class Unreadable extends Error {
  constructor(readonly problem: ImportProblem) {
    super(problem.what);
  }
}

const asCsv = 'Save the sheet as CSV, and import that file.';

/** What is unpacked of one spreadsheet at most; characters. A CSV of as many rows is far smaller. */
export const mostUnpacked = 256 * 1024 * 1024;

/** Cells of all sheets, empty ones between filled ones among them. */
export const mostCells = 10_000_000;

export function damaged(): Unreadable {
  const what = 'The spreadsheet is damaged: it ends too early, or parts of it cannot be unpacked.';
  const mend = 'Open it in a spreadsheet program, save it anew as .xlsx or CSV, and import that file.';
  return new Unreadable(refusal('damaged-sheet', what, mend));
}

export function locked(): Unreadable {
  const what = 'The spreadsheet is locked with a password, and cannot be read here.';
  const mend = 'Open it with the password, save it without one as .xlsx or CSV, and import that file.';
  return new Unreadable(refusal('locked-sheet', what, mend));
}

export function unpacksTooMuch(): Unreadable {
  const most = `${numberWords(mostUnpacked / 1024 / 1024)} MB`;
  const what = `The spreadsheet unpacks to more than ${most}, which is the most that is read.`;
  return new Unreadable(refusal('too-large', what, `${asCsv} ${bytesWords} of CSV can be read.`));
}

/** No word of a spreadsheet is so long; characters between two tags. */
export const longestWords = 512 * 1024;

export function tooLongWords(): Unreadable {
  const most = `${longestWords / 1024} kB`;
  const what = `Something in the spreadsheet is longer than ${most}, which is the most that is read.`;
  return new Unreadable(refusal('too-large', what, asCsv));
}

export function tooManyCells(): Unreadable {
  const what = `The spreadsheet has more than ${numberWords(mostCells)} cells, which is the most that is read.`;
  return new Unreadable(refusal('too-large', what, `Delete what is not needed, or: ${asCsv}`));
}

/** A file that is packed like a spreadsheet and is none that is read. `what`: what it is instead. */
export function otherPackage(what: string, mend = asCsv): Unreadable {
  return new Unreadable(refusal('not-text', `The file ${what}, which cannot be read here.`, mend));
}

import { limits } from '../parsed/limits';
import { type ImportProblem, newProblems, type ProblemKind } from '../parsed/problem';
import {
  cutShort,
  type JsonCursor,
  JsonRefusal,
  refuseAt,
  refuseComment,
  scanNumber,
  scanString,
  scanWord,
  skipSpace,
} from './jsonCursor';

export type ScannedJson =
  | {
      readonly ok: true;
      readonly problems: readonly ImportProblem[];
      /** The text with quotation marks around numbers that no program can hold as they are written: ids, most likely. */
      readonly text: string;
    }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

/** Words that are an object's own in JavaScript: as keys of data they are an attack or a mistake. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Texts by which other programs say that a function is to be made of what follows. */
const functionMarks = ['<<Function', '_$$ND_FUNC$$_'];

const doubledKey: ProblemKind = {
  severity: 'warning',
  kind: 'json-doubled-key',
  what: 'A key is written twice in the same braces; the last one counts.',
  mend: 'Delete the one that is wrong.',
};

/** An object or a list that is open: the keys so far, or null for a list, and where it began. */
interface Open {
  readonly keys: Keys | null;
  readonly at: number;
}

interface Keys {
  readonly few: string[];
  many: Set<string> | null;
}

/**
 * Reads JSON letter by letter before it is parsed, without recursion: its syntax with line and column, its depth,
 * keys that no data needs, doubled keys, numbers that cannot be held, marks of functions. What passes is what
 * `JSON.parse` accepts, and says no number otherwise than the file does.
 */
export function scanJson(text: string): ScannedJson {
  const problems = newProblems();
  const cursor: JsonCursor = { text, at: 0 };
  const open: Open[] = [];
  const large: [from: number, to: number][] = [];
  try {
    do scanValue(cursor, open, problems.add, large);
    while (closeAndGoOn(cursor, open, problems.add));
    skipSpace(cursor);
    if (cursor.at < text.length) throw afterTheEnd(text, cursor.at);
  } catch (error) {
    if (!(error instanceof JsonRefusal)) throw error;
    return { ok: false, problems: [error.problem, ...problems.list()] };
  }
  return { ok: true, problems: problems.list(), text: quoted(text, large) };
}

type Add = (kind: ProblemKind, row?: number, example?: string) => void;

/** Moves behind a plain value, or into an object or list as far as its first plain value or its end. */
function scanValue(cursor: JsonCursor, open: Open[], add: Add, large: [from: number, to: number][]): void {
  for (;;) {
    skipSpace(cursor);
    const code = cursor.text.charCodeAt(cursor.at);
    if (code === 123 || code === 91) {
      if (open.length >= limits.depth) throw tooDeep(cursor);
      const keys = code === 123 ? { few: [], many: null } : null;
      open.push({ keys, at: cursor.at });
      cursor.at++;
      skipSpace(cursor);
      if (cursor.text.charCodeAt(cursor.at) === (keys ? 125 : 93)) return;
      if (keys) scanKey(cursor, keys, add);
      continue;
    }
    if (code === 34) {
      const start = cursor.at;
      const value = scanString(cursor);
      if (functionMarks.some((mark) => value.startsWith(mark))) throw holdsFunction(cursor.text, start);
    } else if (code === 45 || (code >= 48 && code <= 57)) {
      const start = cursor.at;
      if (cursor.text.startsWith('-Infinity', start)) scanWord(cursor);
      else if (!scanNumber(cursor)) large.push([start, cursor.at]);
    } else {
      scanWord(cursor);
    }
    return;
  }
}

function quoted(text: string, parts: readonly (readonly [from: number, to: number])[]): string {
  if (parts.length === 0) return text;
  let end = 0;
  const pieces = parts.map(([from, to]) => {
    const piece = `${text.slice(end, from)}"${text.slice(from, to)}"`;
    end = to;
    return piece;
  });
  return pieces.join('') + text.slice(end);
}

/** Closes what ends here. True where a comma says that another value follows; false at the end of the whole. */
function closeAndGoOn(cursor: JsonCursor, open: Open[], add: Add): boolean {
  const { text } = cursor;
  for (let inner = open.at(-1); inner; inner = open.at(-1)) {
    skipSpace(cursor);
    const code = text.charCodeAt(cursor.at);
    if (code === (inner.keys ? 125 : 93)) {
      open.pop();
      cursor.at++;
      continue;
    }
    if (code !== 44) throw noComma(cursor, inner);
    const comma = cursor.at++;
    skipSpace(cursor);
    const next = text.charCodeAt(cursor.at);
    if (next === 125 || next === 93) {
      const mend = 'Delete the comma before the closing bracket.';
      throw refuseAt(text, comma, 'json-comma', 'A comma stands at the end of a list', mend);
    }
    if (inner.keys) scanKey(cursor, inner.keys, add);
    return true;
  }
  return false;
}

function scanKey(cursor: JsonCursor, keys: Keys, add: Add): void {
  const { text } = cursor;
  const start = cursor.at;
  if (text.charCodeAt(start) !== 34) throw noKey(cursor);
  const key = scanString(cursor);
  if (forbiddenKeys.has(key)) {
    const mend = 'Rename it in the file, or ask where the file comes from: data has no need of such a key.';
    throw refuseAt(text, start, 'forbidden-key', `The key “${key}” is refused`, mend);
  }
  if (!remember(keys, key)) add(doubledKey, undefined, key);
  skipSpace(cursor);
  if (text.charCodeAt(cursor.at) !== 58) {
    if (cursor.at >= text.length)
      throw refuseAt(text, cursor.at, 'json-cut', 'The file ends too early', cutShort);
    throw refuseAt(
      text,
      cursor.at,
      'json-syntax',
      `A colon is missing after “${key.slice(0, 40)}”`,
      'Write a colon between a key and its value.',
    );
  }
  cursor.at++;
}

/** Adds the key; false where it was there. Few keys are compared one by one, which is faster than a set. */
function remember(keys: Keys, key: string): boolean {
  if (keys.many) {
    const before = keys.many.size;
    return keys.many.add(key).size > before;
  }
  if (keys.few.includes(key)) return false;
  keys.few.push(key);
  if (keys.few.length > 16) keys.many = new Set(keys.few);
  return true;
}

function noKey(cursor: JsonCursor): JsonRefusal {
  const { text, at } = cursor;
  if (at >= text.length) return refuseAt(text, at, 'json-cut', 'The file ends too early', cutShort);
  if (text.charAt(at) === '/') {
    return refuseComment(text, at);
  }
  const mend = 'Keys need double quotation marks around them.';
  return refuseAt(text, at, 'json-syntax', 'A key in quotation marks is missing', mend);
}

function noComma(cursor: JsonCursor, inner: Open): JsonRefusal {
  const { text, at } = cursor;
  const what = inner.keys ? '{' : '[';
  if (at >= text.length) {
    return refuseAt(
      text,
      inner.at,
      'json-cut',
      `The file ends before the “${what}” that opens here is closed`,
      cutShort,
    );
  }
  if (text.charAt(at) === '/') {
    return refuseComment(text, at);
  }
  const mend = `Put a comma between the parts of a list, or close it with ${inner.keys ? '}' : ']'}.`;
  return refuseAt(text, at, 'json-syntax', `A comma is missing before “${text.charAt(at)}”`, mend);
}

function tooDeep({ text, at }: JsonCursor): JsonRefusal {
  const what = `More than ${limits.depth} brackets are open inside one another, which is the most that is read`;
  return refuseAt(text, at, 'too-deep', what, 'A list of people and lines needs fewer than ten.');
}

function holdsFunction(text: string, at: number): JsonRefusal {
  const what = 'The file says that it holds a function. Nothing from a file is run here';
  const mend = 'Export the graph itself (GEXF or GraphML) instead of the program’s own file.';
  return refuseAt(text, at, 'holds-function', what, mend);
}

function afterTheEnd(text: string, at: number): JsonRefusal {
  const lines = /^[{[]/.test(text.slice(at, at + 1));
  const mend = lines
    ? 'If there is one record on each line, put [ before the first, ] after the last and commas between.'
    : 'Delete it.';
  return refuseAt(text, at, 'json-syntax', 'Something stands behind the end of the data', mend);
}

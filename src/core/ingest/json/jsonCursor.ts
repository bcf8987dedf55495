import { type ImportProblem, positionAt, refusal } from '../parsed/problem';

/** Where a scan of JSON stands. `at` counts UTF-16 units. */
export interface JsonCursor {
  readonly text: string;
  at: number;
}

/** Ends a scan with the problem that was found. */
export class JsonRefusal extends Error {
  readonly problem: ImportProblem;
  constructor(problem: ImportProblem) {
    super(problem.what);
    this.problem = problem;
  }
}

/** Refuses at an offset, with line and column in the sentence. */
export function refuseAt(
  text: string,
  offset: number,
  kind: string,
  what: string,
  mend: string,
): JsonRefusal {
  const place = positionAt(text, offset);
  return new JsonRefusal(refusal(kind, `${what} (line ${place.line}, column ${place.column}).`, mend, place));
}

export function refuseComment(text: string, at: number): JsonRefusal {
  return refuseAt(
    text,
    at,
    'json-comment',
    'A comment stands here, and JSON has none',
    'Delete the comment.',
  );
}

/** Moves past white space. */
export function skipSpace(cursor: JsonCursor): void {
  const { text } = cursor;
  for (;;) {
    const code = text.charCodeAt(cursor.at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
    cursor.at++;
  }
}

/** Reads the string that begins here and moves behind it. Returns its text, with escapes read. */
export function scanString(cursor: JsonCursor): string {
  const { text } = cursor;
  const start = cursor.at;
  let escaped = false;
  for (let at = start + 1; ; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      cursor.at = at + 1;
      return escaped ? withoutEscapes(text, start, at + 1) : text.slice(start + 1, at);
    }
    if (code === 92) {
      escaped = true;
      at++;
    } else if (code < 32) {
      const mend =
        'Write \\n for a line break inside quotation marks, or close the quotation marks before it.';
      throw refuseAt(
        text,
        at,
        'json-syntax',
        'A text in quotation marks runs over the end of its line',
        mend,
      );
    } else if (at >= text.length) {
      throw refuseAt(text, start, 'json-cut', 'The file ends inside the text that begins here', cutShort);
    }
  }
}

export const cutShort = 'The file was cut short. Save or download it again.';

function withoutEscapes(text: string, start: number, end: number): string {
  try {
    return JSON.parse(text.slice(start, end));
  } catch {
    const mend = 'Only \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four digits may follow a backslash.';
    throw refuseAt(text, start, 'json-syntax', 'A text holds a backslash that means nothing', mend);
  }
}

const numberForm = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;

/** Moves behind the number that begins here. Returns whether a program can hold it as it is written. */
export function scanNumber(cursor: JsonCursor): boolean {
  const { text } = cursor;
  numberForm.lastIndex = cursor.at;
  const match = numberForm.exec(text);
  const next = text.charAt(cursor.at + (match?.[0].length ?? 0));
  if (!match || /[\w.+-]/.test(next)) {
    const mend = 'Write numbers as 12, 0.5 or 1e3: no plus sign, no leading zero, digits around the point.';
    throw refuseAt(text, cursor.at, 'json-number', `“${wordAt(text, cursor.at)}” is no number`, mend);
  }
  const [written, fraction, exponent] = match;
  cursor.at += written.length;
  if (fraction !== undefined || exponent !== undefined) return Number.isFinite(Number(written));
  return written.length <= 15 || String(Number(written)) === written;
}

/** Letters, digits and signs from here on, for a message. */
function wordAt(text: string, at: number): string {
  return /^[\p{L}\p{N}_$+.-]{1,40}/u.exec(text.slice(at, at + 80))?.[0] ?? text.charAt(at);
}

/** Moves behind true, false or null; anything else is refused by its name. */
export function scanWord(cursor: JsonCursor): void {
  const { text, at } = cursor;
  for (const word of ['true', 'false', 'null']) {
    if (text.startsWith(word, at) && !/\w/.test(text.charAt(at + word.length))) {
      cursor.at += word.length;
      return;
    }
  }
  throw strangeWord(text, at);
}

function strangeWord(text: string, at: number): JsonRefusal {
  const char = text.charAt(at);
  const word = wordAt(text, at);
  if (at >= text.length) return refuseAt(text, at, 'json-cut', 'The file ends too early', cutShort);
  if (char === '/') {
    return refuseComment(text, at);
  }
  if (char === "'" || char === '“' || char === '‘') {
    const mend = 'Use the straight double quotation mark: "';
    return refuseAt(text, at, 'json-syntax', `A text begins with ${char}`, mend);
  }
  if (/^[-+]?(?:NaN|Infinity)/.test(word)) {
    const mend = 'Write null where there is no number.';
    return refuseAt(text, at, 'json-number', `“${word}” is no number`, mend);
  }
  if (/^(?:None|True|False|undefined)$/.test(word)) {
    const mend = 'Write true, false or null.';
    return refuseAt(text, at, 'json-syntax', `“${word}” is a word of another language`, mend);
  }
  const mend = 'A text needs double quotation marks around it.';
  return refuseAt(text, at, 'json-syntax', `“${word}” cannot stand here`, mend);
}

/** Something a reader of the file must know. Places are 1-based, as editors and spreadsheets count. */
export interface ImportProblem {
  /** `error`: nothing is taken. `warning`: something was left out or is in doubt. `note`: how something was read. */
  readonly severity: 'error' | 'warning' | 'note';
  /** Which problem it is, the same whatever the file: one entry of a report per kind and table. */
  readonly kind: string;
  /** A plain sentence. */
  readonly what: string;
  /** How to mend it; null where nothing needs to be done. */
  readonly mend: string | null;
  /** Where in the text, for problems of syntax. */
  readonly place: { readonly line: number; readonly column: number } | null;
  /** What `rows` counts: rows of a table with its header as row 1, or entries of a graph's list. */
  readonly unit: 'row' | 'node' | 'edge';
  readonly rows: readonly number[];
  /** Some of the words it is about, as the file writes them, shortened; `rows` are complete, these are not. */
  readonly examples: readonly string[];
  /** How many times it occurs. */
  readonly count: number;
}

const mostExamples = 20;
/** So many where each is to be named. */
const mostCounted = 1000;
const longestExample = 80;

/** What one report says of a kind of problem; the places come with each call. */
export interface ProblemKind {
  readonly severity: ImportProblem['severity'];
  readonly kind: string;
  readonly what: string;
  readonly mend?: string;
  readonly unit?: ImportProblem['unit'];
  /** Every example is named, with how often it occurs. */
  readonly counted?: true;
}

/** Gathers problems: the same kind in many rows is one entry with all its rows. */
export interface ProblemCollector {
  readonly add: (kind: ProblemKind, row?: number, example?: string) => void;
  readonly addAll: (problems: readonly ImportProblem[]) => void;
  readonly list: () => ImportProblem[];
}

interface ProblemGroup {
  readonly kind: ProblemKind;
  readonly rows: number[];
  /** How often each occurs. */
  readonly examples: Map<string, number>;
  count: number;
}

/** An empty list. */
export function newProblems(): ProblemCollector {
  const groups = new Map<string, ProblemGroup>();
  const whole: ImportProblem[] = [];
  return {
    add: (kind, row, example) => {
      const key = `${kind.kind}\n${kind.what}`;
      const group: ProblemGroup = groups.get(key) ?? { kind, rows: [], examples: new Map(), count: 0 };
      groups.set(key, group);
      group.count++;
      if (row !== undefined) group.rows.push(row);
      if (example === undefined) return;
      const short = shorten(example);
      const times = group.examples.get(short);
      const most = kind.counted ? mostCounted : mostExamples;
      if (times !== undefined || group.examples.size < most) group.examples.set(short, (times ?? 0) + 1);
    },
    addAll: (problems) => {
      for (const problem of problems) whole.push(problem);
    },
    list: () => [
      ...whole,
      ...[...groups.values()].map(({ kind, rows, examples, count }) => ({
        severity: kind.severity,
        kind: kind.kind,
        what: kind.what,
        mend: kind.mend ?? null,
        place: null,
        unit: kind.unit ?? ('row' as const),
        rows,
        examples: [...examples].map(([example, times]) =>
          kind.counted && times > 1 ? `${example} (${times.toLocaleString('en')})` : example,
        ),
        count,
      })),
    ],
  };
}

/** One problem that stops the reading. */
export function refusal(
  kind: string,
  what: string,
  mend: string | null = null,
  place: ImportProblem['place'] = null,
): ImportProblem {
  return { severity: 'error', kind, what, mend, place, unit: 'row', rows: [], examples: [], count: 1 };
}

/** One thing to know of the whole file. */
export function remark(
  severity: 'warning' | 'note',
  kind: string,
  what: string,
  mend: string | null = null,
): ImportProblem {
  return { ...refusal(kind, what, mend), severity };
}

/** The beginning of words from a file, cut between characters. */
export function shorten(text: string): string {
  if (text.length <= longestExample) return text;
  return `${Array.from(text.slice(0, longestExample)).slice(0, -1).join('')}…`;
}

/** Line and column of an offset in UTF-16 units. CR, LF and CRLF each end a line. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let at = 0; at < offset && at < text.length; at++) {
    const code = text.charCodeAt(at);
    const ends = code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10);
    if (!ends) continue;
    line++;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}

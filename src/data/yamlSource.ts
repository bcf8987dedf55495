import type { Document, LineCounter as Lines, ParsedNode } from 'yaml';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Report, SourcePosition } from './problem';
import { scanTokens, type YamlComment } from './yamlTokens';

export type YamlPath = readonly PropertyKey[];

/** A YAML file that was read, and the way back from its values to its lines. */
export interface YamlSource {
  readonly file: string;
  /** Plain values; never holds a key of JavaScript's own objects. */
  readonly value: unknown;
  readonly comments: readonly YamlComment[];
  /** Where the value at `path` stands; where there is none, the nearest group around it. */
  locate(path: YamlPath): SourcePosition;
  /** Where the last key of `path` stands. */
  locateKey(path: YamlPath): SourcePosition;
}

const ownWords = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads one YAML document with the core schema, where dates stay text. Everything that YAML allows and data does
 * not need (aliases, tags, tabs, depth, repeated keys) goes into the report with its line, and null comes back.
 * Never throws.
 */
export function parseYaml(file: string, text: string, report: Report): YamlSource | null {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  const lines = new LineCounter();
  const before = report.problems.length;
  const place = (offset: number): SourcePosition => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), col: Math.max(col, 1) };
  };
  refuseTabs(source, file, report);
  const comments = scanTokens(source, lines, place, report);
  if (comments === null) return null;
  const document = parseDocument(source, {
    schema: 'core',
    version: '1.2',
    keepSourceTokens: true,
    lineCounter: new LineCounter(),
    prettyErrors: false,
    // Anything quieter hides a second document.
    logLevel: 'error',
  });
  // What the scan has said about a line it has said in plainer words.
  const told = new Set(report.problems.slice(before).map(({ line }) => line));
  for (const { code, message, pos } of document.errors) {
    const at = place(pos[0]);
    if (!told.has(at.line)) report.error(at, ...explain(code, message));
  }
  refuseKeys(document, place, report);
  if (report.problems.length > before) return null;
  return {
    file,
    value: document.toJS({ maxAliasCount: 0 }),
    comments,
    locate: (path) => place(findOffset(document, path, 'value', lines)),
    locateKey: (path) => place(findOffset(document, path, 'key', lines)),
  };
}

function refuseTabs(source: string, file: string, report: Report): void {
  const tabbed = source.split(/\r?\n/).flatMap((line, index) => {
    const at = line.indexOf('\t');
    return at < 0 ? [] : [{ file, line: index + 1, col: at + 1 }];
  });
  const [first, ...more] = tabbed;
  if (!first) return;
  const others =
    more.length === 0 ? '' : ` So do ${more.length} more ${more.length === 1 ? 'line' : 'lines'}.`;
  report.error(first, `This line holds a tab.${others}`, 'Use spaces instead of tabs.');
}

function explain(code: string, message: string): [what: string, mend: string] {
  switch (code) {
    case 'DUPLICATE_KEY':
      return ['This key stands twice in the same group.', 'Keep one of the two.'];
    case 'MULTIPLE_DOCS':
      return [
        'The file holds more than one document.',
        'Remove the line of three dashes and what does not belong.',
      ];
    default:
      return [
        `This is no valid YAML: ${message.replace(/\.?$/, '.')}`,
        'Compare the line with its neighbours; words with a colon or a quotation mark need quotation marks.',
      ];
  }
}

/** Object keys with a meaning of their own in JavaScript, and keys that are not words at all. */
function refuseKeys(
  document: Document.Parsed,
  place: (offset: number) => SourcePosition,
  report: Report,
): void {
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && typeof key.value === 'string' && !ownWords.has(key.value)) return;
      const offset = (key as ParsedNode | null)?.range?.[0] ?? 0;
      const shown = isScalar(key) ? `"${String(key.value)}"` : 'This';
      report.error(place(offset), `${shown} may not be a key.`, 'Use one of the keys in the data guide.');
    },
  });
}

function findOffset(document: Document.Parsed, path: YamlPath, want: 'key' | 'value', lines: Lines): number {
  let node: ParsedNode | null = document.contents;
  let offset = node?.range[0] ?? lines.lineStarts[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    const isLast = depth === path.length - 1;
    if (isSeq(node)) {
      const item = typeof step === 'number' ? node.items[step] : undefined;
      node = (item as ParsedNode | undefined) ?? null;
    } else if (isMap(node)) {
      const pair: { key: unknown; value: unknown } | undefined = node.items.find(
        ({ key }) => isScalar(key) && key.value === step,
      );
      const key = pair?.key as ParsedNode | undefined;
      offset = key?.range[0] ?? offset;
      if (isLast && want === 'key') return offset;
      node = (pair?.value as ParsedNode | null | undefined) ?? null;
    } else {
      return offset;
    }
    offset = offsetOf(node) ?? offset;
  }
  return offset;
}

/** An empty value has no length and stands nowhere a reader would look: its key's place is better. */
function offsetOf(node: ParsedNode | null): number | undefined {
  if (node === null || node.range[0] === node.range[1]) return undefined;
  return node.range[0];
}

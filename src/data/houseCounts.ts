import { parseSync } from 'vite';
import { windows } from '../core/view/windows';
import { findFolderCycles } from './importRules';
import { findSharedNames } from './sharedNames';
import { isCode, readTree, type SourceTree } from './sourceTree';

/** A function as it is written, with all that is written in it. */
export interface WrittenFunction {
  /** Its own name, or that of what it is given to; else of what it stands in. */
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly lines: number;
  readonly parameters: number;
}

/** What no function should be beyond, and how many may be beyond what a screen holds. Held by tests/houseCounts.test.ts. */
export const goals = { lines: 90, longLines: 60, long: 10, parameters: 5 } as const;

/** `npm run measure -- house`: the counts of the code that are to stay small, each with where the most of it is. */
export function houseRows(): (readonly [what: string, count: string, where: string])[] {
  const tree = readTree('src');
  const functions = functionsOf(tree);
  const long = functions.filter(({ lines }) => lines > goals.longLines);
  const wide = functions.filter(({ parameters }) => parameters > goals.parameters);
  const longest = mostOf(functions, 'lines');
  const widest = mostOf(functions, 'parameters');
  const shell = countLines(readTree('src/shell'));
  const tests = countLines(readTree('tests/shell'));
  return [
    ['longest function, lines', String(longest?.lines), placeWords(longest)],
    [`functions over ${goals.longLines} lines`, String(long.length), long.map(({ name }) => name).join(', ')],
    ['most parameters', String(widest?.parameters), placeWords(widest)],
    [
      `functions with over ${goals.parameters} parameters`,
      String(wide.length),
      wide.map(({ name }) => name).join(', '),
    ],
    ['exported names that stand for two things', ...listed(findSharedNames(tree))],
    ['folder cycles', ...listed(findFolderCycles(tree))],
    ['named windows', String(Object.keys(windows).length), Object.keys(windows).join(', ')],
    ['sizes in a media condition beside them', ...listed(findSizesInMedia(tree))],
    ['lines of tests for each line of the shell', (tests / shell).toFixed(2), `${tests} for ${shell}`],
  ];
}

/** Every function of a tree's code, in the order of the files. */
export function functionsOf(tree: SourceTree): WrittenFunction[] {
  return [...tree].flatMap(([file, text]) => (isCode(file) ? functionsIn(file, text) : []));
}

/** Media conditions with a size written down in place of a window's name. */
export function findSizesInMedia(tree: SourceTree): string[] {
  const condition = /@media ([^{]*\b(?:width|height|aspect-ratio|orientation)\b[^{]*)\{/g;
  return [...tree].flatMap(([file, text]) =>
    file.endsWith('.css')
      ? [...text.matchAll(condition)].map(([, words = '']) => `${file}: ${words.trim()}`)
      : [],
  );
}

/** A node of the parsed text, as far as it matters here. */
type Node = Readonly<Record<string, unknown>>;

const functionKinds = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];

function functionsIn(file: string, text: string): WrittenFunction[] {
  const found: WrittenFunction[] = [];
  const lineAt = (offset: unknown) => text.slice(0, Number(offset)).split('\n').length;
  const visit = (value: unknown, around: string): void => {
    if (Array.isArray(value)) for (const one of value) visit(one, around);
    if (!isNode(value)) return;
    const name = nameOf(value) ?? around;
    if (functionKinds.includes(String(value.type)) && Array.isArray(value.params)) {
      const line = lineAt(value.start);
      found.push({
        ...{ name, file, line },
        lines: lineAt(value.end) - line + 1,
        parameters: value.params.length,
      });
    }
    for (const part of Object.values(value)) visit(part, name);
  };
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  visit(program, file);
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** The name that a declaration, a property or a method gives to what it holds. */
function nameOf({ id, key }: Node): string | null {
  const named = id ?? key;
  return isNode(named) && typeof named.name === 'string' ? named.name : null;
}

function mostOf(functions: readonly WrittenFunction[], by: 'lines' | 'parameters') {
  return functions.toSorted((a, b) => b[by] - a[by])[0];
}

function placeWords(one: WrittenFunction | undefined): string {
  return one ? `${one.name}, ${one.file}:${one.line}` : '';
}

function listed(all: readonly string[]): [count: string, where: string] {
  return [String(all.length), all.join('; ')];
}

function countLines(tree: SourceTree): number {
  return [...tree].reduce(
    (sum, [file, text]) => sum + (isCode(file) ? text.trimEnd().split('\n').length : 0),
    0,
  );
}

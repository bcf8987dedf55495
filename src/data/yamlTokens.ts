import type { CST, LineCounter } from 'yaml';
import { Parser } from 'yaml';
import type { Report, SourcePosition } from './problem';

/** Levels of nesting that a data file may have; ours needs five. */
const depthLimit = 32;

/** A comment's words without the `#`. */
export interface YamlComment extends SourcePosition {
  readonly words: string;
}

interface Visit {
  readonly token: CST.Token;
  readonly depth: number;
}

/**
 * Looks at a file's tokens before anything is built from them, with a list instead of recursion: a file of any
 * depth is refused, none can exhaust the stack. Returns the comments, or null where the file must not be built.
 */
export function scanTokens(
  source: string,
  lines: LineCounter,
  place: (offset: number) => SourcePosition,
  report: Report,
): YamlComment[] | null {
  const tokens: CST.Token[] = [];
  try {
    for (const token of new Parser(lines.addNewLine).parse(source)) tokens.push(token);
  } catch {
    report.error(place(0), 'The file is nested too deeply to be read.', `Nest at most ${depthLimit} levels.`);
    return null;
  }
  const comments: YamlComment[] = [];
  const todo: Visit[] = tokens.toReversed().map((token) => ({ token, depth: 0 }));
  let tooDeep = false;
  for (let visit = todo.pop(); visit; visit = todo.pop()) {
    const { token, depth } = visit;
    judge(token, place, report, comments);
    if (depth <= depthLimit) {
      todo.push(...childrenOf(token, depth).reverse());
    } else if (!tooDeep) {
      tooDeep = true;
      report.error(
        place(token.offset),
        `The file is nested more than ${depthLimit} levels deep.`,
        'Data needs five: remove the brackets or indentation that opened the others.',
      );
    }
  }
  return tooDeep ? null : comments;
}

function judge(
  token: CST.Token,
  place: (offset: number) => SourcePosition,
  report: Report,
  comments: YamlComment[],
): void {
  if (token.type === 'comment') {
    comments.push({ ...place(token.offset), words: token.source.replace(/^#\s*/, '') });
  } else if (token.type === 'alias' || token.type === 'anchor') {
    const what = `"${token.source}" is a YAML ${token.type}: data may not refer to other parts of a file.`;
    report.error(place(token.offset), what, 'Write the value out, or put quotation marks around it.');
  } else if (token.type === 'tag') {
    const what = `"${token.source}" is a YAML tag.`;
    report.error(place(token.offset), what, 'Remove it, or put quotation marks around the words.');
  } else if (token.type === 'directive') {
    report.error(place(token.offset), `"${token.source}" is a YAML directive.`, 'Remove the line.');
  }
}

/** What is inside a token, in the order of the file; only a collection's items are a level deeper. */
function childrenOf(token: CST.Token, depth: number): Visit[] {
  const same = (tokens: readonly CST.Token[] | undefined): Visit[] =>
    (tokens ?? []).map((child) => ({ token: child, depth }));
  switch (token.type) {
    case 'document':
      return [...same(token.start), ...same(token.value ? [token.value] : []), ...same(token.end)];
    case 'block-map':
    case 'block-seq':
    case 'flow-collection': {
      const inner = token.items.flatMap((item) => [
        ...same(item.start),
        ...(item.key ? [{ token: item.key, depth: depth + 1 }] : []),
        ...same(item.sep),
        ...(item.value ? [{ token: item.value, depth: depth + 1 }] : []),
      ]);
      return token.type === 'flow-collection' ? [...inner, ...same(token.end)] : inner;
    }
    case 'block-scalar':
      return same(token.props);
    case 'alias':
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
    case 'doc-end':
      return same(token.end);
    default:
      return [];
  }
}

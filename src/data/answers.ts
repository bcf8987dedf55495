import type { ClaimEntry } from './authoringSchema';
import type { Held } from './heldData';

/** Whether a comment that begins with `opening` stands inside the claim or on the lines right above it. */
export function hasAnswer({ source, path, at }: Held<ClaimEntry>, opening: string): boolean {
  const index = Number(path.at(-1));
  const start = at();
  const next = source.locate([...path.slice(0, -1), index + 1]);
  const isLast = next.line <= start.line;
  const above = new Set<number>();
  const outer = source.comments.filter(({ col }) => col < start.col);
  for (let line = start.line - 1; outer.some((comment) => comment.line === line); line -= 1) above.add(line);
  return source.comments.some(({ line, col, words }) => {
    if (!words.startsWith(opening)) return false;
    if (above.has(line)) return true;
    return line >= start.line && col >= start.col && (isLast || line < next.line);
  });
}

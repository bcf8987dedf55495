import type { ImportProblem } from '../ingest/parsed/problem';
import type { ImportSource, ReaderEvent } from './importSession';

/** What may help where a file was refused: the words of a button, and what it does. */
export interface Cure {
  readonly words: string;
  readonly event: ReaderEvent;
}

/** What a text may be that was taken for something else, or for nothing. */
const mayBeTable: ReadonlySet<string> = new Set(['no-table', 'json-syntax', 'other-format']);

const mostFiles = 4;

/** Several files that do not go together are opened one by one; what is no graph may still be a table. */
export function curesOf(source: ImportSource | null, problems: readonly ImportProblem[]): Cure[] {
  if (source?.kind !== 'give') return [];
  const { content, as } = source;
  const alone =
    typeof content === 'string' || content.length < 2
      ? []
      : content
          .slice(0, mostFiles)
          .map(
            (file): Cure => ({ words: `Open only “${file.name}”`, event: { kind: 'give', content: [file] } }),
          );
  const isTable = as === undefined && problems.some(({ kind }) => mayBeTable.has(kind));
  const table: Cure = { words: 'Read it as a table', event: { kind: 'give', content, as: 'table' } };
  return isTable && alone.length === 0 ? [table] : alone;
}

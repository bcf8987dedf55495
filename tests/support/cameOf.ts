import { createImporter } from '../../src/core/ingest/importer';
import type { ImportEvent, ImportReport } from '../../src/core/ingest/importProtocol';
import type { Preview } from '../../src/core/ingest/preview/preview';
import type { Answer, ImportQuestion } from '../../src/core/ingest/preview/question';
import { createRows } from '../../src/core/model/compiledRows';
import type { Dataset } from '../../src/core/model/dataset';
import { unpackText } from '../../src/shell/files/unpackText';
import { decode } from './datasetFile';

/** A file as a reader hands it over. */
export interface HandedFile {
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** What came of files: what was asked before, and the record. */
export interface Came {
  /** Null where nothing was asked. */
  readonly preview: Preview | null;
  /** What the reader sees before anything comes in. */
  readonly asked: readonly ImportQuestion[];
  readonly record: Dataset;
  readonly report: ImportReport;
}

/** Imports files as the page does: with the answers that are proposed, after those that are given. */
export async function cameOf(
  files: readonly HandedFile[],
  answers: readonly (readonly [question: string, answer: Answer])[] = [],
): Promise<Came> {
  let said: ImportEvent[] = [];
  const handle = createImporter(
    {
      decode,
      unpack: unpackText,
      fingerprint: async () => 'f',
      keep: async () => null,
      find: async () => null,
    },
    (event) => said.push(event),
  );
  const handed = files.map(({ name, content }) => ({
    name,
    content: typeof content === 'string' ? content : new Uint8Array(content).buffer,
  }));
  await handle({ kind: 'read', files: handed, year: 2026, known: [] });
  const first = said.find((event) => event.kind === 'preview');
  const preview = first?.kind === 'preview' ? first.preview : null;
  for (const [question, answer] of preview ? answers : []) await handle({ kind: 'answer', question, answer });
  if (preview) {
    said = [];
    await handle({ kind: 'build' });
  }
  const rows = createRows();
  for (const event of said) if (event.kind === 'part') rows.take(event.stretch);
  const done = said.find((event) => event.kind === 'record');
  if (done?.kind !== 'record' || !done.report) throw new Error(`Nothing came in: ${JSON.stringify(said)}`);
  return {
    preview,
    asked: preview?.questions.filter(({ safe }) => !safe) ?? [],
    record: { ...rows.taken, edition: done.edition },
    report: done.report,
  };
}

/** Each claim in one line: “Ada endorses Ben 2016”, with the names of the people and of kinds of the record's own. */
export function claimLines({ people, claims, edition }: Dataset): string[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const phrases = new Map((edition.kinds ?? []).map(({ id, phrase }) => [id, phrase]));
  return claims.map(({ from, to, type, named, when }) =>
    [names.get(from), named ?? phrases.get(type) ?? type, names.get(to), when].filter(Boolean).join(' '),
  );
}

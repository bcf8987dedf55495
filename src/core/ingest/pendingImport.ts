import type { Decisions } from './claims/decisions';
import { combineParsed, headerOf } from './claims/tablesOf';
import type { DecodeBytes } from './decodeText';
import type { ImportRequest } from './importProtocol';
import type { OpenedFile } from './openSpreadsheets';
import { type ParsedFile, refused } from './parsed/parsedFile';
import type { ImportProblem } from './parsed/problem';
import { type Preview, previewOf } from './preview/preview';
import { type Answer, single } from './preview/question';
import { answerQuestion, areAllSafe, headerQuestion, importQuestionsOf, propose } from './preview/questions';
import { stillFits } from './preview/stillFits';
import { readFile, readText, tableName } from './readFile';
import { readSheet } from './sheet/readSheet';

/** A file on its way to a record: what it holds, and what has been decided about it so far. */
export interface PendingImport {
  readonly files: readonly OpenedFile[];
  readonly name: string;
  /** This year, by which years of two digits are read. */
  readonly year: number;
  readonly parsed: ParsedFile;
  readonly decisions: Decisions;
  /** Names the shape of the file as it was read first, whatever row the reader takes for its header. */
  readonly shape: string;
}

/** Reads files, each with the row of that place for its header where one is chosen. */
export type ParseFiles = (files: readonly OpenedFile[], headers: Decisions['headers']) => ParsedFile;

export const nothingPending: PendingImport = {
  files: [],
  name: '',
  year: 0,
  parsed: { kind: 'tables', tables: [], problems: [] },
  decisions: { uses: [] },
  shape: '',
};

/** What reads the files, telling after each stretch how much of all of them is read. */
export function fileParser(decode: DecodeBytes, onShare: (share: number) => void): ParseFiles {
  return (files, headers = []) => {
    const parsed = files.map(({ name, content }, place) => {
      const how = {
        headerRow: headers[place] ?? null,
        onShare: (share: number) => onShare((place + share) / files.length),
      };
      if (typeof content === 'string') return readText(name, content, how);
      if (!('kind' in content)) return readFile(name, new Uint8Array(content), decode, how);
      if (content.kind === 'refused') return refused(...content.problems);
      return readSheet(content, tableName(name), how.headerRow);
    });
    // Sheets of one file are no files that do not go together.
    const isOneFile = new Set(files.map(({ name }) => name)).size === 1;
    return (isOneFile && parsed.find(({ kind }) => kind === 'refused')) || combineParsed(parsed);
  };
}

/** The files as they are read first, with nothing decided. */
export function openFiles(
  { files, year }: Extract<ImportRequest, { kind: 'read' }>,
  opened: readonly OpenedFile[],
  parse: ParseFiles,
): PendingImport {
  const name = files.map((file) => file.name).join(', ') || 'Pasted data';
  return { ...nothingPending, files: opened, name, year, parsed: parse(opened, []) };
}

/**
 * What can be decided without the reader: what was decided about a file of this shape where that fits, else proposals.
 * Decisions of an earlier file are a proposal for this one (`isSure` is false): they are shown, and taken by a word of
 * the reader's.
 */
export function decideAlone(
  opened: PendingImport,
  known: Extract<ImportRequest, { kind: 'read' }>['known'],
  parse: ParseFiles,
): { readonly pending: PendingImport; readonly isSure: boolean } {
  const { files, year } = opened;
  const shape = headerOf(opened.parsed);
  const earlier = known.find(([one]) => one === shape)?.[1];
  if (earlier) {
    const parsed = earlier.headers ? parse(files, earlier.headers) : opened.parsed;
    if (stillFits(parsed, earlier)) {
      return { pending: { ...opened, shape, parsed, decisions: earlier }, isSure: false };
    }
  }
  const decisions = propose(opened.parsed, year);
  return {
    pending: { ...opened, shape, decisions },
    isSure: areAllSafe(importQuestionsOf(opened.parsed, decisions, year)),
  };
}

/** With one answer of the reader's. */
export function withAnswer(
  pending: PendingImport,
  question: string,
  answer: Answer,
  parse: ParseFiles,
): PendingImport {
  const { parsed, decisions, year } = pending;
  const [use = '', name] = question.split('.');
  if (name === headerQuestion) return withHeader(pending, Number(use), Number(single(answer)), parse);
  const { headers } = decisions;
  const answered = answerQuestion(parsed, decisions, question, answer, year);
  return { ...pending, decisions: { ...answered, ...(headers && { headers }) } };
}

/** The file read anew with another row for a header; what was decided about its columns is decided anew. */
function withHeader(pending: PendingImport, use: number, row: number, parse: ParseFiles): PendingImport {
  const { files, decisions, year } = pending;
  const table = decisions.uses[use]?.table ?? 0;
  // Several files are read together only where each is a table.
  const headers = files.map((_, place) => (place === table ? row : (decisions.headers?.[place] ?? null)));
  const parsed = parse(files, headers);
  const anew = propose(parsed, year);
  // The table stays the one whose header was chosen.
  const stays = anew.uses[use]?.table === table || anew.uses.length === 0;
  const proposed = stays ? anew : answerQuestion(parsed, anew, `${use}.table`, String(table), year);
  return { ...pending, parsed, decisions: { ...proposed, headers } };
}

/** The preview of what would come in, with problems that are found besides. */
export function previewPending(
  { parsed, decisions, year, shape }: PendingImport,
  problems: readonly ImportProblem[],
): Preview {
  const preview = previewOf(parsed, decisions, year);
  return { ...preview, header: shape, problems: [...problems, ...preview.problems] };
}

import type { Dataset } from '../model/dataset';
import { buildClaims } from './claims/buildClaims';
import type { Decisions } from './claims/decisions';
import type { Built } from './claims/drafts';
import { combineParsed, headerOf } from './claims/tablesOf';
import type { DecodeBytes } from './decodeText';
import type { FileFormat } from './detectFormat';
import { frontPageOf, importedDataset } from './importedDataset';
import type { HowRead, ImportFile, ImportRequest, ReadAgain } from './importProtocol';
import type { ParsedFile } from './parsed/parsedFile';
import type { ImportProblem } from './parsed/problem';
import { type Becoming, becomingOf, becomingOfRecord } from './preview/becoming';
import { type Preview, previewOf, type SampleLook } from './preview/preview';
import { type Answer, single } from './preview/question';
import { answerQuestion, areAllSafe, headerQuestion, importQuestionsOf, propose } from './preview/questions';
import { knownFor, stillFits, withNewColumns } from './preview/stillFits';
import { unusedColumns } from './preview/unusedColumns';
import { readFile, readText } from './readFile';
import { mendExchange } from './record/mendExchange';
import type { ParsedRecord } from './record/parseRecord';

/** A file on its way to a record: what it holds, and what has been decided about it so far. */
export interface PendingImport {
  readonly files: readonly ImportFile[];
  readonly name: string;
  /** What the record is to be called. */
  readonly title: string;
  /** This year, by which years of two digits are read. */
  readonly year: number;
  readonly parsed: ParsedFile;
  readonly decisions: Decisions;
  /** Names the shape of the file as it was read first, whatever row the reader takes for its header. */
  readonly shape: string;
  /** Which rows of it are shown. */
  readonly look: SampleLook;
}

/** Reads files, each with the row of that place for its header where one is chosen. */
export type ParseFiles = (
  files: readonly ImportFile[],
  headers: Decisions['headers'],
  as?: FileFormat,
) => ParsedFile;

export const nothingPending: PendingImport = {
  files: [],
  name: '',
  title: '',
  year: 0,
  parsed: { kind: 'tables', tables: [], problems: [] },
  decisions: { uses: [] },
  shape: '',
  look: { kind: 'first' },
};

/** What reads the files, telling after each stretch how much of all of them is read. */
export function fileParser(decode: DecodeBytes, onShare: (share: number) => void): ParseFiles {
  return (files, headers = [], as = undefined) =>
    combineParsed(
      files.map(({ name, content }, place) => {
        const how = {
          as,
          headerRow: headers[place] ?? null,
          onShare: (share: number) => onShare((place + share) / files.length),
        };
        return typeof content === 'string'
          ? readText(name, content, how)
          : readFile(name, new Uint8Array(content), decode, how);
      }),
    );
}

/** The files as they are read first, with nothing decided. */
export function openFiles(
  { files, year, as }: Extract<ImportRequest, { kind: 'read' }>,
  parse: ParseFiles,
): PendingImport {
  const name = files.map((file) => file.name).join(', ') || 'Pasted data';
  return { ...nothingPending, files, name, title: name, year, parsed: parse(files, [], as) };
}

/**
 * What can be decided without the reader: what was decided about a file of this shape, or of one with fewer columns, where
 * that fits, else proposals. Decisions of an earlier file are a proposal for this one (`isSure` is false): they are shown,
 * and taken by a word of the reader's.
 */
export function decideAlone(
  opened: PendingImport,
  known: Extract<ImportRequest, { kind: 'read' }>['known'],
  parse: ParseFiles,
): { readonly pending: PendingImport; readonly isSure: boolean } {
  const { files, year } = opened;
  const shape = headerOf(opened.parsed);
  for (const [header, earlier] of knownFor(shape, known)) {
    const parsed = earlier.headers ? parse(files, earlier.headers) : opened.parsed;
    if (!stillFits(parsed, earlier)) continue;
    const decisions = header === shape ? earlier : withNewColumns(parsed, earlier, header, year);
    return { pending: { ...opened, shape, parsed, decisions }, isSure: false };
  }
  const decisions = propose(opened.parsed, year);
  return {
    pending: { ...opened, shape, decisions },
    isSure: areAllSafe(importQuestionsOf(opened.parsed, decisions, year)),
  };
}

/** The file as it was decided before: the reader wants to see how it was read. */
export function decideAgain(
  opened: PendingImport,
  { decisions }: ReadAgain,
  parse: ParseFiles,
): PendingImport {
  const shape = headerOf(opened.parsed);
  const parsed = decisions.headers ? parse(opened.files, decisions.headers) : opened.parsed;
  return { ...opened, shape, parsed, decisions };
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
  return { ...pending, parsed, decisions: { ...propose(parsed, year), headers } };
}

/** What a file comes to as it is decided: the same whether it is shown or imported. */
export interface Made {
  readonly decisions: Decisions;
  readonly built: Built;
  /** Null where nothing can be built. */
  readonly dataset: Dataset | null;
}

export function makeOf({ parsed, decisions, name }: PendingImport): Made {
  const mended = decisions.ours ? mendExchange(parsed, decisions.ours) : null;
  if (mended) return madeOf(mended, decisions, parsed, name);
  const built = buildClaims(parsed, decisions);
  return { decisions, built, dataset: built.ok ? importedDataset(built, name) : null };
}

/** The same of a file that was saved here. */
function madeOf(mended: ParsedRecord, decisions: Decisions, parsed: ParsedFile, name: string): Made {
  const problems = [...parsed.problems, ...mended.problems];
  if (!mended.ok) return { decisions, built: { ok: false, problems }, dataset: null };
  const { edition } = mended.dataset;
  const dataset = { ...mended.dataset, edition: { ...edition, ...frontPageOf(edition, name) } };
  const rows = dataset.claims.length;
  const built = { ok: true as const, people: [], claims: [], report: { rows, problems, doubles: [] } };
  return { decisions, built, dataset };
}

/** What becomes of the rows; null where nothing can be built. */
export function becomingPending(
  { parsed, decisions }: PendingImport,
  { built, dataset }: Made,
): Becoming | null {
  if (!built.ok || !dataset) return null;
  return decisions.ours ? becomingOfRecord(dataset) : becomingOf(parsed, decisions, built, dataset);
}

/** The preview of what would come in, with problems that are found besides. */
export function previewPending(
  pending: PendingImport,
  becoming: Becoming | null,
  problems: readonly ImportProblem[],
): Preview {
  const { parsed, decisions, year, shape, title, look } = pending;
  const preview = previewOf(parsed, decisions, year, becoming, look);
  return { ...preview, title, header: shape, problems: [...problems, ...preview.problems] };
}

/** How the rows were read, for the report. */
export function howRead({ parsed, decisions }: PendingImport, { unit, rowsIn, out }: Becoming): HowRead {
  return { decisions, unit, rowsIn, out, unused: unusedColumns(parsed, decisions) };
}

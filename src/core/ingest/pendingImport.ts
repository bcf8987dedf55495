import type { Dataset } from '../model/dataset';
import { buildClaims } from './claims/buildClaims';
import type { Decisions } from './claims/decisions';
import type { Built } from './claims/drafts';
import { combineParsed, headerOf, tablesOf } from './claims/tablesOf';
import type { FileFormat } from './detectFormat';
import type { DecodeBytes } from './encodings';
import { importedDataset, withFrontPage } from './importedDataset';
import type { HowRead, ImportRequest, ReadAgain } from './importProtocol';
import type { OpenedFile } from './openSpreadsheets';
import { type ParsedFile, refused } from './parsed/parsedFile';
import { type FileQuestion, headerQuestion, isOfFile } from './preview/askFiles';
import { type Becoming, becomingOf, becomingOfRecord } from './preview/becoming';
import { type Preview, previewOf, type SampleLook } from './preview/preview';
import { type Answer, single } from './preview/question';
import { answerQuestion, areAllSafe, importQuestionsOf, propose } from './preview/questions';
import { knownFor, stillFits, withNewColumns } from './preview/stillFits';
import { unusedColumns } from './preview/unusedColumns';
import { readFile, readText, tableName } from './readFile';
import { type JoinedRecord, joinRecords } from './record/joinRecords';
import { mendExchange } from './record/mendExchange';
import type { ParsedRecord } from './record/parseRecord';
import { readSheet } from './sheet/readSheet';

/** A file on its way to a record: what it holds, and what has been decided about it so far. */
export interface PendingImport {
  readonly files: readonly OpenedFile[];
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
  /** What it is to be added to; null: it is to be a record of its own. */
  readonly base: Dataset | null;
}

/** What decisions say of the reading of the files themselves: of each, by its place. */
type ReadingOfFiles = Pick<Decisions, 'headers' | 'texts'>;

/** Reads files, each as was decided of it. */
export type ParseFiles = (
  files: readonly OpenedFile[],
  reading: ReadingOfFiles,
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
  base: null,
};

/** What reads the files, telling after each stretch how much of all of them is read. */
export function fileParser(decode: DecodeBytes, onShare: (share: number) => void): ParseFiles {
  return (files, { headers = [], texts = [] }, as = undefined) => {
    const parsed = files.map(({ name, content }, place) => {
      const how = {
        as,
        headerRow: headers[place] ?? null,
        encoding: texts[place]?.encoding ?? null,
        delimiter: texts[place]?.delimiter ?? null,
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
  { files, year, as }: Extract<ImportRequest, { kind: 'read' }>,
  opened: readonly OpenedFile[],
  parse: ParseFiles,
): PendingImport {
  const name = files.map((file) => file.name).join(', ') || 'Pasted data';
  return { ...nothingPending, files: opened, name, title: name, year, parsed: parse(opened, {}, as) };
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
  const decisions = propose(opened.parsed, year);
  const isSure = areAllSafe(importQuestionsOf(opened.parsed, decisions, year));
  for (const [header, earlier] of knownFor(shape, known)) {
    // What says everything itself needs no help from a file that says less.
    if (header !== shape && isSure) break;
    const parsed = isReadOtherwise(earlier) ? parse(files, earlier) : opened.parsed;
    if (!stillFits(parsed, earlier)) continue;
    const fitting = header === shape ? earlier : withNewColumns(parsed, earlier, header, year);
    return { pending: { ...opened, shape, parsed, decisions: fitting }, isSure: false };
  }
  return { pending: { ...opened, shape, decisions }, isSure };
}

/** The file as it was decided before: the reader wants to see how it was read. */
export function decideAgain(
  opened: PendingImport,
  { decisions }: ReadAgain,
  parse: ParseFiles,
): PendingImport {
  const shape = headerOf(opened.parsed);
  const parsed = isReadOtherwise(decisions) ? parse(opened.files, decisions) : opened.parsed;
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
  const [use = '', name = ''] = question.split('.');
  if (isOfFile(name)) {
    const table = tablesOf(parsed)[decisions.uses[Number(use)]?.table ?? 0]?.table;
    const reading = readingWith(pending, table?.file ?? 0, name, single(answer));
    return withReading(pending, reading, Number(use), parse);
  }
  const { headers, texts } = decisions;
  const answered = answerQuestion(parsed, decisions, question, answer, year);
  return { ...pending, decisions: { ...answered, ...(headers && { headers }), ...(texts && { texts }) } };
}

/** What was decided of the files, with one answer about one of them. */
function readingWith(
  { files, decisions: { headers, texts } }: PendingImport,
  file: number,
  name: FileQuestion,
  answer: string,
): ReadingOfFiles {
  if (name === headerQuestion) {
    const row = (place: number) => (place === file ? Number(answer) : (headers?.[place] ?? null));
    return { headers: files.map((_, place) => row(place)), ...(texts && { texts }) };
  }
  // Another encoding or another sign between cells makes other rows: which names the columns is found anew.
  const text = (place: number) => ({ ...texts?.[place], ...(place === file && { [name]: answer }) });
  return { texts: files.map((_, place) => text(place)) };
}

/** The files read anew; what was decided about their columns is decided anew, but not which of them is read. */
function withReading(
  pending: PendingImport,
  reading: ReadingOfFiles,
  use: number,
  parse: ParseFiles,
): PendingImport {
  const { decisions, files, year } = pending;
  const parsed = parse(files, reading);
  const anew = propose(parsed, year);
  const file = tablesOf(pending.parsed)[decisions.uses[use]?.table ?? 0]?.table.file;
  const tables = tablesOf(parsed);
  const isSame = tables[anew.uses[use]?.table ?? 0]?.table.file === file;
  const table = tables.findIndex((one) => one.table.file === file);
  const proposed = isSame ? anew : answerQuestion(parsed, anew, `${use}.table`, String(table), year);
  return { ...pending, parsed, decisions: { ...proposed, ...reading } };
}

function isReadOtherwise({ headers, texts }: ReadingOfFiles): boolean {
  return headers !== undefined || texts !== undefined;
}

/** What a file comes to as it is decided: the same whether it is shown or imported. */
export interface Made {
  readonly parsed: ParsedFile;
  readonly decisions: Decisions;
  readonly base: Dataset | null;
  readonly built: Built;
  /** Null where nothing can be built. */
  readonly dataset: Dataset | null;
  /** It and what it is added to, as one; null where it is not, or cannot be, added to anything. */
  readonly joined: JoinedRecord | null;
}

export function makeOf(pending: PendingImport): Made {
  const { parsed, decisions, base } = pending;
  const { built, dataset } = builtOf(pending);
  return { parsed, decisions, base, built, dataset, joined: base && dataset && joinRecords(base, dataset) };
}

function builtOf({ parsed, decisions, name }: PendingImport): Pick<Made, 'built' | 'dataset'> {
  const mended = decisions.ours ? mendExchange(parsed, decisions.ours) : null;
  if (mended) return builtOfRecord(mended, parsed, name);
  const built = buildClaims(parsed, decisions);
  return { built, dataset: built.ok ? importedDataset(built, name) : null };
}

/** The same of a file that was saved here. */
function builtOfRecord(
  mended: ParsedRecord,
  parsed: ParsedFile,
  name: string,
): Pick<Made, 'built' | 'dataset'> {
  const problems = [...parsed.problems, ...mended.problems];
  if (!mended.ok) return { built: { ok: false, problems }, dataset: null };
  const dataset = withFrontPage(mended.dataset, name);
  const rows = dataset.claims.length;
  const built = { ok: true as const, people: [], claims: [], report: { rows, problems, doubles: [] } };
  return { built, dataset };
}

/** What becomes of the rows; null where nothing can be built. */
export function becomingPending(
  { parsed, decisions }: PendingImport,
  { built, dataset }: Pick<Made, 'built' | 'dataset'>,
): Becoming | null {
  if (!built.ok || !dataset) return null;
  return decisions.ours ? becomingOfRecord(dataset) : becomingOf(parsed, decisions, built, dataset);
}

/** The preview of what would come in, with problems that are found besides. */
export function previewPending(pending: PendingImport, made: Made, becoming: Becoming | null): Preview {
  const { parsed, decisions, year, shape, title, look } = pending;
  const preview = previewOf(parsed, decisions, year, becoming, look);
  const joined = made.joined?.joined ?? null;
  const problems = made.built.ok ? preview.problems : [...made.built.problems, ...preview.problems];
  return { ...preview, title, header: shape, joined, problems };
}

/** How the rows were read, for the report. */
export function howRead(
  { parsed, decisions }: PendingImport,
  { joined }: Made,
  { unit, rowsIn, out }: Becoming,
): HowRead {
  const unused = unusedColumns(parsed, decisions);
  return { decisions, unit, rowsIn, out, unused, joined: joined?.joined ?? null };
}

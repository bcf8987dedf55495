import { rowsOf, stretchesOf } from '../model/compiledRows';
import type { Dataset } from '../model/dataset';
import { encodeCompiled } from '../model/encodeCompiled';
import { orderGraph } from '../model/graph';
import { holdingsOf } from '../model/holdings';
import { relationId } from '../model/relations';
import { buildClaims } from './claims/buildClaims';
import type { Decisions } from './claims/decisions';
import { combineParsed, headerOf } from './claims/tablesOf';
import type { DecodeBytes } from './decodeText';
import { frontPageOf, importedDataset } from './importedDataset';
import type { ImportEvent, ImportFile, ImportReport, ImportRequest } from './importProtocol';
import type { ParsedFile } from './parsed/parsedFile';
import { type ImportProblem, remark } from './parsed/problem';
import { previewOf } from './preview/preview';
import { type Answer, single } from './preview/question';
import { answerQuestion, areAllSafe, headerQuestion, importQuestionsOf, propose } from './preview/questions';
import { stillFits } from './preview/stillFits';
import { readFile, readText } from './readFile';
import { type AcceptedRecord, parseRecord } from './record/parseRecord';
import { readExchange } from './record/readExchange';

/** A record as it is kept: our own format, without places, which are found again and are the same. */
export interface KeptRecord {
  readonly fingerprint: string;
  readonly name: string;
  readonly compiled: unknown;
}

/** What an importer needs of its surroundings. */
export interface ImportTools {
  readonly decode: DecodeBytes;
  /** In hexadecimal. */
  readonly fingerprint: (text: string) => Promise<string>;
  /** Null where it is kept, else why not. Never rejects. */
  readonly keep: (record: KeptRecord) => Promise<string | null>;
  /** By the beginning of a fingerprint. Never rejects. */
  readonly find: (data: string) => Promise<KeptRecord | null>;
}

type Say = (event: ImportEvent) => void;

const nothingComes = remark(
  'warning',
  'nothing-comes',
  'Read so, nothing would come in: no row names somebody at both ends of a line.',
  'Choose other columns below, or another file.',
);

/** Rows in one piece of news: so few that receiving them holds nobody up. */
const rowsAtOnce = 4000;

/** Takes one file from its bytes to a record, order by order. What cannot be read is said; nothing is thrown for it. */
export function createImporter(tools: ImportTools, say: Say): (request: ImportRequest) => Promise<void> {
  let name = '';
  let year = 0;
  let reading: ParsedFile = { kind: 'tables', tables: [], problems: [] };
  let decisions: Decisions = { uses: [] };
  let files: readonly ImportFile[] = [];
  /** Names the shape of the file as it was read first, whatever row the reader takes for its header. */
  let shape = '';

  const ask = (problems: readonly ImportProblem[] = []) => {
    const preview = previewOf(reading, decisions, year);
    say({
      kind: 'preview',
      preview: { ...preview, header: shape, problems: [...problems, ...preview.problems] },
    });
  };

  const readAll = (headers: Decisions['headers'] = []) => {
    reading = combineParsed(
      files.map(({ name: file, content }, place) => {
        const how = {
          headerRow: headers[place] ?? null,
          onShare: (share: number) => say({ kind: 'reading', share: (place + share) / files.length }),
        };
        return typeof content === 'string'
          ? readText(file, content, how)
          : readFile(file, new Uint8Array(content), tools.decode, how);
      }),
    );
  };

  /** The file read anew with another row for a header; what was decided about its columns is decided anew. */
  const setHeader = (use: number, row: number) => {
    const table = decisions.uses[use]?.table ?? 0;
    // Several files are read together only where each is a table.
    const headers = files.map((_, place) => (place === table ? row : (decisions.headers?.[place] ?? null)));
    readAll(headers);
    decisions = { ...propose(reading, year), headers };
  };

  const read = async (request: Extract<ImportRequest, { kind: 'read' }>) => {
    year = request.year;
    name = request.files.map((file) => file.name).join(', ') || 'Pasted data';
    files = request.files;
    readAll();
    if (reading.kind === 'refused') return say({ kind: 'refused', problems: reading.problems });
    if (reading.kind === 'record') {
      const parsed = parseRecord(reading.value);
      return parsed.ok ? accept(parsed) : say({ kind: 'refused', problems: parsed.problems });
    }
    const own = readExchange(reading);
    if (own) return accept(own);
    shape = headerOf(reading);
    const known = request.known.find(([one]) => one === shape)?.[1];
    if (known?.headers) readAll(known.headers);
    // Decisions of an earlier file are a proposal for this one: they are shown, and taken by a word of the reader's.
    const again = known !== undefined && stillFits(reading, known);
    if (!again && known?.headers) readAll();
    decisions = again ? known : propose(reading, year);
    if (again || !areAllSafe(importQuestionsOf(reading, decisions, year))) return ask();
    return build();
  };

  const answer = (question: string, to: Answer) => {
    const [use = '', name] = question.split('.');
    const { headers } = decisions;
    if (name === headerQuestion) setHeader(Number(use), Number(single(to)));
    else
      decisions = { ...answerQuestion(reading, decisions, question, to, year), ...(headers && { headers }) };
    return reading.kind === 'refused' ? say({ kind: 'refused', problems: reading.problems }) : ask();
  };

  const accept = async ({ dataset: accepted, problems }: AcceptedRecord) => {
    const { edition } = accepted;
    const dataset = { ...accepted, edition: { ...edition, ...frontPageOf(edition, name) } };
    await hand(dataset, reportOf(dataset, dataset.claims.length, [...reading.problems, ...problems], []));
  };

  const build = async () => {
    const built = buildClaims(reading, decisions);
    if (!built.ok) return say({ kind: 'refused', problems: built.problems });
    if (built.people.length + built.claims.length === 0) {
      const told = new Set(reading.problems);
      return ask([nothingComes, ...built.report.problems.filter((problem) => !told.has(problem))]);
    }
    const dataset = importedDataset(built, name);
    const { rows, problems, doubles } = built.report;
    await hand(dataset, reportOf(dataset, rows, problems, doubles));
  };

  const hand = async (dataset: Dataset, report: ImportReport) => {
    say({ kind: 'order', order: orderGraph(dataset) });
    const { positions: _, ...compiled } = encodeCompiled(dataset, [], [], [], '');
    sayParts(compiled, say);
    const fingerprint = await tools.fingerprint(JSON.stringify(compiled));
    files = [];
    say({ kind: 'record', edition: dataset.edition, fingerprint, report });
    say({ kind: 'kept', unkept: await tools.keep({ fingerprint, name: report.file, compiled }) });
  };

  const find = async (data: string) => {
    const kept = await tools.find(data);
    if (!kept) return say({ kind: 'absent' });
    const parsed = parseRecord(kept.compiled);
    // What is damaged is as good as gone: the file is asked for.
    if (!parsed.ok) return say({ kind: 'absent' });
    const { dataset } = parsed;
    say({ kind: 'order', order: orderGraph(dataset) });
    sayParts(encodeCompiled(dataset, [], [], [], ''), say);
    say({ kind: 'record', edition: dataset.edition, fingerprint: kept.fingerprint, report: null });
    say({ kind: 'kept', unkept: null });
  };

  return async (request) => {
    switch (request.kind) {
      case 'read':
        return read(request);
      case 'answer':
        return answer(request.question, request.answer);
      case 'build':
        return build();
      case 'find':
        return find(request.data);
    }
  };
}

function sayParts(tables: Parameters<typeof stretchesOf>[0], say: Say): void {
  const { articles, people, claims } = tables;
  const rows = articles.id.length + people.id.length + claims.id.length;
  let said = 0;
  for (const stretch of stretchesOf(tables, rowsAtOnce)) {
    said += rowsOf(stretch);
    say({ kind: 'part', stretch, share: said / rows });
  }
}

function reportOf(
  dataset: Dataset,
  rows: number,
  problems: readonly ImportProblem[],
  doubles: ImportReport['doubles'],
): ImportReport {
  return {
    ...holdingsOf(dataset),
    file: dataset.edition.file ?? '',
    rows,
    relations: new Set(dataset.claims.map(relationId)).size,
    problems,
    doubles,
  };
}

import type { Dataset } from '../model/dataset';
import { buildClaims } from './claims/buildClaims';
import type { DecodeBytes } from './decodeText';
import { handOver, handOverKept, type RecordKeeper, reportOf, type Say } from './handOver';
import { frontPageOf, importedDataset } from './importedDataset';
import type { ImportReport, ImportRequest } from './importProtocol';
import { openSpreadsheets } from './openSpreadsheets';
import { type ImportProblem, remark } from './parsed/problem';
import {
  decideAlone,
  fileParser,
  nothingPending,
  openFiles,
  previewPending,
  withAnswer,
} from './pendingImport';
import { type AcceptedRecord, parseRecord } from './record/parseRecord';
import { readExchange } from './record/readExchange';
import type { UnpackText } from './sheet/archive';

/** What an importer needs of its surroundings. */
export interface ImportTools extends RecordKeeper {
  readonly decode: DecodeBytes;
  readonly unpack: UnpackText;
}

const nothingComes = remark(
  'warning',
  'nothing-comes',
  'Read so, nothing would come in: no row names somebody at both ends of a line.',
  'Choose other columns below, or another file.',
);

/** Takes one file from its bytes to a record, order by order. What cannot be read is said; nothing is thrown for it. */
export function createImporter(tools: ImportTools, say: Say): (request: ImportRequest) => Promise<void> {
  let pending = nothingPending;
  const onShare = (share: number) => say({ kind: 'reading', share });
  const parse = fileParser(tools.decode, onShare);

  const refuse = (problems: readonly ImportProblem[]) => say({ kind: 'refused', problems });
  const ask = (problems: readonly ImportProblem[] = []) =>
    say({ kind: 'preview', preview: previewPending(pending, problems) });

  const read = async (request: Extract<ImportRequest, { kind: 'read' }>) => {
    const opened = await openSpreadsheets(request.files, tools.unpack, onShare);
    pending = openFiles(request, opened, parse);
    const { parsed } = pending;
    if (parsed.kind === 'refused') return refuse(parsed.problems);
    if (parsed.kind === 'record') {
      const record = parseRecord(parsed.value);
      return record.ok ? accept(record) : refuse(record.problems);
    }
    const exchanged = readExchange(parsed);
    if (exchanged) return accept(exchanged);
    const decided = decideAlone(pending, request.known, parse);
    pending = decided.pending;
    return decided.isSure ? build() : ask();
  };

  const accept = ({ dataset: accepted, problems }: AcceptedRecord) => {
    const { edition } = accepted;
    const dataset = { ...accepted, edition: { ...edition, ...frontPageOf(edition, pending.name) } };
    const told = [...pending.parsed.problems, ...problems];
    return finish(dataset, reportOf(dataset, dataset.claims.length, told, []));
  };

  const build = async () => {
    const built = buildClaims(pending.parsed, pending.decisions);
    if (!built.ok) return refuse(built.problems);
    if (built.people.length + built.claims.length === 0) {
      const told = new Set(pending.parsed.problems);
      return ask([nothingComes, ...built.report.problems.filter((problem) => !told.has(problem))]);
    }
    const dataset = importedDataset(built, pending.name);
    const { rows, problems, doubles } = built.report;
    return finish(dataset, reportOf(dataset, rows, problems, doubles));
  };

  const finish = (dataset: Dataset, report: ImportReport) => {
    // Once there is a record, its files are needed no more.
    pending = { ...pending, files: [] };
    return handOver(dataset, report, tools, say);
  };

  return async (request) => {
    switch (request.kind) {
      case 'read':
        return read(request);
      case 'answer':
        pending = withAnswer(pending, request.question, request.answer, parse);
        return pending.parsed.kind === 'refused' ? refuse(pending.parsed.problems) : ask();
      case 'build':
        return build();
      case 'find':
        return handOverKept(request.data, tools, say);
    }
  };
}

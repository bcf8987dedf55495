import type { Dataset } from '../model/dataset';
import type { DecodeBytes } from './encodings';
import { handOver, handOverKept, type RecordKeeper, reportOf, type Say } from './handOver';
import { entitled, withFrontPage } from './importedDataset';
import type { ImportReport, ImportRequest } from './importProtocol';
import { openSpreadsheets } from './openSpreadsheets';
import type { ParsedFile } from './parsed/parsedFile';
import type { ImportProblem } from './parsed/problem';
import {
  becomingPending,
  decideAgain,
  decideAlone,
  fileParser,
  howRead,
  type Made,
  makeOf,
  nothingPending,
  openFiles,
  type PendingImport,
  previewPending,
  withAnswer,
} from './pendingImport';
import { type AcceptedRecord, type ParsedRecord, parseRecord } from './record/parseRecord';
import { readExchange } from './record/readExchange';
import type { UnpackText } from './sheet/archive';

/** What an importer needs of its surroundings. */
export interface ImportTools extends RecordKeeper {
  readonly decode: DecodeBytes;
  readonly unpack: UnpackText;
}

/** What is shown is what is imported: it is made once for as long as the decisions are the same. */
function createMaker(): (pending: PendingImport) => Made {
  let made: Made | null = null;
  return (pending) => {
    const { parsed, decisions, base } = pending;
    const isSame = made?.parsed === parsed && made.decisions === decisions && made.base === base;
    if (!made || !isSame) made = makeOf(pending);
    return made;
  };
}

/** What needs no decision: a record of ours, or a refusal; null for any other file. */
function wholeRecord(parsed: ParsedFile): ParsedRecord | null {
  if (parsed.kind === 'refused') return { ok: false, problems: parsed.problems };
  if (parsed.kind === 'record') return parseRecord(parsed.value);
  return readExchange(parsed);
}

/** Takes one file from its bytes to a record, order by order. What cannot be read is said; nothing is thrown for it. */
export function createImporter(tools: ImportTools, say: Say): (request: ImportRequest) => Promise<void> {
  let pending = nothingPending;
  const onShare = (share: number) => say({ kind: 'reading', share });
  const parse = fileParser(tools.decode, onShare);

  const refuse = (problems: readonly ImportProblem[]) => say({ kind: 'refused', problems });
  const make = createMaker();
  const ask = () => {
    const now = make(pending);
    say({ kind: 'preview', preview: previewPending(pending, now, becomingPending(pending, now)) });
  };

  const read = async (request: Extract<ImportRequest, { kind: 'read' }>) => {
    const opened = await openSpreadsheets(request.files, tools.unpack, onShare);
    pending = openFiles(request, opened, parse);
    const whole = wholeRecord(pending.parsed);
    if (whole) return whole.ok ? accept(whole) : refuse(whole.problems);
    if (request.again) {
      const { title, look, base } = request.again;
      pending = { ...decideAgain(pending, request.again, parse), title, look, base };
      return ask();
    }
    const decided = decideAlone(pending, request.known, parse);
    pending = decided.pending;
    return decided.isSure ? build() : ask();
  };

  const accept = ({ dataset, problems }: AcceptedRecord) => {
    const told = [...pending.parsed.problems, ...problems];
    const named = withFrontPage(dataset, pending.name);
    return finish(named, reportOf(named, named.claims.length, told, [], null));
  };

  const build = async (title?: string) => {
    const now = make(pending);
    const { built, dataset, joined } = now;
    const becoming = becomingPending(pending, now);
    if (!built.ok || !dataset || !becoming) return ask();
    if (dataset.people.length + dataset.claims.length === 0) return ask();
    const { rows, problems, doubles } = built.report;
    const report = reportOf(dataset, rows, problems, doubles, howRead(pending, now, becoming));
    return finish(joined?.dataset ?? entitled(dataset, title ?? pending.title), report);
  };

  const finish = (dataset: Dataset, report: ImportReport) => {
    // Once there is a record, nothing of its file is needed any more.
    pending = nothingPending;
    return handOver(dataset, report, tools, say);
  };

  return async (request) => {
    switch (request.kind) {
      case 'read':
        return read(request);
      case 'answer':
        pending = withAnswer(pending, request.question, request.answer, parse);
        return pending.parsed.kind === 'refused' ? refuse(pending.parsed.problems) : ask();
      case 'look':
        pending = { ...pending, look: request.look };
        return ask();
      case 'join':
        pending = { ...pending, base: request.base };
        return ask();
      case 'build':
        return build(request.title);
      case 'find':
        return handOverKept(request.data, tools, say);
    }
  };
}

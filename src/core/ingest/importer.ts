import { encodeCompiled } from '../model/compiled';
import { stretchesOf } from '../model/compiledRows';
import type { Dataset } from '../model/dataset';
import { orderGraph } from '../model/graph';
import { relationId } from '../model/relations';
import { buildClaims } from './claims/buildClaims';
import type { Decisions } from './claims/decisions';
import { combineReadings, headerOf } from './claims/tablesOf';
import type { DecodeBytes } from './decodeText';
import { frontPageOf, importedDataset } from './importedDataset';
import type { ImportNews, ImportOrder, ImportReport } from './importProtocol';
import { parseRecord, type TakenRecord } from './parseRecord';
import { previewOf } from './preview/preview';
import { answerQuestion, isPlain, propose, questionsOf } from './preview/questions';
import { stillFits } from './preview/stillFits';
import type { Problem } from './problem';
import { readFile, readText } from './readFile';
import type { Reading } from './reading';
import { ownRecord } from './record/ownRecord';

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

type Say = (news: ImportNews) => void;

/** Rows in one piece of news: so few that receiving them holds nobody up. */
const rowsAtOnce = 4000;

/** Takes one file from its bytes to a record, order by order. What cannot be read is said; nothing is thrown for it. */
export function createImporter(tools: ImportTools, say: Say): (order: ImportOrder) => Promise<void> {
  let name = '';
  let year = 0;
  let reading: Reading = { kind: 'tables', tables: [], problems: [] };
  let decisions: Decisions = { uses: [] };

  const ask = () => say({ kind: 'preview', preview: previewOf(reading, decisions, year) });

  const read = async (order: Extract<ImportOrder, { kind: 'read' }>) => {
    year = order.year;
    name = order.files.map((file) => file.name).join(', ') || 'Pasted data';
    reading = combineReadings(
      order.files.map((file) =>
        typeof file.content === 'string'
          ? readText(file.name, file.content)
          : readFile(file.name, new Uint8Array(file.content), tools.decode),
      ),
    );
    if (reading.kind === 'refused') return say({ kind: 'refused', problems: reading.problems });
    if (reading.kind === 'record') {
      const parsed = parseRecord(reading.value);
      return parsed.ok ? take(parsed) : say({ kind: 'refused', problems: parsed.problems });
    }
    const own = ownRecord(reading);
    if (own) return take(own);
    const header = headerOf(reading);
    const known = order.known.find(([one]) => one === header)?.[1];
    // Decisions of an earlier file are a proposal for this one: they are shown, and taken by a word of the reader's.
    const again = known !== undefined && stillFits(reading, known);
    decisions = again ? known : propose(reading, year);
    if (again || !isPlain(questionsOf(reading, decisions, year))) return ask();
    return build();
  };

  const take = async ({ dataset: taken, problems }: TakenRecord) => {
    const { edition } = taken;
    const dataset = { ...taken, edition: { ...edition, ...frontPageOf(edition, name) } };
    await hand(dataset, reportOf(dataset, dataset.claims.length, [...reading.problems, ...problems], []));
  };

  const build = async () => {
    const built = buildClaims(reading, decisions);
    if (!built.ok) return say({ kind: 'refused', problems: built.problems });
    const dataset = importedDataset(built, name);
    const { rows, problems, doubles } = built.report;
    await hand(dataset, reportOf(dataset, rows, problems, doubles));
  };

  const hand = async (dataset: Dataset, report: ImportReport) => {
    say({ kind: 'order', order: orderGraph(dataset) });
    const { positions: _, ...compiled } = encodeCompiled(dataset, [], [], [], '');
    sayParts(compiled, say);
    const fingerprint = await tools.fingerprint(JSON.stringify(compiled));
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

  return async (order) => {
    switch (order.kind) {
      case 'read':
        return read(order);
      case 'answer':
        decisions = answerQuestion(reading, decisions, order.question, order.answer, year);
        return ask();
      case 'build':
        return build();
      case 'find':
        return find(order.data);
    }
  };
}

function sayParts(tables: Parameters<typeof stretchesOf>[0], say: Say): void {
  const { articles, people, claims } = tables;
  const rows = articles.id.length + people.id.length + claims.id.length;
  let said = 0;
  for (const stretch of stretchesOf(tables, rowsAtOnce)) {
    said += stretch.columns.id.length;
    say({ kind: 'part', stretch, share: said / rows });
  }
}

function reportOf(
  { people, claims, edition }: Dataset,
  rows: number,
  problems: readonly Problem[],
  doubles: ImportReport['doubles'],
): ImportReport {
  const quoted = claims.filter(({ quote }) => quote !== null).length;
  const unsourced = claims.filter(({ quote, article }) => quote === null && article === null).length;
  const organisations = people.filter(({ kind }) => kind === 'organisation').length;
  return {
    file: edition.file ?? '',
    rows,
    people: people.length - organisations,
    organisations,
    claims: claims.length,
    relations: new Set(claims.map(relationId)).size,
    quoted,
    sourced: claims.length - quoted - unsourced,
    unsourced,
    problems,
    doubles,
  };
}

import { capital } from '../english/capital';
import type { Dataset } from '../model/dataset';
import { encodeInSlices } from '../model/encodeCompiled';
import { claimsCsv, edgesCsv, nodesCsv, type Separator, unfitForCsv } from './csvTables';
import { cytoscapeJson, jsonGraph, nodeLinkJson } from './jsonGraphs';
import { jsonPieces, jsonText } from './jsonText';
import {
  frontPage,
  isolates,
  type Loss,
  type LostSigns,
  passages,
  personDetails,
  signs,
  stepsThroughIsolates,
  unusedKinds,
  unusedSources,
} from './losses';
import { entriesAtOnce, mapTexts } from './mapTexts';
import { type Pieces, pieceCount } from './pieces';
import { gexf, graphml } from './xmlGraphs';
import { unfitForXml } from './xmlText';

interface ExportedLayout {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly bows: ArrayLike<number>;
}

/** What is taken along. */
export interface ExportedData {
  /** People are sorted by id. */
  readonly dataset: Dataset;
  /** Where people stand and how lines bend, as in the compiled form; null where that is to be found anew. */
  readonly places: ExportedLayout | null;
  /** SHA-256 of the data; '' where it could not be computed. Only our own format tells it. */
  readonly fingerprint: string;
  /** Between the cells of a table; a comma where nothing else is asked for. */
  readonly separator?: Separator;
}

/** One file of a format. */
export interface FileKind {
  /** What its name ends with. */
  readonly ending: string;
  /** What it holds where there are several; null where it is the only one. */
  readonly holds: string | null;
  /** Media type, without its encoding, which is UTF-8. */
  readonly type: string;
  /** Of a dataset from which the losses are taken; no letter where there is nothing to hold. */
  readonly write: (exported: ExportedData) => Pieces;
}

export type ExchangeFormatId =
  | 'record'
  | 'claims'
  | 'tables'
  | 'gexf'
  | 'graphml'
  | 'cytoscape'
  | 'json-graph'
  | 'node-link';

export interface ExchangeFormat {
  readonly id: ExchangeFormatId;
  readonly name: string;
  /** What it is good for, in one plain line. */
  readonly purpose: string;
  /** Everything that is lost, in the order in which it is taken away. */
  readonly losses: readonly (Loss | LostSigns)[];
  readonly files: readonly FileKind[];
}

const graphLosses = [frontPage, passages, unusedSources, unusedKinds];
const csvSigns = signs(unfitForCsv, 'a text file');
const xmlLosses = [...graphLosses, signs(unfitForXml, 'XML')];

function file(ending: string, type: string, write: (dataset: Dataset) => Pieces): FileKind {
  return { ending, holds: null, type, write: ({ dataset }) => write(dataset) };
}

function table(
  ending: string,
  write: (dataset: Dataset, separator: Separator) => Pieces,
  holds: string | null = null,
): FileKind {
  const written = ({ dataset, separator = ',' }: ExportedData) => write(dataset, separator);
  return { ending, holds, type: tableType, write: written };
}

const tableType = 'text/csv';

/** True for a format of tables, whose cells need something between them. */
export function isTable({ files }: ExchangeFormat): boolean {
  return files.some(({ type }) => type === tableType);
}

/** The formats in which data leaves this page, and comes back. */
export const exchangeFormats: readonly ExchangeFormat[] = [
  {
    id: 'record',
    name: 'On the Record (JSON)',
    purpose: 'For this page. The only format that loses nothing.',
    losses: [],
    files: [{ ending: '.json', holds: null, type: 'application/json', write: record }],
  },
  {
    id: 'claims',
    name: 'Claims (CSV)',
    purpose: 'For a spreadsheet: one row for each claim.',
    losses: [...graphLosses, stepsThroughIsolates, isolates, personDetails, csvSigns],
    files: [table('-claims.csv', claimsCsv)],
  },
  {
    id: 'tables',
    name: 'People and claims (CSV)',
    purpose: 'For spreadsheets and Gephi: two files, nodes and edges.',
    losses: [...graphLosses, csvSigns],
    files: [table('-nodes.csv', nodesCsv, 'people'), table('-edges.csv', edgesCsv, 'claims')],
  },
  {
    id: 'gexf',
    name: 'GEXF',
    purpose: 'For Gephi, with the dates on its time line.',
    losses: xmlLosses,
    files: [file('.gexf', 'application/xml', gexf)],
  },
  {
    id: 'graphml',
    name: 'GraphML',
    purpose: 'For yEd, Cytoscape, igraph and NetworkX.',
    losses: xmlLosses,
    files: [file('.graphml', 'application/xml', graphml)],
  },
  {
    id: 'cytoscape',
    name: 'Cytoscape JSON',
    purpose: 'For Cytoscape and NetworkX, and for pages made with Cytoscape.js.',
    losses: graphLosses,
    files: [file('-cytoscape.json', 'application/json', cytoscapeJson)],
  },
  {
    id: 'json-graph',
    name: 'JSON Graph Format',
    purpose: 'A published form for graphs of any kind.',
    losses: graphLosses,
    files: [file('-graph.json', 'application/json', jsonGraph)],
  },
  {
    id: 'node-link',
    name: 'Nodes and links (JSON)',
    purpose: 'For D3 and NetworkX, and for programs of your own.',
    losses: graphLosses,
    files: [file('-links.json', 'application/json', nodeLinkJson)],
  },
];

const nowhere: ExportedLayout = { x: [], y: [], bows: [] };

function* record({ dataset, places, fingerprint }: ExportedData): Pieces {
  const { x, y, bows } = places ?? nowhere;
  const encoding = encodeInSlices(dataset, x, y, bows, fingerprint);
  let step = encoding.next();
  for (; !step.done; step = encoding.next()) yield '';
  yield* jsonPieces(step.value, jsonText);
  yield '\n';
}

/** What a format loses of a dataset, in plain sentences, and what is left of it. Rests now and then. */
export function* lessen(
  format: ExchangeFormat,
  dataset: Dataset,
): Generator<void, { readonly sentences: readonly string[]; readonly left: Dataset }> {
  const sentences: string[] = [];
  let left = dataset;
  for (const loss of format.losses) {
    const after: Dataset = 'remove' in loss ? loss.remove(left) : yield* mapTexts(left, loss.change);
    if (after !== left) sentences.push(capital(loss.words(left)));
    left = after;
    // A small record is done with before anything is painted.
    if (left.claims.length > entriesAtOnce) yield;
  }
  return { sentences, left };
}

/** A piece of a file, and how much of the file is written with it, 0 to 1. */
export interface WrittenPiece {
  readonly text: string;
  readonly share: number;
}

/** The text of one file of a format, piece by piece; no letter where there is nothing to hold. */
export function* writeFile(
  format: ExchangeFormat,
  kind: FileKind,
  exported: ExportedData,
): Generator<WrittenPiece, void> {
  const lessening = lessen(format, exported.dataset);
  let step = lessening.next();
  for (; !step.done; step = lessening.next()) yield { text: '', share: 0 };
  const { left } = step.value;
  const pieces = pieceCount(left.people.length) + pieceCount(left.claims.length) + 1;
  let written = 0;
  for (const text of kind.write({ ...exported, dataset: left })) {
    written++;
    yield { text, share: Math.min(1, written / pieces) };
  }
}

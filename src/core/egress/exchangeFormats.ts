import { capital } from '../model/capital';
import { encodeCompiled } from '../model/compiled';
import type { Dataset } from '../model/dataset';
import { claimsCsv, edgesCsv, nodesCsv, unfitForCsv } from './csvTables';
import { cytoscapeJson, jsonGraph, nodeLinkJson } from './jsonGraphs';
import { jsonText } from './jsonText';
import {
  frontPage,
  type Loss,
  loners,
  passages,
  personDetails,
  signs,
  stepsThroughLoners,
  unusedSources,
} from './losses';
import { gexf, graphml } from './xmlGraphs';
import { unfitForXml } from './xmlText';

interface TakenPlaces {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly bows: ArrayLike<number>;
}

/** What is taken along. */
export interface TakenData {
  /** People are sorted by id. */
  readonly dataset: Dataset;
  /** Where people stand and how lines bow, as in the compiled form; null where that is to be found anew. */
  readonly places: TakenPlaces | null;
  /** SHA-256 of the data; '' where it could not be computed. Only our own format tells it. */
  readonly fingerprint: string;
}

/** One file of a format. */
export interface FileKind {
  /** What its name ends with. */
  readonly ending: string;
  /** What it holds where there are several; null where it is the only one. */
  readonly holds: string | null;
  /** Media type, without its encoding, which is UTF-8. */
  readonly type: string;
  /** Of a dataset from which the losses are taken; empty where there is nothing to hold. */
  readonly write: (taken: TakenData) => string;
}

export interface ExchangeFormat {
  readonly id: string;
  readonly name: string;
  /** What it is good for, in one plain line. */
  readonly purpose: string;
  /** Everything that is lost, in the order in which it is taken away. */
  readonly losses: readonly Loss[];
  readonly files: readonly FileKind[];
}

const graphLosses = [frontPage, passages, unusedSources];
const csvSigns = signs(unfitForCsv, 'a text file');
const xmlLosses = [...graphLosses, signs(unfitForXml, 'XML')];

function file(
  ending: string,
  type: string,
  write: (dataset: Dataset) => string,
  holds: string | null = null,
): FileKind {
  return { ending, holds, type, write: ({ dataset }) => write(dataset) };
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
    losses: [...graphLosses, stepsThroughLoners, loners, personDetails, csvSigns],
    files: [file('-claims.csv', 'text/csv', claimsCsv)],
  },
  {
    id: 'tables',
    name: 'People and claims (CSV)',
    purpose: 'For spreadsheets and Gephi: two files, nodes and edges.',
    losses: [...graphLosses, csvSigns],
    files: [
      file('-nodes.csv', 'text/csv', nodesCsv, 'people'),
      file('-edges.csv', 'text/csv', edgesCsv, 'claims'),
    ],
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
    purpose: 'For Cytoscape, and for pages made with Cytoscape.js.',
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
    purpose: 'For D3, and for programs of your own.',
    losses: graphLosses,
    files: [file('-links.json', 'application/json', nodeLinkJson)],
  },
];

const nowhere: TakenPlaces = { x: [], y: [], bows: [] };

function record({ dataset, places, fingerprint }: TakenData): string {
  const { x, y, bows } = places ?? nowhere;
  return `${jsonText(encodeCompiled(dataset, x, y, bows, fingerprint))}\n`;
}

/** What a format loses of a dataset, in plain sentences. */
export function losses(format: ExchangeFormat, dataset: Dataset): string[] {
  const sentences: string[] = [];
  let left = dataset;
  for (const loss of format.losses) {
    const after = loss.take(left);
    if (after !== left) sentences.push(capital(loss.words(left)));
    left = after;
  }
  return sentences;
}

/** A dataset as it comes back from a format: without exactly what is lost. */
export function lessened(format: ExchangeFormat, dataset: Dataset): Dataset {
  return format.losses.reduce((left, loss) => loss.take(left), dataset);
}

/** The text of one file of a format; empty where there is nothing to hold. */
export function writeFile(format: ExchangeFormat, kind: FileKind, taken: TakenData): string {
  return kind.write({ ...taken, dataset: lessened(format, taken.dataset) });
}

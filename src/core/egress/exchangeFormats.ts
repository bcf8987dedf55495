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

/** What is taken along. */
export interface TakenData {
  /** People are sorted by id. */
  readonly dataset: Dataset;
  /** In the order of the people. */
  readonly positions: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> };
  /** Of just this data; '' where there is none. */
  readonly fingerprint: string;
}

export interface DataFile {
  /** What its name ends with. */
  readonly ending: string;
  /** Media type, without its encoding, which is UTF-8. */
  readonly type: string;
  readonly text: string;
}

export interface ExchangeFormat {
  readonly id: string;
  readonly name: string;
  /** What it is good for, in one plain line. */
  readonly purpose: string;
  /** Everything that is lost, in the order in which it is taken away. */
  readonly losses: readonly Loss[];
  readonly write: (taken: TakenData) => readonly DataFile[];
}

const csv = 'text/csv';
const graphLosses = [frontPage, passages, unusedSources];
const csvSigns = signs(unfitForCsv, 'a text file');
const xmlLosses = [...graphLosses, signs(unfitForXml, 'XML')];

const single = (ending: string, type: string, write: (dataset: Dataset) => string) => (taken: TakenData) => [
  { ending, type, text: write(taken.dataset) },
];

/** The formats in which data leaves this page, and comes back. */
export const exchangeFormats: readonly ExchangeFormat[] = [
  {
    id: 'record',
    name: 'Our own format (JSON)',
    purpose: 'All there is, for this page. The only one that loses nothing.',
    losses: [],
    write: ({ dataset, positions: { x, y }, fingerprint }) => [
      {
        ending: '.json',
        type: 'application/json',
        text: `${jsonText(encodeCompiled(dataset, x, y, fingerprint))}\n`,
      },
    ],
  },
  {
    id: 'claims',
    name: 'Claims (CSV)',
    purpose: 'For a spreadsheet: one row for each claim.',
    losses: [...graphLosses, stepsThroughLoners, loners, personDetails, csvSigns],
    write: ({ dataset }) => tables([['-claims.csv', claimsCsv(dataset)]]),
  },
  {
    id: 'tables',
    name: 'People and claims (two CSV files)',
    purpose: 'For spreadsheets and Gephi: one row for each person, one for each claim.',
    losses: [...graphLosses, csvSigns],
    write: ({ dataset }) =>
      tables([
        ['-nodes.csv', nodesCsv(dataset)],
        ['-edges.csv', edgesCsv(dataset)],
      ]),
  },
  {
    id: 'gexf',
    name: 'GEXF',
    purpose: 'For Gephi, with the dates on its time line.',
    losses: xmlLosses,
    write: single('.gexf', 'application/gexf+xml', gexf),
  },
  {
    id: 'graphml',
    name: 'GraphML',
    purpose: 'For yEd, Cytoscape, igraph and networkx.',
    losses: xmlLosses,
    write: single('.graphml', 'application/graphml+xml', graphml),
  },
  {
    id: 'cytoscape',
    name: 'Cytoscape JSON',
    purpose: 'For Cytoscape and pages made with Cytoscape.js.',
    losses: graphLosses,
    write: single('.cyjs', 'application/json', cytoscapeJson),
  },
  {
    id: 'json-graph',
    name: 'JSON Graph Format',
    purpose: 'A published form for graphs of any kind.',
    losses: graphLosses,
    write: single('.graph.json', 'application/json', jsonGraph),
  },
  {
    id: 'node-link',
    name: 'Nodes and links (JSON)',
    purpose: 'For D3 and programs of your own.',
    losses: graphLosses,
    write: single('.links.json', 'application/json', nodeLinkJson),
  },
];

/** A table without a row is no file. */
function tables(list: readonly (readonly [ending: string, text: string])[]): DataFile[] {
  return list.filter(([, text]) => text !== '').map(([ending, text]) => ({ ending, type: csv, text }));
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

/** The files that hold the data in a format; none where there is nothing to hold. */
export function dataFiles(format: ExchangeFormat, taken: TakenData): readonly DataFile[] {
  return format.write({ ...taken, dataset: lessened(format, taken.dataset) });
}

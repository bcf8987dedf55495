import type { Claim, Dataset } from '../model/dataset';
import { claimColumn, personColumn } from '../model/exchangeColumns';
import { knownDate } from '../model/partialDate';
import { type Cell, claimRows, directionsOf, personRows } from './exchangeRows';
import { linesInPieces, type Pieces } from './pieces';
import { xmlElement, xmlStart, xmlText } from './xmlText';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** GEXF 1.3. Lines exist from the first to the last day of their date where that is certain; its own words go along. */
export function* gexf(dataset: Dataset): Pieces {
  const rowOf = claimRows(dataset);
  const { columns, rowOf: cellsOf } = personRows(dataset);
  const type = directionsOf(dataset) === 'undirected' ? 'undirected' : 'directed';
  const node = (person: Dataset['people'][number]) => {
    const cells = besides(cellsOf(person), personColumn.id, personColumn.name);
    return xmlElement('node', { id: person.id, label: person.name }, attributeValues(cells));
  };
  const edge = (claim: Claim) => {
    const { cells } = rowOf(claim);
    const relation = claim.named ?? claim.type;
    const ends = { id: claim.id, source: claim.from, target: claim.to };
    const words = { type, label: relation, kind: relation };
    const values = attributeValues(besides(cells, claimColumn.id));
    return xmlElement('edge', { ...ends, ...words, ...existence(claim) }, values);
  };
  const time = { mode: 'dynamic', timeformat: 'date', timerepresentation: 'interval' };
  const head = [
    xmlStart('gexf', { xmlns: 'http://gexf.net/1.3', version: '1.3' }),
    xmlElement('meta', {}, xmlElement('creator', {}, 'On the Record')),
    xmlStart('graph', { defaultedgetype: type, ...time }),
    attributesOf('node', besides(columns, personColumn.id, personColumn.name)),
    attributesOf('edge', besides(Object.values(claimColumn), claimColumn.id)),
  ];
  yield `${declaration}${head.join('\n')}\n<nodes>\n`;
  yield* linesInPieces(dataset.people, node, '\n');
  yield '\n</nodes>\n<edges>\n';
  yield* linesInPieces(dataset.claims, edge, '\n');
  yield '\n</edges>\n</graph>\n</gexf>\n';
}

function attributesOf(on: 'node' | 'edge', columns: readonly string[]): string {
  const declared = columns.map((column) =>
    xmlElement('attribute', { id: keyOf(column), title: column, type: 'string' }),
  );
  return xmlElement('attributes', { class: on, mode: 'static' }, lines(declared));
}

function attributeValues(cells: readonly Cell[]): string {
  const values = cells
    .filter(([, text]) => text !== '')
    .map(([column, value]) => xmlElement('attvalue', { for: keyOf(column), value }));
  return xmlElement('attvalues', {}, values.join(''));
}

/** From when to when a line exists: nothing where its date is not certain or not known. */
function existence({ when }: Claim): { start: string | null; end: string | null } {
  const date = knownDate(when);
  if (!date?.certain) return { start: null, end: null };
  return { start: day(date.first), end: day(date.last) };
}

function day(yyyymmdd: number | null): string | null {
  if (yyyymmdd === null) return null;
  return String(yyyymmdd)
    .padStart(8, '0')
    .replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
}

/** GraphML. */
export function* graphml(dataset: Dataset): Pieces {
  const rowOf = claimRows(dataset);
  const { columns, rowOf: cellsOf } = personRows(dataset);
  const node = (person: Dataset['people'][number]) =>
    xmlElement('node', { id: person.id }, dataOf('person', besides(cellsOf(person), personColumn.id)));
  const edge = (claim: Claim) => {
    const ends = { id: claim.id, source: claim.from, target: claim.to };
    return xmlElement('edge', ends, dataOf('claim', besides(rowOf(claim).cells, claimColumn.id)));
  };
  const head = [
    xmlStart('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }),
    ...keysOf('node', 'person', besides(columns, personColumn.id)),
    ...keysOf('edge', 'claim', besides(Object.values(claimColumn), claimColumn.id)),
    xmlStart('graph', { edgedefault: directionsOf(dataset) === 'undirected' ? 'undirected' : 'directed' }),
  ];
  yield `${declaration}${head.join('\n')}\n`;
  yield* linesInPieces(dataset.people, node, '\n');
  yield '\n';
  yield* linesInPieces(dataset.claims, edge, '\n');
  yield '\n</graph>\n</graphml>\n';
}

function keysOf(on: 'node' | 'edge', prefix: string, columns: readonly string[]): string[] {
  return columns.map((column) =>
    xmlElement('key', {
      id: `${prefix}-${keyOf(column)}`,
      for: on,
      'attr.name': column,
      'attr.type': 'string',
    }),
  );
}

function dataOf(prefix: string, cells: readonly Cell[]): string {
  const data = cells
    .filter(([, text]) => text !== '')
    .map(([column, text]) => {
      const space = /^\s|\s$/.test(text) ? 'preserve' : null;
      return xmlElement('data', { key: `${prefix}-${keyOf(column)}`, 'xml:space': space }, xmlText(text));
    });
  return data.join('');
}

/** The name of a column as an id in XML, another for each: attributes of people may be called anything. */
function keyOf(column: string): string {
  return column
    .replace(/[^A-Za-z0-9 ]/gu, (sign) => `_${sign.codePointAt(0)?.toString(16)}_`)
    .replaceAll(' ', '-');
}

function besides<Item extends string | Cell>(items: readonly Item[], ...columns: readonly string[]): Item[] {
  return items.filter((item) => !columns.includes(typeof item === 'string' ? item : item[0]));
}

function lines(elements: readonly string[]): string {
  return `\n${elements.join('\n')}\n`;
}

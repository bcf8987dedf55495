import { namedByLabels } from '../parsed/labelColumns';
import { type ParsedFile, refused, type Table } from '../parsed/parsedFile';
import { newProblems, type ProblemCollector, refusal } from '../parsed/problem';
import { holdsEntries } from './entries';
import { linesAsList } from './jsonLines';
import { field, isObject, type JsonObject, plainText } from './jsonValue';
import { tellOtherLists } from './otherLists';
import { looksLikeAdjacency, readAdjacency } from './readAdjacency';
import { looksLikeElements, readCytoscape } from './readCytoscape';
import { looksLikeEntities, readEntities } from './readEntities';
import { looksLikeFixture, readFixture } from './readFixture';
import { graphPartsOf, readGraphLists } from './readGraphLists';
import { looksLikeJsonGraph, readJsonGraph } from './readJsonGraph';
import { looksLikeTree, readJsonTree } from './readJsonTree';
import { looksLikeNeo4j, readNeo4j } from './readNeo4j';
import { readRecords } from './readRecords';
import { bindingsIn, looksLikeBindings, readBindings, variablesIn } from './readSparql';
import { scanJson } from './scanJson';

const readableShapes =
  'Give a list of records, or a graph: {nodes, links}, Cytoscape JSON, JSON Graph Format, or a file exported here.';

/** Reads any JSON that holds a table or a graph, also with one record on each line. */
export function readJson(written: string): ParsedFile {
  const scanned = scanJson(linesAsList(written) ?? written);
  if (!scanned.ok) return refused(...scanned.problems);
  let value: unknown;
  try {
    value = JSON.parse(scanned.text);
  } catch {
    return refused(refusal('json-syntax', 'The file is not valid JSON.', 'Check it with a JSON validator.'));
  }
  const problems = newProblems();
  problems.addAll(scanned.problems);
  if (Array.isArray(value)) return readList(value, problems);
  if (isObject(value)) return readObject(value, problems);
  return refused(refusal('other-json', 'The file holds a single value.', readableShapes));
}

/** A form that a list may have. */
interface ListForm {
  readonly looks: (list: readonly unknown[]) => boolean;
  readonly read: (list: readonly unknown[], problems: ProblemCollector) => ParsedFile;
}

/** The first that a list looks like counts. */
const listForms: readonly ListForm[] = [
  {
    looks: looksLikeFixture,
    read: (list, problems) => asTables(readFixture(list, problems), problems),
  },
  {
    looks: looksLikeElements,
    read: (list, problems) => readCytoscape(list, { name: 'the graph', directed: null }, problems),
  },
  { looks: looksLikeEntities, read: readEntities },
  { looks: looksLikeNeo4j, read: readNeo4j },
  {
    looks: looksLikeBindings,
    read: (list, problems) => asTables([namedByLabels(readBindings(list, [], problems))], problems),
  },
  {
    looks: (list) => list.some(isObject),
    read: (list, problems) => asTables([namedByLabels(readRecords('the table', list, problems))], problems),
  },
];

function readList(list: readonly unknown[], problems: ProblemCollector): ParsedFile {
  const form = listForms.find(({ looks }) => looks(list));
  if (form) return form.read(list, problems);
  const what = list.length === 0 ? 'The file holds an empty list.' : 'The file holds a list, but no records.';
  return refused(refusal('other-json', what, readableShapes), ...problems.list());
}

/** A form that an object may have: what of it is to be read, or null where it has another form. */
interface ObjectForm {
  readonly read: (value: JsonObject, problems: ProblemCollector) => ParsedFile | null;
}

/** The first that an object has counts. */
const objectForms: readonly ObjectForm[] = [
  {
    read: (value, problems) => (isOurs(value) ? { kind: 'record', value, problems: problems.list() } : null),
  },
  { read: readElements },
  { read: (value, problems) => (looksLikeAdjacency(value) ? readAdjacency(value, problems) : null) },
  { read: (value, problems) => (looksLikeJsonGraph(value) ? readJsonGraph(value, problems) : null) },
  { read: readAnswer },
  { read: (value, problems) => (looksLikeNeo4j(value) ? readNeo4j(value, problems) : null) },
  { read: readEntityList },
  {
    read: (value, problems) => {
      const parts = graphPartsOf(value);
      return parts.length > 0 ? readGraphLists(value, parts, problems) : null;
    },
  },
  { read: (value, problems) => (looksLikeTree(value) ? readJsonTree(value, problems) : null) },
  { read: readTables },
];

function readObject(value: JsonObject, problems: ProblemCollector): ParsedFile {
  for (const { read } of objectForms) {
    const parsed = read(value, problems);
    if (parsed) return parsed;
  }
  const what = 'The file holds neither a table nor a graph that is known here.';
  return refused(refusal('other-json', what, readableShapes), ...problems.list());
}

/** A file made by this program: its decoder says whether the version can be read. */
function isOurs(value: JsonObject): boolean {
  return (
    field(value, 'formatVersion') !== undefined &&
    isObject(field(value, 'people')) &&
    isObject(field(value, 'claims'))
  );
}

/** Cytoscape’s elements; Kumu calls its nodes so, too. */
function readElements(value: JsonObject, problems: ProblemCollector): ParsedFile | null {
  const elements = field(value, 'elements');
  const areIn = Array.isArray(elements)
    ? looksLikeElements(elements) || elements.length === 0
    : isObject(elements) && ['nodes', 'edges'].some((key) => Array.isArray(field(elements, key)));
  if (!areIn) return null;
  tellOtherLists(value, (part) => part === elements, problems);
  const directed = field(value, 'directed');
  const all = { name: cytoscapeName(value), directed: typeof directed === 'boolean' ? directed : null };
  return readCytoscape(elements, all, problems);
}

function cytoscapeName(value: JsonObject): string {
  const data = field(value, 'data');
  return (
    (isObject(data) && (plainText(field(data, 'shared_name')) || plainText(field(data, 'name')))) ||
    'the graph'
  );
}

/** The answer of a query service. */
function readAnswer(value: JsonObject, problems: ProblemCollector): ParsedFile | null {
  const bindings = bindingsIn(value);
  if (!bindings) return null;
  const table = readBindings(bindings, variablesIn(value), problems);
  return asTables([namedByLabels(table)], problems);
}

function readEntityList(value: JsonObject, problems: ProblemCollector): ParsedFile | null {
  if (looksLikeEntities([value])) return readEntities([value], problems);
  const list = Object.values(value).find((part) => Array.isArray(part) && looksLikeEntities(part));
  if (!Array.isArray(list)) return null;
  tellOtherLists(value, (part) => part === list, problems);
  return readEntities(list, problems);
}

/** Lists of records under names of their own. */
function readTables(value: JsonObject, problems: ProblemCollector): ParsedFile | null {
  const lists = Object.entries(value).filter(([, list]) => Array.isArray(list) && holdsEntries(list));
  if (lists.length === 0) return null;
  const used = new Set(lists.map(([, list]) => list));
  tellOtherLists(value, (list) => used.has(list), problems);
  const tables = lists.map(([name, list]) => readRecords(name, Array.isArray(list) ? list : [], problems));
  return asTables(tables.map(namedByLabels), problems);
}

function asTables(tables: readonly Table[], problems: ProblemCollector): ParsedFile {
  return { kind: 'tables', tables, problems: problems.list() };
}

import { type ParsedFile, refused } from '../parsed/parsedFile';
import { newProblems, type ProblemCollector, refusal } from '../parsed/problem';
import { field, isObject, type JsonObject, plainText } from './jsonValue';
import { looksLikeElements, readCytoscape } from './readCytoscape';
import { looksLikeFixture, readFixture } from './readFixture';
import { readJsonGraph } from './readJsonGraph';
import { readNodeLink } from './readNodeLink';
import { readRecords } from './readRecords';
import { scanJson } from './scanJson';

const readableShapes =
  'Give a list of records, or a graph: {nodes, links}, Cytoscape JSON, JSON Graph Format, or a file exported here.';

/** Reads any JSON that holds a table or a graph. */
export function readJson(text: string): ParsedFile {
  const scanned = scanJson(text);
  if (!scanned.ok) return refused(...scanned.problems);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused(refusal('json-syntax', 'The file is not valid JSON.', 'Check it with a JSON validator.'));
  }
  const problems = newProblems();
  problems.addAll(scanned.problems);
  if (Array.isArray(value)) return readList(value, problems);
  if (isObject(value)) return readObject(value, problems);
  return refused(refusal('other-json', 'The file holds a single value.', readableShapes));
}

function readList(list: readonly unknown[], problems: ProblemCollector): ParsedFile {
  if (looksLikeFixture(list))
    return { kind: 'tables', tables: readFixture(list, problems), problems: problems.list() };
  if (looksLikeElements(list)) return readCytoscape(list, 'the graph', problems);
  if (!list.some(isObject)) {
    const what =
      list.length === 0 ? 'The file holds an empty list.' : 'The file holds a list, but no records.';
    return refused(refusal('other-json', what, readableShapes), ...problems.list());
  }
  const table = readRecords('the table', list, problems);
  return { kind: 'tables', tables: [table], problems: problems.list() };
}

function readObject(value: JsonObject, problems: ProblemCollector): ParsedFile {
  if (isOurs(value)) return { kind: 'record', value, problems: problems.list() };
  const elements = field(value, 'elements');
  if (elements !== undefined) return readCytoscape(elements, cytoscapeName(value), problems);
  if (isObject(field(value, 'graph')) || Array.isArray(field(value, 'graphs')))
    return readJsonGraph(value, problems);
  if (field(value, 'nodes') !== undefined) return readNodeLink(value, problems);
  const tables = Object.entries(value).flatMap(([name, list]) =>
    Array.isArray(list) && list.some(isObject) ? [readRecords(name, list, problems)] : [],
  );
  if (tables.length > 0) return { kind: 'tables', tables, problems: problems.list() };
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

function cytoscapeName(value: JsonObject): string {
  const data = field(value, 'data');
  return (
    (isObject(data) && (plainText(field(data, 'shared_name')) || plainText(field(data, 'name')))) ||
    'the graph'
  );
}

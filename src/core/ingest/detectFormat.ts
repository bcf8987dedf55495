import { type ImportProblem, refusal } from './parsed/problem';
import { prologOf } from './xml/prolog';

export type FileFormat = 'json' | 'gexf' | 'graphml' | 'table';
export type DetectedFormat =
  | { readonly ok: true; readonly format: FileFormat }
  | { readonly ok: false; readonly problem: ImportProblem };

const readable = 'Import a table (CSV, TSV, .xlsx, .ods) or a graph (JSON, GEXF, GraphML).';

/** What a text is, by what it says and only then by its file's name, which is '' for pasted text. */
export function detectFormat(fileName: string, text: string): DetectedFormat {
  const start = text.search(/\S/);
  if (start < 0) return refuse('empty', 'The file is empty.', 'Choose a file that holds something.');
  const head = text.slice(start, start + 4000);
  const extension = /\.([a-z0-9]{1,12})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (head.startsWith('{') || head.startsWith('[')) return { ok: true, format: 'json' };
  if (/^(?:\/\/|\/\*)/.test(head)) return { ok: true, format: 'json' };
  if (head.startsWith('<')) return detectMarkup(text, start);
  if (extension === 'json') return { ok: true, format: 'json' };
  const other = otherFormat(head, extension);
  if (other)
    return refuse('other-format', `The file looks like ${other}, which cannot be read here.`, readable);
  if (/^(?:csv|tsv|tab)$/.test(extension) || looksLikeTable(head)) return { ok: true, format: 'table' };
  return refuse('no-table', 'The text is neither a table nor a graph.', readable);
}

function refuse(kind: string, what: string, mend: string): DetectedFormat {
  return { ok: false, problem: refusal(kind, what, mend) };
}

function detectMarkup(text: string, start: number): DetectedFormat {
  const { declared, doctype, root } = prologOf(text, start);
  if (!declared && (doctype?.name === 'html' || root === 'html')) {
    return refuse(
      'html',
      'The file is a web page, not data.',
      'Open the page, and download the data it offers as CSV, JSON, GEXF or GraphML.',
    );
  }
  // Either reader refuses the declaration of document type with its place.
  if (doctype !== null || root === 'gexf') return { ok: true, format: 'gexf' };
  if (root === 'graphml') return { ok: true, format: 'graphml' };
  if (root === 'svg') return refuse('not-text', 'The file is a picture, not data.', readable);
  if (root === null) return { ok: true, format: 'gexf' };
  const known = otherXml[root];
  if (known !== undefined) {
    const what = `The file is ${known}: XML whose outermost element is “${root}”, which cannot be read here.`;
    return refuse('other-xml', what, 'Open it in its program, and export it as GraphML, GEXF or CSV.');
  }
  const what = `The file is XML whose outermost element is “${root}”; only “gexf” and “graphml” can be read.`;
  return refuse('other-xml', what, readable);
}

/** XML with a name that is not read, by its outermost element. */
const otherXml: Readonly<Partial<Record<string, string>>> = {
  graph: 'an XGMML graph',
  gxl: 'a GXL graph',
  dynamicnetwork: 'a DyNetML network',
  mxfile: 'a draw.io drawing',
  mxgraphmodel: 'a draw.io drawing',
  opml: 'an outline (OPML)',
  map: 'a mind map',
  rdf: 'RDF',
};

/** Formats with an own name that are not read, so that the refusal can say it. */
function otherFormat(head: string, extension: string): string | null {
  if (extension === 'yaml' || extension === 'yml' || /^(?:---[ \t]*\r?\n|%YAML)/.test(head)) return 'YAML';
  if (/^(?:strict\s{1,20})?(?:di)?graph\s{0,20}(?:[\w"-]{0,60}\s{0,20})?\{/i.test(head)) return 'a DOT file';
  if (/^(?:Creator\s[^\n]{0,200}\n\s{0,20})?graph\s{1,20}\[/i.test(head)) return 'GML';
  if (/^\*(?:vertices|network)\b/i.test(head)) return 'a Pajek file';
  if (head.startsWith('{\\rtf')) return 'a word processor’s text';
  return null;
}

/** The first two lines that hold anything share a delimiter. */
function looksLikeTable(head: string): boolean {
  const [first = '', second = ''] = head.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  return [',', ';', '\t', '|'].some((mark) => first.includes(mark) && second.includes(mark));
}

import { SaxesParser } from 'saxes';
import { limits } from '../parsed/limits';
import { type ImportProblem, positionAt, refusal } from '../parsed/problem';
import { prologOf } from './prolog';

/** One element. What stands in it is there once it has been closed. */
export interface XmlElement {
  /** With its prefix. */
  readonly name: string;
  /** Has no prototype: any word may be a key of it. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The words directly inside, without the white space beside child elements. */
  readonly text: string;
}

/** The many elements of a file that are looked at one after the other and then forgotten, so that few are held at once. */
export interface XmlItems {
  /** Local names from the outermost element inwards: `gexf/graph/nodes/node`. Items inside items are children. */
  readonly paths: readonly string[];
  /** Called with each whole item, and with the elements around it from the outermost inwards. */
  readonly onItem: (item: XmlElement, around: readonly XmlElement[]) => void;
}

export type ParsedXml =
  /** The outermost element, without the items. */
  { readonly ok: true; readonly root: XmlElement } | { readonly ok: false; readonly problem: ImportProblem };

/** Letters that are read between two words of progress. */
const stretch = 1 << 18;

/**
 * Reads XML in one pass. A declaration of document type is refused before anything is read, depth as soon as there is too
 * much. No entity is ever expanded and nothing is ever fetched. `onShare` is told how much has been read, 0 to 1.
 */
export function readXml(text: string, items: XmlItems = none, onShare = (_: number) => {}): ParsedXml {
  const { doctype } = prologOf(text, Math.max(0, text.search(/\S/)));
  if (doctype) return { ok: false, problem: doctypeAt(text, doctype.at) };
  const parser = new SaxesParser();
  const tree = treeBuilder(items);
  let problem: ImportProblem | null = null;
  const stop = (found: ImportProblem) => {
    problem = found;
    return new Error(found.what);
  };
  parser.on('error', (error) => {
    throw stop(explain(error.message, parser.line, parser.column));
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    if (tree.open(name, attributes) <= limits.depth || isSelfClosing) return;
    throw stop(depthAt(text, text.lastIndexOf('<', parser.position - 1)));
  });
  parser.on('text', tree.text);
  parser.on('cdata', tree.text);
  parser.on('closetag', tree.close);
  try {
    for (let at = 0; at < text.length; at += stretch) {
      parser.write(text.slice(at, at + stretch));
      onShare(Math.min(1, (at + stretch) / text.length));
    }
    parser.close();
  } catch (error) {
    if (problem) return { ok: false, problem };
    throw error;
  }
  const root = tree.root();
  if (root) return { ok: true, root };
  return { ok: false, problem: refusal('xml-syntax', 'The file holds no element.', null) };
}

const none: XmlItems = { paths: [], onItem: () => {} };

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

interface TreeBuilder {
  /** Returns how many elements are open now. */
  readonly open: (name: string, attributes: XmlElement['attributes']) => number;
  readonly text: (words: string) => void;
  readonly close: () => void;
  readonly root: () => XmlElement | null;
}

function treeBuilder({ paths, onItem: take }: XmlItems): TreeBuilder {
  const itemPaths = new Set(paths);
  const open: Growing[] = [];
  const pathsOf: string[] = [];
  let root: Growing | null = null;
  /** How many elements are around the item that is being read; -1 outside of items. */
  let itemDepth = -1;
  /** The words since the last tag, and whether that tag opened the element they stand in. */
  let words = '';
  let opened = false;
  const finishWords = (closes: boolean) => {
    const here = open.at(-1);
    if (here && words !== '' && ((opened && closes) || words.trim() !== '')) here.text += words;
    words = '';
  };
  return {
    open: (name, attributes) => {
      finishWords(false);
      opened = true;
      const element: Growing = { name, attributes, children: [], text: '' };
      const parent = open.at(-1);
      if (itemDepth < 0) {
        const path = parent ? `${pathsOf[open.length - 1]}/${localName(element)}` : localName(element);
        if (itemPaths.has(path)) itemDepth = open.length;
        else pathsOf[open.length] = path;
      }
      if (itemDepth !== open.length) parent?.children.push(element);
      root ??= element;
      return open.push(element);
    },
    text: (more) => {
      words += more;
    },
    close: () => {
      finishWords(true);
      opened = false;
      const element = open.pop();
      if (!element || open.length !== itemDepth) return;
      itemDepth = -1;
      take(element, open);
    },
    root: () => root,
  };
}

function explain(message: string, line: number, column: number): ImportProblem {
  const words = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
  const what = `The XML is broken: ${words} (line ${line}, column ${column}).`;
  return refusal('xml-syntax', what, 'Export the file again, or mend that place in a text editor.', {
    line,
    column,
  });
}

function doctypeAt(text: string, at: number): ImportProblem {
  const place = positionAt(text, at);
  const what = `Custom entities not supported: a DOCTYPE stands in line ${place.line}, column ${place.column}.`;
  return refusal('doctype', what, 'Delete the DOCTYPE, from “<!DOCTYPE” to its closing “>”.', place);
}

function depthAt(text: string, at: number): ImportProblem {
  const place = positionAt(text, at);
  const what = `More than ${limits.depth} elements are open inside one another (line ${place.line}), which is the most that is read.`;
  return refusal('too-deep', what, 'A graph needs fewer than ten.', place);
}

/** The element's name without a prefix. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Child elements, all or those of one name. */
export function childrenOf({ children }: XmlElement, name?: string): readonly XmlElement[] {
  return name === undefined ? children : children.filter((child) => localName(child) === name);
}

/** An attribute's value; '' where it is not there. */
export function attribute({ attributes }: XmlElement, name: string): string {
  return attributes[name] ?? '';
}

/** The words directly inside an element, without white space around them unless the file says that it counts. */
export function directText(element: XmlElement): string {
  return attribute(element, 'xml:space') === 'preserve' ? element.text : element.text.trim();
}

/** The elements of a name anywhere inside, in the order of the file; depth is limited before. */
export function findAllInside(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) =>
    localName(child) === name ? [child] : findAllInside(child, name),
  );
}

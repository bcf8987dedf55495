import { parseXml, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';
import { limits } from '../limits';
import { type Problem, placeAt, refusal } from '../problem';

export type ParsedXml =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Reads XML after what could harm is ruled out letter by letter: a declaration of document type (the only place where
 * entities are made) and depth. No entity is ever expanded and nothing is ever fetched.
 */
export function readXml(text: string): ParsedXml {
  const danger = findDanger(text);
  if (danger) return { ok: false, problem: danger };
  try {
    const { root } = parseXml(text);
    if (root) return { ok: true, root };
    return { ok: false, problem: refusal('xml-syntax', 'The file holds no element.', null) };
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return { ok: false, problem: explain(error) };
  }
}

function explain(error: XmlError): Problem {
  const { line, column } = error;
  const [first = ''] = error.message.split(/ \(line |\n/);
  const what = `The XML is broken: ${first} (line ${line}, column ${column}).`;
  return refusal('xml-syntax', what, 'Export the file again, or mend that place in a text editor.', {
    line,
    column,
  });
}

/** One pass over the tags. Null where nothing is wrong, or where the parser will find what is. */
function findDanger(text: string): Problem | null {
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const next = text.charCodeAt(at + 1);
    if (next === 33) {
      if (/^<!doctype/i.test(text.slice(at, at + 9))) return doctypeAt(text, at);
      const [open, close] = text.startsWith('<!--', at) ? ['<!--', '-->'] : ['<![CDATA[', ']]>'];
      at = after(text, close, at + open.length);
    } else if (next === 63) at = after(text, '?>', at + 2);
    else {
      const end = tagEnd(text, at);
      if (next === 47) depth--;
      else if (text.charCodeAt(end - 1) !== 47) depth++;
      if (depth > limits.depth) return depthAt(text, at);
      at = end + 1;
    }
  }
  return null;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

/** The `>` that ends the tag begun at `at`, outside quotation marks. */
function tagEnd(text: string, at: number): number {
  let quote = 0;
  for (let here = at + 1; here < text.length; here++) {
    const code = text.charCodeAt(here);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return here;
  }
  return text.length;
}

function doctypeAt(text: string, at: number): Problem {
  const place = placeAt(text, at);
  const what = `Custom entities not supported: a DOCTYPE stands in line ${place.line}, column ${place.column}.`;
  return refusal('doctype', what, 'Delete the DOCTYPE, from “<!DOCTYPE” to its closing “>”.', place);
}

function depthAt(text: string, at: number): Problem {
  const place = placeAt(text, at);
  const what = `More than ${limits.depth} elements are open inside one another (line ${place.line}), which is the most that is read.`;
  return refusal('too-deep', what, 'A graph needs fewer than ten.', place);
}

/** The element's name without a prefix. */
export function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}

/** Child elements, all or those of one name. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement =>
      child instanceof XmlElement && (name === undefined || localName(child) === name),
  );
}

/** An attribute's value; '' where it is not there. */
export function attribute(element: XmlElement, name: string): string {
  return Object.hasOwn(element.attributes, name) ? (element.attributes[name] ?? '') : '';
}

/** The words directly inside an element, without white space around them unless the file says that it counts. */
export function ownText(element: XmlElement): string {
  const words = element.children.map((child) => (child instanceof XmlText ? child.text : '')).join('');
  return attribute(element, 'xml:space') === 'preserve' ? words : words.trim();
}

/** The first element of a name anywhere inside; depth is limited before. */
export function findInside(element: XmlElement, name: string): XmlElement | null {
  for (const child of childrenOf(element)) {
    const found = localName(child) === name ? child : findInside(child, name);
    if (found) return found;
  }
  return null;
}

import { type Codec, codecs } from './codecs';
import { type ViewParts, viewOf, viewPartsOf } from './viewParts';
import { defaultView, type View } from './viewState';

/** Longer queries are not read: nothing we write comes near it. */
const longestQuery = 8192;

/** The query of a link to a view, without "?"; empty for the view everybody starts with. */
export function encodeView(view: View): string {
  const parts = viewPartsOf(view);
  const pairs: string[] = [];
  const write = <K extends keyof ViewParts>(part: K) => {
    const text = codecs[part].encode(parts[part]);
    if (text !== null) pairs.push(`${codecs[part].key}=${escapeValue(text)}`);
  };
  for (const part of partNames()) write(part);
  return pairs.join('&');
}

/** A view and, for what the link said and we could not follow, a sentence each. */
export interface DecodedView {
  readonly view: View;
  readonly notices: readonly string[];
}

/** Reads a query with or without "?". Unknown keys are ignored: they may belong to somebody's newsletter. Never throws. */
export function decodeView(query: string): DecodedView {
  if (query.length > longestQuery) {
    return {
      view: defaultView,
      notices: ['This link is too long to be one of ours, so it was not followed.'],
    };
  }
  const found = new Map<string, string[]>();
  for (const pair of query.replace(/^\?/, '').split('&')) {
    const cut = pair.indexOf('=');
    const key = cut < 0 ? pair : pair.slice(0, cut);
    found.set(key, [...(found.get(key) ?? []), cut < 0 ? '' : pair.slice(cut + 1)]);
  }
  // A key of ours never holds these: a program that passed the link on has put them there.
  const mangled = [...found.keys()].filter((key) => /amp;|%(?:25)*(?:3D|26)/i.test(key));
  const notices = mangled.map((key) => notUnderstood(key, found.get(key) ?? []));
  const parts: { -readonly [K in keyof ViewParts]?: ViewParts[K] } = {};
  const read = <K extends keyof ViewParts>(part: K) => {
    const codec: Codec<ViewParts[K]> = codecs[part];
    const texts = found.get(codec.key);
    if (!texts) return;
    const [raw = ''] = texts;
    const text = unescapeValue(raw);
    const value = texts.length === 1 && text !== undefined ? codec.decode(text) : undefined;
    if (value === undefined) notices.push(notUnderstood(codec.key, texts));
    else parts[part] = value;
  };
  for (const part of partNames()) read(part);
  return { view: viewOf(parts), notices };
}

function partNames(): (keyof ViewParts)[] {
  // Object.keys is typed as strings; `codecs` is typed over exactly the parts of the view.
  return Object.keys(codecs) as (keyof ViewParts)[];
}

function notUnderstood(key: string, texts: readonly string[]): string {
  const shown = `${key}=${texts.join(`&${key}=`)}`;
  const short = shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
  return `Part of this link could not be read and was left out: ${short}`;
}

/** Percent-encodes what a query cannot hold, and leaves readable what it can. */
function escapeValue(text: string): string {
  return encodeURIComponent(text)
    .replace(/%(2C|3A|21)/g, (code) => decodeURIComponent(code))
    .replace(/%20/g, '+');
}

function unescapeValue(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return undefined;
  }
}

import { limits } from '../parsed/limits';

const tag =
  /<\/?(?:a|abbr|b|blockquote|br|cite|code|div|em|font|h[1-6]|i|img|li|mark|ol|p|q|s|small|span|strong|sub|sup|u|ul)\b[^<>]{0,2048}>/gi;
const href = /<a\b[^<>]{0,1000}?\bhref\s*=\s*(?:"([^"<>]{1,2048})"|'([^'<>]{1,2048})')/gi;
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
};

/** True where a cell is written as a web page is, with links to other pages. */
export function holdsLinks(cell: string): boolean {
  return linksIn(cell).length > 0;
}

/**
 * Words with links without the tags: what a reader of the page would see. Any other words stay as they are, for a quote may
 * hold signs of all kinds.
 */
export function withoutTags(cell: string): string {
  if (!holdsLinks(cell)) return cell;
  return unescaped(cell.replace(/<(?:br|\/p|\/div|\/li)\b[^<>]*>/gi, '\n').replace(tag, ''))
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}

function unescaped(text: string): string {
  return text.replace(/&(#\d{1,6}|#x[\da-f]{1,6}|[a-z]{2,6});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Addresses to which links in a cell lead, each once. */
export function linksIn(cell: string): string[] {
  if (!cell.includes('<')) return [];
  const found = [...cell.matchAll(href)].map(([, a, b]) => unescaped((a ?? b ?? '').trim()));
  return [...new Set(found.filter((address) => /^https?:\/\//i.test(address)))];
}

/** What a cell of addresses holds: these, and the words around them. */
export interface Addresses {
  readonly urls: readonly string[];
  readonly words: string;
}

const address = /https?:\/\/[^\s<>"]+/gi;

/**
 * The addresses of a cell, and what it says besides. An address without spaces is one, whatever signs it holds, unless
 * another one begins in it; a cell without any is one address as it stands (“www.…”, “doi:…”).
 */
export function addressesIn(cell: string): Addresses {
  const text = cell.trim();
  if (text === '') return { urls: [], words: '' };
  // Nearly always one address stands alone.
  if (!/\s|<|[;,|]https?:/i.test(text)) return { urls: [text], words: '' };
  const linked = linksIn(text);
  if (linked.length > 0) return { urls: linked, words: withoutTags(text) };
  const apart = text.replace(/([;,|])(?=https?:\/\/)/gi, '$1 ');
  if (!/\s/.test(apart)) return { urls: [text], words: '' };
  const urls = (apart.match(address) ?? []).map((url) => url.replace(/[;,|]+$/, ''));
  if (urls.length === 0) return { urls: [text], words: '' };
  const words = apart
    .replace(address, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s;,|()–-]+|[\s;,|()–-]+$/g, '');
  return { urls: [...new Set(urls)], words };
}

/** The beginning of words that are too long, cut between words and never inside a character. */
export function cutToLimit(text: string): string {
  if (text.length <= limits.text) return text;
  const cut = Array.from(text.slice(0, limits.text - 1))
    .slice(0, -1)
    .join('');
  const space = cut.lastIndexOf(' ');
  return (space > limits.text / 2 ? cut.slice(0, space) : cut).trimEnd();
}

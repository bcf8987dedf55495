import { dateWords } from '../model/partialDate';
import type { Reference } from './reference';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * One BibTeX entry: `@article` where outlet and date are known, which it asks for, else `@misc`. The date is given
 * twice, as year and month for BibTeX and as `date` for biblatex, which alone can hold the day. The title stands in
 * double braces, so that no style changes its capitals.
 */
export function bibtexEntry(reference: Reference): string {
  const { id, title, outlet, issued, url, accessed, note } = reference;
  const isArticle = outlet !== null && issued !== null;
  const access = accessed === null ? [] : [`Accessed ${dateWords(accessed)}.`];
  const fields = [
    field('title', `{${escapeTex(title)}}`),
    outlet === null ? '' : field(isArticle ? 'journal' : 'howpublished', escapeTex(outlet)),
    ...dateFields(issued),
    url === null ? '' : field('url', escapeUrl(url)),
    accessed === null ? '' : field('urldate', accessed),
    note.length + access.length > 0 ? field('note', escapeTex([...note, ...access].join(' '))) : '',
  ].filter(Boolean);
  return `@${isArticle ? 'article' : 'misc'}{${bibtexKey(id)},\n${fields.join('\n')}\n}\n`;
}

function field(name: string, value: string): string {
  return `  ${name} = {${value}},`;
}

function dateFields(issued: string | null): string[] {
  if (issued === null) return [];
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?(?:-\d{2})?$/.exec(issued) ?? [];
  if (year === undefined) return [field('year', escapeTex(dateWords(issued)))];
  const macro = months[Number(month) - 1];
  return [field('year', year), macro ? `  month = ${macro},` : '', field('date', issued)];
}

/** Letters, digits, hyphen, dot and colon stay; any other character becomes its code point: no two ids meet in one key. */
function bibtexKey(id: string): string {
  return id.replace(/[^A-Za-z0-9.:-]/gu, (sign) => `_${sign.codePointAt(0)?.toString(16)}_`);
}

/**
 * Braces are written as commands: BibTeX counts even an escaped brace, and a single one would swallow the entries
 * that follow. The rest are TeX's specials, and the signs that its old font encoding prints as others.
 */
const signs: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ['<', '\\textless{}'],
  ['>', '\\textgreater{}'],
  ['|', '\\textbar{}'],
  ['$', '\\$'],
  ['&', '\\&'],
  ['%', '\\%'],
  ['#', '\\#'],
  ['_', '\\_'],
]);

/** Text as TeX prints it unchanged: one line, no control characters, and no two signs that TeX would join into a third. */
function escapeTex(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .replace(/\p{Cc}/gu, '')
      .trim()
      .replace(/[\\{}~^<>|$&%#_]/g, (sign) => signs.get(sign) ?? sign)
      // Two hyphens become a dash, two quotation marks or commas another mark, "?`" a Spanish one.
      .replace(/([-`',])(?=\1)|[?!](?=`)/g, '$&{}')
  );
}

/** An address stands in its field as it is, but for the few signs that would end or break the field. */
function escapeUrl(url: string): string {
  return url.replace(/[\\{}\s\p{Cc}]/gu, encodeURIComponent);
}

import { dateWords } from '../model/partialDate';
import type { Reference } from './reference';

/** A date as the Citation Style Language has it: year, month and day as far as they are known, or words. */
type CslDate = { readonly 'date-parts': readonly (readonly number[])[] } | { readonly literal: string };

/** CSL-JSON, the input of Zotero, pandoc and citeproc: a list of one item. A field that is not known is not there. */
export function cslJson(reference: Reference): string {
  const { id, type, title, outlet, issued, url, accessed, note } = reference;
  const item = {
    id,
    type,
    title,
    ...(outlet === null ? {} : { 'container-title': outlet }),
    ...(issued === null ? {} : { issued: cslDate(issued) }),
    ...(url === null ? {} : { URL: url }),
    ...(accessed === null ? {} : { accessed: cslDate(accessed) }),
    ...(note.length === 0 ? {} : { note: note.join(' ') }),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** A date that is uncertain or a span is given in words: `date-parts` would make it surer than it is. */
function cslDate(date: string): CslDate {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(date)) return { literal: dateWords(date) };
  return { 'date-parts': [date.split('-').map(Number)] };
}

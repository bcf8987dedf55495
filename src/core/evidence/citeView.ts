import { dateWords } from '../model/partialDate';
import { bibtexEntry } from './bibtex';
import { cslJson } from './cslJson';
import type { Citation, Reference } from './reference';

/** A view of the record: what it is called, the link that restores it, and the state of the data it shows. */
export interface CitedView {
  readonly title: string;
  readonly link: string;
  /** SHA-256 of the data (compiled.ts); null where the record was not compiled. */
  readonly fingerprint: string | null;
}

/** This page, as it was on a day (`today`, YYYY-MM-DD). The text names the data by its first characters, the files whole. */
export function citeView({ title, link, fingerprint }: CitedView, today: string): Citation {
  const reference: Reference = {
    id: viewId(link, fingerprint),
    type: 'webpage',
    title,
    outlet: null,
    issued: null,
    url: link,
    accessed: today,
    note: fingerprint === null ? [] : [`Data fingerprint: SHA-256 ${fingerprint}.`],
  };
  const data = fingerprint === null ? '' : ` Data ${shortFingerprint(fingerprint)}.`;
  return {
    text: `${title}. ${link}${data} Accessed ${dateWords(today)}.`,
    bibtex: bibtexEntry(reference),
    cslJson: cslJson(reference),
  };
}

/** Enough of a fingerprint to tell two states of the data apart by eye. */
export function shortFingerprint(fingerprint: string): string {
  return fingerprint.slice(0, 12);
}

/** One view of one state of the data has one id: two views in one bibliography do not clash. */
function viewId(link: string, fingerprint: string | null): string {
  const data = fingerprint === null ? '' : `-${shortFingerprint(fingerprint)}`;
  return `on-the-record-${hash(link)}${data}`;
}

/** FNV-1a, 32 bits, over UTF-16 units: http://www.isthe.com/chongo/tech/comp/fnv/. Tells apart; secures nothing. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return value.toString(16).padStart(8, '0');
}

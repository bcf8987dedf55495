import type { RelationType } from '../model/relationTypes';

/** Somebody at one end of relations of a type, `#` for how many these are: "endorses #", "may be endorsed by #". */
export function sidePhrase(type: RelationType, end: 'from' | 'to', tentative: boolean): string {
  if (end === 'to') return tentative ? type.inverse.tentativePhrase : type.inverse.phrase;
  return `${tentative ? type.tentativePhrase : type.phrase} #`;
}

/** A side's phrase with the number put in; words of a record's own may hold a `#` as well, before it. */
export function withNumber(phrase: string, number: string): string {
  const at = phrase.lastIndexOf('#');
  return at < 0 ? phrase : `${phrase.slice(0, at)}${number}${phrase.slice(at + 1)}`;
}

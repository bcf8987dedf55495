import { findQuote } from '../core/evidence/quoteMatch';
import { parsePartialDate } from '../core/model/partialDate';
import type { PersonEntry } from './authoringSchema';
import { checkCharacters } from './checkCharacters';
import { checkVerbatim } from './checkVerbatim';
import type { Held, HeldArticle, HeldData } from './heldData';
import { editDistance } from './nearest';
import { excerpt, type Report, type SourcePosition } from './problem';

/** Descriptions are verbatim, names are clean, and nobody is listed twice. */
export function checkPeople({ people, articles }: HeldData, report: Report): void {
  const held = people?.people ?? [];
  for (const { value, at } of held) {
    checkCharacters(value.name, at('name'), report);
    if (value.label !== null) checkLabel(value.label, at('label'), articles, report);
    for (const [index, alias] of value.aliases.entries())
      checkCharacters(alias, at('aliases', index), report);
    if (!value.described) continue;
    const { as, in: articleId, on } = value.described;
    if (on !== null && !parsePartialDate(on).ok) {
      const mend = 'Write 2024, 2024-07 or 2024-07-21, with "~" for about, or null.';
      report.error(at('described', 'on'), `"${on}" is no date.`, mend);
    }
    checkCharacters(as, at('described', 'as'), report);
    const article = articles.find(({ fileId }) => fileId === articleId);
    if (article?.text) checkVerbatim(as, article.text.folded, at('described', 'as'), 'description', report);
  }
  checkTwins(held, report);
}

/** Words of a text, not of knowledge from elsewhere. Where no text is at hand nothing can be said. */
function checkLabel(
  label: string,
  place: SourcePosition,
  articles: readonly HeldArticle[],
  report: Report,
): void {
  checkCharacters(label, place, report);
  const texts = articles.flatMap(({ text }) => text ?? []);
  if (
    texts.length < articles.length ||
    texts.some(({ folded }) => findQuote(folded, label).kind !== 'absent')
  )
    return;
  const what = `No article calls anybody "${excerpt(label)}".`;
  report.error(place, what, 'Copy the label from a text, letter by letter.');
}

function checkTwins(people: readonly Held<PersonEntry>[], report: Report): void {
  const folded = people.map(({ value }) => foldName(value.name));
  for (const [index, { value: person, at }] of people.entries()) {
    const name = folded[index] ?? '';
    for (const [earlier, { value: other }] of people.slice(0, index).entries()) {
      if (person.id === other.id || areToldApart(person, other)) continue;
      const what = twinWords(person, other, name, folded[earlier] ?? '');
      if (what === null) continue;
      const mend = `Make them one person, or name "${other.id}" in the note of "${person.id}" to tell them apart.`;
      report.warn(at('id'), what, mend);
    }
  }
}

function twinWords(person: PersonEntry, other: PersonEntry, name: string, otherName: string): string | null {
  if (name === otherName) return `"${person.id}" and "${other.id}" have the same name.`;
  if (isOneEdit(name, otherName))
    return `The names "${person.name}" and "${other.name}" differ by one letter.`;
  if (isOneEdit(person.id, other.id)) return `The ids "${person.id}" and "${other.id}" differ by one letter.`;
  return null;
}

function isOneEdit(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) <= 1 && editDistance(a, b) <= 1;
}

/** An editor who has looked says so in the note of one of the two. */
function areToldApart(person: PersonEntry, other: PersonEntry): boolean {
  return Boolean(person.note?.includes(other.id) || other.note?.includes(person.id));
}

/** "José  O’Hara" and "jose ohara" are one name. */
function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

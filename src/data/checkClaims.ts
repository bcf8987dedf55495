import { foldText } from '../core/evidence/foldText';
import { knownDate, parseCertainPoint, parsePartialDate, yearOf } from '../core/model/partialDate';
import { relationId } from '../core/model/relations';
import { type RelationType, relationTypesOf } from '../core/model/relationTypes';
import { hasAnswer } from './answers';
import type { ClaimEntry } from './authoringSchema';
import type { Held, HeldArticle, HeldData } from './heldData';
import type { Report, SourcePosition } from './problem';

/** What a claim says about itself: dates, who vouches, how it was read; and that nothing is claimed twice. */
export function checkClaims({ articles, edition }: HeldData, report: Report): void {
  const types = new Map(relationTypesOf(edition?.fields.kinds).map((type) => [type.id, type]));
  const seen = new Map<string, { article: HeldArticle; place: SourcePosition }>();
  for (const article of articles) {
    for (const claim of article.claims) {
      checkDate(claim, article, report);
      checkHeld(claim, article, types.get(claim.value.type), report);
      checkChain(claim, report);
      checkReading(claim, report);
      checkHedge(claim, report);
      checkTwice(claim, article, seen, report);
    }
  }
}

/** Years outside these are more often slips than history. */
const plausibleYears = { first: 1776, last: 2100 };

function checkDate({ value, at }: Held<ClaimEntry>, { fields }: HeldArticle, report: Report): void {
  if (value.when === null) return;
  const place = at('when');
  const parsed = parsePartialDate(value.when);
  if (!parsed.ok) {
    const mend = 'Write 2024, 2024-07, 2024-07-21, an interval A/B with "..", or null.';
    report.error(place, `The date of the claim: ${parsed.problem}.`, mend);
    return;
  }
  const { first, last } = parsed.date;
  const published = knownDate(fields.published ?? null)?.last ?? null;
  const isPlanned = value.note?.toLowerCase().includes('planned') ?? false;
  if (first !== null && published !== null && first > published && !isPlanned) {
    const what = `The event (${value.when}) is later than the article (${fields.published}).`;
    report.error(place, what, 'Correct the date, or say in the note that it was planned.');
    return;
  }
  const years = [first, last].filter((day) => day !== null).map(yearOf);
  if (years.some((year) => year < plausibleYears.first || year > plausibleYears.last)) {
    report.warn(place, `The year in "${value.when}" is unlikely.`, 'Compare it with the text.');
  }
}

/** A day on which the text shows the relation in force: only of what lasts, and instead of a date. */
function checkHeld(
  { value, at }: Held<ClaimEntry>,
  { fields }: HeldArticle,
  type: RelationType | undefined,
  report: Report,
): void {
  if (value.held === null) return;
  const place = at('held');
  const parsed = parseCertainPoint(value.held);
  if (!parsed.ok) {
    const mend = 'Write the day on which the text shows it in force, or null.';
    report.error(place, `The day it was held: ${parsed.problem}.`, mend);
    return;
  }
  if (value.when !== null) {
    const what = 'The claim says when it happened and that it was held on a day.';
    report.error(place, what, 'Keep one of "when" and "held"; the other is null.');
  }
  if (type?.happens === 'once') {
    const what = `"${value.type}" happens once; nobody holds it on a day.`;
    report.error(place, what, 'Write when it happened under "when", or null.');
  }
  const published = knownDate(fields.published ?? null)?.last ?? null;
  const { first } = parsed.date;
  if (first !== null && published !== null && first > published) {
    const what = `The day it was held (${value.held}) is later than the article (${fields.published}).`;
    report.error(place, what, 'Correct the day.');
  }
}

function checkChain({ value, at }: Held<ClaimEntry>, report: Report): void {
  const { basis, via } = value;
  const has = (kind: 'person' | 'unnamed' | 'post') => via.some((link) => link[kind] !== undefined);
  const place = at('via');
  if (basis === 'relayed' && via.length === 0) {
    report.error(
      place,
      'The claim is relayed, but via names nobody.',
      'Add the outlet: [{outlet: its name}].',
    );
  } else if (basis === 'unnamed' && !has('unnamed')) {
    const mend = "Add the text's words for them: [{unnamed: a person close to her}].";
    report.error(place, 'The claim rests on unnamed sources, but via has no "unnamed" link.', mend);
  } else if (basis === 'social' && !has('post')) {
    const mend = 'Add the account: [{post: "@name"}].';
    report.error(place, 'The claim rests on a post, but via has no "post" link.', mend);
  } else if (basis === 'on-record' && !has('person')) {
    const mend = 'Add who said it, [{person: their-id}], or choose another basis.';
    report.warn(place, 'The claim is on the record, but via does not say whose words these are.', mend);
  }
}

function checkReading({ value, at }: Held<ClaimEntry>, report: Report): void {
  if (value.from === value.to) {
    report.error(at('to'), `"${value.to}" stands in a relation to themself.`, 'Correct "from" or "to".');
  }
  if (value.reading === 'inferred' && value.note === null) {
    const mend = 'Say in the note how it follows from the quote.';
    report.error(at('reading'), 'The claim is inferred, but has no note.', mend);
  }
}

const hedge =
  /\b(?:reportedly|sources|probably|may have|might have|apparently|allegedly|it was speculated|rumou?red)\b/i;

function checkHedge(claim: Held<ClaimEntry>, report: Report): void {
  const { value, at } = claim;
  const found = value.basis === 'stated' ? hedge.exec(foldText(value.quote.exact)) : null;
  if (!found || hasAnswer(claim, 'hedge:')) return;
  const mend = 'Choose another basis, or say why it is stated in a comment above the claim: "# hedge: …".';
  report.warn(at('basis'), `The claim is "stated", but its quote says "${found[0]}".`, mend);
}

function checkTwice(
  { value, at }: Held<ClaimEntry>,
  article: HeldArticle,
  seen: Map<string, { article: HeldArticle; place: SourcePosition }>,
  report: Report,
): void {
  const key = JSON.stringify([relationId({ ...value, named: null }), foldText(value.quote.exact)]);
  const place = at();
  const other = seen.get(key);
  if (!other) {
    seen.set(key, { article, place });
  } else if (other.article === article) {
    const what = `The claim in line ${other.place.line} already makes this relation from this quote.`;
    report.error(place, what, 'Remove one of them.');
  } else {
    const what = `The article "${other.article.fileId}" has a claim with the same relation and the same words.`;
    report.warn(
      place,
      what,
      'If one follows the other, name it in via or under retells, so that they count as one origin.',
    );
  }
}

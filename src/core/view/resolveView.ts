import { sourcesOf } from '../evidence/sources';
import { relationId } from '../model/relations';
import { daysOf, daysWords, unitsOf } from '../model/timeUnit';
import type { Filter } from '../query/visibility';
import { domainDays } from '../query/yearCounts';
import type { OpenRecord } from '../record/record';
import { leastZoom, mostZoom } from '../scene/camera';
import type { DecodedView } from './link';
import { roundedCamera } from './linkNumbers';
import {
  defaultView,
  type PairSelection,
  type PathSelection,
  type PictureState,
  type Pin,
  type Selection,
  type View,
  withPicture,
  withYears,
} from './viewState';

/** Checks a view from a link against what is held: what is not there any more is left out, aloud. */
export function resolveView(decoded: DecodedView, record: OpenRecord): DecodedView {
  const notices = [...decoded.notices];
  const { view } = decoded;
  const selection = resolveSelection(view.selection, record, notices);
  const pins = resolvePins(view.picture.pins, record, notices);
  const years = resolveYears(view.picture.filter.years, record, notices);
  const tour = resolveTour(view.tour, record, notices);
  const article = view.article !== null && record.articles.has(view.article) ? view.article : null;
  if (view.article !== null && article === null) {
    notices.push(`The article “${view.article}” is not in this edition; all that were read are listed.`);
  }
  const excluded = resolveDoubted(view.picture.excluded, record, notices);
  const hiddenTypes = resolveTypes(view.picture.filter.hiddenTypes, record, notices);
  const focus = resolveFocus(view.picture.filter.focus, record, notices);
  const camera = view.picture.camera && {
    ...roundedCamera(view.picture.camera),
    k: Math.min(mostZoom, Math.max(leastZoom, view.picture.camera.k)),
  };
  const words = selection.kind === 'relation' && selection.claim !== null ? view.words : null;
  const picture = withPicture(view, { focus, hiddenTypes, excluded, pins, camera });
  const inYears = withYears(picture, years, domainDays(record.yearCounts));
  return { view: { ...inYears, article, tour, selection, words }, notices };
}

function resolvePins(pins: readonly Pin[], record: OpenRecord, notices: string[]): readonly Pin[] {
  const known = pins.filter((pin) => record.people.has(pin.person));
  if (known.length < pins.length) {
    notices.push('This link moves a person who is not in this edition; everybody else stands where it says.');
  }
  return known;
}

/** The years or months as far as there are dates, whole ones of the record's; null where that leaves none of them. */
function resolveYears(years: Filter['years'], record: OpenRecord, notices: string[]): Filter['years'] {
  const { unit } = record.yearCounts;
  const held = domainDays(record.yearCounts);
  if (!years || !held) return null;
  if (years.last < held.first || years.first > held.last) {
    notices.push(
      `This link asks for ${daysWords(years)}; the dates held run from ${daysWords(held)}, so all ${unit}s are shown.`,
    );
    return null;
  }
  const asked = { first: Math.max(held.first, years.first), last: Math.min(held.last, years.last) };
  const whole = daysOf(unitsOf(asked, unit), unit);
  if (whole.first < asked.first || whole.last > asked.last) {
    notices.push(
      `This link asks for ${daysWords(years)}; this record is looked at year by year, so ${daysWords(whole)} is shown.`,
    );
  }
  return whole;
}

function resolveTour(step: View['tour'], record: OpenRecord, notices: string[]): View['tour'] {
  const steps = record.dataset.edition.tour?.length ?? 0;
  if (step === null || step <= steps) return step;
  notices.push(
    steps === 0
      ? 'This link names a step of a tour; this edition has none.'
      : `This link names step ${step} of the tour, which has ${steps}.`,
  );
  return null;
}

function resolveDoubted(
  excluded: PictureState['excluded'],
  record: OpenRecord,
  notices: string[],
): PictureState['excluded'] {
  const sources = new Set(sourcesOf(record.dataset.claims).map(({ key }) => key));
  const known = excluded.filter((key) => sources.has(key));
  if (known.length < excluded.length) {
    notices.push('This link switches off a source that is not in this edition.');
  }
  return known;
}

function resolveTypes(
  hidden: Filter['hiddenTypes'],
  { graph }: OpenRecord,
  notices: string[],
): Filter['hiddenTypes'] {
  const known = hidden.filter((id) => graph.types.some((type) => type.id === id));
  if (known.length < hidden.length) {
    notices.push('This link hides a kind of line that is not in this edition.');
  }
  return known;
}

/** Somebody without a line has no relations to look at alone. */
function resolveFocus(
  focus: Filter['focus'],
  { graph, naming }: OpenRecord,
  notices: string[],
): Filter['focus'] {
  if (focus === null) return null;
  const person = graph.personIndex.get(focus);
  if (person !== undefined && graph.degree[person] !== 0) return focus;
  const whom =
    person === undefined
      ? `“${focus}” is not in this edition`
      : `No relation of ${naming.person(focus)} is held`;
  notices.push(`${whom}, so everybody’s relations are shown.`);
  return null;
}

function resolveSelection(selection: Selection, record: OpenRecord, notices: string[]): Selection {
  const gone = namedIn(selection).find((id) => !record.people.has(id));
  if (gone !== undefined) {
    notices.push(`“${gone}” is not in this edition, so the overview is open instead.`);
    return defaultView.selection;
  }
  if (selection.kind === 'path') return resolvePath(selection, record, notices);
  if (selection.kind === 'pair') return resolvePair(selection);
  if (selection.kind !== 'relation') return selection;
  if (!record.graph.relationIndex.has(selection.relation)) {
    notices.push(
      `The relation “${selection.relation}” is not in this edition, so the overview is open instead.`,
    );
    return defaultView.selection;
  }
  if (selection.claim === null) return selection;
  const claim = record.claims.get(selection.claim);
  if (claim && relationId(claim) === selection.relation) return selection;
  notices.push('The quote this link names is not held any more; the others of the same relation are open.');
  return { ...selection, claim: null };
}

/** The people without whom a selection means nothing. */
function namedIn(selection: Selection): readonly string[] {
  if (selection.kind === 'person') return [selection.person];
  if (selection.kind === 'pair') return selection.people;
  if (selection.kind !== 'path') return [];
  return selection.to === null ? [selection.from] : [selection.from, selection.to];
}

/** Nobody stands in a relation to themself: who is named twice is shown alone. */
function resolvePair(selection: PairSelection): Selection {
  const [one, other] = selection.people;
  return one === other ? { kind: 'person', person: one } : selection;
}

function resolvePath(selection: PathSelection, record: OpenRecord, notices: string[]): Selection {
  if (selection.to === selection.from) return { ...selection, to: null, via: null };
  const gone = selection.via?.find((id) => !record.people.has(id));
  if (gone === undefined) return selection;
  notices.push(
    `The way this link names goes through “${gone}”, who is not in this edition; the best way is open instead.`,
  );
  return { ...selection, via: null };
}

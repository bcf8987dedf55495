import { sourcesOf } from '../evidence/doubt';
import { relationId } from '../model/relations';
import { leastZoom, mostZoom } from '../scene/camera';
import { roundedCamera } from './codecs';
import type { DecodedView } from './link';
import type { OpenRecord } from './record';
import {
  defaultView,
  type PairSelection,
  type PathSelection,
  type Selection,
  type View,
  withYears,
} from './viewState';

/** Checks a view from a link against what is held: what is not there any more is left out, aloud. */
export function resolveView(decoded: DecodedView, record: OpenRecord): DecodedView {
  const notices = [...decoded.notices];
  const { view } = decoded;
  const selection = resolveSelection(view.selection, record, notices);
  const pins = view.pins.filter((pin) => record.people.has(pin.person));
  if (pins.length < view.pins.length) {
    notices.push('This link moves a person who is not in this edition; everybody else stands where it says.');
  }
  const domain = record.yearCounts.domain;
  const years = view.years;
  const outside = years && domain && (years.to < domain.from || years.from > domain.to);
  if (outside) {
    notices.push(
      `This link asks for ${years.from === years.to ? years.from : `${years.from} to ${years.to}`}; the dates held run from ${domain.from} to ${domain.to}, so all years are shown.`,
    );
  }
  const steps = record.dataset.edition.tour?.length ?? 0;
  const tour = view.tour !== null && view.tour <= steps ? view.tour : null;
  if (view.tour !== null && tour === null) {
    notices.push(
      steps === 0
        ? 'This link names a step of a tour; this edition has none.'
        : `This link names step ${view.tour} of the tour, which has ${steps}.`,
    );
  }
  const article = view.article !== null && record.articles.has(view.article) ? view.article : null;
  if (view.article !== null && article === null) {
    notices.push(`The article “${view.article}” is not in this edition; all that were read are listed.`);
  }
  const sources = new Set(sourcesOf(record.dataset.claims).map(({ key }) => key));
  const doubted = view.doubted.filter((key) => sources.has(key));
  if (doubted.length < view.doubted.length) {
    notices.push('This link switches off a source that is not in this edition.');
  }
  const known = view.hiddenTypes.filter((id) => record.graph.types.some((type) => type.id === id));
  const hiddenTypes = known.length < view.hiddenTypes.length ? known : view.hiddenTypes;
  if (hiddenTypes !== view.hiddenTypes) {
    notices.push('This link hides a kind of line that is not in this edition.');
  }
  const focus = resolveFocus(view.focus, record, notices);
  const resolved: View = {
    ...(outside ? { ...view, years: null } : withYears(view, clampYears(view, record), domain)),
    article,
    tour,
    selection,
    words: selection.kind === 'relation' && selection.claim !== null ? view.words : null,
    focus,
    hiddenTypes,
    doubted,
    pins,
    camera: view.camera && {
      ...roundedCamera(view.camera),
      k: Math.min(mostZoom, Math.max(leastZoom, view.camera.k)),
    },
  };
  return { view: resolved, notices };
}

/** Somebody without a line has no relations to look at alone. */
function resolveFocus(focus: View['focus'], { graph, naming }: OpenRecord, notices: string[]): View['focus'] {
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

function clampYears(view: View, record: OpenRecord): View['years'] {
  const domain = record.yearCounts.domain;
  if (!view.years || !domain) return null;
  return {
    from: Math.min(domain.to, Math.max(domain.from, view.years.from)),
    to: Math.min(domain.to, Math.max(domain.from, view.years.to)),
  };
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

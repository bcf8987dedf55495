import type { Dataset } from '../core/model/dataset';
import { type OpenRecord, openRecord } from '../core/record/record';
import { decodeView, encodeView } from '../core/view/link';
import { resolveView } from '../core/view/resolveView';
import { createSelections, litOf } from '../core/view/selected';
import type { View } from '../core/view/viewState';
import { createVisibilities } from '../core/view/visibilities';
import type { HeldEdition } from './heldData';
import type { Report, SourcePosition } from './problem';

/** A link of the edition, the claims its words rest on, and where it stands. */
interface Entrance {
  readonly link: string;
  readonly restsOn: readonly string[];
  readonly place: SourcePosition;
}

/**
 * Each question and each step of the tour leads to a view that is understood whole, is written as the page writes it,
 * and shows something its words rest on. `dataset` is null where the data has other faults: then a link is only read.
 */
export function checkEntrances(edition: HeldEdition | null, dataset: Dataset | null, report: Report): void {
  const record = dataset && openRecord(dataset, nowhere(dataset));
  for (const entrance of entrancesOf(edition)) {
    const decoded = decodeView(entrance.link);
    const { view, notices } = record ? resolveView(decoded, record) : decoded;
    for (const notice of notices) {
      report.error(
        entrance.place,
        `The link is not followed whole. ${notice}`,
        'Copy it anew from the page.',
      );
    }
    if (notices.length > 0) continue;
    if (view.tour !== null) {
      const what = 'The link names a step of the tour.';
      report.error(entrance.place, what, 'Leave "tour" out: the place in the list is the step.');
      continue;
    }
    const written = encodeView(view);
    if (written !== entrance.link) {
      const mend = written === '' ? 'Copy it anew from the page.' : `Write "${written}".`;
      report.error(entrance.place, 'The link is not written as the page writes it.', mend);
    } else if (record) {
      checkCarried(record, view, entrance, report);
    }
  }
}

function entrancesOf(edition: HeldEdition | null): Entrance[] {
  if (!edition) return [];
  const { source, fields } = edition;
  return (['questions', 'tour'] as const).flatMap((list) =>
    (fields[list] ?? []).map(({ link, rests_on }, index) => ({
      link,
      restsOn: rests_on,
      place: source.locate([list, index, 'link']),
    })),
  );
}

/** Where people stand does not matter to what a link means. */
function nowhere({ people }: Dataset) {
  return { x: new Float64Array(people.length), y: new Float64Array(people.length) };
}

/** Words that speak of something else than what is open would be read as if they spoke of it. */
function checkCarried(record: OpenRecord, view: View, { restsOn, place }: Entrance, report: Report): void {
  const open = litOf(record, createSelections(record, createVisibilities(record))(view)).relations;
  const shown = open.flatMap((relation) => record.graph.relations[relation] ?? []);
  if (shown.length === 0 || shown.some(({ claims }) => claims.some(({ id }) => restsOn.includes(id)))) return;
  const ids = shown.map(({ id }) => `"${id}"`).join(', ');
  report.error(
    place,
    `The link opens ${ids}, but its words rest on no claim of that.`,
    'Name a claim of it, or open what the words speak of.',
  );
}

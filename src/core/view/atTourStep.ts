import type { OpenRecord } from '../record/record';
import { encodeView } from './link';
import { viewAtStep } from './tour';
import { type View, withPicture } from './viewState';

/** Whether a view still shows what its step speaks of. Where it is looked at from does not matter. */
export function isAtStep(record: OpenRecord, view: View): boolean {
  const at = view.tour === null ? null : viewAtStep(record, view.tour);
  if (at === null) return false;
  const { camera, pins } = at.picture;
  return encodeView({ ...withPicture(view, { camera, pins }), sort: at.sort }) === encodeView(at);
}

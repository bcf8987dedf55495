import type { Question, TourStep } from '../model/dataset';
import type { OpenRecord } from '../record/record';
import { decodeView } from './link';
import { resolveView } from './resolveView';
import type { View } from './viewState';

/** The view that a link of the edition leads to; the checks have made sure that it leads there whole. */
export function viewOfLink(record: OpenRecord, link: string): View {
  return resolveView(decodeView(link), record).view;
}

/** The questions to start from. */
export function questionsOf(record: OpenRecord): readonly Question[] {
  return record.dataset.edition.questions ?? [];
}

/** The steps of the tour; none where the edition has no tour. */
export function tourOf(record: OpenRecord): readonly TourStep[] {
  return record.dataset.edition.tour ?? [];
}

/** A step of the tour, from one: its own view, whatever was filtered before. */
export function viewAtStep(record: OpenRecord, step: number): View | null {
  const found = tourOf(record)[step - 1];
  return found ? { ...viewOfLink(record, found.link), tour: step } : null;
}

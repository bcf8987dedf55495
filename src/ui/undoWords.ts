import { relationTypes } from '../core/model/relationTypes';
import type { Relaxation } from '../core/query/visibility';
import type { View } from '../core/view/viewState';

/** What a button says that undoes one part of the filter. */
export function undoWords(part: Relaxation['part'], view: View): string {
  if (part === 'years') return 'Show all years';
  if (part === 'focus') return 'Show everybody’s';
  if (part === 'basis') return 'Let every quote through';
  return part === 'types' ? `Show ${hiddenWords(view)}` : 'Show undated relations';
}

/** The kinds of line that are hidden, in words. */
export function hiddenWords({ hiddenTypes }: View): string {
  if (hiddenTypes.length === relationTypes.length) return 'all kinds of line';
  return relationTypes
    .filter((type) => hiddenTypes.includes(type.id))
    .map((type) => `“${type.phrase}”`)
    .join(', ');
}

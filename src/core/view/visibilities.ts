import type { Filter, Visibility } from '../query/visibility';
import { visibleRelations } from '../query/visibility';
import type { OpenRecord } from '../record/record';
import { memoizeLast } from './memoizeLast';
import type { View } from './viewState';

/** Which relations of a record a view lets through; the same object for as long as its filter is the same. */
export function createVisibilities({
  graph,
  years,
}: Pick<OpenRecord, 'graph' | 'years'>): (view: View) => Visibility {
  const visibilityOf = memoizeLast((filter: Filter) => visibleRelations(graph, years, filter));
  return (view) => visibilityOf(view.picture.filter);
}

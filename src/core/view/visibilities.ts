import { type Visibility, visibleRelations } from '../query/visibility';
import { latest } from './latest';
import type { OpenRecord } from './record';
import type { View } from './viewState';

/** Which relations of a record a view lets through; the same object for as long as its filter is the same. */
export function createVisibilities({
  graph,
  years: datesOf,
}: Pick<OpenRecord, 'graph' | 'years'>): (view: View) => Visibility {
  const visibilityOf = latest(
    (
      years: View['years'],
      hiddenTypes: View['hiddenTypes'],
      undated: boolean,
      basis: View['basis'],
      clock: View['clock'],
      knownBy: View['knownBy'],
      focus: View['focus'],
    ) => {
      const filter = { years, hiddenTypes, undated, basis, clock, knownBy, focus };
      return visibleRelations(graph, datesOf, filter);
    },
  );
  return (view) =>
    visibilityOf(
      view.years,
      view.hiddenTypes,
      view.undated,
      view.basis,
      view.clock,
      view.knownBy,
      view.focus,
    );
}

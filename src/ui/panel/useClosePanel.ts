import { useCallback } from 'react';
import { useChange, useDesk, useLit } from '../desk';
import { focusAfter, focusPlace, rowPlace } from '../focusAfter';

/**
 * Closes the panel: a step that Back undoes. The focus goes to where the panel was opened from; a panel that was open
 * from the start has no such place, and the reading goes on at its line in the graph or its row in the list.
 */
export function useClosePanel(): () => void {
  const { graph } = useDesk().record;
  const change = useChange();
  const [lit = -1] = useLit().relations;
  const relation = graph.relations[lit]?.id;
  return useCallback(() => {
    const places = [focusPlace.graph, rowPlace(relation ?? ''), focusPlace.firstRow, focusPlace.count];
    focusAfter(() => change((view) => ({ ...view, selection: { kind: 'none' } }), 'push'), ...places);
  }, [change, relation]);
}

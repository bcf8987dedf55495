import { useCallback } from 'react';
import { put } from '../../shell/stores/sessionStore';
import { useChange, useDesk, useLit, useSelected } from '../base/desk';
import { focusAfter, focusTarget, idTargets, rowFocus } from '../base/focusAfter';

/**
 * Closes the panel: a step that Back undoes, except that the overview of the reader's own data, which is there where
 * nothing is selected, is no step. The focus goes to where the panel was opened from; a panel that was open from the
 * start has no such place, and the reading goes on at its line in the graph or its row in the list.
 */
export function useClosePanel(): () => void {
  const { record, session } = useDesk();
  const change = useChange();
  const isOverview = useSelected() === null;
  const [lit = -1] = useLit().relations;
  const relation = record.graph.relations[lit]?.id;
  return useCallback(() => {
    const places = [focusTarget.graph, rowFocus(relation ?? ''), focusTarget.firstRow, focusTarget.count];
    if (isOverview) {
      const opener = idTargets(session.getState().focus.openedBy);
      focusAfter(() => put(session, { panel: { overviewClosed: true } }), ...opener, ...places);
      return;
    }
    focusAfter(() => change((view) => ({ ...view, selection: { kind: 'none' } }), 'push'), ...places);
  }, [isOverview, change, session, relation]);
}

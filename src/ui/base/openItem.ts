import { useCallback } from 'react';
import type { Item } from '../../core/scene/item';
import type { Selection } from '../../core/view/viewState';
import { openSelection, selectionOf } from '../../shell/page/openItem';
import { useDesk } from './desk';

/**
 * Opens a person or a relation in the panel: a step that Back undoes. `claim` names the quote to show large. For
 * `wherever` see useSelect.
 */
export function useOpen(wherever = false): (item: Item, claim?: string | null) => void {
  const { record } = useDesk();
  const select = useSelect(wherever);
  return useCallback(
    (item, claim = null) => {
      const selection = selectionOf(record, item, claim);
      if (selection) select(selection);
    },
    [record, select],
  );
}

/** Opens the answer to how two people, given by id, are connected; with one, the question where to. */
export function useOpenPath(wherever = false): (from: string, to: string | null) => void {
  const select = useSelect(wherever);
  return useCallback(
    (from, to) => select({ kind: 'path', from, to: to === from ? null : to, via: null, doubtful: false }),
    [select],
  );
}

/** Opens everything held between two people, given by id. */
export function useOpenPair(): (one: string, other: string) => void {
  const select = useSelect();
  return useCallback((one, other) => select({ kind: 'pair', people: [one, other] }), [select]);
}

/** Opens a selection in the panel, as `openSelection` of the shell does. */
export function useSelect(wherever = false): (selection: Selection) => void {
  const { views, session } = useDesk();
  return useCallback(
    (selection) => openSelection({ views, session }, selection, wherever),
    [views, session, wherever],
  );
}

import { useCallback, useEffect } from 'react';
import type { Item } from '../../core/scene/item';
import { put } from '../../shell/stores/sessionStore';
import { useDesk, useSession, useVisibility } from '../base/desk';

/** Lights an item in the drawing while something here is about it; no relation is lit that a filter hides. */
export function usePoint(): (item: Item | null) => void {
  const { session } = useDesk();
  const { shown } = useVisibility();
  useEffect(() => () => put(session, { pointer: { pointed: null } }), [session]);
  return useCallback(
    (item) => {
      const isHidden = item?.kind === 'relation' && !shown[item.relation];
      put(session, { pointer: { pointed: isHidden ? null : item } });
    },
    [session, shown],
  );
}

/** The relation that a hand or the keyboard is on, here or in the drawing; null where none is. */
export function usePointedRelation(): number | null {
  return useSession(({ pointer, focus }) =>
    relationOf(pointer.pointed ?? focus.item ?? pointer.hovered?.item ?? null),
  );
}

function relationOf(item: Item | null): number | null {
  return item?.kind === 'relation' ? item.relation : null;
}

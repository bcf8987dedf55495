import { useCallback, useEffect } from 'react';
import type { Item } from '../../core/scene/item';
import { useDesk, useSession, useVisibility } from '../desk';

/** Lights a relation in the drawing while something here is about it; nothing is lit that a filter hides. */
export function usePoint(): (relation: number | null) => void {
  const { session } = useDesk();
  const { shown } = useVisibility();
  useEffect(() => () => session.setState({ pointed: null }), [session]);
  return useCallback(
    (relation) => {
      const isShown = relation !== null && shown[relation];
      session.setState({ pointed: isShown ? { kind: 'relation', relation } : null });
    },
    [session, shown],
  );
}

/** The relation that a hand or the keyboard is on, here or in the drawing; null where none is. */
export function usePointedRelation(): number | null {
  return useSession(({ pointed, focused, hovered }) =>
    relationOf(pointed ?? focused ?? hovered?.item ?? null),
  );
}

function relationOf(item: Item | null): number | null {
  return item?.kind === 'relation' ? item.relation : null;
}

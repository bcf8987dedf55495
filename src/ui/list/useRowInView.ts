import { type RefObject, useEffect } from 'react';
import { useLit, useView } from '../base/desk';

/**
 * Brings the row that is open into view: a sheet over the foot of a narrow screen must not cover the row it was opened
 * from, nor may a link lead to a row out of sight. How much the sheet covers is the row's scroll margin (list.css).
 */
export function useRowInView(list: RefObject<HTMLElement | null>): void {
  const { relations } = useLit();
  const opening = useView((view) => view.selection.kind === 'opening');
  const relation = opening ? null : (relations[0] ?? null);
  useEffect(() => {
    if (relation === null) return;
    list.current?.querySelector('tr[data-lit]')?.scrollIntoView({ block: 'nearest' });
  }, [list, relation]);
}

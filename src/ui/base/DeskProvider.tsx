import { type ReactNode, useMemo } from 'react';
import { useStore } from 'zustand';
import { excludeSources } from '../../core/record/excludeSources';
import type { OpenRecord } from '../../core/record/record';
import { createSelections } from '../../core/view/selected';
import { createVisibilities } from '../../core/view/visibilities';
import { type Desk, DeskContext } from './desk';

interface Props extends Pick<Desk, 'views' | 'session' | 'drawing' | 'imports'> {
  readonly record: OpenRecord;
  readonly children: ReactNode;
}

/** Lays the record on the desk, as it stands with the sources that the reader has switched off. */
export function DeskProvider({ record: whole, views, session, drawing, imports, children }: Props) {
  const excluded = useStore(views, (state) => state.view.picture.excluded);
  const record = useMemo(() => excludeSources(whole, excluded), [whole, excluded]);
  const { graph, years } = whole;
  // Not of the record as a whole, which is another one once its people have settled.
  const visibilityOf = useMemo(() => createVisibilities({ graph, years }), [graph, years]);
  const selectedOf = useMemo(() => createSelections(record, visibilityOf), [record, visibilityOf]);
  const desk = useMemo(
    () => ({ record, whole, visibilityOf, selectedOf, views, session, drawing, imports }),
    [record, whole, visibilityOf, selectedOf, views, session, drawing, imports],
  );
  return <DeskContext value={desk}>{children}</DeskContext>;
}

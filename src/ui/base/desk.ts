import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Filter, Visibility } from '../../core/query/visibility';
import type { OpenRecord } from '../../core/record/record';
import type { Lit } from '../../core/scene/item';
import { litOf, type Selected } from '../../core/view/selected';
import type { View } from '../../core/view/viewState';
import type { Drawing, DrawingStore } from '../../shell/stores/drawingStore';
import type { Session, SessionStore } from '../../shell/stores/sessionStore';
import type { HistoryStep, ViewStore } from '../../shell/stores/viewStore';
import type { ImportDesk } from '../../shell/workers/importDesk';

/** What every part of the page works with: the record, the view of it, and the visit. */
export interface Desk {
  /** As it stands with the sources that the reader has switched off. */
  readonly record: OpenRecord;
  /** As it was published. */
  readonly whole: OpenRecord;
  readonly visibilityOf: (view: View) => Visibility;
  readonly selectedOf: (view: View) => Selected;
  readonly views: StoreApi<ViewStore>;
  readonly session: SessionStore;
  readonly drawing: DrawingStore;
  /** The way of the reader's own data to the desk. */
  readonly imports: ImportDesk;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error('A component stands outside DeskContext.');
  return desk;
}

export function useView<T>(select: (view: View) => T): T {
  return useStore(useDesk().views, (state) => select(state.view));
}

/** A part of the filter, or what follows from it. */
export function useFilter<T>(select: (filter: Filter) => T): T {
  return useView((view) => select(view.picture.filter));
}

export function useSession<T>(select: (session: Session) => T): T {
  return useStore(useDesk().session, select);
}

export function useDrawing<T>(select: (drawing: Drawing) => T): T {
  return useStore(useDesk().drawing, select);
}

/** Changes the view; the same function for as long as the page lives. */
export function useChange(): (update: (view: View) => View, step: HistoryStep) => void {
  return useDesk().views.getState().change;
}

export function useSelected(): Selected {
  return useView(useDesk().selectedOf);
}

/** The people and relations that what is selected lights up. */
export function useLit(): Lit {
  return litOf(useDesk().record, useSelected());
}

export function useVisibility(): Visibility {
  const { visibilityOf } = useDesk();
  return useView(visibilityOf);
}

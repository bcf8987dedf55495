import { createStore, type StoreApi } from 'zustand/vanilla';
import type { View } from '../core/view/viewState';

/** Whether a change is a step that Back undoes, or a slide that the present step absorbs. */
export type HistoryStep = 'push' | 'replace';

export interface ViewStore {
  readonly view: View;
  /** How the latest change is to stand in the history. */
  readonly step: HistoryStep;
  readonly change: (update: (view: View) => View, step: HistoryStep) => void;
}

export function createViewStore(view: View): StoreApi<ViewStore> {
  return createStore<ViewStore>((set, get) => ({
    view,
    step: 'replace',
    change: (update, step) => {
      const next = update(get().view);
      if (next !== get().view) set({ view: next, step });
    },
  }));
}

import { createStore, type StoreApi } from 'zustand/vanilla';
import { followingView, type View } from '../../core/view/viewState';

/**
 * Whether a change is a step that Back undoes, or a slide that the present step absorbs; or whether the view has come
 * with the address, by a link or a step back.
 */
export type HistoryStep = 'push' | 'replace' | 'arrive';

export interface ViewStore {
  readonly view: View;
  /** How the latest change is to stand in the history. */
  readonly step: HistoryStep;
  /** The new view keeps the picture and the filter of the one before where they are equal to it. */
  readonly change: (update: (view: View) => View, step: HistoryStep) => void;
}

export function createViewStore(view: View): StoreApi<ViewStore> {
  return createStore<ViewStore>((set, get) => ({
    view,
    step: 'replace',
    change: (update, step) => {
      const { view: before } = get();
      const next = followingView(before, update(before));
      if (next !== before) set({ view: next, step });
    },
  }));
}

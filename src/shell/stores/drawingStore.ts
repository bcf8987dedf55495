import { createStore, type StoreApi } from 'zustand/vanilla';
import type { VisiblePart } from '../../core/figure/figureDrawing';
import type { RecordLayout } from '../../core/record/record';

/** Where people stand. */
export type Layout =
  /** As the record has them. */
  | { readonly kind: 'recorded' }
  /** Nobody has a place yet, so nothing is drawn. */
  | { readonly kind: 'awaited' }
  /** In places that were found after the record was opened; the arrays are shared, not copied. */
  | { readonly kind: 'found'; readonly layout: RecordLayout };

/** What the drawing does for the rest of the page. */
interface DrawingTools {
  /** Moves somebody by CSS pixels and keeps them there. */
  readonly movePerson: (person: number, dx: number, dy: number) => void;
  /** Where the picture on the screen is looked at; null before there is any room to draw in. */
  readonly visible: () => VisiblePart | null;
}

/** The drawing, as the rest of the page knows it. */
export interface Drawing {
  readonly layout: Layout;
  /** Null while there is no drawing on the page. */
  readonly tools: DrawingTools | null;
}

export type DrawingStore = StoreApi<Drawing>;

export function createDrawingStore(layout: Layout = { kind: 'recorded' }): DrawingStore {
  return createStore<Drawing>(() => ({ layout, tools: null }));
}

/** The places that were found after the record was opened; null where it has its own, and where there are none yet. */
export function layoutIn({ layout }: Drawing): RecordLayout | null {
  return layout.kind === 'found' ? layout.layout : null;
}

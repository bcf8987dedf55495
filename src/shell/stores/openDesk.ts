import type { StoreApi } from 'zustand/vanilla';
import type { OpenRecord } from '../../core/record/record';
import type { DrawingStore } from './drawingStore';
import type { SessionStore } from './sessionStore';
import type { ViewStore } from './viewStore';

/** A record with the stores of its view, of the visit and of its drawing. */
export interface OpenDesk {
  /** No other desk of the page has this number. */
  readonly number: number;
  readonly record: OpenRecord;
  readonly views: StoreApi<ViewStore>;
  readonly session: SessionStore;
  readonly drawing: DrawingStore;
}

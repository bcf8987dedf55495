import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Point } from '../../core/geometry/point';
import type { DayRange } from '../../core/model/timeUnit';
import type { Item } from '../../core/scene/item';
import { keepSame } from '../../core/view/keepEqual';
import type { View } from '../../core/view/viewState';

/** What the dialog for citations was opened for. */
export type Citing =
  | { readonly kind: 'quote'; readonly claim: string }
  | { readonly kind: 'article'; readonly article: string }
  | { readonly kind: 'view' };

/** How long each step stays while the time is played. */
export type Pace = 'slow' | 'normal' | 'fast';

/** What a hand is on, in the drawing or beside it. */
interface PointerState {
  readonly hovered: { readonly item: Item; readonly at: Point } | null;
  /** What a row of the panel is about, while a hand or the keyboard is on it: lit in the drawing, said in the row. */
  readonly pointed: Item | null;
  /** Relations that lie too close together at the place that was clicked. */
  readonly choice: { readonly relations: readonly number[]; readonly at: Point } | null;
}

/** Where the keyboard is, where it is to go, and where it came from. */
interface FocusState {
  /** What the keyboard stands on, while the graph has the focus. */
  readonly item: Item | null;
  /** The focus is to go to what was opened last. */
  readonly readOn: boolean;
  /** Id of the element outside of the evidence that opened it, where it has one: closing gives the focus back to it. */
  readonly openedBy: string | null;
  /** Id of the element by which a page of the articles was left: Back takes the focus there. */
  readonly left: string | null;
}

/** What stands beside the drawing, besides what the view selects. */
interface PanelState {
  /** It shows the sources that can be switched off instead of what is selected. */
  readonly sourcesOpen: boolean;
  /** The overview of the reader's own data was closed, and gave its room to the drawing. */
  readonly overviewClosed: boolean;
  /** The person whose relations Previous and Next go through. */
  readonly companion: number | null;
  /** Height of the sheet's part that covers the drawing, CSS pixels. */
  readonly covered: number;
}

/** How the years are shown and chosen. */
interface YearsState {
  /** On a narrow screen they are folded away until asked for. */
  readonly open: boolean;
  /** Both thumbs stand on one year because the reader put them there; else one year is shown with one thumb. */
  readonly rangeOnOneYear: boolean;
  /** The range that was left for a single year, to go back to. */
  readonly rangeLeft: DayRange | null;
  /** The years, or the days of publication, are being played through. */
  readonly playing: boolean;
  readonly pace: Pace;
}

/** The one dialog that is open for what readers take along. */
type OpenDialog =
  | { readonly kind: 'citation'; readonly of: Citing }
  | { readonly kind: 'picture' }
  | { readonly kind: 'data' };

/**
 * What passes with the visit and stands in no link, by what it concerns. Plain data: what the drawing can do, and where
 * people stand, is in drawingStore.ts.
 */
export interface Session {
  readonly pointer: PointerState;
  readonly focus: FocusState;
  readonly panel: PanelState;
  readonly years: YearsState;
  readonly dialog: OpenDialog | null;
  /** Said once by the page's live region; the number makes equal sentences different. */
  readonly said: { readonly words: string; readonly turn: number; readonly isShown: boolean };
  readonly notices: readonly string[];
  /** The view from which the tour was begun; null outside of it, and for who came by a link to a step. */
  readonly beforeTour: View | null;
}

export type SessionStore = StoreApi<Session>;

export function createSessionStore(notices: readonly string[]): SessionStore {
  return createStore<Session>(() => ({
    pointer: { hovered: null, pointed: null, choice: null },
    focus: { item: null, readOn: false, openedBy: null, left: null },
    panel: { sourcesOpen: false, overviewClosed: false, companion: null, covered: 0 },
    years: { open: false, rangeOnOneYear: false, rangeLeft: null, playing: false, pace: 'normal' },
    dialog: null,
    said: { words: '', turn: 0, isShown: false },
    notices,
    beforeTour: null,
  }));
}

/** Parts of what the session holds, by what they concern. */
export interface SessionChange {
  readonly pointer?: Partial<PointerState>;
  readonly focus?: Partial<FocusState>;
  readonly panel?: Partial<PanelState>;
  readonly years?: Partial<YearsState>;
}

/** Changes parts of the session at once. A concern in which nothing changes stays the same object; if all do, nobody is told. */
export function put(session: SessionStore, change: SessionChange): void {
  const before = session.getState();
  const part = <K extends keyof SessionChange>(concern: K): Session[K] =>
    keepSame(before[concern], { ...before[concern], ...change[concern] });
  const after = keepSame<Session>(before, {
    ...before,
    pointer: part('pointer'),
    focus: part('focus'),
    panel: part('panel'),
    years: part('years'),
  });
  if (after !== before) session.setState(after);
}

/** Whether the pointer and the keyboard mean the same things in both. */
export function isSamePointing(a: Session, b: Session): boolean {
  const isSame =
    a.pointer.hovered?.item === b.pointer.hovered?.item && a.pointer.pointed === b.pointer.pointed;
  return isSame && a.focus.item === b.focus.item;
}

/**
 * Says something to who listens to the page. `isShown`: for a moment to those who see, too, as what came of a control
 * that itself shows nothing of it.
 */
export function say(session: SessionStore, words: string, isShown = false): void {
  session.setState(({ said }) => ({ said: { words, turn: said.turn + 1, isShown } }));
}

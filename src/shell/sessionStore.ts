import { createStore, type StoreApi } from 'zustand/vanilla';
import type { YearRange } from '../core/query/presence';
import type { Point } from '../core/scene/curve';
import type { Item } from '../core/scene/item';
import type { Laid } from '../core/view/record';
import type { Sight } from '../core/view/sheetDrawing';
import type { View } from '../core/view/viewState';

/** What the dialog for citations was opened for. */
export type Citing =
  | { readonly kind: 'quote'; readonly claim: string }
  | { readonly kind: 'article'; readonly article: string }
  | { readonly kind: 'view' };

/** How long each step stays while the time is played. */
export type Pace = 'slow' | 'normal' | 'fast';

/** What passes with the visit and stands in no link. */
export interface Session {
  readonly hovered: { readonly item: Item; readonly at: Point } | null;
  /** What a row of the panel is about, while a hand or the keyboard is on it: lit in the drawing, said in the row. */
  readonly pointed: Item | null;
  /** Where everybody stands by now, where they were given places after the record was opened; null: as it has them. */
  readonly laid: Laid | null;
  /** Nobody has a place yet, so nothing is drawn. */
  readonly unplaced: boolean;
  /** Moves somebody on the drawing by CSS pixels and keeps them there; null while there is no drawing. */
  readonly movePerson: ((person: number, dx: number, dy: number) => void) | null;
  /** The item the keyboard stands on, while the graph has the focus. */
  readonly focused: Item | null;
  /** Relations that lie too close together at the place that was clicked. */
  readonly choice: { readonly relations: readonly number[]; readonly at: Point } | null;
  /** The person whose relations Previous and Next in the panel go through. */
  readonly companion: number | null;
  /** The focus is to go to what was opened last. */
  readonly readOn: boolean;
  /** Id of the element outside of the evidence that opened it, where it has one: closing gives the focus back to it. */
  readonly openedBy: string | null;
  /** The overview of the reader's own data was closed, and gave its room to the drawing. */
  readonly overviewClosed: boolean;
  /** The panel shows the weighing of the evidence instead of what is selected. */
  readonly weighing: boolean;
  /** Id of the element by which a page of the articles was left: Back takes the focus there. */
  readonly left: string | null;
  /** Height of the sheet's part that covers the drawing, CSS pixels. */
  readonly covered: number;
  /** Said once by the page's live region; the number makes equal sentences different. */
  readonly said: { readonly words: string; readonly turn: number };
  readonly notices: readonly string[];
  /** On a narrow screen the years are folded away until asked for. */
  readonly yearsOpen: boolean;
  /** Both thumbs stand on one year because the reader put them there; else one year is shown with one thumb. */
  readonly rangeOnOneYear: boolean;
  /** The range that was left for a single year, to go back to. */
  readonly rangeLeft: YearRange | null;
  /** The years, or the days of publication, are being played through. */
  readonly playing: boolean;
  readonly pace: Pace;
  /** Null while nothing is being cited. */
  readonly citing: Citing | null;
  /** A picture to take away is asked for. */
  readonly takingPicture: boolean;
  /** Data to take away is asked for. */
  readonly takingData: boolean;
  /** Tells where the picture on the screen is looked at; null while there is none. */
  readonly sight: (() => Sight | null) | null;
  /** The view from which the tour was begun; null outside of it, and for who came by a link to a step. */
  readonly beforeTour: View | null;
}

export type SessionStore = StoreApi<Session>;

export function createSessionStore(notices: readonly string[]): SessionStore {
  return createStore<Session>(() => ({
    hovered: null,
    focused: null,
    pointed: null,
    laid: null,
    unplaced: false,
    movePerson: null,
    choice: null,
    companion: null,
    readOn: false,
    openedBy: null,
    overviewClosed: false,
    weighing: false,
    left: null,
    covered: 0,
    said: { words: '', turn: 0 },
    notices,
    yearsOpen: false,
    rangeOnOneYear: false,
    rangeLeft: null,
    playing: false,
    pace: 'normal',
    citing: null,
    takingPicture: false,
    takingData: false,
    sight: null,
    beforeTour: null,
  }));
}

/** Whether the pointer and the keyboard mean the same things in both. */
export function isSamePointing(a: Session, b: Session): boolean {
  return a.hovered?.item === b.hovered?.item && a.focused === b.focused && a.pointed === b.pointed;
}

export function say(session: SessionStore, words: string): void {
  session.setState(({ said }) => ({ said: { words, turn: said.turn + 1 } }));
}

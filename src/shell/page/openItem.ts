import type { StoreApi } from 'zustand/vanilla';
import type { OpenRecord } from '../../core/record/record';
import type { Item } from '../../core/scene/item';
import { type Selection, showsArticles, type View } from '../../core/view/viewState';
import { put, type SessionStore } from '../stores/sessionStore';
import type { ViewStore } from '../stores/viewStore';

export interface OpenParts {
  readonly record: OpenRecord;
  readonly views: StoreApi<ViewStore>;
  readonly session: SessionStore;
}

/**
 * Opens a selection in the panel: a step that Back undoes. `wherever`: it was not asked for at a line or person, so the
 * reading goes on in the panel, and from the articles it leads back to the picture.
 */
export function openSelection(
  { views, session }: Omit<OpenParts, 'record'>,
  selection: Selection,
  wherever = false,
): void {
  // Whoever opens something from the keyboard's place, a row or the panel goes on reading in the panel; a click on
  // the drawing leaves the focus alone.
  const active = document.activeElement;
  const opener = active?.closest('[data-opens]');
  const readOn = wherever || opener !== null;
  const { openedBy } = session.getState().focus;
  put(session, {
    pointer: { choice: null },
    focus: { readOn, openedBy: active?.closest('#evidence') ? openedBy : opener?.id || null },
    panel: { sourcesOpen: false },
  });
  // What a link said of the words of its quote holds for no other.
  const select = (view: View): View => ({ ...(wherever ? inPicture(view) : view), selection, words: null });
  views.getState().change(select, 'push');
}

/** What is selected once an item is open; null where the record does not hold it. `claim`: the quote to show large. */
export function selectionOf(record: OpenRecord, item: Item, claim: string | null = null): Selection | null {
  if (item.kind === 'person') {
    const person = record.graph.people[item.person]?.id;
    return person === undefined ? null : { kind: 'person', person };
  }
  const relation = record.graph.relations[item.relation]?.id;
  return relation === undefined ? null : { kind: 'relation', relation, claim };
}

/** Opens a person or a relation in the panel, as `openSelection` does. */
export function openItem(parts: OpenParts, item: Item): void {
  const selection = selectionOf(parts.record, item);
  if (selection) openSelection(parts, selection);
}

function inPicture(view: View): View {
  return view.mode && showsArticles(view.mode) ? { ...view, mode: null, article: null } : view;
}

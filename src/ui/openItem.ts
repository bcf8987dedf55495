import { useCallback } from 'react';
import type { Item } from '../core/scene/item';
import type { OpenRecord } from '../core/view/record';
import { isReading, type Selection, type View } from '../core/view/viewState';
import { useChange, useDesk } from './desk';

/**
 * Opens a person or a relation in the panel: a step that Back undoes. `claim` names the quote to show large. For
 * `wherever` see useSelect.
 */
export function useOpen(wherever = false): (item: Item, claim?: string | null) => void {
  const { record } = useDesk();
  const select = useSelect(wherever);
  return useCallback(
    (item, claim = null) => {
      const selection = selectionOf(record, item, claim);
      if (selection) select(selection);
    },
    [record, select],
  );
}

/** Opens the answer to how two people, given by id, are connected; with one, the question where to. */
export function useOpenPath(wherever = false): (from: string, to: string | null) => void {
  const select = useSelect(wherever);
  return useCallback(
    (from, to) => select({ kind: 'path', from, to: to === from ? null : to, via: null, doubtful: false }),
    [select],
  );
}

/** Opens everything held between two people, given by id. */
export function useOpenPair(): (one: string, other: string) => void {
  const select = useSelect();
  return useCallback((one, other) => select({ kind: 'pair', people: [one, other] }), [select]);
}

/**
 * Opens a selection in the panel: a step that Back undoes. `wherever`: it was not asked for at a line or person, so the
 * reading goes on in the panel, and from the articles it leads back to the picture.
 */
export function useSelect(wherever = false): (selection: Selection) => void {
  const { session } = useDesk();
  const change = useChange();
  return useCallback(
    (selection) => {
      // Whoever opens something from the keyboard's place, a row or the panel goes on reading in the panel; a click on
      // the drawing leaves the focus alone.
      const active = document.activeElement;
      const opener = active?.closest('[data-opens]');
      const readOn = wherever || opener !== null;
      session.setState(({ openedBy }) => ({
        choice: null,
        readOn,
        openedBy: active?.closest('#evidence') ? openedBy : opener?.id || null,
        weighing: false,
      }));
      // What a link said of the words of its quote holds for no other.
      change((view) => ({ ...(wherever ? inPicture(view) : view), selection, words: null }), 'push');
    },
    [session, change, wherever],
  );
}

function inPicture(view: View): View {
  return view.mode && isReading(view.mode) ? { ...view, mode: null, article: null } : view;
}

function selectionOf(record: OpenRecord, item: Item, claim: string | null): Selection | null {
  if (item.kind === 'person') {
    const person = record.graph.people[item.person]?.id;
    return person === undefined ? null : { kind: 'person', person };
  }
  const relation = record.graph.relations[item.relation]?.id;
  return relation === undefined ? null : { kind: 'relation', relation, claim };
}

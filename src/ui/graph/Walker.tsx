import {
  type FocusEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { StoreApi } from 'zustand/vanilla';
import {
  settleWalk,
  startWalk,
  type Walk,
  type WalkRange,
  type WalkStep,
  walkRange,
  walkStep,
} from '../../core/query/walk';
import type { Item } from '../../core/scene/item';
import { litOf } from '../../core/view/selected';
import { isolatesShown } from '../../core/view/viewState';
import type { Drawn } from '../../shell/canvas/frameLoop';
import { put } from '../../shell/stores/sessionStore';
import { useDesk, useSelected, useView, useVisibility } from '../base/desk';
import { focusOn, focusTarget } from '../base/focusAfter';
import { useOpen } from '../base/openItem';
import { strides, useNudge } from '../base/useNudge';
import { useRing } from './useRing';
import { rangeWords, walkWords } from './walkWords';
import './walker.css';

const stepOfKey = new Map<string, WalkStep>([
  ['ArrowRight', 'next'],
  ['ArrowLeft', 'previous'],
  ['ArrowUp', 'travel'],
  [' ', 'travel'],
  ['PageDown', 'next-person'],
  ['PageUp', 'previous-person'],
  ['Backspace', 'retrace'],
  ['Home', 'home'],
]);

/** With Shift, an arrow moves the person one stands at. Alone, Alt and Ctrl with an arrow belong to browsers and systems. */
const wayOfKey = new Map<string, readonly [number, number]>([
  ['ArrowRight', [1, 0]],
  ['ArrowLeft', [-1, 0]],
  ['ArrowDown', [0, 1]],
  ['ArrowUp', [0, -1]],
]);

/**
 * The graph's one tab stop: a button that stands over the current person or line. Keys move it through the graph,
 * Enter opens the evidence.
 *
 * Each place is spoken once, as the name of a button that receives the focus. A button that stayed focused and changed
 * its name would be read by some screen readers and not by others, so that a live region beside it is heard twice or
 * is the only voice. Therefore two buttons take turns: a step names the one that is hidden, shows it and moves the
 * real focus there. Braille and "where am I" follow the focus, too.
 */
export default function Walker({ drawn }: { readonly drawn: StoreApi<Drawn | null> }) {
  const { record, session } = useDesk();
  const open = useOpen();
  const [ring, moveRing] = useRing(drawn);
  const help = useId();
  const nudge = useNudge();
  const { turn, buttons, speak } = useTurns();
  const { range, walk, goTo } = useWalk();
  const item = itemOf(walk);
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    // The place in the order of the page stays, so that Tab goes on from here.
    if (event.key === 'Escape' && !session.getState().pointer.hovered) event.currentTarget.blur();
    const way = wayOfKey.get(event.key);
    if (way && event.shiftKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const by = event.altKey ? strides.long : strides.key;
      if (item.kind === 'person') nudge(item.person, way[0] * by, way[1] * by);
      return;
    }
    const step = stepOfKey.get(event.key);
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    goTo(walkStep(range, walk, step));
    speak();
  };
  useMovedAloud(range, walk, () => {
    if (buttons.current.some((button) => button && button === document.activeElement)) speak();
  });
  useFocusKept(range.people.length === 0);
  const onFocus = () => {
    put(session, { focus: { item } });
    moveRing();
  };
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (!buttons.current.some((button) => button === relatedTarget)) put(session, { focus: { item: null } });
  };

  if (range.people.length === 0) return null;
  return (
    <div
      role="application"
      aria-label={rangeWords(range)}
      aria-describedby={help}
      className="walk"
      data-opens
    >
      <Help id={help} />
      <div ref={ring} className="walk-place">
        {[0, 1].map((one) => (
          <button
            key={one}
            ref={(button) => {
              buttons.current[one] = button;
            }}
            type="button"
            className="walker"
            hidden={one !== turn}
            aria-label={one === turn ? walkWords(record, range, walk) : undefined}
            onKeyDown={onKeyDown}
            onFocus={onFocus}
            onBlur={onBlur}
            onClick={() => open(item)}
          />
        ))}
      </div>
    </div>
  );
}

function Help({ id }: { readonly id: string }) {
  const { nouns } = useDesk().record;
  const isolates = useView(isolatesShown);
  return (
    <p id={id} className="unseen">
      Left and right arrow: the relations of this person. Up arrow or space: travel to the other person. Page
      down and page up: the next and the previous person by name
      {isolates && ', those without a line among them'}. Backspace: go back. Home: to the person with most
      relations. Enter: read the {nouns.claim}s. Shift with an arrow, at a person: move them; with Alt as
      well: farther.
    </p>
  );
}

/** Which of the two buttons is there; `speak` shows the other one, and the focus then moves to it. */
function useTurns() {
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const [turn, setTurn] = useState(0);
  const takesFocus = useRef(false);
  const speak = useCallback(() => {
    takesFocus.current = true;
    setTurn((before) => 1 - before);
  }, []);
  useLayoutEffect(() => {
    if (takesFocus.current) buttons.current[turn]?.focus({ preventScroll: true });
    takesFocus.current = false;
  }, [turn]);
  return { turn, buttons, speak };
}

/** Where the walk is, among what is shown. */
function useWalk() {
  const { graph } = useDesk().record;
  const { index: visible } = useVisibility();
  const isolates = useView(isolatesShown);
  const [walked, goTo] = useState<Walk | null>(null);
  const entry = useLastOpen();
  const range = useMemo(() => walkRange(graph, visible, isolates), [graph, visible, isolates]);
  const start = useMemo(() => startWalk(range, entry), [range, entry]);
  // A filter may have hidden what the walk stood at, and whoever was there; then it starts again from what is left.
  const walk = useMemo(() => (walked && settleWalk(range, walked)) ?? start, [range, walked, start]);
  return { range, walk, goTo };
}

/** What a filter takes from under the keyboard is left for the nearest place there still is, aloud. */
function useMovedAloud(range: WalkRange, walk: Walk, onMoved: () => void): void {
  const place = placeKey(walk);
  const stood = useRef({ range, place });
  useEffect(() => {
    const before = stood.current;
    stood.current = { range, place };
    if (before.range !== range && before.place !== place) onMoved();
  });
}

function itemOf({ person, relation, at }: Walk): Item {
  return relation === null || at === 'person' ? { kind: 'person', person } : { kind: 'relation', relation };
}

function placeKey({ person, relation, at }: Walk): string {
  return `${person} ${at} ${at === 'person' ? '' : relation}`;
}

/** When the last line goes while the keyboard is in the graph, it goes on at the way back out of the empty picture. */
function useFocusKept(isEmpty: boolean): void {
  const { session } = useDesk();
  useEffect(() => {
    if (!isEmpty || !session.getState().focus.item) return;
    put(session, { focus: { item: null } });
    focusOn([focusTarget.emptied]);
  }, [isEmpty, session]);
}

/** What is open, or was open last, of several things the first: when the panel closes, the walk goes on from there. */
function useLastOpen(): Item | null {
  const { record } = useDesk();
  const selected = useSelected();
  const [last, setLast] = useState(selected);
  if (selected && selected !== last) setLast(selected);
  const open = selected ?? last;
  return useMemo(() => {
    const { relations, people } = litOf(record, open);
    const [relation] = relations;
    const [person] = people;
    if (relation !== undefined) return { kind: 'relation', relation };
    return person === undefined ? null : { kind: 'person', person };
  }, [record, open]);
}

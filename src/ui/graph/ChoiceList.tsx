import { type KeyboardEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { Point } from '../../core/geometry/point';
import { type SentenceObstacles, sentencePosition } from '../../core/picture/sentencePosition';
import { put } from '../../shell/stores/sessionStore';
import { useDesk } from '../base/desk';
import { focusTarget, giveFocusBack } from '../base/focusAfter';
import { CloseIcon } from '../base/icons';
import { useOpen } from '../base/openItem';
import { RelationSentence } from '../base/RelationSentence';
import { LineSample } from '../key/LineSample';
import { AllBetween } from '../parts/AllBetween';
import './lineChoice.css';

interface Props {
  /** The nearest first. */
  readonly relations: readonly number[];
  /** In the drawing. */
  readonly at: Point;
  readonly obstaclesNow?: () => SentenceObstacles | null;
}

/** Between the list and the edge of the drawing, CSS pixels. */
const edge = 6;

/** A sentence for each line at one place, the nearest first, and the way to all that join the same two people. */
export default function ChoiceList({ relations, at, obstaclesNow }: Props) {
  const { record, session } = useDesk();
  const { graph } = record;
  const open = useOpen();
  const list = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  const close = useClosing(list, opener);
  useLayoutEffect(() => {
    const element = list.current;
    const drawing = element?.parentElement;
    if (!element || !drawing) return;
    // What is higher has to scroll. Its size is known only when it is there; this runs before it is seen.
    element.style.maxHeight = `${drawing.clientHeight - session.getState().panel.covered - 2 * edge}px`;
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const lines = relations.map((relation) => ({ kind: 'relation', relation }) as const);
    const range = obstaclesNow?.();
    const { x, y } = range ? sentencePosition(range, lines, at, size) : at;
    element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    if (!element.contains(document.activeElement)) opener.current = document.activeElement;
    element.querySelector<HTMLElement>('li button')?.focus({ preventScroll: true });
  }, [at, relations, obstaclesNow, session]);
  const light = (relation: number | null) =>
    put(session, { focus: { item: relation === null ? null : { kind: 'relation', relation } } });
  const [first = -1] = relations;
  const ends = (relation: number) => [graph.from[relation], graph.to[relation]].sort().join();
  const joinTheSame = relations.every((relation) => ends(relation) === ends(first));
  return (
    <div ref={list} className="line-choice" role="dialog" aria-labelledby="line-choice" data-opens>
      <div className="line-choice-head">
        <p id="line-choice">{relations.length} relations here</p>
        <button type="button" className="icon-button" aria-label="Close the list" onClick={close}>
          <CloseIcon />
        </button>
      </div>
      <ul onKeyDown={stepThrough} onPointerLeave={() => light(null)} onBlur={() => light(null)}>
        {relations.map((index) => {
          const relation = graph.relations[index];
          if (!relation) return null;
          return (
            <li key={relation.id}>
              <button
                type="button"
                onPointerEnter={() => light(index)}
                onFocus={() => light(index)}
                onClick={() => {
                  light(null);
                  open({ kind: 'relation', relation: index });
                }}
              >
                <LineSample type={relation.type} width={34} />
                <RelationSentence relation={index} />
              </button>
            </li>
          );
        })}
      </ul>
      {joinTheSame && <AllBetween relation={first} />}
    </div>
  );
}

/** The arrow keys go round the entries, as Tab does without going round. */
function stepThrough(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const place = buttons.indexOf(document.activeElement as HTMLButtonElement);
  event.preventDefault();
  buttons.at((place + by) % buttons.length)?.focus();
}

/**
 * Closes the list and gives the focus back; by itself on Escape, when the focus goes elsewhere, and when the picture
 * moves away from under it.
 */
function useClosing(list: RefObject<HTMLElement | null>, opener: RefObject<Element | null>): () => void {
  const { session, views } = useDesk();
  const close = useCallback(() => {
    put(session, { pointer: { choice: null }, focus: { item: null } });
    // A click on the drawing comes from nowhere: then the keyboard's place in the graph is the nearest.
    giveFocusBack(opener.current, [focusTarget.graph], { preventScroll: true });
  }, [session, opener]);
  useEffect(() => {
    const leave = () => put(session, { pointer: { choice: null }, focus: { item: null } });
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      close();
    };
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Node && !list.current?.contains(target))
        put(session, { pointer: { choice: null } });
    };
    window.addEventListener('keydown', onKey, { capture: true });
    document.addEventListener('focusin', onFocus);
    const stop = views.subscribe((state, before) => {
      if (state.view.picture.camera !== before.view.picture.camera) leave();
    });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      document.removeEventListener('focusin', onFocus);
      stop();
    };
  }, [list, session, views, close]);
  return close;
}

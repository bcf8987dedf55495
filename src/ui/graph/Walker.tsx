import { type FocusEvent, type KeyboardEvent, type Ref, useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { isOnGround, startWalk, takeStep, type Walk, type WalkStep, walkGround } from '../../core/query/walk';
import type { Item } from '../../core/scene/planPicture';
import { litOf } from '../../core/view/selected';
import { useDesk, useSelected, useView, useVisibility } from '../desk';
import { useOpen } from '../openItem';
import { groundWords, walkWords } from './walkWords';

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

/** A walk, and whether it stands at the person rather than at their relation. */
interface Place {
  readonly walk: Walk;
  readonly atPerson: boolean;
}

/**
 * The graph's one tab stop: a button that stands over the current person or line. Keys move it through the graph,
 * Enter opens the evidence.
 *
 * Each place is spoken once, as the name of a button that receives the focus. A button that stayed focused and changed
 * its name would be read by some screen readers and not by others, so that a live region beside it is heard twice or
 * is the only voice. Therefore two buttons take turns: a step names the one that is hidden, shows it and moves the
 * real focus there. Braille and "where am I" follow the focus, too.
 */
export function Walker({
  ref,
  onMoved,
}: {
  /** The frame that is moved over the drawing; it holds both buttons. */
  readonly ref: Ref<HTMLDivElement>;
  readonly onMoved: () => void;
}) {
  const { record, session } = useDesk();
  const { graph } = record;
  const open = useOpen();
  const { index: visible } = useVisibility();
  const loners = useView((view) => view.loners);
  const help = useId();
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const [turn, setTurn] = useState(0);
  const [walked, setWalked] = useState<Place | null>(null);
  const entry = useLastOpen();
  const ground = useMemo(() => walkGround(graph, visible, loners), [graph, visible, loners]);
  const start = useMemo((): Place => {
    const walk = startWalk(ground, entry);
    return { walk, atPerson: entry?.kind === 'person' && entry.person === walk.person };
  }, [ground, entry]);
  // A filter may have hidden what the walk stood at; then it starts again from what is left.
  const place = walked && isOnGround(ground, walked.walk) ? walked : start;
  const item = itemOf(place);

  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    // The place in the order of the page stays, so that Tab goes on from here.
    if (event.key === 'Escape' && !session.getState().hovered) event.currentTarget.blur();
    const step = stepOfKey.get(event.key);
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const walk = takeStep(ground, place.walk, step);
    const atPerson = step !== 'next' && step !== 'previous';
    flushSync(() => {
      setWalked({ walk, atPerson });
      setTurn(1 - turn);
    });
    buttons.current[1 - turn]?.focus({ preventScroll: true });
  };
  const onFocus = () => {
    session.setState({ focused: item });
    onMoved();
  };
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (!buttons.current.some((button) => button === relatedTarget)) session.setState({ focused: null });
  };

  if (ground.people.length === 0) return null;
  return (
    <div
      role="application"
      aria-label={groundWords(ground)}
      aria-describedby={help}
      className="walk"
      data-opens
    >
      <p id={help} className="unseen">
        Left and right arrow: the relations of this person. Up arrow or space: travel to the other person.
        Page down and page up: the next and the previous person by name
        {loners && ', those without a line among them'}. Backspace: go back. Home: start again. Enter: read
        the quotes.
      </p>
      <div ref={ref} className="walk-place">
        {[0, 1].map((one) => (
          <button
            key={one}
            ref={(button) => {
              buttons.current[one] = button;
            }}
            type="button"
            className="walker"
            hidden={one !== turn}
            aria-label={one === turn ? walkWords(record, ground, place.walk, place.atPerson) : undefined}
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

function itemOf({ walk: { person, relation }, atPerson }: Place): Item {
  return relation === null || atPerson ? { kind: 'person', person } : { kind: 'relation', relation };
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

import { type KeyboardEvent, type Ref, useId, useMemo, useRef, useState } from 'react';
import { startWalk, takeStep, type Walk, type WalkStep } from '../../core/query/walk';
import type { Item } from '../../core/scene/planPicture';
import { say } from '../../shell/sessionStore';
import { useDesk, useSelected, useVisibility } from '../desk';
import { useOpen } from '../openItem';
import { walkWords } from './walkWords';

const stepOfKey = new Map<string, WalkStep>([
  ['ArrowRight', 'next'],
  ['ArrowLeft', 'previous'],
  ['ArrowUp', 'travel'],
  [' ', 'travel'],
  ['Backspace', 'retrace'],
  ['Home', 'home'],
]);

/**
 * The graph's one tab stop: a button that stands over the current person or line. Arrow keys move it through the
 * graph, Enter opens the evidence.
 */
export function Walker({
  ref,
  onMoved,
}: {
  readonly ref: Ref<HTMLButtonElement>;
  readonly onMoved: () => void;
}) {
  const { record, session } = useDesk();
  const { graph } = record;
  const open = useOpen();
  const selected = useSelected();
  const { index: visible } = useVisibility();
  const help = useId();
  const [walked, setWalked] = useState<Walk | null>(null);
  const entry = selected?.kind === 'relation' ? selected.relation : null;
  const start = useMemo(() => startWalk(graph, visible, entry), [graph, visible, entry]);
  // A filter may have hidden the line the walk stood at; then it starts again from what is left.
  const stillThere = walked && (walked.relation === null || visible.includes(walked.relation));
  const walk = stillThere ? walked : start;
  const atPerson = useRef(false);

  const itemOf = (one: Walk): Item =>
    one.relation === null || atPerson.current
      ? { kind: 'person', person: one.person }
      : { kind: 'relation', relation: one.relation };

  const focusOn = (next: Walk) => {
    session.setState({ focused: itemOf(next) });
    onMoved();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    // The place in the order of the page stays, so that Tab goes on from here.
    if (event.key === 'Escape' && !session.getState().hovered) event.currentTarget.blur();
    const step = stepOfKey.get(event.key);
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = takeStep(graph, visible, walk, step);
    atPerson.current = step === 'travel' || step === 'retrace' || step === 'home';
    setWalked(next);
    focusOn(next);
    say(session, walkWords(record, visible, next, atPerson.current));
  };

  if (visible.length === 0) return null;
  return (
    <div
      role="application"
      aria-label={`Graph of ${visible.length} relations`}
      aria-describedby={help}
      className="walk"
      data-opens
    >
      <p id={help} className="unseen">
        Left and right arrow: the relations of this person. Up arrow or space: travel to the other person.
        Backspace: go back. Home: start again. Enter: read the quotes.
      </p>
      <button
        ref={ref}
        type="button"
        className="walker"
        aria-label={walkWords(record, visible, walk, atPerson.current)}
        onKeyDown={onKeyDown}
        onFocus={() => focusOn(walk)}
        onBlur={() => session.setState({ focused: null })}
        onClick={() => open(itemOf(walk))}
      />
    </div>
  );
}

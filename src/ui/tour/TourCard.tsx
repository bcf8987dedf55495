import { type KeyboardEvent, useEffect, useRef } from 'react';
import { isAtStep } from '../../core/view/atTourStep';
import { say } from '../../shell/stores/sessionStore';
import { useDesk, useView } from '../base/desk';
import { BackIcon, CloseIcon, ForwardIcon } from '../base/icons';
import { useLeaveTour } from './useLeaveTour';
import { useTour } from './useTour';
import './tour.css';

/** One step of the tour: what it says, the way on, the way back and the way out. */
export default function TourCard({ step }: { readonly step: number }) {
  const { whole: record } = useDesk();
  const { steps, go } = useTour();
  const leave = useLeaveTour();
  const strayed = useView((view) => !isAtStep(record, view));
  const heading = useRef<HTMLHeadingElement>(null);
  const found = steps[step - 1];
  useFocusOnBegin(heading);
  useSpoken(step, found ? `${found.heading}. ${found.text}` : '');
  if (!found) return null;
  const last = step === steps.length;
  const leaveOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    leave();
  };
  return (
    <section className="tour" aria-label={`Tour, step ${step} of ${steps.length}`} onKeyDown={leaveOnEscape}>
      <p className="tour-place">
        Step {step} of {steps.length}
      </p>
      <div className="tour-words">
        <h2 ref={heading} tabIndex={-1} aria-describedby="tour-text">
          {found.heading}
        </h2>
        <p id="tour-text">{found.text}</p>
      </div>
      <div className="tour-ways">
        <button
          type="button"
          className="action"
          aria-disabled={step === 1}
          onClick={() => step > 1 && go(step - 1)}
        >
          <BackIcon />
          Previous step
        </button>
        <button type="button" className="action" onClick={() => (last ? leave() : go(step + 1))}>
          {last ? 'End of the tour' : 'Next step'}
          {!last && <ForwardIcon />}
        </button>
        {strayed && (
          <button type="button" className="text-button" onClick={() => go(step)}>
            Show what this step speaks of
          </button>
        )}
        <button type="button" className="icon-button tour-leave" aria-label="Leave the tour" onClick={leave}>
          <CloseIcon />
        </button>
      </div>
    </section>
  );
}

/** Who has begun the tour is taken to its words; who came by a link begins at the top of the page. */
function useFocusOnBegin(heading: React.RefObject<HTMLElement | null>): void {
  const { session } = useDesk();
  useEffect(() => {
    if (session.getState().beforeTour) heading.current?.focus({ preventScroll: true });
  }, [heading, session]);
}

/** The focus stays on Next, so that it can be pressed again; the words are said. */
function useSpoken(step: number, words: string): void {
  const { session } = useDesk();
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    say(session, words);
  }, [step, words, session]);
}

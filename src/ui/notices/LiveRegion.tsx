import { useSession } from '../base/desk';

/** The one place where the page speaks to a screen reader unasked. */
export function LiveRegion() {
  const said = useSession((session) => session.said);
  // A non-breaking space at every other turn makes a repeated sentence a new one.
  return (
    <p className="unseen" aria-live="polite" data-testid="live">
      {said.words}
      {said.turn % 2 === 1 ? '\u00a0' : ''}
    </p>
  );
}

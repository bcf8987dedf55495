import { put, say } from '../../shell/stores/sessionStore';
import { useDesk } from '../base/desk';
import { focusAfter } from '../base/focusAfter';
import { nothingElse } from './useTour';

/** Gives back the view from before the tour; who came by a link to a step has none, and keeps what they see. */
export function useLeaveTour(): () => void {
  const { views, session } = useDesk();
  const { change } = views.getState();
  return () => {
    const before = session.getState().beforeTour;
    const close = () => {
      put(session, nothingElse);
      session.setState({ beforeTour: null });
      change((view) => before ?? { ...view, tour: null }, 'push');
    };
    focusAfter(close, '.starts-tour', '.actions button:last-of-type');
    say(
      session,
      before ? 'You have left the tour. The view is as it was before.' : 'You have left the tour.',
    );
  };
}

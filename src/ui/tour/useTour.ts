import { questionsOf, tourOf, viewAtStep, viewOfLink } from '../../core/view/tour';
import { put, type SessionChange, say } from '../../shell/stores/sessionStore';
import { useDesk } from '../base/desk';
import { focusAfter } from '../base/focusAfter';

/** What lies open besides what the view names, and would lie over what is to be seen. */
const nothingElse: SessionChange = {
  panel: { sourcesOpen: false },
  pointer: { choice: null, hovered: null },
};

/** The ways into the record that the edition offers. Each is one step of the history. */
export function useTour() {
  const { whole: record, views, session } = useDesk();
  const { change } = views.getState();
  const go = (step: number) => {
    const next = viewAtStep(record, step);
    if (!next) return;
    put(session, nothingElse);
    change(() => next, 'push');
  };
  return {
    questions: questionsOf(record),
    steps: tourOf(record),
    go,
    begin: () => {
      const { view } = views.getState();
      if (view.tour === null) session.setState({ beforeTour: view });
      go(1);
    },
    /** Gives back the view from before; who came by a link to a step has none, and keeps what they see. */
    leave: () => {
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
    },
    ask: (link: string) => {
      put(session, { ...nothingElse, focus: { readOn: true } });
      change(() => viewOfLink(record, link), 'push');
    },
  };
}

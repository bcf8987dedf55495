import { questionsOf, tourOf, viewAtStep } from '../../core/view/tour';
import { put, type SessionChange } from '../../shell/stores/sessionStore';
import { useDesk } from '../base/desk';

/** What lies open besides what the view names, and would lie over what is to be seen. */
export const nothingElse: SessionChange = {
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
  };
}

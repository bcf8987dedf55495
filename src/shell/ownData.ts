import { createStore } from 'zustand/vanilla';
import type { OwnData, OwnDataActs, OwnDataDesk } from './ownDataDesk';
import type { OwnWork } from './ownWork';

const nothing: OwnData = { taking: { stage: 'none' }, report: null, changes: null, unkept: null };

/** The desk's side of it; what does the work comes with its own script, when it is first needed. */
export function createOwnDataDesk(acts: OwnDataActs): OwnDataDesk {
  const store = createStore<OwnData>(() => nothing);
  let work: Promise<OwnWork> | null = null;
  const on = (act: (to: OwnWork) => void) => {
    work ??= import('./ownWork').then(({ createOwnWork }) => createOwnWork(store, acts));
    work.then(act, () => {
      work = null;
      const problem =
        'The part of this page that reads files could not be fetched. Are you offline? Try again.';
      store.setState({ taking: { stage: 'failed', problem } });
    });
  };
  return {
    store,
    take: (content) => on((to) => to.take(content)),
    answer: (question, answer) => on((to) => to.answer(question, answer)),
    build: () => on((to) => to.build()),
    find: (data) => on((to) => to.find(data)),
    cancel: () => {
      const { stage } = store.getState().taking;
      store.setState({ taking: { stage: 'none' } });
      // What is read already goes on settling behind its report.
      if (work && stage !== 'taken') on((to) => to.stop());
    },
    ask: (wanted) => {
      store.setState({ taking: { stage: 'waiting', wanted } });
      if (work) on((to) => to.stop());
    },
    leave: () => {
      store.setState(nothing);
      if (work) on((to) => to.stop());
      acts.leave();
    },
    reopenReport: () => {
      if (store.getState().report) store.setState({ taking: { stage: 'taken' } });
    },
  };
}

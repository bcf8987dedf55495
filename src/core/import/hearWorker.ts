import type { Preview } from '../ingest/preview/preview';
import type {
  ArrivedRecord,
  ImportEffect,
  ImportHeard,
  ImportSession,
  ImportStep,
  ImportTask,
} from './importSession';
import { become, isAtWork, stay, taskOf, tell, withTask } from './jobs';

type HeardOf<K extends ImportHeard['kind']> = Extract<ImportHeard, { readonly kind: K }>;

const brokenWords = {
  died: 'The file could not be read in this browser. Nothing was changed. Reload the page and try again, or take a smaller part of it.',
  slow: 'Reading the file took longer than a minute, so it was stopped. Nothing was changed.',
};
const notKept = 'It could not be kept in this browser. It stays until you close the page.';

/** What the worker that reads said for a turn. What does not belong where the import stands is not heard. */
export function hearWorker(session: ImportSession, turn: number, event: ImportHeard): ImportStep {
  if (event.kind === 'kept') return stay(kept(session, turn, event.unkept));
  if (event.kind === 'broken') return broken(session, turn, event.why);
  if (turn !== session.turn || !isAtWork(session.job)) return stay(session);
  const task = taskOf(session, turn);
  switch (event.kind) {
    case 'reading':
      return stay(reading(session, task, event.share));
    case 'preview':
      return preview(session, task, event.preview);
    case 'order':
      return order(session, task, event);
    case 'share':
      return stay(task?.kind === 'arriving' ? withTask(session, { ...task, share: event.share }) : session);
    case 'arrived':
      return arrived(session, task, event.record);
    case 'refused':
      return isBeforeOrder(task)
        ? become(session, { stage: 'refused', problems: event.problems })
        : stay(session);
    case 'absent':
      return task?.kind === 'finding'
        ? become(session, { stage: 'waiting', wanted: task.data })
        : stay(session);
  }
}

/** Nothing of the record has been announced. No task: something is asked. */
function isBeforeOrder(task: ImportTask | null): boolean {
  return task?.kind !== 'arriving' && task?.kind !== 'opening';
}

function reading(session: ImportSession, task: ImportTask | null, share: number): ImportSession {
  const { job } = session;
  // An answer may have the file read anew.
  if (job.stage === 'asking') return withTask(session, { kind: 'reading', share, owed: job.owed });
  return task?.kind === 'reading' ? withTask(session, { ...task, share }) : session;
}

/** A preview replies to the reading, to an answer, or to a build that came to nothing. */
function preview(session: ImportSession, task: ImportTask | null, shown: Preview): ImportStep {
  const { job } = session;
  if (job.stage === 'asking')
    return stay({ ...session, job: { ...job, preview: shown, owed: Math.max(0, job.owed - 1) } });
  if (task?.kind !== 'reading' && task?.kind !== 'building') return stay(session);
  const owed = Math.max(0, task.owed - 1);
  if (task.kind === 'building' && task.owed > 0) {
    // An answer that was given just before the file was taken counts, too.
    const { header, decisions } = shown;
    const effects: readonly ImportEffect[] = [{ kind: 'remember', header, decisions }];
    return { session: withTask(session, { ...task, owed }), effects };
  }
  return stay({ ...session, job: { stage: 'asking', preview: shown, owed } });
}

function order(session: ImportSession, task: ImportTask | null, event: HeardOf<'order'>): ImportStep {
  if (task === null || !isBeforeOrder(task)) return stay(session);
  const layout = { kind: 'running', latest: null } as const;
  return {
    session: withTask(session, { kind: 'arriving', share: 0, order: event.order, layout }),
    effects: [
      { kind: 'mark', moment: 'read' },
      { kind: 'layOut', turn: session.turn, order: event.order },
    ],
  };
}

function arrived(session: ImportSession, task: ImportTask | null, record: ArrivedRecord): ImportStep {
  if (task?.kind === 'opening') return stay(session);
  // Without its order nobody is looking for places, and what has come cannot be trusted.
  if (task?.kind !== 'arriving') return broken(session, session.turn, 'died');
  const { layout, order } = task;
  return {
    session: withTask(session, { kind: 'opening', layout, report: record.report, unkept: null }),
    effects: [{ kind: 'open', turn: session.turn, record, order }],
  };
}

function kept(session: ImportSession, turn: number, unkept: string | null): ImportSession {
  const { shown } = session;
  const task = taskOf(session, turn);
  if (task?.kind === 'opening') return withTask(session, { ...task, unkept });
  if (shown?.turn !== turn) return session;
  const known = { ...session, shown: { ...shown, unkept } };
  return unkept === null || !shown.report ? known : tell(known, { stage: 'taken' });
}

/** Costs a record that has not come whole; of one that has, only that it is kept. */
function broken(session: ImportSession, turn: number, why: HeardOf<'broken'>['why']): ImportStep {
  const isWhole = session.shown?.turn === turn || taskOf(session, turn)?.kind === 'opening';
  if (isWhole) return stay(kept(session, turn, notKept));
  if (turn !== session.turn || !isAtWork(session.job)) return stay(session);
  return become(session, { stage: 'failed', problem: brokenWords[why] });
}

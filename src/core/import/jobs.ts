import type {
  ImportEffect,
  ImportJob,
  ImportOutcome,
  ImportSession,
  ImportStep,
  ImportTask,
} from './importSession';

export const noJob: ImportJob = { stage: 'none' };

/** Nothing is to be done. */
export function stay(session: ImportSession): ImportStep {
  return { session, effects: [] };
}

/** Whether the job is one that something is done for, here or in a worker. */
export function isAtWork({ stage }: ImportJob): boolean {
  return stage === 'working' || stage === 'asking';
}

/** The task of this turn; null where it has none, or has ended. */
export function taskOf({ job, turn }: ImportSession, ofTurn: number): ImportTask | null {
  return job.stage === 'working' && ofTurn === turn ? job.task : null;
}

export function withTask(session: ImportSession, task: ImportTask): ImportSession {
  return { ...session, job: { stage: 'working', task } };
}

/** Another job takes the place of the one that is there, which is ended. */
export function become(session: ImportSession, job: ImportJob): ImportStep {
  return { session: { ...session, job }, effects: stopsOf(session) };
}

/** What ends the job that is there. */
export function stopsOf({ job, turn }: ImportSession): readonly ImportEffect[] {
  return isAtWork(job) ? [{ kind: 'stop', turn }] : [];
}

/** Says something of the record on the desk: at once, or when what is open has been closed. */
export function tell(session: ImportSession, outcome: ImportOutcome): ImportSession {
  const { job, shown } = session;
  if (job.stage === 'none') return { ...session, job: outcome };
  const isReport = outcome.stage === 'taken';
  // A report that is open shows all that becomes known of its record.
  if (!shown || (isReport && job.stage === 'taken')) return session;
  if (isReport && shown.untold.some(({ stage }) => stage === 'taken')) return session;
  return { ...session, shown: { ...shown, untold: [...shown.untold, outcome] } };
}

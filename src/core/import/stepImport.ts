import type { SampleLook } from '../ingest/preview/preview';
import { problemOfGiven } from './givenFiles';
import { hearWorker } from './hearWorker';
import type {
  ImportEffect,
  ImportReply,
  ImportSession,
  ImportSessionEvent,
  ImportSource,
  ImportStep,
  ImportTask,
  ReaderEvent,
  ShownRecord,
  WorkEvent,
} from './importSession';
import { become, isAtWork, noJob, stay, stopsOf, taskOf, withTask } from './jobs';
import { hearLayout, rest, show } from './placing';

/**
 * One step of an import, from a file to its record on the desk. A later file wins over an earlier one, and what comes of a
 * turn that was ended is not heard. Only a record that has come whole takes the place of the one on the desk. A file comes
 * to nothing because the reader says so, or with an outcome that is shown.
 */
export function stepImport(session: ImportSession, event: ImportSessionEvent): ImportStep {
  return 'turn' in event ? hearWork(session, event) : obey(session, event);
}

function obey(session: ImportSession, event: ReaderEvent): ImportStep {
  const { job, shown } = session;
  switch (event.kind) {
    case 'give': {
      const problem = problemOfGiven(event.content);
      return problem === null
        ? begin(session, event, { kind: 'reading', share: null, owed: 0 })
        : fail(session, problem);
    }
    case 'find':
      return begin(session, event, { kind: 'finding', data: event.data });
    case 'answer':
    case 'look':
      return ask(session, event);
    case 'join':
      return job.stage === 'asking' ? ask({ ...session, base: event.base }, event) : stay(session);
    case 'build':
      return build(session, event.title);
    case 'reread':
      return reread(session, event.look);
    case 'close':
      return close(session);
    case 'ask':
      return become(session, { stage: 'waiting', wanted: null });
    case 'report':
      return isAtWork(job) || !shown?.report ? stay(session) : stay({ ...session, job: { stage: 'taken' } });
    case 'rest':
      return rest(session);
    case 'leave': {
      const { effects } = become(session, noJob);
      return {
        session: { ...session, job: noJob, shown: null },
        effects: [...effects, ...stopsLayoutOf(shown), { kind: 'showShipped', step: true }],
      };
    }
    case 'return':
      // A file that is being read goes on: it was given on purpose, and a step back does not take that back.
      return {
        session: { ...session, shown: null, job: job.stage === 'taken' ? noJob : job },
        effects: [...stopsLayoutOf(shown), { kind: 'showShipped', step: false }],
      };
  }
}

function hearWork(session: ImportSession, event: WorkEvent): ImportStep {
  const { turn } = event;
  const task = taskOf(session, turn);
  switch (event.kind) {
    case 'heard':
      return hearWorker(session, turn, event.news);
    case 'opened':
      return task?.kind === 'opening' ? show(session, task, event.record) : stay(session);
    case 'unread':
      return task?.kind === 'reading' ? fail(session, event.problem) : stay(session);
    case 'unopened':
      return task?.kind === 'opening' ? fail(session, event.problem) : stay(session);
    default:
      return hearLayout(session, event);
  }
}

function begin(session: ImportSession, source: ImportSource, task: ImportTask): ImportStep {
  const turn = session.turn + 1;
  return {
    session: withTask({ ...session, turn, source, base: baseOf(source) }, task),
    effects: [...stopsOf(session), { kind: 'begin', turn, source }],
  };
}

/** A file that is read again stays part of what it was added to. */
function baseOf(source: ImportSource): ImportSession['base'] {
  return source.kind === 'give' ? (source.again?.base ?? null) : null;
}

/** Something is replied to with a preview. */
function ask(session: ImportSession, request: ImportReply): ImportStep {
  const { job, turn } = session;
  if (job.stage !== 'asking') return stay(session);
  return {
    session: { ...session, job: { ...job, owed: job.owed + 1 } },
    effects: [{ kind: 'request', turn, request }],
  };
}

function fail(session: ImportSession, problem: string): ImportStep {
  return become(session, { stage: 'failed', problem });
}

function build(session: ImportSession, title?: string): ImportStep {
  const { job, turn } = session;
  if (job.stage !== 'asking') return stay(session);
  const { header, decisions } = job.preview;
  return {
    session: withTask(session, { kind: 'building', owed: job.owed }),
    effects: [
      { kind: 'remember', header, decisions },
      { kind: 'request', turn, request: { kind: 'build', ...(title !== undefined && { title }) } },
    ],
  };
}

/** What is on the desk stays until the file has been read anew and imported. */
function reread(session: ImportSession, look: SampleLook): ImportStep {
  const { job, shown } = session;
  if (isAtWork(job) || !shown?.report?.read || shown.content === null) return stay(session);
  const { decisions } = shown.report.read;
  const again = { decisions, title: shown.dataset.edition.headline, look, base: shown.base };
  return begin(
    session,
    { kind: 'give', content: shown.content, again },
    { kind: 'reading', share: null, owed: 0 },
  );
}

/** What was to be said of the record on the desk, and had to wait, is said now. */
function close(session: ImportSession): ImportStep {
  const { shown } = session;
  const [next, ...untold] = shown?.untold ?? [];
  const closed = become(session, next ?? noJob);
  return { ...closed, session: { ...closed.session, shown: shown && { ...shown, untold } } };
}

function stopsLayoutOf(shown: ShownRecord | null): readonly ImportEffect[] {
  return shown ? [{ kind: 'stopLayout', turn: shown.turn }] : [];
}

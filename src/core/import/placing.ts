import { compareRecords } from '../ingest/compareRecords';
import type { OpenRecord } from '../record/record';
import type {
  ImportEffect,
  ImportSession,
  ImportStep,
  ImportTask,
  Placement,
  RunningLayout,
  ShownRecord,
  WorkEvent,
} from './importSession';
import { noJob, stay, taskOf, tell, withTask } from './jobs';

type PlacingEvent = Extract<WorkEvent, { readonly kind: 'moved' | 'placed' | 'bent' | 'unplaced' }>;

/** So few settle while a hand lets go of the mouse: they are shown once, in their places. */
const mostAtOnce = 2000;

/** A record that has been opened goes on the desk, with the places that have been found by now. */
export function show(
  session: ImportSession,
  { layout, report, unkept }: Extract<ImportTask, { readonly kind: 'opening' }>,
  record: OpenRecord,
): ImportStep {
  const { shown: older, source, base, turn } = session;
  const { dataset } = record;
  const shown: ShownRecord = {
    turn,
    dataset,
    content: source?.kind === 'give' ? source.content : null,
    base,
    report,
    unkept,
    changes: older && compareRecords(older.dataset, dataset),
    placement: { kind: 'unplaced' },
    untold: [],
  };
  const there: ImportSession = { ...session, job: isToTell(shown) ? { stage: 'taken' } : noJob, shown };
  const { session: placed, effects } = eventsOf(layout, turn).reduce<ImportStep>(
    (step, event) => {
      const next = hearLayout(step.session, event);
      return { session: next.session, effects: [...step.effects, ...next.effects] };
    },
    { session: there, effects: [] },
  );
  const stops: readonly ImportEffect[] = older ? [{ kind: 'stopLayout', turn: older.turn }] : [];
  return { session: placed, effects: [...stops, { kind: 'show', record }, ...effects] };
}

/** What was only read in some way is told on request; what is missing or in doubt must be seen. */
function isToTell({ report, unkept, changes }: ShownRecord): boolean {
  return (
    report !== null &&
    (unkept !== null ||
      changes !== null ||
      report.doubles.length > 0 ||
      (report.read?.out ?? []).length > 0 ||
      report.problems.some(({ severity }) => severity !== 'note'))
  );
}

/** What was heard of a layout before its record was on the desk, as far as it still counts. */
function eventsOf(layout: RunningLayout, turn: number): readonly PlacingEvent[] {
  switch (layout.kind) {
    case 'running':
      return layout.latest ? [{ kind: 'moved', turn, ...layout.latest }] : [];
    case 'placed': {
      const { positions, offsets } = layout;
      const placed: PlacingEvent = { kind: 'placed', turn, positions };
      return offsets ? [placed, { kind: 'bent', turn, offsets }] : [placed];
    }
    case 'failed':
      return [{ kind: 'unplaced', turn, problem: layout.problem }];
  }
}

/** What comes of the search for places, for the record on the desk or for one that is still on its way to it. */
export function hearLayout(session: ImportSession, event: PlacingEvent): ImportStep {
  const { shown } = session;
  if (shown?.turn === event.turn) return placeShown(session, shown, event);
  const task = taskOf(session, event.turn);
  if (task?.kind !== 'arriving' && task?.kind !== 'opening') return stay(session);
  return stay(withTask(session, { ...task, layout: layoutAfter(task.layout, event) }));
}

function layoutAfter(layout: RunningLayout, event: PlacingEvent): RunningLayout {
  switch (event.kind) {
    case 'moved':
      return layout.kind === 'running'
        ? { ...layout, latest: { share: event.share, positions: event.positions } }
        : layout;
    case 'placed':
      return layout.kind === 'running'
        ? { kind: 'placed', positions: event.positions, offsets: null }
        : layout;
    case 'bent':
      return layout.kind === 'placed' ? { ...layout, offsets: event.offsets } : layout;
    case 'unplaced':
      return layout.kind === 'running' ? { kind: 'failed', problem: event.problem } : layout;
  }
}

function placeShown(session: ImportSession, shown: ShownRecord, event: PlacingEvent): ImportStep {
  const { placement } = shown;
  const isOver = placement.kind === 'settled' || placement.kind === 'stopped';
  const at = (next: Placement): ImportSession => ({ ...session, shown: { ...shown, placement: next } });
  switch (event.kind) {
    case 'moved': {
      if (isOver || shown.dataset.people.length <= mostAtOnce) return stay(session);
      const { share, positions } = event;
      return { session: at({ kind: 'settling', share }), effects: [{ kind: 'place', positions }] };
    }
    case 'placed': {
      if (isOver) return stay(session);
      const { positions } = event;
      return {
        session: at({ kind: 'settled' }),
        effects: [
          { kind: 'place', positions },
          { kind: 'mark', moment: 'settled' },
        ],
      };
    }
    case 'bent':
      return placement.kind === 'settled'
        ? { session, effects: [{ kind: 'bend', offsets: event.offsets }] }
        : stay(session);
    case 'unplaced':
      return isOver
        ? stay(session)
        : stay(tell(at({ kind: 'stopped' }), { stage: 'failed', problem: event.problem }));
  }
}

/** Leaves everybody where they stand, while they settle. */
export function rest(session: ImportSession): ImportStep {
  const { shown } = session;
  if (shown?.placement.kind !== 'settling') return stay(session);
  return {
    session: { ...session, shown: { ...shown, placement: { kind: 'stopped' } } },
    effects: [
      { kind: 'stopLayout', turn: shown.turn },
      { kind: 'mark', moment: 'settled' },
    ],
  };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  ImportEffect,
  ImportSession,
  ImportSessionEvent,
  ImportStep,
  ReaderEvent,
  WorkOutcome,
} from '../../../src/core/import/importSession';
import { nothingImported } from '../../../src/core/import/importSession';
import { stepImport } from '../../../src/core/import/stepImport';
import type { ImportReport } from '../../../src/core/ingest/importProtocol';
import { limits } from '../../../src/core/ingest/parsed/limits';
import { remark } from '../../../src/core/ingest/parsed/problem';
import type { Preview } from '../../../src/core/ingest/preview/preview';
import type { Dataset } from '../../../src/core/model/dataset';
import { orderGraph } from '../../../src/core/model/graph';
import { holdingsOf } from '../../../src/core/model/holdings';
import { type OpenRecord, openRecord } from '../../../src/core/record/record';
import { claim, dataset, person } from '../../support/dataset';

const few = dataset([claim()]);
/** So many that they are shown while they settle. */
const many = dataset([claim({ from: 'p0000', to: 'p0001' })], {
  people: Array.from({ length: 2400 }, (_, at) => person(`p${String(at).padStart(4, '0')}`)),
});
const nowhere = { x: new Float64Array(), y: new Float64Array() };
const clean: ImportReport = {
  ...holdingsOf(few),
  file: 'ties.csv',
  rows: 1,
  relations: 1,
  problems: [],
  doubles: [],
  read: null,
};
const doubtful: ImportReport = {
  ...clean,
  problems: [remark('warning', 'left-out', 'A row was left out.', 'Look at it.')],
};
const previewed = (header: string): Preview => ({
  header,
  title: 'ties.csv',
  decisions: { uses: [] },
  questions: [],
  problems: [],
  becoming: null,
  joined: null,
  sample: null,
});
const file = (size = 3) => ({ name: 'ties.csv', size, arrayBuffer: async () => new ArrayBuffer(size) });
const placesOf = (turn: number) => ({ x: Float64Array.of(turn), y: Float64Array.of(turn) });

const orders = new Map([few, many].map((data) => [data, orderGraph(data)]));
const records = new Map([few, many].map((data) => [data, openRecord(data, nowhere)]));

/** A record that tells which turn brought it. */
const openedBy = (turn: number, data: Dataset): OpenRecord => ({
  ...(records.get(data) ?? openRecord(data, nowhere)),
  fingerprint: String(turn),
});

interface Run extends ImportStep {
  readonly before: ImportSession;
  readonly event: ImportSessionEvent;
}

/** Every step of a run. */
function stepsOf(events: readonly ImportSessionEvent[], from = nothingImported): Run[] {
  let before = from;
  return events.map((event) => {
    const step = stepImport(before, event);
    const run = { ...step, before, event };
    before = step.session;
    return run;
  });
}

const sessionAfter = (...events: ImportSessionEvent[]): ImportSession =>
  stepsOf(events).at(-1)?.session ?? nothingImported;
const effectsOf = (...events: ImportSessionEvent[]): readonly ImportEffect[] =>
  stepsOf(events).at(-1)?.effects ?? [];

const give: ReaderEvent = { kind: 'give', content: [file()] };
const find: ReaderEvent = { kind: 'find', data: 'abc' };
const close: ReaderEvent = { kind: 'close' };
const at = (turn: number, news: WorkOutcome): ImportSessionEvent => ({ ...news, turn });
const heard = (turn: number, news: Extract<WorkOutcome, { kind: 'heard' }>['news']) =>
  at(turn, { kind: 'heard', news });
const order = (turn: number, data = few) =>
  heard(turn, { kind: 'order', order: orders.get(data) ?? orderGraph(data) });
const arrived = (turn: number, report: ImportReport | null = clean, data = few) =>
  heard(turn, { kind: 'arrived', record: { dataset: data, fingerprint: String(turn), report } });
const opened = (turn: number, data = few) => at(turn, { kind: 'opened', record: openedBy(turn, data) });
const moved = (turn: number) => at(turn, { kind: 'moved', share: 0.5, positions: placesOf(turn) });
const placed = (turn: number) => at(turn, { kind: 'placed', positions: placesOf(turn) });
const bent = (turn: number) => at(turn, { kind: 'bent', offsets: Float64Array.of(turn) });
const unplaced = (turn: number) => at(turn, { kind: 'unplaced', problem: 'No room.' });
const kept = (turn: number, unkept: string | null = null) => heard(turn, { kind: 'kept', unkept });
const died = (turn: number) => heard(turn, { kind: 'broken', why: 'died' });

/** A file that is given and comes to the desk as its `turn`. */
const brought = (turn: number, report: ImportReport | null = clean, data = few): ImportSessionEvent[] => [
  give,
  order(turn, data),
  arrived(turn, report, data),
  opened(turn, data),
];

describe('a file on its way to the desk', () => {
  it('is read, laid out while it arrives, opened, shown and placed, in this order', () => {
    const done = stepsOf([
      give,
      heard(1, { kind: 'reading', share: 1 }),
      order(1),
      heard(1, { kind: 'share', share: 1 }),
      arrived(1),
      opened(1),
      placed(1),
      bent(1),
      kept(1),
    ]).flatMap(({ effects }) => effects.map(({ kind }) => kind));
    expect(done).toEqual(['begin', 'mark', 'layOut', 'open', 'show', 'place', 'mark', 'bend']);
  });

  it('is shown with the places and bows that were found before it was open', () => {
    const [, ...effects] = effectsOf(give, order(1), placed(1), arrived(1), bent(1), opened(1));
    expect(effects).toEqual([
      { kind: 'place', positions: placesOf(1) },
      { kind: 'mark', moment: 'settled' },
      { kind: 'bend', offsets: Float64Array.of(1) },
    ]);
  });

  it('is shown while its people settle where they are many, and once where they are few', () => {
    const crowded = effectsOf(give, order(1, many), moved(1), arrived(1, clean, many), opened(1, many));
    expect(crowded.map(({ kind }) => kind)).toEqual(['show', 'place']);
    expect(sessionAfter(...brought(1, clean, many), moved(1)).shown?.placement).toEqual({
      kind: 'settling',
      share: 0.5,
    });
    expect(effectsOf(...brought(1), moved(1))).toEqual([]);
  });

  it('is asked about where something is open, and its decisions are remembered when it is taken', () => {
    const asking = [give, heard(1, { kind: 'preview', preview: previewed('from,to') })];
    expect(sessionAfter(...asking).job).toEqual({ stage: 'asking', preview: previewed('from,to'), owed: 0 });
    const answer: ReaderEvent = { kind: 'answer', question: '0.from', answer: 'column:b' };
    expect(effectsOf(...asking, answer)).toEqual([{ kind: 'request', turn: 1, request: answer }]);
    expect(effectsOf(...asking, { kind: 'build' })).toEqual([
      { kind: 'remember', header: 'from,to', decisions: { uses: [] } },
      { kind: 'request', turn: 1, request: { kind: 'build' } },
    ]);
  });

  it('is built as the last answer says, though its preview comes after the word to build', () => {
    const asking = [give, heard(1, { kind: 'preview', preview: previewed('a') })];
    const answer: ReaderEvent = { kind: 'answer', question: '0.from', answer: 'column:b' };
    const late = heard(1, { kind: 'preview', preview: previewed('b') });
    const steps = stepsOf([...asking, answer, { kind: 'build' }, late, late]);
    expect(steps.at(-2)?.session.job).toMatchObject({
      stage: 'working',
      task: { kind: 'building', owed: 0 },
    });
    expect(steps.at(-2)?.effects).toMatchObject([{ kind: 'remember', header: 'b' }]);
    // The second is what building came to: nothing would come in so.
    expect(steps.at(-1)?.session.job).toMatchObject({ stage: 'asking' });
  });

  it.each<[string, readonly ReturnType<typeof file>[] | string, RegExp]>([
    ['no file', [], /^No file came/],
    ['pasted blanks', ' \n', /^Nothing was pasted/],
    ['a large file', [file(limits.bytes + 1)], /“ties.csv” is 50 MB large\. 50 MB is the most/],
  ])('is not read where there is %s, and why is said', (_, content, problem) => {
    const { job } = sessionAfter({ kind: 'give', content });
    expect(job).toEqual({ stage: 'failed', problem: expect.stringMatching(problem) });
  });

  it('is not trusted where it comes before its order, which says who is to be placed', () => {
    expect(sessionAfter(give, arrived(1)).job).toMatchObject({ stage: 'failed' });
    expect(effectsOf(give, arrived(1))).toEqual([{ kind: 'stop', turn: 1 }]);
  });

  it('is asked for by a link where it is not kept', () => {
    expect(sessionAfter(find, heard(1, { kind: 'absent' })).job).toEqual({ stage: 'waiting', wanted: 'abc' });
  });
});

describe('what came of a file', () => {
  it('is told at once where something is missing or in doubt, and else on request', () => {
    expect(sessionAfter(...brought(1, doubtful)).job.stage).toBe('taken');
    expect(sessionAfter(...brought(1)).job.stage).toBe('none');
    expect(sessionAfter(...brought(1), { kind: 'report' }).job.stage).toBe('taken');
    // Kept data has no report.
    expect(sessionAfter(...brought(1, null), { kind: 'report' }).job.stage).toBe('none');
  });

  it('is told with what has changed against an older state of the same source', () => {
    const session = sessionAfter(...brought(1), ...brought(2));
    expect(session.shown?.changes).toMatchObject({ same: 1, added: [], gone: [] });
    expect(session.job.stage).toBe('taken');
  });

  it('is told anew where the record could not be kept, whenever that is known', () => {
    for (const unkept of [kept(1, 'No room.'), died(1)]) {
      const early = sessionAfter(...brought(1).slice(0, -1), unkept, opened(1));
      const late = sessionAfter(...brought(1), unkept);
      for (const { job, shown } of [early, late]) {
        expect(job.stage).toBe('taken');
        expect(shown?.unkept).toMatch(/No room|could not be kept/);
      }
    }
  });

  it('waits while another file is being read, and is told when that comes to nothing', () => {
    const refused = heard(2, { kind: 'refused', problems: [] });
    const events = [...brought(1), give, kept(1, 'No room.'), unplaced(1), refused];
    expect(sessionAfter(...events).job.stage).toBe('refused');
    expect(sessionAfter(...events, close).job.stage).toBe('taken');
    expect(sessionAfter(...events, close, close).job).toEqual({ stage: 'failed', problem: 'No room.' });
    expect(sessionAfter(...events, close, close, close).job.stage).toBe('none');
  });
});

describe('the record on the desk', () => {
  it('goes on to its places, and to where it is kept, while another file is read', () => {
    const steps = stepsOf([...brought(1), give, placed(1), kept(1)]);
    expect(steps.at(-2)?.effects).toMatchObject([{ kind: 'place' }, { kind: 'mark' }]);
    expect(steps.flatMap(({ effects }) => effects).filter(({ kind }) => kind === 'stop')).toEqual([]);
  });

  it('is left where it stands on request, and nothing moves it after that', () => {
    const resting = [...brought(1, clean, many), moved(1), { kind: 'rest' } as const];
    expect(effectsOf(...resting).map(({ kind }) => kind)).toEqual(['stopLayout', 'mark']);
    for (const late of [moved(1), placed(1), bent(1), unplaced(1)])
      expect(effectsOf(...resting, late)).toEqual([]);
  });

  it('gives way to the shipped one, by a step or by Back, which leaves alone a file that is being read', () => {
    const left = stepsOf([...brought(1), give, { kind: 'leave' }]).at(-1);
    expect(left?.session).toMatchObject({ shown: null, job: { stage: 'none' } });
    expect(left?.effects.map(({ kind }) => kind)).toEqual(['stop', 'stopLayout', 'showShipped']);
    const back = stepsOf([...brought(1), give, { kind: 'return' }]).at(-1);
    expect(back?.session).toMatchObject({ shown: null, job: { stage: 'working' } });
    expect(back?.effects).toEqual([
      { kind: 'stopLayout', turn: 1 },
      { kind: 'showShipped', step: false },
    ]);
    expect(sessionAfter(...brought(1, doubtful), { kind: 'return' }).job.stage).toBe('none');
  });
});

/** Anything the reader may do, and anything that may be heard of any turn, in any order. */
const readerEvents: fc.Arbitrary<ReaderEvent> = fc.constantFrom<ReaderEvent>(
  give,
  give,
  give,
  give,
  { kind: 'give', content: 'from,to' },
  { kind: 'give', content: 'from,to' },
  { kind: 'give', content: '' },
  find,
  { kind: 'answer', question: '0.from', answer: 'column:b' },
  { kind: 'build' },
  { kind: 'look', look: { kind: 'out' } },
  { kind: 'join', base: few },
  { kind: 'reread', look: { kind: 'first' } },
  close,
  { kind: 'ask' },
  { kind: 'report' },
  { kind: 'rest' },
  { kind: 'leave' },
  { kind: 'return' },
);

/** What the worker of a turn may say when: mostly what is due, so that runs get far. */
function dueNews(turn: number, session: ImportSession): ImportSessionEvent[] {
  const { job, shown } = session;
  if (turn === session.turn && job.stage === 'asking') return [{ kind: 'build' }];
  if (turn !== session.turn || job.stage !== 'working')
    return shown?.turn === turn
      ? [moved(turn), placed(turn), bent(turn), kept(turn), kept(turn, 'Full.')]
      : [];
  const isLarge = turn % 2 === 0;
  const data = isLarge ? many : few;
  switch (job.task.kind) {
    case 'opening':
      return [moved(turn), placed(turn), kept(turn, 'Full.'), opened(turn, data)];
    case 'arriving':
      return [
        moved(turn),
        placed(turn),
        heard(turn, { kind: 'share', share: 0.5 }),
        arrived(turn, doubtful, data),
      ];
    default:
      return [
        heard(turn, { kind: 'preview', preview: previewed('h') }),
        order(turn, data),
        order(turn, data),
      ];
  }
}

const wild = (turn: number): ImportSessionEvent[] => [
  at(turn, { kind: 'unread', problem: 'A folder.' }),
  heard(turn, { kind: 'reading', share: 0.5 }),
  heard(turn, { kind: 'preview', preview: previewed('h') }),
  order(turn),
  heard(turn, { kind: 'share', share: 0.5 }),
  arrived(turn),
  heard(turn, { kind: 'refused', problems: [] }),
  heard(turn, { kind: 'absent' }),
  kept(turn),
  kept(turn, 'Full.'),
  died(turn),
  opened(turn),
  at(turn, { kind: 'unopened', problem: 'Damaged.' }),
  moved(turn),
  placed(turn),
  bent(turn),
  unplaced(turn),
];

const isAtWork = ({ job }: ImportSession) => job.stage === 'working' || job.stage === 'asking';

/** Choices of a run; the events follow from them, and from where the import stands by then. */
const runs: fc.Arbitrary<Run[]> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.nat(999), readerEvents), {
    minLength: 5,
    maxLength: 60,
    size: 'max',
  })
  .map((choices) => {
    let session = nothingImported;
    return choices.map(([what, which, reader]) => {
      const turn = Math.max(1, session.turn - (which % 4 === 0 ? 1 : 0));
      const news = what === 9 ? wild(turn) : dueNews(turn, session);
      const isReader = what === 0 || news.length === 0 || (what < 6 && !isAtWork(session));
      const event = isReader ? reader : (news[which % news.length] ?? reader);
      const before = session;
      const step = stepImport(session, event);
      session = step.session;
      return { ...step, before, event };
    });
  });

const endsJob = new Set(['give', 'find', 'close', 'ask', 'leave']);
const holds = (check: (steps: readonly Run[]) => void) =>
  fc.assert(fc.property(runs, check), { numRuns: 200 });

describe('whatever happens in whatever order', () => {
  it('runs of the test get far enough to say something', () => {
    const sample = fc.sample(runs, { numRuns: 300, seed: 7 });
    const shows = sample.map((run) =>
      run.flatMap(({ effects }) => effects).filter(({ kind }) => kind === 'show'),
    );
    expect(shows.filter(({ length }) => length > 1).length).toBeGreaterThan(30);
    const jobs = new Set(sample.flat().map(({ session }) => session.job.stage));
    expect(jobs).toEqual(new Set(['none', 'waiting', 'working', 'asking', 'refused', 'failed', 'taken']));
  });

  it('hears nothing of a turn that was ended, whatever is said and wherever the import stands', () => {
    const way = [
      give,
      heard(2, { kind: 'preview', preview: previewed('a') }),
      { kind: 'build' } as const,
      order(2),
      arrived(2),
      opened(2),
    ];
    let session = sessionAfter(give);
    for (const event of way) {
      session = stepImport(session, event).session;
      for (const late of wild(1)) expect(stepImport(session, late)).toEqual({ session, effects: [] });
    }
    expect(session.shown?.turn).toBe(2);
  });

  it('no record that was cancelled is laid on the desk, and a later file wins', () => {
    holds((steps) => {
      const ended = new Set<number>();
      let latest = 0;
      for (const { before, event, effects } of steps) {
        if (endsJob.has(event.kind) && isAtWork(before)) ended.add(before.turn);
        for (const effect of effects) {
          if (effect.kind !== 'show') continue;
          const turn = Number(effect.record.fingerprint);
          expect(ended.has(turn)).toBe(false);
          expect(turn).toBeGreaterThan(latest);
          expect(turn).toBe(before.turn);
          latest = turn;
        }
      }
    });
  });

  it('the record on the desk is as it was until another has come whole, or the reader leaves it', () => {
    holds((steps) => {
      for (const { before, session, event, effects } of steps) {
        if (effects.some(({ kind }) => kind === 'show' || kind === 'showShipped')) continue;
        expect(session.shown?.dataset).toBe(before.shown?.dataset);
        expect(session.shown?.report).toBe(before.shown?.report);
        if (event.kind === 'moved' || event.kind === 'placed' || event.kind === 'bent') continue;
        expect(effects.some(({ kind }) => kind === 'place' || kind === 'bend')).toBe(false);
      }
    });
  });

  it('places and bows go to the record they were found for', () => {
    holds((steps) => {
      for (const { session, effects } of steps) {
        for (const effect of effects) {
          if (effect.kind === 'place') expect(effect.positions.x[0]).toBe(session.shown?.turn);
          if (effect.kind === 'bend') expect(effect.offsets[0]).toBe(session.shown?.turn);
        }
      }
    });
  });

  it('nothing is lost in silence: work ends because the reader ends it, or with something said', () => {
    holds((steps) => {
      for (const { before, session, event, effects } of steps) {
        const isOver = isAtWork(before) && (!isAtWork(session) || session.turn !== before.turn);
        if (!isOver || endsJob.has(event.kind)) continue;
        const isShown = effects.some(({ kind }) => kind === 'show');
        expect(isShown || ['refused', 'failed', 'waiting'].includes(session.job.stage)).toBe(true);
      }
    });
  });

  it('what is wrong with the record on the desk is said, at once or after what is open', () => {
    holds((steps) => {
      for (const { before, session } of steps) {
        if (!session.shown || session.shown.turn !== before.shown?.turn) continue;
        const said = [session.job, ...session.shown.untold];
        const becameUnkept = session.shown.unkept !== null && before.shown.unkept === null;
        if (becameUnkept && session.shown.report) expect(said).toContainEqual({ stage: 'taken' });
        const hasStopped =
          session.shown.placement.kind === 'stopped' && before.shown.placement.kind === 'unplaced';
        if (hasStopped) expect(said).toContainEqual({ stage: 'failed', problem: 'No room.' });
        // What waits is taken off only to be said.
        for (const one of before.shown.untold) expect(said).toContainEqual(one);
      }
    });
  });

  it('whatever is begun is ended, but for the keeping of a record that came whole', () => {
    holds((steps) => {
      const running = new Set<number>();
      const laying = new Set<number>();
      for (const { session, effects } of steps) {
        for (const effect of effects) {
          if (effect.kind === 'begin') running.add(effect.turn);
          if (effect.kind === 'layOut') laying.add(effect.turn);
          if (effect.kind === 'stop') running.delete(effect.turn);
          if (effect.kind === 'stop' || effect.kind === 'stopLayout') laying.delete(effect.turn);
          if (effect.kind === 'show') running.delete(Number(effect.record.fingerprint));
        }
        expect([...running]).toEqual(isAtWork(session) ? [session.turn] : []);
        for (const turn of laying) expect([session.turn, session.shown?.turn]).toContain(turn);
      }
    });
  });
});

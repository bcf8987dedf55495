import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createSessionStore,
  isSamePointing,
  put,
  type SessionChange,
  say,
} from '../../../src/shell/stores/sessionStore';
import { inYears } from '../../support/years';

const items = fc.constantFrom(
  { kind: 'person' as const, person: 1 },
  { kind: 'relation' as const, relation: 2 },
);
const positions = fc.constantFrom({ x: 1, y: 2 }, { x: 3, y: 4 });
const ids = fc.option(fc.constantFrom('row-1', 'row-2'));

/** Any parts of any concerns, often none that differ from before. */
const changes: fc.Arbitrary<SessionChange> = fc.record(
  {
    pointer: fc.record(
      {
        hovered: fc.option(fc.record({ item: items, at: positions })),
        pointed: fc.option(items),
        choice: fc.option(fc.record({ relations: fc.constant([0, 1]), at: positions })),
      },
      { requiredKeys: [] },
    ),
    focus: fc.record(
      { item: fc.option(items), readOn: fc.boolean(), openedBy: ids, left: ids },
      { requiredKeys: [] },
    ),
    panel: fc.record(
      {
        sourcesOpen: fc.boolean(),
        overviewClosed: fc.boolean(),
        companion: fc.option(fc.nat(2)),
        covered: fc.nat(1),
      },
      { requiredKeys: [] },
    ),
    years: fc.record(
      {
        open: fc.boolean(),
        rangeOnOneYear: fc.boolean(),
        rangeLeft: fc.option(fc.constant(inYears(2019, 2020))),
        playing: fc.boolean(),
        pace: fc.constantFrom('slow' as const, 'fast' as const),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

const concerns = ['pointer', 'focus', 'panel', 'years'] as const;

describe('the session', () => {
  it('changes what was asked for and nothing else, and tells only of what has changed', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 6 }), (all) => {
        const session = createSessionStore([]);
        let told = 0;
        session.subscribe(() => told++);
        for (const change of all) {
          const before = session.getState();
          told = 0;
          put(session, change);
          const now = session.getState();
          let differs = false;
          for (const concern of concerns) {
            const parts: Readonly<Record<string, unknown>> = change[concern] ?? {};
            const was: Readonly<Record<string, unknown>> = { ...before[concern] };
            const isOther = Object.keys(parts).some((key) => parts[key] !== was[key]);
            expect(now[concern]).toEqual({ ...was, ...parts });
            expect(now[concern] === before[concern]).toBe(!isOther);
            differs ||= isOther;
          }
          expect(told).toBe(differs ? 1 : 0);
          for (const rest of ['dialog', 'said', 'notices', 'beforeTour'] as const) {
            expect(now[rest]).toBe(before[rest]);
          }
        }
      }),
    );
  });

  it('is plain data: what passes with a visit could be written down', () => {
    const session = createSessionStore(['A notice.']);
    put(session, {
      pointer: { choice: { relations: [0, 1], at: { x: 1, y: 2 } } },
      focus: { openedBy: 'row-1' },
    });
    session.setState({ dialog: { kind: 'citation', of: { kind: 'view' } } });
    const state = session.getState();
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });

  it('has one dialog open at most: another takes its place', () => {
    const session = createSessionStore([]);
    session.setState({ dialog: { kind: 'picture' } });
    session.setState({ dialog: { kind: 'data' } });
    expect(session.getState().dialog).toEqual({ kind: 'data' });
  });

  it('says equal sentences as different ones, and shows only what is to be shown', () => {
    const session = createSessionStore([]);
    say(session, 'The link could not be copied.');
    expect(session.getState().said).toEqual({
      words: 'The link could not be copied.',
      turn: 1,
      isShown: false,
    });
    say(session, 'Anything at all.', true);
    say(session, 'Anything at all.', true);
    expect(session.getState().said).toEqual({ words: 'Anything at all.', turn: 3, isShown: true });
  });
});

describe('what is pointed at', () => {
  it('is the same for a pointer that moves within one thing, and another where it comes to another', () => {
    const one = createSessionStore([]).getState();
    const item = { kind: 'person', person: 1 } as const;
    const over = (x: number) => ({
      ...one,
      pointer: { ...one.pointer, hovered: { item, at: { x, y: x } } },
    });
    expect(isSamePointing(over(1), over(2))).toBe(true);
    expect(isSamePointing(one, over(1))).toBe(false);
    expect(isSamePointing(one, { ...one, focus: { ...one.focus, item } })).toBe(false);
    expect(isSamePointing(one, { ...one, pointer: { ...one.pointer, pointed: item } })).toBe(false);
  });
});

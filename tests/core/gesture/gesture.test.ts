import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asksWhere,
  type GestureEvent,
  type GestureState,
  handleGesture,
  type Intent,
  idle,
} from '../../../src/core/gesture/gesture';
import type { Hit } from '../../../src/core/scene/hitTest';

const ada: Hit = { kind: 'person', person: 3 };
const line: Hit = { kind: 'relations', relations: [7] };
const nothing: Hit = { kind: 'nothing' };

/** Ada stands left of x = 100, a line runs below y = 100, the rest is empty. */
const hitAt = ({ x, y }: { x: number; y: number }): Hit => (x < 100 ? ada : y < 100 ? line : nothing);
const atAda = [50, 50] as const;
const atLine = [300, 50] as const;
const atEmpty = [300, 300] as const;

type Hand = 'down' | 'move' | 'up';
const event =
  (touch: boolean) =>
  (kind: Hand, [x, y]: readonly [number, number], pointer = 1): GestureEvent => ({
    kind,
    pointer,
    at: { x, y },
    touch,
  });
const mouse = event(false);
const finger = event(true);
const cancel = (pointer = 1): GestureEvent => ({ kind: 'cancel', pointer });
const by = ([x, y]: readonly [number, number], dx: number, dy: number): readonly [number, number] => [
  x + dx,
  y + dy,
];

function play(events: readonly GestureEvent[]): { state: GestureState; intents: Intent[] } {
  let state: GestureState = idle;
  const intents: Intent[] = [];
  for (const one of events) {
    const result = handleGesture(state, one, asksWhere(state, one) ? hitAt(one.at) : null);
    state = result.state;
    intents.push(...result.intents);
  }
  return { state, intents };
}

/** What was done, hovering aside. */
const done = (events: readonly GestureEvent[]) =>
  play(events).intents.filter((intent) => intent.kind !== 'hover');
const select = (hit: Hit): Intent => ({ kind: 'select', hit });
const pan = (dx: number, dy: number): Intent => ({ kind: 'pan', dx, dy });
const drag = (dx: number, dy: number): Intent => ({ kind: 'drag', person: 3, dx, dy });
const drop: Intent = { kind: 'drop', person: 3 };

const cases: [string, GestureEvent[], Intent[]][] = [
  ['a click on a line selects it', [mouse('down', atLine), mouse('up', atLine)], [select(line)]],
  ['a click on a person selects them', [mouse('down', atAda), mouse('up', atAda)], [select(ada)]],
  ['a click on nothing selects nothing', [mouse('down', atEmpty), mouse('up', atEmpty)], [select(nothing)]],
  [
    'a hand that trembles still clicks',
    [mouse('down', atLine), mouse('move', by(atLine, 2, 2)), mouse('up', by(atLine, 3, 1))],
    [select(line)],
  ],
  [
    'a finger may roll farther than a mouse',
    [finger('down', atLine), finger('move', by(atLine, 6, 5)), finger('up', by(atLine, 6, 5))],
    [select(line)],
  ],
  [
    'a press that leaves its place selects nothing',
    [mouse('down', atLine), mouse('up', by(atLine, 60, 0))],
    [],
  ],
  [
    'a press that moves away and comes back selects nothing',
    [mouse('down', atLine), mouse('move', by(atLine, 30, 0)), mouse('move', atLine), mouse('up', atLine)],
    [pan(30, 0), pan(-30, 0)],
  ],
  [
    'drawing the ground moves the picture by the whole way',
    [
      mouse('down', atEmpty),
      mouse('move', by(atEmpty, 10, -6)),
      mouse('move', by(atEmpty, 25, 4)),
      mouse('up', by(atEmpty, 25, 4)),
    ],
    [pan(10, -6), pan(15, 10)],
  ],
  [
    'drawing a line moves the picture, too',
    [mouse('down', atLine), mouse('move', by(atLine, 10, 0)), mouse('up', by(atLine, 10, 0))],
    [pan(10, 0)],
  ],
  [
    'drawing a person moves that person and not the picture',
    [
      mouse('down', atAda),
      mouse('move', by(atAda, 10, 0)),
      mouse('move', by(atAda, 400, 300)),
      mouse('up', by(atAda, 400, 300)),
    ],
    [drag(10, 0), drag(390, 300), drop],
  ],
  ['a cancelled press does nothing', [mouse('down', atLine), cancel(), mouse('up', atLine)], []],
  [
    'a cancelled drag leaves the person where they are',
    [mouse('down', atAda), mouse('move', by(atAda, 20, 0)), cancel(), mouse('move', by(atAda, 90, 0))],
    [drag(20, 0), drop],
  ],
  [
    'a second finger does not disturb a person being moved',
    [
      finger('down', atAda),
      finger('move', by(atAda, 20, 0)),
      finger('down', atEmpty, 2),
      finger('move', by(atEmpty, 50, 50), 2),
      finger('up', by(atEmpty, 50, 50), 2),
      finger('move', by(atAda, 30, 0)),
      finger('up', by(atAda, 30, 0)),
    ],
    [drag(20, 0), drag(10, 0), drop],
  ],
  [
    'a second finger that is cancelled does not end the first one’s drag',
    [
      finger('down', atAda),
      finger('move', by(atAda, 20, 0)),
      finger('down', atEmpty, 2),
      cancel(2),
      finger('move', by(atAda, 30, 0)),
      finger('up', by(atAda, 30, 0)),
    ],
    [drag(20, 0), drag(10, 0), drop],
  ],
  [
    'two fingers zoom about the middle between them',
    [finger('down', [200, 300]), finger('down', [400, 300], 2), finger('move', [500, 300], 2)],
    [pan(50, 0), { kind: 'zoom', at: { x: 350, y: 300 }, factor: 1.5 }],
  ],
  [
    'two fingers that move together move the picture and do not zoom',
    [
      finger('down', [200, 300]),
      finger('down', [400, 300], 2),
      finger('move', [200, 360]),
      finger('move', [400, 360], 2),
    ],
    [
      pan(0, 30),
      { kind: 'zoom', at: { x: 300, y: 330 }, factor: Math.hypot(200, 60) / 200 },
      pan(0, 30),
      { kind: 'zoom', at: { x: 300, y: 360 }, factor: 200 / Math.hypot(200, 60) },
    ],
  ],
  [
    'the finger that stays after a pinch goes on moving the picture, and selects nothing',
    [
      finger('down', atLine),
      finger('down', atEmpty, 2),
      finger('up', atEmpty, 2),
      finger('move', by(atLine, 5, 0)),
      finger('up', by(atLine, 5, 0)),
    ],
    [pan(5, 0)],
  ],
  [
    'a second finger while the picture is moved makes a pinch',
    [
      finger('down', atEmpty),
      finger('move', by(atEmpty, 20, 0)),
      finger('down', [520, 300], 2),
      finger('move', [620, 300], 2),
    ],
    [pan(20, 0), pan(50, 0), { kind: 'zoom', at: { x: 470, y: 300 }, factor: 1.5 }],
  ],
  [
    'a third finger changes nothing',
    [
      finger('down', [200, 300]),
      finger('down', [400, 300], 2),
      finger('down', [300, 500], 3),
      finger('move', [310, 510], 3),
    ],
    [],
  ],
  [
    'the button of another pointer does not release the first',
    [mouse('down', atLine), finger('up', atLine, 9)],
    [],
  ],
];

describe('handleGesture', () => {
  it.each(cases)('%s', (_, events, expected) => {
    expect(done(events)).toEqual(expected);
  });

  it('is back at rest after every gesture that ends', () => {
    for (const [name, events] of cases) {
      const lastUp = events.findLastIndex((one) => one.kind === 'up' || one.kind === 'cancel');
      const open = new Set<number>();
      for (const one of events) {
        if (one.kind === 'down') open.add(one.pointer);
        if (one.kind === 'up' || one.kind === 'cancel') open.delete(one.pointer);
      }
      if (lastUp >= 0 && open.size === 0) expect(play(events).state, name).toEqual(idle);
    }
  });

  it('hovers for a mouse that passes over, and for no finger', () => {
    expect(play([mouse('move', atAda), mouse('move', atLine)]).intents).toEqual([
      { kind: 'hover', hit: ada, at: { x: 50, y: 50 } },
      { kind: 'hover', hit: line, at: { x: 300, y: 50 } },
    ]);
    expect(play([finger('move', atAda), finger('down', atLine), finger('up', atLine)]).intents).toEqual([
      select(line),
    ]);
  });

  it('stops hovering when the mouse leaves and when something is moved', () => {
    expect(play([mouse('move', atAda), { kind: 'leave' }]).intents.at(-1)).toMatchObject({ hit: nothing });
    const moved = play([mouse('down', atAda), mouse('move', by(atAda, 20, 0))]).intents;
    expect(moved[0]).toMatchObject({ kind: 'hover', hit: nothing });
  });

  it('does not end a drag at the edge of the picture', () => {
    const { state } = play([mouse('down', atAda), mouse('move', by(atAda, 20, 0)), { kind: 'leave' }]);
    expect(state.kind).toBe('dragging');
  });

  const anyEvent: fc.Arbitrary<GestureEvent> = fc.oneof(
    fc.record({
      kind: fc.constantFrom<Hand[]>('down', 'move', 'up'),
      pointer: fc.integer({ min: 1, max: 3 }),
      at: fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 400 }) }),
      touch: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('cancel' as const), pointer: fc.integer({ min: 1, max: 3 }) }),
    fc.constant<GestureEvent>({ kind: 'leave' }),
  );

  it('asks for nothing but finite steps, and drops whom it has dragged once, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        let state: GestureState = idle;
        let dragging = false;
        for (const one of events) {
          const result = handleGesture(state, one, asksWhere(state, one) ? hitAt(one.at) : null);
          for (const intent of result.intents) {
            const numbers = Object.values(intent).filter((value) => typeof value === 'number');
            expect(numbers.every(Number.isFinite)).toBe(true);
            if (intent.kind === 'drag') dragging = true;
            if (intent.kind === 'pan' || intent.kind === 'zoom') expect(dragging).toBe(false);
            if (intent.kind === 'drop') {
              expect(dragging).toBe(true);
              dragging = false;
            }
          }
          state = result.state;
          expect(state.kind === 'dragging').toBe(dragging);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('selects only what lay under the press, and only after a release', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        let state: GestureState = idle;
        for (const one of events) {
          const before = state;
          const result = handleGesture(state, one, asksWhere(state, one) ? hitAt(one.at) : null);
          for (const intent of result.intents) {
            if (intent.kind !== 'select') continue;
            expect(one.kind).toBe('up');
            expect(before.kind === 'pressing' && before.hit).toEqual(intent.hit);
          }
          state = result.state;
        }
      }),
      { numRuns: 300 },
    );
  });
});

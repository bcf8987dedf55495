import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FrameEffect,
  type FrameEvent,
  type FrameWork,
  nothingDrawn,
  restAfter,
  stepFrames,
  workAtRest,
  workWhileMoving,
} from '../../../src/core/picture/frameWork';

const viewport = { width: 800, height: 600 };
const people = [true, true];
const home = { x: 0, y: 0, k: 1 };
const picture = (camera = home, drawn = people) => ({ camera, viewport, people: drawn });
type Picture = ReturnType<typeof picture>;

/** A screen with a painter that shows what it was given, at once or when told to. */
class Screen {
  state: FrameWork = nothingDrawn;
  now = 0;
  shown: Picture | null = null;
  begun: Picture | null = null;
  /** How many turns of work a picture needs; one that needs more than one is large. */
  turns = 1;
  left = 0;
  overlays = 0;

  do(event: FrameEvent): readonly FrameEffect[] {
    const result = stepFrames(this.state, event);
    this.state = result.state;
    return result.effects;
  }

  ask(what: 'all' | 'overlay') {
    return this.do({ kind: 'asked', what });
  }

  /** One frame of the screen, as the loop of the shell goes through it. */
  draw(frame: Picture, after = 16): FrameEffect[] {
    this.now += after;
    const { shown } = this;
    const done = [...this.do({ kind: 'due', now: this.now, frame, shown, isLarge: this.turns > 1 })];
    let hasMore = true;
    for (const effect of done) {
      if (effect.kind === 'begin') {
        this.begun = frame;
        this.left = this.turns;
      }
      if (effect.kind === 'work') hasMore = this.work();
    }
    done.push(...this.do({ kind: 'worked', shown: this.shown, hasMore }));
    this.overlays += done.filter(({ kind }) => kind === 'overlay').length;
    return done;
  }

  private work(): boolean {
    if (this.begun && --this.left <= 0) {
      this.shown = this.begun;
      this.begun = null;
    }
    return this.begun !== null;
  }
}

const kinds = (effects: readonly FrameEffect[]) => effects.map(({ kind }) => kind);

function drawnOnce(turns = 1): Screen {
  const screen = new Screen();
  screen.turns = turns;
  for (let frame = 0; frame < turns; frame++) screen.draw(picture());
  expect(screen.shown).not.toBeNull();
  screen.now += 1000;
  return screen;
}

describe('a frame', () => {
  it('is asked for once, however much has changed', () => {
    const screen = new Screen();
    expect(kinds(screen.ask('overlay'))).toEqual(['ask']);
    expect(screen.ask('all')).toEqual([]);
    expect(screen.ask('overlay')).toEqual([]);
    screen.draw(picture());
    expect(kinds(screen.ask('overlay'))).toEqual(['ask']);
  });

  it('paints all the first time, and nothing again that has not changed', () => {
    const screen = new Screen();
    const frame = picture();
    expect(kinds(screen.draw(frame))).toEqual(['begin', 'work', 'overlay']);
    expect(kinds(screen.draw(frame))).toEqual(['work']);
  });

  it('for a selection paints the overlay alone', () => {
    const screen = drawnOnce();
    screen.ask('overlay');
    expect(kinds(screen.draw(picture()))).not.toContain('begin');
    expect(screen.overlays).toBe(2);
  });

  it('paints all anew where somebody else is drawn, for being selected', () => {
    const screen = drawnOnce();
    screen.ask('overlay');
    expect(kinds(screen.draw(picture(home, [true, false])))).toContain('begin');
  });

  it('that comes while there is nothing to draw loses nothing of what was asked for', () => {
    const screen = drawnOnce();
    screen.ask('all');
    expect(screen.do({ kind: 'idle' })).toEqual([]);
    expect(kinds(screen.ask('overlay'))).toEqual(['ask']);
    expect(kinds(screen.draw(picture()))).toEqual(expect.arrayContaining(['begin', 'overlay']));
  });

  it('that is forced paints all, and takes the place of the one that was asked for', () => {
    const screen = drawnOnce();
    expect(screen.do({ kind: 'forced' })).toEqual([]);
    screen.draw(picture());
    screen.ask('overlay');
    expect(kinds(screen.do({ kind: 'forced' }))).toEqual(['cancel']);
    expect(kinds(screen.draw(picture()))).toEqual(expect.arrayContaining(['begin', 'overlay']));
    expect(kinds(screen.ask('overlay'))).toEqual(['ask']);
  });
});

describe('a large picture', () => {
  const budgetOf = (effects: readonly FrameEffect[]) =>
    effects.flatMap((effect) => (effect.kind === 'work' ? [effect.budget] : []));

  it('is painted over several frames, and the overlay with the last', () => {
    const screen = new Screen();
    screen.turns = 3;
    const frame = picture();
    expect(kinds(screen.draw(frame))).toEqual(['begin', 'work', 'ask']);
    expect(kinds(screen.draw(frame))).toEqual(['work', 'ask']);
    expect(kinds(screen.draw(frame))).toEqual(['work', 'overlay']);
  });

  it('gets little of a frame just after it has moved, and much once it rests', () => {
    const screen = drawnOnce();
    const moved = picture({ x: 3, y: 0, k: 1 });
    screen.ask('all');
    expect(budgetOf(screen.draw(moved))).toEqual([workWhileMoving]);
    expect(budgetOf(screen.draw(moved, restAfter - 1))).toEqual([workWhileMoving]);
    expect(budgetOf(screen.draw(moved, 1))).toEqual([workAtRest]);
  });

  it('waits for the hand to rest while the last one shows most, and is painted then', () => {
    const screen = drawnOnce(2);
    const before = screen.shown;
    const near = picture({ x: 40, y: 0, k: 1 });
    screen.ask('all');
    expect(kinds(screen.draw(near))).toEqual(['begin', 'overlay', 'ask']);
    expect(kinds(screen.draw(near))).toEqual(['ask']);
    expect(screen.shown).toBe(before);
    // What stands out goes with the picture that is seen: over the old one while it lasts, then over the new.
    const { overlays } = screen;
    screen.draw(near, restAfter);
    screen.draw(near);
    expect(screen.shown).toBe(near);
    expect(screen.overlays).toBe(overlays + 1);
  });

  it('does not wait where the last one would leave much of the ground empty', () => {
    const screen = drawnOnce(2);
    screen.ask('all');
    expect(budgetOf(screen.draw(picture({ x: 500, y: 0, k: 1 })))).toEqual([workWhileMoving]);
  });

  it('of a few pieces never waits', () => {
    const screen = drawnOnce(1);
    const near = picture({ x: 40, y: 0, k: 1 });
    screen.ask('all');
    screen.draw(near);
    expect(screen.shown).toBe(near);
  });
});

describe('whatever happens', () => {
  const steps = fc.array(
    fc.record({
      ask: fc.option(fc.constantFrom<('all' | 'overlay')[]>('all', 'overlay')),
      moves: fc.integer({ min: 0, max: 60 }),
      turns: fc.integer({ min: 1, max: 4 }),
      pause: fc.constantFrom(16, 33, 200),
      idle: fc.boolean(),
    }),
    { maxLength: 20 },
  );

  it('what was asked for last is on the screen in the end, and then no frame is asked for', () => {
    fc.assert(
      fc.property(steps, (story) => {
        const screen = new Screen();
        let frame = picture();
        let asked = screen.ask('all').length;
        for (const { ask, moves, turns, pause, idle } of story) {
          if (ask) asked += screen.ask(ask).filter(({ kind }) => kind === 'ask').length;
          if (ask === 'all' && moves > 0) frame = picture({ x: frame.camera.x + moves, y: 0, k: 1 });
          screen.turns = turns;
          // A frame comes only where one was asked for.
          if (asked === 0) continue;
          asked--;
          if (idle) screen.do({ kind: 'idle' });
          else asked += kinds(screen.draw(frame, pause)).filter((kind) => kind === 'ask').length;
          expect(asked).toBeLessThanOrEqual(1);
        }
        asked += screen.ask('overlay').length;
        for (let turn = 0; asked > 0; turn++) {
          expect(turn).toBeLessThan(40);
          asked--;
          asked += kinds(screen.draw(frame, 50)).filter((kind) => kind === 'ask').length;
        }
        expect(screen.shown?.camera).toEqual(frame.camera);
        expect(screen.state).toMatchObject({ isAsked: false, isBaseStale: false, isOverlayStale: false });
      }),
    );
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CameraEvent } from '../../../src/core/picture/cameraPolicy';
import { createFrames, type Frame } from '../../../src/core/picture/frame';
import type { OpenRecord } from '../../../src/core/record/record';
import { translation } from '../../../src/core/scene/camera';
import { discOf, lineIn } from '../../../src/core/scene/scene';
import { type ViewParts, viewOf } from '../../../src/core/view/viewParts';
import { defaultView } from '../../../src/core/view/viewState';
import { createInteractions } from '../../../src/shell/canvas/interactions';
import { createSessionStore, put } from '../../../src/shell/stores/sessionStore';
import { createViewStore } from '../../../src/shell/stores/viewStore';
import { dataset, tie } from '../../support/dataset';
import { openInvented, town } from '../../support/desk';
import { measure } from '../../support/pictures';
import { handSizes } from '../../support/screen';

const viewport = { width: 800, height: 600 };
const camera = { x: 0, y: 0, k: 2 };

beforeEach(() => {
  // What is opened asks where the focus is.
  (document.activeElement as HTMLElement | null)?.blur();
});
afterEach(() => vi.unstubAllGlobals());

function handsOn(record: OpenRecord = town(), view: Partial<ViewParts> = {}) {
  const views = createViewStore(viewOf({ selection: { kind: 'none' }, ...view }));
  const session = createSessionStore([]);
  const frames = createFrames(record, measure);
  const host = document.createElement('div');
  handSizes().place(host, 0, 0, viewport.width, viewport.height);
  const drawn: { frame: Frame | null } = { frame: frames.frame(views.getState().view, camera, viewport) };
  const steered: CameraEvent[] = [];
  const hands = createInteractions({
    host,
    record,
    views,
    session,
    frames: () => frames,
    camera: () => camera,
    frame: () => drawn.frame,
    steer: (event) => steered.push(event),
  });
  const shift = translation(camera, viewport);
  const onScreen = ({ x, y }: { x: number; y: number }) => ({ x: x + shift.x, y: y + shift.y });
  const shown = frames.frame(views.getState().view, camera, viewport).scene;
  const at = {
    person: (id: string) => {
      const disc = discOf(shown, record.graph.personIndex.get(id) ?? -1);
      if (!disc) throw new Error(`${id} is not drawn.`);
      return onScreen(disc);
    },
    line: (id: string) => {
      const line = lineIn(shown, record.graph.relationIndex.get(id) ?? -1);
      if (!line) throw new Error(`${id} is not drawn.`);
      return onScreen(line.middle);
    },
    nothing: { x: 3, y: 3 },
  };
  const hand = (kind: 'down' | 'move' | 'up', where: { x: number; y: number }, touch = false) =>
    hands.onGesture({ kind, pointer: 1, at: where, touch });
  const click = (where: { x: number; y: number }, touch = false) => {
    hand('down', where, touch);
    hand('up', where, touch);
  };
  return { hands, hand, click, at, host, views, session, steered, drawn, record };
}

const selection = ({ views }: ReturnType<typeof handsOn>) => views.getState().view.selection;

describe('a click', () => {
  it('on a person opens them, as a step that Back undoes', () => {
    const page = handsOn();
    page.click(page.at.person('ada'));
    expect(selection(page)).toEqual({ kind: 'person', person: 'ada' });
    expect(page.views.getState().step).toBe('push');
  });

  it.each([false, true])('on a line opens it, with a finger: %s', (touch) => {
    const page = handsOn();
    page.click(page.at.line('cyd.lost-to.ben'), touch);
    expect(selection(page)).toEqual({ kind: 'relation', relation: 'cyd.lost-to.ben', claim: null });
  });

  it('takes away the sentence, which would lie over what is open now', () => {
    const page = handsOn();
    page.hand('move', page.at.person('ada'));
    expect(page.session.getState().pointer.hovered).not.toBeNull();
    page.click(page.at.person('ada'));
    expect(page.session.getState().pointer.hovered).toBeNull();
  });

  it('on nothing leaves what is open, and closes the choice of lines', () => {
    const page = handsOn(town(), { selection: { kind: 'person', person: 'ben' } });
    put(page.session, { pointer: { choice: { relations: [0, 1], at: { x: 0, y: 0 } } } });
    page.click(page.at.nothing);
    expect(page.session.getState().pointer.choice).toBeNull();
    expect(selection(page)).toEqual({ kind: 'person', person: 'ben' });
  });

  it('where several lines lie together offers them, at the hand and not at the very edge', () => {
    const two = openInvented(dataset([tie('ada', 'endorses', 'ben'), tie('ada', 'advises', 'ben')]));
    const flat = { ...two, subject: { ...two.subject, offsets: new Float64Array(2) } };
    const page = handsOn(flat);
    const where = page.at.line('ada.endorses.ben');
    page.click(where);
    const { choice } = page.session.getState().pointer;
    expect([...(choice?.relations ?? [])].sort()).toEqual([0, 1]);
    expect(choice?.at).toEqual(where);
    expect(selection(page)).toEqual({ kind: 'none' });
    handSizes().place(page.host, 0, 0, where.x + 10, 600);
    page.click(where);
    expect(page.session.getState().pointer.choice?.at).toEqual({ x: where.x - 14, y: where.y });
  });

  it('moves no camera', () => {
    const page = handsOn();
    page.click(page.at.person('ada'));
    page.click(page.at.nothing);
    expect(page.steered).toEqual([]);
  });
});

describe('a pointer that passes', () => {
  it('has what it is over said, and is a hand there', () => {
    const page = handsOn();
    const where = page.at.person('ben');
    page.hand('move', where);
    const person = page.record.graph.personIndex.get('ben');
    expect(page.session.getState().pointer.hovered).toEqual({ item: { kind: 'person', person }, at: where });
    expect(page.host.style.cursor).toBe('pointer');
    page.hand('move', page.at.nothing);
    expect(page.session.getState().pointer.hovered).toBeNull();
    expect(page.host.style.cursor).toBe('');
  });

  it('does not have said what is open already', () => {
    const page = handsOn(town(), { selection: { kind: 'person', person: 'ben' } });
    page.hand('move', page.at.person('ben'));
    expect(page.session.getState().pointer.hovered).toBeNull();
    expect(page.host.style.cursor).toBe('pointer');
  });

  it('tells nobody anything while it is over nothing', () => {
    const page = handsOn();
    let told = 0;
    page.session.subscribe(() => told++);
    page.hand('move', page.at.nothing);
    page.hand('move', { x: 4, y: 4 });
    page.hands.onGesture({ kind: 'leave' });
    expect(told).toBe(0);
  });
});

describe('a hand that moves something', () => {
  it('pans the picture from where nothing is', () => {
    const page = handsOn();
    page.hand('down', page.at.nothing);
    page.hand('move', { x: 33, y: 13 });
    expect(page.steered).toEqual([{ kind: 'panned', dx: 30, dy: 10 }]);
  });

  it('zooms and pans with two fingers', () => {
    const page = handsOn();
    const finger = (pointer: number, kind: 'down' | 'move', x: number) =>
      page.hands.onGesture({ kind, pointer, at: { x, y: 3 }, touch: true });
    finger(1, 'down', 3);
    finger(2, 'down', 103);
    finger(2, 'move', 203);
    expect(page.steered).toEqual([
      { kind: 'panned', dx: 50, dy: 0 },
      { kind: 'zoomed', at: { x: 103, y: 3 }, factor: 2 },
    ]);
  });

  it('keeps a person where they are let go, and holds the camera meanwhile', () => {
    const page = handsOn();
    const from = page.at.person('ada');
    page.hand('down', from);
    page.hand('move', { x: from.x + 40, y: from.y - 20 });
    page.hand('up', { x: from.x + 40, y: from.y - 20 });
    expect(page.steered).toEqual([{ kind: 'held' }]);
    const { view, step } = page.views.getState();
    // Two pixels of the screen are one unit of the world.
    expect(view.picture.pins).toEqual([{ person: 'ada', x: 100 + 20, y: -10 }]);
    expect(step).toBe('replace');
    expect(selection(page)).toEqual({ kind: 'none' });
  });

  it('goes on from where it has put somebody', () => {
    const page = handsOn();
    page.hands.movePerson(0, 8, 0);
    page.hands.movePerson(0, 8, 0);
    expect(page.views.getState().view.picture.pins).toEqual([{ person: 'ada', x: 108, y: 0 }]);
  });

  it('moves nobody who is not there', () => {
    const page = handsOn();
    page.hands.movePerson(99, 8, 0);
    expect(page.views.getState().view.picture.pins).toEqual([]);
    expect(page.steered).toEqual([]);
  });

  it('lets the sentence go where a finger lets somebody go', () => {
    const page = handsOn();
    const from = page.at.person('ada');
    page.hand('down', from, true);
    page.hand('move', { x: from.x + 40, y: from.y }, true);
    put(page.session, { pointer: { hovered: { item: { kind: 'person', person: 0 }, at: from } } });
    page.hand('up', { x: from.x + 40, y: from.y }, true);
    expect(page.session.getState().pointer.hovered).toBeNull();
  });
});

describe('a hand on nothing', () => {
  it('does nothing before the first frame', () => {
    const page = handsOn();
    page.drawn.frame = null;
    page.click(page.at.person('ada'));
    page.hands.zoom(null, 2);
    expect(selection(page)).toEqual({ kind: 'none' });
    expect(page.steered).toEqual([]);
    page.drawn.frame = createFrames(page.record, measure).frame(defaultView, camera, viewport);
    page.hands.zoom(null, 2);
    expect(page.steered).toEqual([{ kind: 'zoomed', at: null, factor: 2 }]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { translation } from '../../../src/core/scene/camera';
import { discOf } from '../../../src/core/scene/scene';
import { type ViewParts, viewOf, viewPartsOf } from '../../../src/core/view/viewParts';
import { createVisibilities } from '../../../src/core/view/visibilities';
import type { Drawn } from '../../../src/shell/canvas/frameLoop';
import { createPicture } from '../../../src/shell/canvas/picture';
import { createDrawingStore } from '../../../src/shell/stores/drawingStore';
import { createSessionStore, put } from '../../../src/shell/stores/sessionStore';
import { createViewStore } from '../../../src/shell/stores/viewStore';
import { town } from '../../support/desk';
import { handScreen, handSizes, pointerEvent, watchCanvases } from '../../support/screen';

const record = town();
let ends: (() => void)[] = [];
let screen: ReturnType<typeof handScreen>;
beforeEach(() => {
  screen = handScreen();
});
afterEach(() => {
  for (const end of ends) end();
  ends = [];
  vi.unstubAllGlobals();
});

/** A drawing in a window, with counters for what is painted on its two canvases. */
function drawing(view: Partial<ViewParts> = {}) {
  const strokesOf = watchCanvases();
  const sizes = handSizes();
  const host = document.createElement('div');
  const [base, overlay] = [document.createElement('canvas'), document.createElement('canvas')];
  const buttons = document.createElement('div');
  host.append(base, overlay);
  document.body.append(host);
  const resize = (width: number, height: number, left = 0) => {
    sizes.place(host, left, 0, width, height);
    sizes.tell();
  };
  const views = createViewStore(viewOf({ selection: { kind: 'none' }, ...view }));
  const session = createSessionStore([]);
  const layout = createDrawingStore();
  const drawn: Drawn[] = [];
  const picture = createPicture({
    host,
    base,
    overlay,
    buttons,
    record,
    visibilityOf: createVisibilities(record),
    views,
    session,
    drawing: layout,
    onDrawn: (latest) => drawn.push(latest),
  });
  ends.push(() => {
    picture.destroy();
    host.remove();
  });
  const painted = (canvas: HTMLCanvasElement) => strokesOf(canvas).named('clearRect').length;
  /** How often base and overlay were painted, and how often the picture was drawn, since the last time. */
  let before = [0, 0, 0];
  const since = () => {
    const now = [painted(base), painted(overlay), drawn.length];
    const counts = now.map((count, index) => count - (before[index] ?? 0));
    before = now;
    return counts;
  };
  const change = (next: Partial<ViewParts>) =>
    views.getState().change((held) => viewOf({ ...viewPartsOf(held), ...next }), 'replace');
  const point = (kind: string, at: { x: number; y: number }) =>
    host.dispatchEvent(pointerEvent(kind, { clientX: at.x, clientY: at.y }));
  const placeOf = (id: string) => {
    const frame = drawn.at(-1)?.frame;
    const disc = frame && discOf(frame.scene, record.graph.personIndex.get(id) ?? -1);
    if (!frame || !disc) throw new Error(`${id} is not drawn.`);
    const shift = translation(frame.camera, frame.viewport);
    return { x: disc.x + shift.x, y: disc.y + shift.y };
  };
  return { picture, views, session, layout, sizes, resize, drawn, since, change, point, placeOf, host, base };
}

function shownDrawing(view: Partial<ViewParts> = {}) {
  const page = drawing(view);
  page.resize(900, 600);
  page.since();
  return page;
}

describe('the drawing', () => {
  it('is there as soon as it has been measured, before the browser paints', () => {
    const page = drawing();
    expect(page.drawn).toEqual([]);
    page.resize(900, 600);
    expect(screen.asked).toBe(0);
    expect(page.since()).toEqual([1, 1, 1]);
  });

  it('waits for room, and for somebody who has a place', () => {
    const page = drawing();
    page.layout.setState({ layout: { kind: 'awaited' } });
    page.resize(0, 0);
    page.resize(900, 600);
    expect(page.since()).toEqual([0, 0, 0]);
    page.layout.setState({ layout: { kind: 'found', layout: record.subject } });
    screen.frame();
    expect(page.since()).toEqual([1, 1, 1]);
  });

  it('is not drawn again where nothing has changed', () => {
    const page = shownDrawing();
    page.sizes.tell();
    put(page.session, { years: { playing: true } });
    expect(screen.asked).toBe(0);
    expect(page.since()).toEqual([0, 0, 0]);
  });

  it.each<[string, Partial<ViewParts>, number[]]>([
    ['a filter', { undated: false }, [1, 1, 1]],
    ['a camera', { camera: { x: 5, y: 5, k: 1 } }, [1, 1, 1]],
    ['a person put elsewhere', { pins: [{ person: 'ada', x: 3, y: 3 }] }, [1, 1, 1]],
    ['a selection', { selection: { kind: 'person', person: 'ada' } }, [expect.any(Number), 1, 1]],
    ['an order of the list', { sort: { by: 'from', descending: true } }, [0, 1, 1]],
  ])('for %s is painted as far as it shows, in one frame', (_, next, counts) => {
    const page = shownDrawing();
    page.change(next);
    expect(screen.asked).toBe(1);
    screen.frame();
    expect(page.since()).toEqual(counts);
    expect(screen.asked).toBe(0);
  });

  it('paints over it what is pointed at, and nothing for a pointer that moves within it', () => {
    const page = shownDrawing();
    page.point('pointermove', page.placeOf('ada'));
    screen.frame();
    expect(page.since()).toEqual([0, 1, 1]);
    const { hovered } = page.session.getState().pointer;
    if (!hovered) throw new Error('Nothing is pointed at.');
    put(page.session, { pointer: { hovered: { ...hovered, at: { x: 1, y: 1 } } } });
    expect(screen.asked).toBe(0);
  });

  it('takes any number of changes between two frames at once', () => {
    const page = shownDrawing();
    for (let x = 1; x <= 20; x++) page.change({ camera: { x, y: 0, k: 1 } });
    screen.frame();
    expect(page.since()).toEqual([1, 1, 1]);
    expect(page.drawn.at(-1)?.frame.camera).toEqual({ x: 20, y: 0, k: 1 });
  });

  it('is drawn anew in another room, and says what a sheet covers', () => {
    const page = shownDrawing();
    put(page.session, { panel: { covered: 200 } });
    expect(page.since()).toEqual([1, 1, 1]);
    expect(page.drawn.at(-1)).toMatchObject({ covered: 200, free: { width: 900, height: 400 } });
  });

  it('is drawn anew in another theme', async () => {
    const page = shownDrawing();
    document.documentElement.dataset.theme = 'dark';
    await vi.waitFor(() => expect(screen.asked).toBe(1));
    delete document.documentElement.dataset.theme;
    screen.frame();
    expect(page.since()).toEqual([1, 1, 1]);
  });

  it('does nothing more once it is destroyed', async () => {
    const page = shownDrawing();
    page.change({ undated: false });
    page.picture.destroy();
    expect(screen.asked).toBe(0);
    page.change({ undated: true });
    put(page.session, { panel: { covered: 90 } });
    page.layout.setState({ layout: { kind: 'found', layout: record.subject } });
    page.resize(300, 300);
    page.point('pointerdown', { x: 9, y: 9 });
    expect(screen.asked).toBe(0);
    expect(page.since()).toEqual([0, 0, 0]);
    expect(page.sizes.observed).toBe(0);
  });
});

describe('a click on the drawing', () => {
  it('goes from the pointer to what is selected, and shows it with the next frame', () => {
    const page = shownDrawing();
    const at = page.placeOf('ben');
    page.point('pointerdown', at);
    page.point('pointerup', at);
    expect(page.views.getState()).toMatchObject({
      step: 'push',
      view: { selection: { kind: 'person', person: 'ben' } },
    });
    screen.frame();
    expect(page.since()).toEqual([expect.any(Number), 1, 1]);
  });
});

describe('the camera of the drawing', () => {
  it('is fitted until a hand chooses one, and again when all is asked for', () => {
    const page = shownDrawing();
    const fitted = page.drawn.at(-1)?.frame.camera;
    page.picture.zoom(null, 2);
    screen.frame();
    expect(page.views.getState().view.picture.camera?.k).toBeCloseTo(2 * (fitted?.k ?? 0), 3);
    page.picture.fit();
    screen.frame();
    expect(page.views.getState().view.picture.camera).toBeNull();
    expect(page.drawn.at(-1)?.frame.camera).toEqual(fitted);
  });

  it('is chosen by a wheel and by a hand that pushes', () => {
    const page = shownDrawing();
    page.host.dispatchEvent(new WheelEvent('wheel', { deltaY: -100, clientX: 450, clientY: 300 }));
    const zoomed = page.views.getState().view.picture.camera;
    expect(zoomed?.k).toBeGreaterThan(page.drawn[0]?.frame.camera.k ?? Number.NaN);
    page.point('pointerdown', { x: 2, y: 2 });
    page.point('pointermove', { x: 42, y: 2 });
    const panned = page.views.getState().view.picture.camera;
    expect(panned?.x).toBeCloseTo((zoomed?.x ?? 0) - 40 / (zoomed?.k ?? 1), 1);
  });

  it('keeps everything where it was in the window when a panel takes room beside it', () => {
    const page = shownDrawing({ camera: { x: 0, y: 0, k: 1 } });
    const before = page.placeOf('ada');
    page.resize(700, 600);
    const first = page.placeOf('ada');
    page.resize(500, 600, 200);
    const after = page.placeOf('ada');
    // The first measure finds the room that a link’s camera was meant for.
    expect(first.x).toBeCloseTo(before.x, 6);
    expect(after.x + 200).toBeCloseTo(first.x, 6);
  });

  it('goes to what was selected out of sight', () => {
    const page = shownDrawing({ camera: { x: 9000, y: 0, k: 1 } });
    page.change({ selection: { kind: 'person', person: 'ada' } });
    screen.frame();
    const { x, y } = page.placeOf('ada');
    expect(x > 0 && x < 900 && y > 0 && y < 600).toBe(true);
  });

  it('stays while a person is moved, whom the link then holds', () => {
    const page = shownDrawing();
    const { camera } = page.drawn.at(-1)?.frame ?? {};
    page.picture.movePerson(0, 300, 300);
    screen.frame();
    const now = page.drawn.at(-1)?.frame.camera;
    expect(now?.k).toBeCloseTo(camera?.k ?? 0, 3);
    expect(now?.x).toBeCloseTo(camera?.x ?? 0, 1);
    expect(page.views.getState().view.picture.pins).toHaveLength(1);
  });
});

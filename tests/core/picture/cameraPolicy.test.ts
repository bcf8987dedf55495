import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CameraEffect,
  type CameraEvent,
  type CameraState,
  type CameraSubject,
  cameraAtStart,
  cameraNow,
  stepCamera,
} from '../../../src/core/picture/cameraPolicy';
import type { DrawingArea } from '../../../src/core/picture/drawingArea';
import type { WindowPosition } from '../../../src/core/picture/windowPosition';
import { type Camera, worldToScreen } from '../../../src/core/scene/camera';
import { roundedCamera } from '../../../src/core/view/linkNumbers';
import type { Selection } from '../../../src/core/view/viewState';

/** Where the things stand that can be selected in the invented picture, world units. */
const things = { near: { x: 10, y: 20 }, far: { x: 4000, y: -2500 } } as const;
type Thing = keyof typeof things;

/** A page as the policy sees it: a view, a stage, and a picture whose `fit` and `reveal` are simple enough to foretell. */
class Page {
  state: CameraState;
  camera: Camera | null;
  selection: Selection = { kind: 'none' };
  unplaced = false;
  effects: CameraEffect[] = [];

  constructor(camera: Camera | null = null, selection: Selection = { kind: 'none' }) {
    this.camera = camera;
    this.selection = selection;
    this.state = cameraAtStart(camera);
  }

  get subject(): CameraSubject {
    return {
      view: { camera: this.camera, selection: this.selection },
      awaitingLayout: this.unplaced,
      fit: fitted,
      reveal: (area, camera) => {
        const thing = thingOf(this.selection);
        if (!thing || isSeen(things[thing], area, camera)) return null;
        return { ...things[thing], y: things[thing].y + area.covered / 2, k: 1 };
      },
    };
  }

  /** One step, with what follows from it: whoever changes the view tells the policy so. */
  do(event: CameraEvent): this {
    const result = stepCamera(this.state, event, this.subject);
    this.state = result.state;
    this.effects.push(...result.effects);
    for (const effect of result.effects) {
      if (effect.kind === 'choose') this.view({ camera: effect.camera, selection: this.selection });
    }
    return this;
  }

  view(next: { camera: Camera | null; selection: Selection }, arrives = false): this {
    const before = { camera: this.camera, selection: this.selection };
    Object.assign(this, next);
    return this.do({ kind: 'viewed', before, arrives });
  }

  /** A link, or a step back, brings a selection and keeps the very camera. */
  arrive(thing: Thing): this {
    return this.view({ camera: this.camera, selection: { kind: 'person', person: thing } }, true);
  }

  select(thing: Thing | null, camera = this.camera): this {
    return this.view({ camera, selection: thing ? { kind: 'person', person: thing } : { kind: 'none' } });
  }

  /** The reader chooses a camera, with whatever is selected. */
  choose(camera: Camera): this {
    return this.view({ camera, selection: this.selection });
  }

  resize(place: Place): this {
    return this.do({ kind: 'resized', ...placed(place) });
  }

  get now(): Camera {
    return cameraNow(this.state, this.subject);
  }

  /** What the next steps do. */
  since(act: (page: this) => void): CameraEffect[] {
    const from = this.effects.length;
    act(this);
    return this.effects.slice(from);
  }
}

function thingOf(selection: Selection): Thing | null {
  return selection.kind === 'person' && (selection.person === 'near' || selection.person === 'far')
    ? selection.person
    : null;
}

function fitted({ viewport, covered }: DrawingArea): Camera {
  return { x: 0, y: covered / 2, k: Math.min(1, viewport.width / 1000) };
}

function isSeen(
  point: { x: number; y: number },
  { viewport, covered }: DrawingArea,
  camera: Camera,
): boolean {
  const { x, y } = worldToScreen(camera, viewport, point);
  return x >= 0 && x <= viewport.width && y >= 0 && y <= viewport.height - covered;
}

/** A drawing of some width in a window, beside a panel and above a sheet; CSS pixels. */
interface Place {
  readonly window: { readonly width: number; readonly height: number };
  readonly left: number;
  readonly right: number;
  readonly covered: number;
}

function placed({ window, left, right, covered }: Place): { area: DrawingArea; inWindow: WindowPosition } {
  const viewport = { width: Math.max(0, window.width - left - right), height: window.height };
  return {
    area: { viewport, covered, corner: null },
    inWindow: { box: { x: left, y: 0, ...viewport }, window },
  };
}

const wide: Place = { window: { width: 1280, height: 800 }, left: 0, right: 0, covered: 0 };
const withPanel: Place = { ...wide, right: 420 };
const phone: Place = { window: { width: 400, height: 700 }, left: 0, right: 0, covered: 0 };
const hidden: Place = { ...wide, right: 1280 };

const windows = fc.constantFrom(wide.window, phone.window, { width: 900, height: 500 });
const places: fc.Arbitrary<Place> = fc.record({
  window: windows,
  left: fc.constantFrom(0, 60),
  right: fc.constantFrom(0, 120, 240, 1280),
  covered: fc.constantFrom(0, 180),
});
const cameras: fc.Arbitrary<Camera> = fc
  .record({
    x: fc.integer({ min: -500, max: 500 }),
    y: fc.integer({ min: -500, max: 500 }),
    k: fc.double({ min: 0.1, max: 4, noNaN: true }),
  })
  .map(roundedCamera);
const selections = fc.constantFrom<(Thing | null)[]>('near', 'far', null);

/** Whatever may happen to a picture. */
const happenings: fc.Arbitrary<(page: Page) => void> = fc.oneof(
  places.map((place) => (page: Page) => void page.resize(place)),
  selections.map((thing) => (page: Page) => void page.select(thing)),
  fc.tuple(selections, cameras).map(
    ([thing, camera]) =>
      (page: Page) =>
        void page.select(thing, camera),
  ),
  fc.boolean().map((awaitingLayout) => (page: Page) => {
    page.unplaced = awaitingLayout;
    page.do({ kind: 'placed' });
  }),
  fc.constant((page: Page) => void page.do({ kind: 'fit' })),
  fc.constant((page: Page) => void page.do({ kind: 'held' })),
  fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -90, max: 90 })).map(
    ([dx, dy]) =>
      (page: Page) =>
        void page.do({ kind: 'panned', dx, dy }),
  ),
  fc
    .double({ min: 0.5, max: 2, noNaN: true })
    .map((factor) => (page: Page) => void page.do({ kind: 'zoomed', at: { x: 30, y: 40 }, factor })),
);
const stories = fc.array(happenings, { maxLength: 12 });

function told(story: readonly ((page: Page) => void)[], page = new Page()): Page {
  page.resize(wide);
  for (const happening of story) happening(page);
  return page;
}

describe('a camera that the reader has chosen', () => {
  const chosen = (camera: Camera) => new Page(null).resize(wide).choose(camera);

  it('is left alone by whatever happens to the window, with nothing selected', () => {
    fc.assert(
      fc.property(cameras, fc.array(windows, { maxLength: 6 }), (camera, sizes) => {
        const page = chosen(camera);
        for (const window of sizes) {
          const isNew = window !== page.state.inWindow.window;
          const effects = page.since(() => page.resize({ ...wide, window }));
          expect(effects).toEqual(isNew ? [{ kind: 'redraw', when: 'now' }] : []);
          expect(page.camera).toBe(camera);
        }
      }),
    );
  });

  it('shows everything where it was in the window while panels beside the drawing come and go', () => {
    fc.assert(
      fc.property(
        cameras,
        fc.array(fc.tuple(fc.constantFrom(0, 60, 130), fc.constantFrom(0, 200, 421)), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.integer({ min: -300, max: 300 }),
        (camera, sides, at) => {
          const page = chosen(camera);
          const inWindow = () =>
            worldToScreen(page.now, page.state.area.viewport, { x: at, y: at }).x + page.state.inWindow.box.x;
          const before = inWindow();
          for (const [left, right] of sides) page.resize({ ...wide, left, right });
          // Each step is rounded as links round it: to a hundredth of a world unit.
          expect(Math.abs(inWindow() - before)).toBeLessThanOrEqual(0.006 * camera.k * sides.length);
        },
      ),
    );
  });

  it('moves by itself only to show what is selected', () => {
    fc.assert(
      fc.property(cameras, stories, (camera, story) => {
        const page = told(story);
        page.unplaced = false;
        page.resize(phone).select(null).choose(camera);
        page.select('near');
        const wasSeen = isSeen(things.near, page.state.area, camera);
        expect(page.camera === camera).toBe(wasSeen);
        expect(isSeen(things.near, page.state.area, page.now)).toBe(true);
      }),
    );
  });

  it('is where it was after the drawing was hidden', () => {
    const page = chosen({ x: 70, y: -20, k: 0.5 });
    page.resize(hidden).resize(wide);
    expect(page.camera).toEqual({ x: 70, y: -20, k: 0.5 });
  });
});

describe('a camera that came with a selection', () => {
  const camera = { x: 5, y: 6, k: 2 };

  it('is meant for the room that the first measure finds', () => {
    const page = new Page(camera).resize(withPanel);
    expect(page.camera).toBe(camera);
  });

  it('is meant for the room that its panel leaves, and is the reader’s own from then on', () => {
    const page = new Page(null).resize(wide).select('near', camera);
    page.resize(withPanel);
    expect(page.camera).toBe(camera);
    page.resize(wide);
    expect(page.camera).toEqual({ ...camera, x: camera.x + 210 / camera.k });
  });

  it('is the reader’s own as soon as a hand has moved a person', () => {
    const page = new Page(null).resize(wide).select('near', camera).do({ kind: 'held' });
    expect(page.camera).toBe(camera);
    page.resize(withPanel);
    expect(page.camera).toEqual({ ...camera, x: camera.x - 210 / camera.k });
  });

  it('is meant for the room that its panel leaves, also where the same camera was there before', () => {
    const page = new Page(null).resize(wide).choose(camera);
    page.arrive('near').resize(withPanel);
    expect(page.camera).toBe(camera);
  });

  it('stays the chosen one where the selection alone changes', () => {
    const page = new Page(null).resize(wide).choose(camera);
    page.select('near').resize(withPanel);
    expect(page.camera).toEqual({ ...camera, x: camera.x - 210 / camera.k });
  });
});

describe('what is selected', () => {
  it('is in sight after every step that changed the selection or the room', () => {
    fc.assert(
      fc.property(stories, selections, places, (story, thing, place) => {
        const page = told(story);
        page.unplaced = false;
        page.do({ kind: 'placed' });
        for (const act of [() => page.select(thing), () => page.resize(place)]) {
          act();
          const { area } = page.state;
          if (thing && area.viewport.width > 0) expect(isSeen(things[thing], area, page.now)).toBe(true);
        }
      }),
    );
  });

  it('is brought into sight once: then a hand may leave it', () => {
    const page = new Page(null).resize(wide).select('far');
    expect(isSeen(things.far, page.state.area, page.now)).toBe(true);
    page.do({ kind: 'panned', dx: 5000, dy: 0 }).do({ kind: 'placed' });
    expect(isSeen(things.far, page.state.area, page.now)).toBe(false);
  });

  it('waits until people have places', () => {
    const page = new Page(null);
    page.unplaced = true;
    expect(page.since(() => page.resize(wide).select('far'))).toEqual([]);
    page.unplaced = false;
    expect(page.since(() => page.do({ kind: 'placed' }))).toEqual([{ kind: 'redraw', when: 'next' }]);
    expect(page.now).toEqual({ ...things.far, k: 1 });
  });

  it('moves the picture without choosing a camera for the reader', () => {
    const page = new Page(null).resize(wide);
    const effects = page.since(() => page.select('far'));
    expect(effects).toEqual([{ kind: 'redraw', when: 'next' }]);
    expect(page.camera).toBeNull();
  });
});

describe('any step', () => {
  it('does nothing the second time, whatever came before', () => {
    fc.assert(
      fc.property(stories, places, (story, place) => {
        const page = told(story).resize(place);
        const { state, camera } = page;
        const again = page.since(() => {
          page.resize(place).do({ kind: 'placed' }).view({ camera, selection: page.selection });
        });
        expect(again).toEqual([]);
        expect(page.state).toEqual(state);
      }),
    );
  });

  it('that moves the picture has it drawn anew', () => {
    fc.assert(
      fc.property(stories, happenings, (story, happening) => {
        const page = told(story);
        const before = page.now;
        const effects = page.since(happening);
        // A view that is given another camera is drawn by whoever follows the view.
        const isTold = effects.some((effect) => effect.kind === 'redraw' || effect.kind === 'choose');
        const cameFromOutside = page.camera !== null && !isTold;
        const moved = JSON.stringify(before) !== JSON.stringify(page.now);
        if (moved && !cameFromOutside && page.state.area.viewport.width > 0 && !page.unplaced)
          expect(isTold).toBe(true);
      }),
    );
  });

  it('has a picture in another room drawn before the browser paints, once', () => {
    fc.assert(
      fc.property(stories, places, (story, place) => {
        const page = told(story);
        const isOther = JSON.stringify(page.state.area) !== JSON.stringify(placed(place).area);
        const effects = page.since(() => page.resize(place));
        const redraws = effects.filter((effect) => effect.kind === 'redraw');
        const isReady = page.state.area.viewport.width > 0 && !page.unplaced;
        expect(redraws).toEqual(isOther && isReady ? [{ kind: 'redraw', when: 'now' }] : []);
        expect(effects.filter(({ kind }) => kind === 'choose').length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('chooses cameras as a link holds them', () => {
    fc.assert(
      fc.property(stories, (story) => {
        for (const effect of told(story).effects) {
          if (effect.kind === 'choose' && effect.camera)
            expect(effect.camera).toEqual(roundedCamera(effect.camera));
        }
      }),
    );
  });
});

describe('asking for the whole picture', () => {
  it('drops every camera there was', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const page = told(story);
        const effects = page.since(() => page.do({ kind: 'fit' }));
        expect(effects).toEqual([
          { kind: 'choose', camera: null },
          { kind: 'redraw', when: 'next' },
        ]);
        expect(page.now).toEqual(fitted(page.state.area));
      }),
    );
  });
});

describe('a hand', () => {
  it('chooses nothing where there is nothing to look at', () => {
    const hands: CameraEvent[] = [
      { kind: 'panned', dx: 4, dy: 4 },
      { kind: 'zoomed', at: null, factor: 2 },
      { kind: 'held' },
    ];
    for (const event of hands) {
      expect(new Page().since((page) => page.do(event))).toEqual([]);
      const awaitingLayout = new Page();
      awaitingLayout.unplaced = true;
      expect(awaitingLayout.resize(wide).since((page) => page.do(event))).toEqual([]);
    }
  });

  it('moves the picture from where it is, shown by itself or chosen', () => {
    const page = new Page().resize(wide).select('far');
    page.do({ kind: 'panned', dx: 10, dy: -20 });
    expect(page.camera).toEqual({ x: things.far.x - 10, y: things.far.y + 20, k: 1 });
    page.do({ kind: 'panned', dx: 10, dy: -20 });
    expect(page.camera).toEqual({ x: things.far.x - 20, y: things.far.y + 40, k: 1 });
  });

  it('zooms about the point it is at, or about the middle', () => {
    const page = new Page().resize(wide);
    page.do({ kind: 'zoomed', at: null, factor: 2 });
    expect(page.camera).toEqual({ x: 0, y: 0, k: 2 });
    page.do({ kind: 'zoomed', at: { x: 0, y: 0 }, factor: 2 });
    expect(page.camera).toEqual({ x: -160, y: -100, k: 4 });
  });

  it('cannot lose the picture by zooming out', () => {
    const page = new Page().resize(wide);
    for (let turn = 0; turn < 40; turn++) page.do({ kind: 'zoomed', at: null, factor: 0.5 });
    expect(page.now.k).toBe(0.05);
  });

  it('that moves a person leaves the picture where it was, whatever fits from then on', () => {
    const page = new Page().resize(wide).select('far');
    const before = page.now;
    page.do({ kind: 'held' });
    expect(page.camera).toEqual(before);
    expect(page.since(() => page.do({ kind: 'held' }))).toEqual([]);
  });
});

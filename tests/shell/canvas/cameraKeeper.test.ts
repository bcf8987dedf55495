import { describe, expect, it } from 'vitest';
import { cameraViewOf } from '../../../src/core/picture/cameraPolicy';
import { type ViewParts, viewOf } from '../../../src/core/view/viewParts';
import { withPicture } from '../../../src/core/view/viewState';
import { createVisibilities } from '../../../src/core/view/visibilities';
import { createCameraKeeper } from '../../../src/shell/canvas/cameraKeeper';
import { createDrawingStore } from '../../../src/shell/stores/drawingStore';
import { createSessionStore, put } from '../../../src/shell/stores/sessionStore';
import { createViewStore } from '../../../src/shell/stores/viewStore';
import { measure } from '../../support/pictures';
import { shippedRecord } from '../../support/shippedRecord';

const record = shippedRecord();
const area = { viewport: { width: 900, height: 600 }, covered: 0, corner: null };
const inWindow = { box: { x: 0, y: 0, width: 900, height: 600 }, window: { width: 1280, height: 800 } };
const resized = { kind: 'resized', area, inWindow } as const;

function keeperOf(view: Partial<ViewParts> = {}) {
  const views = createViewStore(viewOf({ selection: { kind: 'none' }, ...view }));
  const session = createSessionStore([]);
  const drawing = createDrawingStore();
  const parts = { record, visibilityOf: createVisibilities(record), views, session, drawing, measure };
  return { keeper: createCameraKeeper(parts), views, session, drawing };
}

describe('the keeper of the camera', () => {
  it('has no picture before there is room to draw in, and while nobody has a place', () => {
    const { keeper, drawing } = keeperOf();
    expect(keeper.frame()).toBeNull();
    drawing.setState({ layout: { kind: 'awaited' } });
    expect(keeper.step(resized)).toBeNull();
    expect(keeper.frame()).toBeNull();
    drawing.setState({ layout: { kind: 'recorded' } });
    expect(keeper.frame()?.viewport).toEqual(area.viewport);
  });

  it('shows the whole picture, and asks to have it drawn at once', () => {
    const { keeper } = keeperOf();
    expect(keeper.step(resized)).toEqual({ kind: 'redraw', when: 'now' });
    expect(keeper.camera()).toEqual(keeper.frames().fit(area, false, []));
    expect(keeper.area()).toBe(area);
  });

  it('has the view hold what a hand chooses, in the present step of the history', () => {
    const { keeper, views } = keeperOf();
    keeper.step(resized);
    const before = keeper.camera();
    views.getState().change((view) => withPicture(view, { undated: false }), 'push');
    expect(keeper.step({ kind: 'panned', dx: -10, dy: 0 })).toBeNull();
    const { view, step } = views.getState();
    expect(step).toBe('replace');
    expect(view.picture.filter.undated).toBe(false);
    expect(view.picture.camera?.x).toBeCloseTo(before.x + 10 / before.k, 1);
    expect(keeper.camera()).toBe(view.picture.camera);
  });

  it('gives the same frame for the same picture, so that nothing is painted twice', () => {
    const { keeper, session } = keeperOf();
    keeper.step(resized);
    const [one, other] = [keeper.frame(), keeper.frame()];
    expect(other?.scene).toBe(one?.scene);
    expect(other?.people).toBe(one?.people);
    expect(other?.camera).toBe(one?.camera);
    put(session, { pointer: { hovered: { item: { kind: 'person', person: 0 }, at: { x: 0, y: 0 } } } });
    expect(keeper.frame()?.scene).toBe(one?.scene);
  });

  it('follows people to the places they are given after the record was opened', () => {
    const { keeper, drawing } = keeperOf();
    keeper.step(resized);
    const before = keeper.camera();
    const shifted = { x: record.positions.x.map((x) => x + 1000), y: record.positions.y };
    drawing.setState({
      layout: { kind: 'found', layout: { positions: shifted, offsets: record.subject.offsets } },
    });
    expect(keeper.camera().x).toBeCloseTo(before.x + 1000, 6);
  });

  it('shows what is selected without choosing a camera for the reader', () => {
    const { keeper, views } = keeperOf({ camera: { x: 90_000, y: 0, k: 1 } });
    keeper.step(resized);
    const { view } = views.getState();
    const [person] = record.graph.people;
    views.setState({
      view: withPicture(
        { ...view, selection: { kind: 'person', person: person?.id ?? '' } },
        { camera: null },
      ),
    });
    keeper.step({ kind: 'viewed', before: cameraViewOf(view), arrives: false });
    expect(views.getState().view.picture.camera).toBeNull();
  });

  it('says what stands out: the keyboard’s place before the pointer’s, and that before a row’s', () => {
    const { keeper, session, views } = keeperOf();
    const item = (person: number) => ({ kind: 'person', person }) as const;
    expect(keeper.standsOut()).toEqual({ lit: { people: [], relations: [] }, pointed: null });
    put(session, { pointer: { pointed: item(1) } });
    expect(keeper.standsOut().pointed).toEqual(item(1));
    put(session, { pointer: { hovered: { item: item(2), at: { x: 0, y: 0 } } } });
    expect(keeper.standsOut().pointed).toEqual(item(2));
    put(session, { focus: { item: item(3) } });
    expect(keeper.standsOut().pointed).toEqual(item(3));
    const relation = record.graph.relations[4]?.id ?? '';
    views
      .getState()
      .change((view) => ({ ...view, selection: { kind: 'relation', relation, claim: null } }), 'push');
    expect(keeper.standsOut().lit.relations).toEqual([4]);
  });
});

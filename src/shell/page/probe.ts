import { relationId } from '../../core/model/relations';
import { pinned } from '../../core/picture/pinned';
import { type OpenRecord, withPositions } from '../../core/record/record';
import { translation } from '../../core/scene/camera';
import { lineOf } from '../../core/scene/shapes';
import { memoizeLast } from '../../core/view/memoizeLast';
import { layoutIn } from '../stores/drawingStore';
import type { OpenDesk } from '../stores/openDesk';
import { lastMark } from './marks';

/** What a measuring script may ask of the page; it changes nothing. */
interface Probe {
  /** The picture of the reader's own data is there. */
  readonly mounted: boolean;
  /** When the data had been read and when the layout had ended, as `performance.now()` tells; 0 before. */
  readonly dataAt: number;
  readonly settledAt: number;
  /** x and y of everybody, world units, in the order of the data. */
  readonly positions: () => Float32Array;
  /** Where a person is, and the middle of a line, CSS pixels of the window; by their place in the data. */
  readonly screen: (person: number) => [number, number];
  readonly edgeMid: (relation: number) => [number, number];
  /** Every line that a click has opened, or offered in a list, by its place in the data. */
  readonly clicked: number[];
}

declare global {
  interface Window {
    __probe?: Probe;
  }
}

/** Offers the probe on the window until the function that is returned is called. */
export function offerProbe(desk: OpenDesk): () => void {
  const { record, views, drawing } = desk;
  const clicked: number[] = [];
  const stop = followClicks(desk, (relation) => {
    // Several lines of the data may have become one.
    for (const [place, one] of orderNow().relations.entries()) if (one === relation) clicked.push(place);
  });
  const orderOf = memoizeLast(orderInData);
  const orderNow = () => orderOf(record);
  const recordOf = memoizeLast(withPositions);
  const subjectOf = memoizeLast(pinned);
  const subjectNow = () =>
    subjectOf(recordOf(record, layoutIn(drawing.getState())), views.getState().view.picture.pins);
  const onScreen = (x: number, y: number): [number, number] => {
    const visible = drawing.getState().tools?.visible();
    const box = document.querySelector('[data-testid="drawing"]')?.parentElement?.getBoundingClientRect();
    if (!visible || !box) return [0, 0];
    const shift = translation(visible.camera, visible.viewport);
    return [x * visible.camera.k + shift.x + box.left, y * visible.camera.k + shift.y + box.top];
  };
  window.__probe = {
    get mounted() {
      const isOwn = record.dataset.edition.file !== undefined;
      return isOwn && drawing.getState().tools?.visible() != null;
    },
    get dataAt() {
      return lastMark('read');
    },
    get settledAt() {
      const settled = lastMark('settled');
      return settled < lastMark('shown') ? 0 : settled;
    },
    positions: () => {
      const { x, y } = subjectNow().positions;
      const { people } = orderNow();
      const places = new Float32Array(2 * x.length);
      for (let place = 0; place < x.length; place++) {
        const person = people[place] ?? place;
        places[2 * place] = x[person] ?? 0;
        places[2 * place + 1] = y[person] ?? 0;
      }
      return places;
    },
    screen: (person) => {
      const { x, y } = subjectNow().positions;
      const index = orderNow().people[person] ?? person;
      return onScreen(x[index] ?? 0, y[index] ?? 0);
    },
    edgeMid: (relation) => {
      const k = drawing.getState().tools?.visible()?.camera.k ?? 1;
      const { middle } = lineOf(subjectNow(), k, orderNow().relations[relation] ?? relation);
      return onScreen(middle.x / k, middle.y / k);
    },
    clicked,
  };
  return () => {
    stop();
    delete window.__probe;
  };
}

/** Tells of every line that a click opens, or offers in a list, until the function that is returned is called. */
function followClicks(
  { record, views, session }: OpenDesk,
  onClicked: (relation: number) => void,
): () => void {
  const stops = [
    session.subscribe(({ pointer: { choice } }, { pointer: before }) => {
      if (choice && choice !== before.choice) for (const relation of choice.relations) onClicked(relation);
    }),
    views.subscribe(({ view: { selection } }, { view: before }) => {
      if (selection === before.selection || selection.kind !== 'relation') return;
      const relation = record.graph.relationIndex.get(selection.relation);
      if (relation !== undefined) onClicked(relation);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Indices of people, and of the relation of each claim, in the order of the data. */
function orderInData({ dataset, graph }: OpenRecord) {
  return {
    people: dataset.people.map(({ id }) => graph.personIndex.get(id) ?? -1),
    relations: dataset.claims.map((claim) => graph.relationIndex.get(relationId(claim)) ?? -1),
  };
}

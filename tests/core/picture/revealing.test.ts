import { describe, expect, it } from 'vitest';
import { moved } from '../../../src/core/geometry/box';
import type { DrawingArea } from '../../../src/core/picture/drawingArea';
import { createFrames } from '../../../src/core/picture/frame';
import { translation, type Viewport, worldToScreen } from '../../../src/core/scene/camera';
import { everyName } from '../../../src/core/scene/scene';
import { viewOf } from '../../../src/core/view/viewParts';
import { defaultView } from '../../../src/core/view/viewState';
import { measure } from '../../support/pictures';
import { shippedRecord } from '../../support/shippedRecord';

const shipped = shippedRecord();
const frames = createFrames(shipped, measure);
const areaOf = (viewport: Viewport, covered = 0): DrawingArea => ({ viewport, covered, corner: null });
const place = (index: number) => ({
  x: shipped.positions.x[index] ?? 0,
  y: shipped.positions.y[index] ?? 0,
});
const endsOf = (relation: number) => [shipped.graph.from[relation] ?? 0, shipped.graph.to[relation] ?? 0];
const relationAt = (relation: number) => ({ kind: 'relation', relation, claim: null }) as const;
const away = { x: 90_000, y: 90_000, k: 1 };

/** Names on the screen, by index of person. */
function namesAt(viewport: Viewport, camera: typeof away) {
  const { scene } = frames.frame(defaultView, camera, viewport);
  const shift = translation(camera, viewport);
  return everyName(scene).map((name) => name && moved(name.box, shift));
}

describe('revealing a selection', () => {
  const phone = { width: 360, height: 597 };
  const covered = 340;

  it('leaves the camera alone where the selection is in sight', () => {
    const area = areaOf({ width: 1280, height: 800 });
    const camera = frames.fit(area, false, []);
    for (const relation of shipped.graph.relations.keys())
      expect(frames.reveal(area, relationAt(relation), camera, [])).toBeNull();
  });

  it('brings both people of a line above the sheet, with whole names, and is content then', () => {
    const area = areaOf(phone, covered);
    for (const relation of shipped.graph.relations.keys()) {
      const camera = frames.reveal(area, relationAt(relation), away, []);
      if (!camera) throw new Error('A line out of sight was left there.');
      const names = namesAt(phone, camera);
      for (const end of endsOf(relation)) {
        const { x, y } = worldToScreen(camera, phone, place(end));
        expect(x > 0 && x < 360 && y > 0 && y < phone.height - covered).toBe(true);
        const box = names[end];
        if (!box) continue;
        expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 360).toBe(true);
        expect(box.y + box.height).toBeLessThanOrEqual(phone.height - covered);
      }
      expect(camera.k).toBeGreaterThanOrEqual(0.42);
      expect(frames.reveal(area, relationAt(relation), camera, [])).toBeNull();
    }
  });

  it('leaves whole the names round the opening line, of all whose discs are in sight', () => {
    const area = areaOf(phone, covered);
    const relation = shipped.graph.relationIndex.get('hillary-clinton.endorses.kamala-harris') ?? -1;
    const camera = frames.reveal(area, relationAt(relation), away, []) ?? away;
    const free = phone.height - covered;
    const names = namesAt(phone, camera);
    const cut = shipped.graph.people.filter((_, index) => {
      const at = worldToScreen(camera, phone, place(index));
      const box = names[index];
      if (!box || shipped.graph.degree[index] === 0) return false;
      const inSight = at.x > 0 && at.x < 360 && at.y > 0 && at.y < free;
      return inSight && (box.x < 0 || box.y < 0 || box.x + box.width > 360 || box.y + box.height > free);
    });
    expect(cut.map((person) => person.name)).toEqual([]);
  });

  it('does not squeeze anything into a slit', () => {
    const area = areaOf(phone, phone.height - 60);
    expect(frames.reveal(area, { kind: 'person', person: 0 }, { x: 9e4, y: 0, k: 1 }, [])).toBeNull();
  });

  it('shows somebody without a line together with all others, drawn though the rest of their kind are not', () => {
    const viewport = { width: 864, height: 460 };
    const area = areaOf(viewport);
    const isolates = shipped.graph.people.flatMap((_, index) =>
      shipped.graph.degree[index] === 0 ? [index] : [],
    );
    expect(isolates.length).toBeGreaterThan(1);
    for (const person of isolates) {
      const view = viewOf({
        selection: { kind: 'person', person: shipped.graph.people[person]?.id ?? '' },
      });
      const camera = frames.reveal(area, { kind: 'person', person }, frames.fit(area, false, []), []);
      if (!camera) throw new Error('Somebody out of sight was left there.');
      const { people } = frames.frame(view, camera, viewport);
      for (const index of shipped.graph.people.keys()) {
        expect(people[index]).toBe(index === person || !isolates.includes(index));
        if (!people[index]) continue;
        const { x, y } = worldToScreen(camera, viewport, place(index));
        expect(x > 0 && x < viewport.width && y > 0 && y < viewport.height).toBe(true);
      }
    }
  });
});

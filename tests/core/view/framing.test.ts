import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Camera, type Viewport, worldToScreen } from '../../../src/core/scene/camera';
import { buildScene } from '../../../src/core/scene/scene';
import { fittingCamera, revealingCamera } from '../../../src/core/view/framing';
import type { OpenRecord } from '../../../src/core/view/record';
import { dataset, person } from '../../support/dataset';
import { measure, placed, placedRecords } from '../../support/pictures';
import { shippedRecord } from '../../support/shippedRecord';

const shipped = shippedRecord();
const framed = (record: OpenRecord, viewport: Viewport, covered = 0, loners = false) =>
  fittingCamera(record.subject, loners, viewport, covered, (zoom) =>
    buildScene(record.subject, zoom, measure, viewport.width >= 640),
  );
const place = ({ positions }: OpenRecord, index: number) => ({
  x: positions.x[index] ?? 0,
  y: positions.y[index] ?? 0,
});
const hasNumbers = (camera: Camera) => Object.values(camera).every(Number.isFinite);

const screens: Viewport[] = [
  { width: 864, height: 560 },
  { width: 1280, height: 800 },
  { width: 390, height: 700 },
  { width: 320, height: 480 },
];

describe('fittingCamera', () => {
  it.each(screens)('shows every disc of the shipped data whole in $width x $height', (viewport) => {
    const camera = framed(shipped, viewport);
    for (const index of shipped.graph.people.keys()) {
      if ((shipped.graph.degree[index] ?? 0) === 0) continue;
      const { x, y } = worldToScreen(camera, viewport, place(shipped, index));
      expect(x).toBeGreaterThanOrEqual(30);
      expect(y).toBeGreaterThanOrEqual(30);
      expect(x).toBeLessThanOrEqual(viewport.width - 30);
      expect(y).toBeLessThanOrEqual(viewport.height - 30);
    }
  });

  it('shows everybody in any graph, and is finite without anybody or any room', () => {
    fc.assert(
      fc.property(placedRecords, (record) => {
        for (const viewport of screens.slice(0, 2)) {
          const camera = framed(record, viewport);
          for (const index of record.graph.people.keys()) {
            if ((record.graph.degree[index] ?? 0) === 0) continue;
            const { x, y } = worldToScreen(camera, viewport, place(record, index));
            expect(x > 0 && y > 0 && x < viewport.width && y < viewport.height).toBe(true);
          }
        }
        expect(hasNumbers(framed(record, { width: 0, height: 0 }, 400))).toBe(true);
      }),
      { numRuns: 30 },
    );
    expect(hasNumbers(framed(placed(dataset([]), []), { width: 800, height: 600 }))).toBe(true);
  });

  it('makes room for people without a relation only where they are shown', () => {
    const record = placed(dataset([], { people: [person('ada'), person('ben')] }), [
      [0, 0],
      [0, 4000],
    ]);
    const viewport = { width: 800, height: 600 };
    const at = worldToScreen(framed(record, viewport, 0, true), viewport, { x: 0, y: 4000 });
    expect(at.y).toBeLessThan(600);
    expect(framed(record, viewport, 0, true).k).toBeLessThan(framed(record, viewport).k);
  });
});

describe('revealingCamera', () => {
  const viewport = { width: 390, height: 700 };

  it('leaves the camera alone where the selection is in sight', () => {
    const camera = framed(shipped, { width: 1280, height: 800 });
    for (const relation of shipped.graph.relations.keys()) {
      const selected = { kind: 'relation', relation, claim: null } as const;
      expect(revealingCamera(shipped.subject, selected, camera, { width: 1280, height: 800 }, 0)).toBeNull();
    }
  });

  it('brings both people of a line above the sheet, and is content then', () => {
    for (const relation of shipped.graph.relations.keys()) {
      const selected = { kind: 'relation', relation, claim: null } as const;
      const away = { x: 90_000, y: 90_000, k: 1 };
      const camera = revealingCamera(shipped.subject, selected, away, viewport, 350);
      if (!camera) throw new Error('A line out of sight was left there.');
      for (const end of [shipped.graph.from[relation] ?? 0, shipped.graph.to[relation] ?? 0]) {
        const { x, y } = worldToScreen(camera, viewport, place(shipped, end));
        expect(x > 0 && x < 390 && y > 0 && y < 350).toBe(true);
      }
      expect(revealingCamera(shipped.subject, selected, camera, viewport, 350)).toBeNull();
    }
  });

  it('does not squeeze anything into a slit', () => {
    const selected = { kind: 'person', person: 0 } as const;
    expect(revealingCamera(shipped.subject, selected, { x: 9e4, y: 0, k: 1 }, viewport, 650)).toBeNull();
  });
});

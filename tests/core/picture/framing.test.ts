import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moved, overlaps } from '../../../src/core/geometry/box';
import type { DrawingArea } from '../../../src/core/picture/drawingArea';
import { fittingCamera, namingAt, pickNaming } from '../../../src/core/picture/framing';
import type { OpenRecord } from '../../../src/core/record/record';
import { relationOfClaim } from '../../../src/core/record/record';
import { type Camera, translation, type Viewport, worldToScreen } from '../../../src/core/scene/camera';
import { discGap } from '../../../src/core/scene/names';
import { buildScene, everyDisc, everyName } from '../../../src/core/scene/scene';
import { tiedPeople } from '../../../src/core/scene/subject';
import { dataset, person } from '../../support/dataset';
import { measure, placed, placedRecords } from '../../support/pictures';
import { shippedRecord } from '../../support/shippedRecord';

const shipped = shippedRecord();
const areaOf = (viewport: Viewport, covered = 0): DrawingArea => ({
  viewport,
  covered,
  corner: viewport.height < 300 ? { width: 128, height: 48 } : { width: 64, height: 112 },
});

/** The naming that a window gets, and the scene at a zoom with it. */
function scenesIn(record: OpenRecord, viewport: Viewport) {
  const naming = pickNaming(record.subject, viewport, (zoom, one) =>
    buildScene(record.subject, zoom, measure, one),
  );
  return (zoom: number) => buildScene(record.subject, zoom, measure, namingAt(naming, viewport, zoom));
}

function framed(record: OpenRecord, area: DrawingArea, isolates = false): Camera {
  const people = isolates ? [...record.graph.people.keys()] : tiedPeople(record.subject);
  return fittingCamera(record.subject, people, area, scenesIn(record, area.viewport));
}

const place = ({ positions }: OpenRecord, index: number) => ({
  x: positions.x[index] ?? 0,
  y: positions.y[index] ?? 0,
});
const hasNumbers = (camera: Camera) => Object.values(camera).every(Number.isFinite);

/** What is wrong with the names of the shipped record where the picture is shown whole, in words. */
function faultsAtFit(viewport: Viewport, isolates = false): string[] {
  const area = areaOf(viewport);
  const camera = framed(shipped, area, isolates);
  const scene = scenesIn(shipped, viewport)(camera.k);
  const shift = translation(camera, viewport);
  const corner = {
    x: viewport.width - (area.corner?.width ?? 0),
    y: viewport.height - (area.corner?.height ?? 0),
    ...(area.corner ?? { width: 0, height: 0 }),
  };
  return shipped.graph.people.flatMap(({ name }, index) => {
    const own = everyDisc(scene)[index];
    if (!own || (!isolates && shipped.graph.degree[index] === 0)) return [];
    const shape = everyName(scene)[index];
    if (!shape) return isolates ? [] : [`${name} has no name`];
    const { x, y, width, height } = moved(shape.box, shift);
    const isCut = x < 0 || y < 0 || x + width > viewport.width || y + height > viewport.height;
    const gap = discGap(own, shape.box);
    const nearer = everyDisc(scene).filter(
      (other) => other.person !== own.person && discGap(other, shape.box) <= gap,
    );
    return [
      ...(isCut ? [`${name} is cut`] : []),
      ...(overlaps(moved(shape.box, shift), corner) ? [`${name} lies under the buttons`] : []),
      ...nearer.map((other) => `${name} stands at the disc of ${shipped.graph.people[other.person]?.name}`),
    ];
  });
}

/** Drawings from a phone’s to a large screen’s, low ones and high ones. CSS pixels. */
const widths = [360, 390, 480, 580, 640, 676, 768, 864, 950, 1280, 1504, 1920];
const heights = [240, 260, 290, 320, 360, 420, 500, 740];
const drawings = widths.flatMap((width) => heights.map((height) => ({ width, height })));

const screens: Viewport[] = [
  { width: 864, height: 560 },
  { width: 1280, height: 800 },
  { width: 390, height: 700 },
  { width: 320, height: 480 },
];

describe('fittingCamera', () => {
  it.each(screens)('shows every disc of the shipped data whole in $width x $height', (viewport) => {
    const camera = framed(shipped, areaOf(viewport));
    for (const index of tiedPeople(shipped.subject)) {
      const { x, y } = worldToScreen(camera, viewport, place(shipped, index));
      expect(x).toBeGreaterThanOrEqual(16);
      expect(y).toBeGreaterThanOrEqual(16);
      expect(x).toBeLessThanOrEqual(viewport.width - 16);
      expect(y).toBeLessThanOrEqual(viewport.height - 16);
    }
  });

  it.each(widths)(
    'shows everybody with a line in the shipped data with a whole name of their own, %i wide and of any height',
    (width) => {
      const faults = drawings
        .filter((drawing) => drawing.width === width)
        .flatMap((drawing) => faultsAtFit(drawing).map((fault) => `${drawing.height} high: ${fault}`));
      expect(faults).toEqual([]);
    },
  );

  it.each(screens.slice(0, 2))(
    'cuts no name in $width x $height where people without a line are shown',
    (viewport) => {
      expect(faultsAtFit(viewport, true)).toEqual([]);
    },
  );

  it('names those whom the headline rests on in the lowest of windows', () => {
    const claims = shipped.dataset.edition.restsOn;
    const named = claims.flatMap((claim) => {
      const relation = relationOfClaim(shipped, claim) ?? -1;
      return [shipped.graph.from[relation] ?? -1, shipped.graph.to[relation] ?? -1];
    });
    expect(new Set(named).size).toBe(3);
    for (const viewport of [
      { width: 580, height: 200 },
      { width: 740, height: 200 },
      { width: 360, height: 230 },
    ]) {
      const scene = scenesIn(shipped, viewport)(framed(shipped, areaOf(viewport)).k);
      for (const index of named) expect(everyName(scene)[index]).not.toBeNull();
    }
  });

  it('leaves out roles before it makes the picture much smaller, and all of them at once', () => {
    const rolesIn = (viewport: Viewport) => {
      const scene = scenesIn(shipped, viewport)(framed(shipped, areaOf(viewport)).k);
      return tiedPeople(shipped.subject).filter((index) => typeof everyName(scene)[index]?.role === 'string')
        .length;
    };
    expect(rolesIn({ width: 864, height: 460 })).toBe(8);
    expect(rolesIn({ width: 580, height: 260 })).toBe(0);
    expect(rolesIn({ width: 390, height: 600 })).toBe(0);
  });

  it('does not shrink while a window grows', () => {
    for (const height of [320, 460, 740]) {
      const zooms = widths.map((width) => framed(shipped, areaOf({ width, height })).k);
      for (const [index, zoom] of zooms.slice(1).entries())
        expect(zoom).toBeGreaterThan((zooms[index] ?? 0) * 0.9);
    }
  });

  it('shows everybody above a sheet where that can be read, else under it as well', () => {
    const viewport = { width: 768, height: 900 };
    const above = framed(shipped, areaOf(viewport, 420));
    for (const index of tiedPeople(shipped.subject))
      expect(worldToScreen(above, viewport, place(shipped, index)).y).toBeLessThan(480);
    const slit = framed(shipped, areaOf(viewport, 800));
    expect(slit.k).toBeCloseTo(framed(shipped, areaOf(viewport)).k, 6);
  });

  it('shows everybody in any graph, and is finite without anybody or any room', () => {
    fc.assert(
      fc.property(placedRecords, (record) => {
        for (const viewport of screens.slice(0, 2)) {
          const camera = framed(record, areaOf(viewport));
          for (const index of tiedPeople(record.subject)) {
            const { x, y } = worldToScreen(camera, viewport, place(record, index));
            expect(x > 0 && y > 0 && x < viewport.width && y < viewport.height).toBe(true);
          }
        }
        expect(hasNumbers(framed(record, areaOf({ width: 0, height: 0 }, 400)))).toBe(true);
      }),
      { numRuns: 12 },
    );
    expect(hasNumbers(framed(placed(dataset([]), []), areaOf({ width: 800, height: 600 })))).toBe(true);
  });

  it('makes room for people without a relation only where they are shown', () => {
    const record = placed(dataset([], { people: [person('ada'), person('ben')] }), [
      [0, 0],
      [0, 4000],
    ]);
    const viewport = { width: 800, height: 600 };
    const whole = framed(record, areaOf(viewport), true);
    expect(worldToScreen(whole, viewport, { x: 0, y: 4000 }).y).toBeLessThan(600);
    expect(whole.k).toBeLessThan(framed(record, areaOf(viewport)).k);
  });
});

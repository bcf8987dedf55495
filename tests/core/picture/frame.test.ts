import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { around, moved, overlaps } from '../../../src/core/geometry/box';
import { createFrames, type Frame } from '../../../src/core/picture/frame';
import { itemPosition } from '../../../src/core/picture/itemPosition';
import { labelWords } from '../../../src/core/picture/labelWords';
import { sentencePosition } from '../../../src/core/picture/sentencePosition';
import { boxOfBlock } from '../../../src/core/scene/box';
import { worldToScreen } from '../../../src/core/scene/camera';
import { labelOf } from '../../../src/core/scene/lineLabel';
import { everyDisc, everyLine, everyName } from '../../../src/core/scene/scene';
import { type ViewParts, viewOf } from '../../../src/core/view/viewParts';
import { defaultView, type View } from '../../../src/core/view/viewState';
import { measure } from '../../support/pictures';
import { shippedRecord } from '../../support/shippedRecord';

const shipped = shippedRecord();
const frames = createFrames(shipped, measure);
const viewport = { width: 864, height: 460 };
const area = { viewport, covered: 0, corner: { width: 64, height: 112 } };
const whole = frames.fit(area, false, []);
const frame = frames.frame(defaultView, whole, viewport);
const shift = { x: viewport.width / 2 - whole.x * whole.k, y: viewport.height / 2 - whole.y * whole.k };

const groundOf = (frame: Frame) => ({ frame, label: null, free: frame.viewport });

describe('names', () => {
  it('stay where they are, whatever is filtered, selected, covered or panned', () => {
    const changes: fc.Arbitrary<Partial<ViewParts>> = fc.record({
      hiddenTypes: fc.subarray(['endorses', 'advises', 'lost-to', 'worked-for'] as const),
      isolates: fc.boolean(),
      focus: fc.constantFrom(null, 'brian-fallon', 'donald-trump'),
      selection: fc.constantFrom<View['selection']>(
        { kind: 'none' },
        { kind: 'person', person: 'cory-booker' },
        { kind: 'person', person: 'donald-trump' },
      ),
    });
    const offset = fc.integer({ min: -900, max: 900 });
    const sizes = fc.constantFrom(viewport, { width: 580, height: 250 }, { width: 360, height: 500 });
    fc.assert(
      fc.property(changes, offset, offset, sizes, (change, dx, dy, size) => {
        const names = everyName(frames.frame(defaultView, whole, size).scene);
        const panned = { ...whole, x: whole.x + dx, y: whole.y + dy };
        const { scene } = frames.frame(viewOf(change), panned, size);
        expect(everyName(scene)).toEqual(names);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the relations of one person alone', () => {
  it.each(shipped.graph.people.map(({ id }, person) => [id, person] as const))(
    'draw %s, whoever is at the other ends, and nobody else, with or without the people who have no line',
    (id, person) => {
      const { graph } = shipped;
      const mine = [...graph.relations.keys()].filter(
        (one) => graph.from[one] === person || graph.to[one] === person,
      );
      const around = new Set(mine.flatMap((one) => [graph.from[one] ?? -1, graph.to[one] ?? -1]));
      for (const isolates of [false, true]) {
        const selection = { kind: 'none' } as const;
        const now = frames.frame(viewOf({ selection, focus: id, isolates }), whole, viewport);
        expect(now.visibility.index).toEqual(mine);
        expect([...now.people.keys()].filter((one) => now.people[one])).toEqual(
          [...around].sort((a, b) => a - b),
        );
        expect(now.scene).toBe(frames.frame(defaultView, whole, viewport).scene);
      }
    },
  );
});

describe('showing everybody', () => {
  const index = shipped.graph.personIndex.get('steven-cheung') ?? -1;

  it('includes those who were moved by hand, wherever to', () => {
    for (const [x, y] of [
      [2400, 0],
      [-1800, 900],
      [0, 3000],
    ] as const) {
      const pins = [{ person: 'steven-cheung', x, y }];
      const camera = frames.fit(area, false, pins);
      const at = worldToScreen(camera, viewport, { x, y });
      expect(at.x > 0 && at.x < viewport.width && at.y > 0 && at.y < viewport.height).toBe(true);
      expect(camera.k).toBeLessThan(whole.k);
    }
  });

  it('is as it was once they are put back', () => {
    frames.fit(area, false, [{ person: 'steven-cheung', x: 2400, y: 0 }]);
    expect(frames.fit(area, false, [])).toEqual(whole);
    expect(frames.subjectOf([]).positions.x[index]).toBe(shipped.positions.x[index]);
  });
});

describe('the sentence about what is pointed at', () => {
  const size = { width: 240, height: 48 };
  const boxAt = (place: { x: number; y: number }) => ({ ...place, ...size });

  it('stands in the drawing, clear of the disc and the name it is about', () => {
    for (const { person, x, y, r } of everyDisc(frame.scene)) {
      const name = everyName(frame.scene)[person];
      if (!frame.people[person] || !name) continue;
      const at = { x: x + shift.x, y: y + shift.y };
      const box = boxAt(sentencePosition(groundOf(frame), [{ kind: 'person', person }], at, size));
      expect(overlaps(box, around(at, r))).toBe(false);
      expect(overlaps(box, moved(name.box, shift))).toBe(false);
      expect(box.x >= 0 && box.y >= 0).toBe(true);
      expect(box.x + box.width <= viewport.width && box.y + box.height <= viewport.height).toBe(true);
    }
  });

  it('stands clear of the hand, and of the discs and names at both ends of a line', () => {
    for (const { relation, middle } of everyLine(frame.scene)) {
      const at = { x: middle.x + shift.x, y: middle.y + shift.y };
      const box = boxAt(sentencePosition(groundOf(frame), [{ kind: 'relation', relation }], at, size));
      expect(overlaps(box, around(at, 8))).toBe(false);
      for (const person of [shipped.graph.from[relation] ?? -1, shipped.graph.to[relation] ?? -1]) {
        const name = everyName(frame.scene)[person];
        const disc = everyDisc(frame.scene)[person];
        if (name) expect(overlaps(box, moved(name.box, shift))).toBe(false);
        if (disc) expect(overlaps(box, moved(around(disc, disc.r * 0.7), shift))).toBe(false);
      }
    }
  });
});

describe('the list of several lines', () => {
  it('stands whole in what no sheet covers, clear of the hand, wherever lines lie together', () => {
    const size = { width: 300, height: 150 };
    const free = { width: viewport.width, height: viewport.height - 120 };
    for (const one of everyLine(frame.scene)) {
      const at = { x: one.middle.x + shift.x, y: one.middle.y + shift.y };
      if (at.y > free.height) continue;
      for (const other of everyLine(frame.scene)) {
        const items = [one, other].map(({ relation }) => ({ kind: 'relation', relation }) as const);
        const place = sentencePosition({ ...groundOf(frame), free }, items, at, size);
        expect(place.x >= 0 && place.y >= 0).toBe(true);
        expect(place.x + size.width <= free.width && place.y + size.height <= free.height).toBe(true);
        expect(overlaps({ ...place, ...size }, around(at, 2))).toBe(false);
      }
    }
  });
});

describe('the keyboard’s ring', () => {
  it('goes round the label of the selected line, not across it', () => {
    const { middle, relation } = everyLine(frame.scene)[3] ?? { middle: { x: 0, y: 0 }, relation: 3 };
    const label = { relation, box: { x: middle.x - 80, y: middle.y - 12, width: 160, height: 24 } };
    const place = itemPosition(frame, { kind: 'relation', relation }, label);
    expect(place).toEqual({ ...moved(label.box, shift), round: false });
  });

  it('lays no block on a name, whichever line is selected', () => {
    const names = everyName(frame.scene).flatMap((name) => name?.box ?? []);
    for (const selected of everyLine(frame.scene).keys()) {
      const block = labelOf(frame.scene, selected, labelWords(shipped, selected), measure);
      expect(names.filter((box) => block && overlaps(boxOfBlock(block), box))).toEqual([]);
    }
  });

  it('strikes no name and no label, whatever line it stands on and whichever is selected', () => {
    const words = everyName(frame.scene).flatMap((name, person) =>
      name && frame.people[person] ? [name.box] : [],
    );
    for (const selected of everyLine(frame.scene).keys()) {
      const block = labelOf(frame.scene, selected, labelWords(shipped, selected), measure);
      const label = block && { relation: selected, box: boxOfBlock(block) };
      for (const relation of everyLine(frame.scene).keys()) {
        if (relation === selected) continue;
        const ring = itemPosition(frame, { kind: 'relation', relation }, label);
        const struck = [...words, ...(label ? [label.box] : [])].filter(
          (box) => ring && overlaps(ring, moved(box, shift)),
        );
        expect(struck).toEqual([]);
      }
    }
  });

  it('goes round a disc', () => {
    const place = itemPosition(frame, { kind: 'person', person: 7 }, null);
    const disc = everyDisc(frame.scene)[7];
    expect(place?.round).toBe(true);
    expect((place?.width ?? 0) / 2).toBeCloseTo((disc?.r ?? 0) + 1, 6);
  });
});

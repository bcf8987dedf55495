import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/core/geometry/box';
import { pinned } from '../../../src/core/picture/pinned';
import { pointAt } from '../../../src/core/scene/curve';
import { lineOf } from '../../../src/core/scene/shapes';
import { linesWithin, peopleWithin, spatialIndexOf } from '../../../src/core/scene/spatialIndex';
import type { Subject } from '../../../src/core/scene/subject';
import { hugeRecord } from '../../support/hugeRecord';
import { placedRecords } from '../../support/pictures';

const boxes: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: -700, max: 600 }),
  y: fc.integer({ min: -500, max: 400 }),
  width: fc.integer({ min: 0, max: 400 }),
  height: fc.integer({ min: 0, max: 300 }),
});

function found(subject: Subject, box: Box, find: typeof peopleWithin): number[] {
  const all: number[] = [];
  find(spatialIndexOf(subject), box, (item) => all.push(item));
  return all;
}

function holdsPoint({ x, y, width, height }: Box, at: { x: number; y: number }): boolean {
  return at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;
}

describe('the index by place', () => {
  it('finds everybody who stands in a box, and every line that passes it, once', () => {
    fc.assert(
      fc.property(placedRecords, boxes, ({ subject }, box) => {
        const { x, y } = subject.positions;
        const people = found(subject, box, peopleWithin);
        const lines = found(subject, box, linesWithin);
        expect(new Set(people).size).toBe(people.length);
        expect(new Set(lines).size).toBe(lines.length);
        for (const person of subject.graph.people.keys()) {
          const at = { x: x[person] ?? 0, y: y[person] ?? 0 };
          if (holdsPoint(box, at)) expect(people).toContain(person);
        }
        for (const relation of subject.graph.relations.keys()) {
          const { curve } = lineOf(subject, 1, relation);
          const points = Array.from({ length: 101 }, (_, step) => pointAt(curve, step / 100));
          if (points.some((at) => holdsPoint(box, at))) expect(lines).toContain(relation);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('finds who was moved by hand, and their lines, where they are now and only there', () => {
    const moves = fc.array(
      fc.record({
        at: fc.nat(),
        x: fc.integer({ min: -600, max: 600 }),
        y: fc.integer({ min: -400, max: 400 }),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(placedRecords, moves, boxes, (record, moved, box) => {
        const pins = moved.map(({ at, x, y }) => {
          const person = record.graph.people[at % record.graph.people.length]?.id ?? '';
          return { person, x, y };
        });
        const moving = pinned(record, pins);
        const { graph, positions } = moving;
        const anew: Subject = {
          ...record.subject,
          positions: { x: positions.x.slice(), y: positions.y.slice() },
        };
        const inBox = (people: readonly number[]) =>
          people
            .filter((person) => holdsPoint(box, { x: positions.x[person] ?? 0, y: positions.y[person] ?? 0 }))
            .sort((a, b) => a - b);
        expect(inBox(found(moving, box, peopleWithin))).toEqual(inBox(found(anew, box, peopleWithin)));
        const lines = found(moving, box, linesWithin);
        expect(new Set(lines).size).toBe(lines.length);
        for (const relation of graph.relations.keys()) {
          const { curve } = lineOf(moving, 1, relation);
          const points = Array.from({ length: 101 }, (_, step) => pointAt(curve, step / 100));
          if (points.some((at) => holdsPoint(box, at))) expect(lines).toContain(relation);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('files nothing anew while a hand moves somebody among thousands', () => {
    const record = hugeRecord(3000);
    const id = record.graph.people[7]?.id ?? '';
    const { people } = spatialIndexOf(record.subject);
    for (const x of [1, 2, 3])
      expect(spatialIndexOf(pinned(record, [{ person: id, x, y: 0 }])).people).toBe(people);
  });

  it('looks at a small part of a throng for a small place', () => {
    const { subject } = hugeRecord(3000);
    const here = { x: 0, y: 0, width: 100, height: 100 };
    expect(found(subject, here, peopleWithin).length).toBeLessThan(60);
    expect(found(subject, here, linesWithin).length).toBeLessThan(subject.graph.relations.length / 5);
  });
});

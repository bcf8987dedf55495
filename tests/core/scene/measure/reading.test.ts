import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../../src/core/model/dataset';
import { measureAngles } from '../../../../src/core/scene/measure/angles';
import { findCovered } from '../../../../src/core/scene/measure/covered';
import { countCrossings } from '../../../../src/core/scene/measure/crossings';
import { countNameFaults, namesToTheRight } from '../../../../src/core/scene/measure/nameFaults';
import type { Scene } from '../../../../src/core/scene/scene';
import { dataset, tie } from '../../../support/dataset';
import { pictureOf, placed, withStandings } from '../../../support/pictures';
import { shippedRecord } from '../../../support/shippedRecord';

/** A scene at zoom 1 whose lines bow as told, people in the order of their ids. */
function sceneOf(
  claims: readonly Claim[],
  places: readonly (readonly [number, number])[],
  offsets: readonly number[] = claims.map(() => 0),
): Scene {
  const record = placed(dataset(claims), places);
  const straight = { ...record, subject: { ...record.subject, offsets: Float64Array.from(offsets) } };
  return pictureOf(straight, 1).scene;
}

const two = [tie('ada', 'endorses', 'ben'), tie('cleo', 'endorses', 'dora')];

describe('countCrossings', () => {
  it.each<[string, [number, number][], number[], number]>([
    [
      'two lines that cross',
      [
        [0, 0],
        [400, 0],
        [200, -200],
        [200, 200],
      ],
      [0, 0],
      1,
    ],
    [
      'two lines side by side',
      [
        [0, 0],
        [400, 0],
        [0, 100],
        [400, 100],
      ],
      [0, 0],
      0,
    ],
    [
      'a line that bows over another and back',
      [
        [0, 0],
        [400, 0],
        [0, 40],
        [400, 40],
      ],
      [0, 240],
      0,
    ],
    [
      'the same, bowed the other way',
      [
        [0, 0],
        [400, 0],
        [0, 40],
        [400, 40],
      ],
      [0, -240],
      2,
    ],
    [
      'lines whose crossing would lie beyond their ends',
      [
        [0, 0],
        [100, 0],
        [200, -200],
        [200, 200],
      ],
      [0, 0],
      0,
    ],
  ])('of %s', (_, places, offsets, count) => {
    expect(countCrossings(sceneOf(two, places, offsets))).toBe(count);
  });

  it('does not count lines of the same two people that lie on each other', () => {
    const same = [tie('ada', 'endorses', 'ben'), tie('ben', 'advises', 'ada')];
    expect(
      countCrossings(
        sceneOf(same, [
          [0, 0],
          [400, 30],
        ]),
      ),
    ).toBe(0);
  });
});

describe('findCovered', () => {
  it.each<[string, [number, number], number]>([
    ['on the line', [200, 0], 1],
    ['touching it with the edge of their disc', [200, 15], 1],
    ['clear of it', [200, 24], 0],
  ])('finds somebody %s', (_, place, count) => {
    const scene = sceneOf(two, [[0, 0], [400, 0], place, [200, 300]]);
    const found = findCovered(scene).filter(({ relation }) => relation === 0);
    expect(found).toEqual(count === 1 ? [{ relation: 0, person: 2 }] : []);
  });

  it('does not count a line’s own people', () => {
    expect(
      findCovered(
        sceneOf(two.slice(0, 1), [
          [0, 0],
          [60, 0],
        ]),
      ),
    ).toEqual([]);
  });
});

describe('measureAngles', () => {
  it('is a third of a circle, an even spread, for three lines to three corners', () => {
    const star = ['p1', 'p2', 'p3'].map((end) => tie('hub', 'endorses', end));
    const scene = sceneOf(star, [
      [0, 0],
      [300, 0],
      [-150, 259.8],
      [-150, -259.8],
    ]);
    const { smallest, meanShare, parallelSmallest } = measureAngles(scene);
    expect(smallest).toBeCloseTo(120, 1);
    expect(meanShare).toBeCloseTo(1, 3);
    expect(parallelSmallest).toBeNull();
  });

  it('is 0 for parallel lines that lie on each other, and more the more they fan out', () => {
    const same = [tie('ada', 'endorses', 'ben'), tie('ada', 'advises', 'ben')];
    const at = (offset: number) =>
      measureAngles(
        sceneOf(
          same,
          [
            [0, 0],
            [300, 0],
          ],
          [offset, -offset],
        ),
      ).parallelSmallest;
    expect(at(0)).toBe(0);
    expect(at(66)).toBeGreaterThan(at(33) ?? Number.NaN);
    expect(at(33)).toBeGreaterThan(5);
  });
});

describe('countNameFaults', () => {
  it('finds nothing in names as they are set, and everything where they are all set to the right', () => {
    const record = placed(dataset(two), [
      [0, 0],
      [400, 0],
      [30, 4],
      [200, 200],
    ]);
    const tentative = withStandings(record, ['tentative', 'reported']);
    const straight = { ...tentative.subject, offsets: Float64Array.of(0, 0) };
    const { scene } = pictureOf({ ...tentative, subject: straight }, 1);
    expect(countNameFaults(scene)).toMatchObject({ onDiscs: 0, onNames: 0, onMarks: 0 });
    const right = countNameFaults(
      scene,
      namesToTheRight(scene, () => 200),
    );
    expect(right).toEqual({ onDiscs: 1, onNames: 1, onMarks: 2, leftOut: 0 });
    expect(countNameFaults(scene, [null, null, null, null]).leftOut).toBe(4);
  });
});

describe('the shipped picture', () => {
  const { scene } = pictureOf(shippedRecord(), 1);

  it('has no crossing, and nobody stands on a line that is not theirs', () => {
    expect(countCrossings(scene)).toBe(0);
    expect(findCovered(scene)).toEqual([]);
  });

  it('lets no two lines leave a person within 15 degrees of each other', () => {
    expect(measureAngles(scene).smallest).toBeGreaterThan(15);
  });
});

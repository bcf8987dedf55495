import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeOf } from '../../../src/core/model/graph';
import { roomyNaming } from '../../../src/core/scene/names';
import { buildScene, everyDisc, everyLine, everyName } from '../../../src/core/scene/scene';
import { lineWeight, type Subject } from '../../../src/core/scene/subject';
import { dataset, tie } from '../../support/dataset';
import { measure, placed, placedRecords, zooms } from '../../support/pictures';

const pair = placed(dataset([tie('ada', 'lost-to', 'ben')]), [
  [0, 0],
  [300, 0],
]);

describe('buildScene', () => {
  it('scales places by the zoom, and is finite for any graph', () => {
    fc.assert(
      fc.property(placedRecords, zooms, (record, zoom) => {
        const scene = buildScene(record.subject, zoom, measure, roomyNaming);
        for (const shape of everyDisc(scene)) {
          expect(shape.x).toBeCloseTo((record.positions.x[shape.person] ?? 0) * zoom, 6);
          expect(shape.y).toBeCloseTo((record.positions.y[shape.person] ?? 0) * zoom, 6);
        }
        const numbers = everyLine(scene).flatMap((line) => [
          ...Object.values(line.visible),
          line.middle.x,
          line.middle.y,
        ]);
        expect(numbers.every(Number.isFinite)).toBe(true);
        expect(everyLine(scene).map((line) => line.relation)).toEqual([...record.graph.relations.keys()]);
      }),
      { numRuns: 50 },
    );
  });

  it('of nobody is empty', () => {
    const scene = buildScene(placed(dataset([]), []).subject, 1, measure, roomyNaming);
    expect([everyDisc(scene), everyLine(scene), everyName(scene)]).toEqual([[], [], []]);
  });
});

describe('lineWeight', () => {
  it.each<[number, Subject['standings'][number], number]>([
    [1, 'established', 1.75],
    [2, 'established', 2.5],
    [3, 'established', 3.5],
    [9, 'contested', 3.5],
    [3, 'tentative', 1.25],
  ])('of %i origins, %s, is %d', (origins, standing, weight) => {
    expect(lineWeight({ ...pair.subject, origins: [origins], standings: [standing] }, 0)).toBe(weight);
  });
});

it('typeOf is the type of the relation', () => {
  expect(typeOf(pair.subject.graph, 0).id).toBe('lost-to');
});

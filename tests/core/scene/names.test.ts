import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/core/geometry/box';
import { pointAt } from '../../../src/core/scene/curve';
import { discGap, type NameShape, roomyNaming } from '../../../src/core/scene/names';
import { buildScene, everyDisc, everyLine, everyName, type Scene } from '../../../src/core/scene/scene';
import type { LineShape } from '../../../src/core/scene/shapes';
import { outline } from '../../../src/core/scene/shapes';
import { lineWeight } from '../../../src/core/scene/subject';
import { dataset, tie } from '../../support/dataset';
import { measure, placed, placedRecords, zooms } from '../../support/pictures';
import { shippedRecord } from '../../support/shippedRecord';

const shipped = shippedRecord();
const sceneOf = (record: typeof shipped, zoom: number, roles = true) =>
  buildScene(record.subject, zoom, measure, { ...roomyNaming, roles });
const namesOf = (scene: Scene) => everyName(scene).filter((name) => name !== null);

/** Distance from a point to a box; 0 inside it. */
function toBox({ x, y, width, height }: Box, px: number, py: number): number {
  return Math.hypot(Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height));
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** From three relations on a person is named even across a line. */
const isHub = (scene: Scene, person: number) => (scene.subject.graph.degree[person] ?? 0) >= 3;

/** What a name lies on, in words; empty where it stands free. */
function faultsOf(scene: Scene, acrossLines = false): string[] {
  const names = namesOf(scene);
  return names.flatMap((name, index) => [
    ...everyDisc(scene)
      .filter((other) => other.person !== name.person)
      .filter((other) => discGap(other, name.box) <= gapToOwn(scene, name))
      .map(({ person }) => `${name.lines[0]} stands nearer to disc ${person} than to its own`),
    ...names
      .slice(index + 1)
      .filter((other) => overlap(name.box, other.box))
      .map((other) => `${name.lines[0]} lies on the name of ${other.lines[0]}`),
    ...everyDisc(scene)
      .filter(({ x, y, r }) => toBox(name.box, x, y) < r + outline / 2)
      .map(({ person }) => `${name.lines[0]} lies on disc ${person}`),
    ...everyLine(scene)
      .filter((line) => !(acrossLines && isHub(scene, name.person)) && lineLiesUnder(scene, name, line))
      .map(({ relation }) => `${name.lines[0]} lies on line ${relation}`),
  ]);
}

function gapToOwn(scene: Scene, { person, box }: NameShape): number {
  const own = everyDisc(scene)[person];
  return own ? discGap(own, box) : Number.NaN;
}

function lineLiesUnder(scene: Scene, name: NameShape, { visible, relation }: LineShape): boolean {
  const half = lineWeight(scene.subject, relation) / 2;
  return Array.from({ length: 801 }, (_, step) => pointAt(visible, step / 800)).some(
    ({ x, y }) => toBox(name.box, x, y) < half,
  );
}

describe('names in the shipped data', () => {
  it.each([0.5, 0.77, 1, 1.25, 1.6, 2, 2.5, 3, 5, 8])(
    'lie on nothing at zoom %d, with roles or without',
    (zoom) => {
      expect(faultsOf(sceneOf(shipped, zoom))).toEqual([]);
      expect(faultsOf(sceneOf(shipped, zoom, false))).toEqual([]);
    },
  );

  it('are there for everybody with a relation at zoom 1', () => {
    const scene = sceneOf(shipped, 1);
    const nameless = shipped.graph.people.filter(
      (_, index) => (shipped.graph.degree[index] ?? 0) > 0 && !everyName(scene)[index],
    );
    expect(nameless.map((person) => person.name)).toEqual([]);
  });

  it('are the people’s own, with a role only where roles are asked for', () => {
    for (const roles of [true, false]) {
      const scene = sceneOf(shipped, 1, roles);
      for (const { person, lines } of namesOf(scene)) {
        const { name = '', aliases = [] } = shipped.graph.people[person] ?? {};
        const words = lines.join(' ');
        expect(roles ? [name] : [name, ...aliases]).toContain(words);
      }
      expect(namesOf(scene).some((name) => name.role !== null)).toBe(roles);
    }
  });

  it('stand on two lines where they are long, and give way to a shorter one where room is scarce', () => {
    const maya = shipped.graph.personIndex.get('maya-sister-of-harris') ?? -1;
    const shown = (roles: boolean) => everyName(sceneOf(shipped, 1, roles))[maya];
    expect(shown(true)).toMatchObject({ lines: ['Harris’s', 'sister Maya'], role: null });
    expect(shown(false)).toMatchObject({ lines: ['Maya'] });
  });
});

describe('names in any graph', () => {
  it('lie on no disc and no other name, and but for a hub’s on no line', () => {
    fc.assert(
      fc.property(placedRecords, zooms, (record, zoom) => {
        expect(faultsOf(sceneOf(record, zoom), true)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('lie across a line only where a hub’s own lines leave its name no other place', () => {
    const spokes = Array.from({ length: 14 }, (_, at) => `p${10 + at}`);
    const record = placed(dataset(spokes.map((spoke) => tie('hub', 'endorses', spoke))), [
      [0, 0],
      ...spokes.map((_, at): [number, number] => {
        const angle = (2 * Math.PI * (at + 0.5)) / spokes.length;
        return [Math.round(150 * Math.cos(angle)), Math.round(150 * Math.sin(angle))];
      }),
    ]);
    const wide: typeof measure = (text, font) => measure(text, font) * (text === 'hub' ? 5 : 1);
    const scene = buildScene(record.subject, 1, wide, roomyNaming);
    expect(everyName(scene)[0]?.lines[0]).toBe('hub');
    expect(faultsOf(scene).length).toBeGreaterThan(0);
    expect(faultsOf(scene, true)).toEqual([]);
  });

  it('stand within reach of their own disc', () => {
    fc.assert(
      fc.property(placedRecords, zooms, (record, zoom) => {
        const scene = sceneOf(record, zoom);
        for (const name of namesOf(scene)) {
          const own = everyDisc(scene)[name.person];
          expect(own && toBox(name.box, own.x, own.y)).toBeLessThan((own?.r ?? 0) + 24);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('go below first, and are left out rather than laid on something', () => {
    const pair = placed(dataset([tie('ada', 'endorses', 'ben')]), [
      [0, 0],
      [400, 0],
    ]);
    const [ada] = everyName(sceneOf(pair, 1));
    expect(ada).toMatchObject({ lines: ['ada'], align: 'center', x: 0 });
    expect(ada?.top).toBeGreaterThan(16);

    const crowded = placed(
      dataset(Array.from({ length: 24 }, (_, index) => tie('hub', 'endorses', `p${10 + index}`))),
      [
        [0, 0],
        ...Array.from({ length: 24 }, (_, at): [number, number] => [
          (at % 5) * 34 - 68,
          Math.floor(at / 5) * 34 - 68,
        ]),
      ],
    );
    const scene = sceneOf(crowded, 1);
    expect(namesOf(scene).length).toBeLessThan(25);
    expect(faultsOf(scene, true)).toEqual([]);
  });

  it('are placed for those with most relations first', () => {
    const record = placed(dataset([tie('ann', 'endorses', 'zed'), tie('bob', 'endorses', 'zed')]), [
      [0, 0],
      [8, 0],
      [4, 4],
    ]);
    const scene = sceneOf(record, 1);
    expect(everyName(scene)[record.graph.personIndex.get('zed') ?? -1]).not.toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { overlaps } from '../../../src/core/geometry/box';
import type { OpenRecord } from '../../../src/core/record/record';
import type { Lit } from '../../../src/core/scene/item';
import { type MeasureText, roomyNaming } from '../../../src/core/scene/names';
import { basePieces, shownPeople } from '../../../src/core/scene/planBase';
import { planOverlay } from '../../../src/core/scene/planOverlay';
import { buildScene, discOf, everyName } from '../../../src/core/scene/scene';
import { shownOf } from '../../../src/core/scene/shown';
import { dataset, tie } from '../../support/dataset';
import { hugeRecord } from '../../support/hugeRecord';
import { measure, noFilter, type Picture, pictureOf, placed } from '../../support/pictures';
import { shippedRecord } from '../../support/shippedRecord';

/** Stars in a row: each of one person whom many endorse, who stand round them in two rings. */
function stars(count: number, leaves: number): OpenRecord {
  const names = Array.from({ length: count }, (_, star) => `hub${10 + star}`);
  const leafOf = (star: number, leaf: number) => `leaf${10 + star}x${100 + leaf}`;
  const ties = names.flatMap((hub, star) =>
    Array.from({ length: leaves }, (_, leaf) => tie(leafOf(star, leaf), 'endorses', hub)),
  );
  const places = new Map<string, [number, number]>();
  for (const [star, hub] of names.entries()) {
    places.set(hub, [star * 1100, 0]);
    for (let leaf = 0; leaf < leaves; leaf++) {
      const angle = (2 * Math.PI * leaf) / leaves;
      const far = leaf % 2 === 0 ? 260 : 380;
      places.set(leafOf(star, leaf), [
        Math.round(star * 1100 + far * Math.cos(angle)),
        Math.round(far * Math.sin(angle)),
      ]);
    }
  }
  const data = dataset(ties);
  const ids = data.people.map(({ id }) => id).sort();
  return placed(
    data,
    ids.map((id) => places.get(id) ?? [0, 0]),
  );
}

const isHub = ({ graph }: OpenRecord, person: number) => (graph.degree[person] ?? 0) > 2;
const everywhere = { x: -20_000, y: -20_000, width: 40_000, height: 40_000 };
const nobody: Lit = { people: [], relations: [] };

function overlayOf(picture: Picture, lit: Lit, of: MeasureText = measure) {
  const words = () => ({ verb: 'endorses', when: null });
  return planOverlay(picture, everywhere, { lit, pointed: null }, { words, measure: of });
}

const throng = hugeRecord(3000);
const shipped = shippedRecord();

describe('a crowd', () => {
  const record = stars(5, 40);

  it.each([0.15, 0.22, 0.45, 0.9])('names every hub before anybody else, at zoom %f', (zoom) => {
    const scene = buildScene(record.subject, zoom, measure, { ...roomyNaming, roles: false });
    const names = everyName(scene);
    const nameless = record.graph.people.filter((_, person) => isHub(record, person) && !names[person]);
    expect(nameless).toEqual([]);
    for (const name of names) if (name) expect(name.quiet).toBe(!isHub(record, name.person));
  });

  it.each([0.15, 0.45])(
    'lets no name lie on another, or on the disc of somebody who is named, at %f',
    (zoom) => {
      const scene = buildScene(record.subject, zoom, measure, { ...roomyNaming, roles: false });
      const names = everyName(scene).filter((name) => name !== null);
      for (const [index, one] of names.entries()) {
        for (const other of names.slice(index + 1)) expect(overlaps(one.box, other.box)).toBe(false);
        for (const other of names) {
          const { x, y, r } = discOf(scene, other.person) ?? { x: 0, y: 0, r: 0 };
          const dx = Math.max(one.box.x - x, 0, x - one.box.x - one.box.width);
          const dy = Math.max(one.box.y - y, 0, y - one.box.y - one.box.height);
          expect(Math.hypot(dx, dy)).toBeGreaterThanOrEqual(r);
        }
      }
    },
  );

  it('draws the many as dots and hubs as discs, larger than theirs the farther off one is', () => {
    const plans = basePieces(pictureOf(record, 0.22), everywhere).map((piece) => piece().plan);
    const discs = plans.flatMap((plan) => plan.discs);
    expect(discs.map(({ person }) => person).every((person) => isHub(record, person))).toBe(true);
    expect(discs).toHaveLength(5);
    const dots = plans.flatMap((plan) => plan.dots).reduce((sum, bucket) => sum + bucket.dots.length / 3, 0);
    expect(dots).toBe(200);
    const shares = [0.2, 0.6, 1].map((zoom) => {
      const at = buildScene(record.subject, zoom, measure, roomyNaming);
      const [hub, leaf] = [0, 5].map((person) => discOf(at, person)?.r ?? 0);
      return (hub ?? 0) / (leaf ?? 1);
    });
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(shares[0]).toBeGreaterThan(3);
    expect(shares[2]).toBeLessThan(2);
  });

  it('fades its lines the thicker they lie, and leaves those of few people as they are', () => {
    const strengthOf = (picture: Picture) => basePieces(picture, everywhere)[0]?.().alpha;
    const strengths = [0.05, 0.1, 0.2, 0.4].map((zoom) => strengthOf(pictureOf(throng, zoom)) ?? 0);
    expect(strengths).toEqual(strengths.toSorted((a, b) => a - b));
    expect(strengths[0]).toBeLessThan(0.3);
    for (const zoom of [0.3, 0.7, 2]) expect(strengthOf(pictureOf(shipped, zoom))).toBe(1);
  });

  it('names whoever is selected and those they are tied to, moves no name, and lays none on another', () => {
    const picture = pictureOf(throng, 0.12);
    const { graph } = throng;
    const person = [...graph.people.keys()].find(
      (index) => graph.degree[index] === 2 && !picture.scene.names.of(index),
    );
    expect(person).toBeDefined();
    const at = new Map(overlayOf(picture, nobody).names.map(({ shape }) => [shape.person, shape]));
    const { names, layers, baseAlpha } = overlayOf(picture, { people: [person ?? -1], relations: [] });
    const ties = graph.relations.filter((_, index) => [graph.from[index], graph.to[index]].includes(person));
    const others = ties.flatMap((one) => [one.from, one.to]).map((id) => graph.personIndex.get(id) ?? -1);
    const named = new Set(names.map(({ shape }) => shape.person));
    for (const one of others) expect(named).toContain(one);
    for (const { shape } of names) expect(at.get(shape.person) ?? shape).toEqual(shape);
    for (const [index, one] of names.entries()) {
      for (const other of names.slice(index + 1))
        expect(overlaps(one.shape.box, other.shape.box)).toBe(false);
    }
    const drawn = layers[0]?.plan;
    expect((drawn?.strokes.length ?? 0) + (drawn?.segments.length ?? 0)).toBeGreaterThan(0);
    expect(baseAlpha).toBeLessThan(1);
  });
});

describe('what a filter leaves of a crowd', () => {
  const record = throng;
  const { graph, subject } = record;
  const focused = (zoom: number): Picture => {
    const some = graph.people.find((_, person) => graph.degree[person] === 12);
    const picture = pictureOf(record, zoom, { ...noFilter, focus: some?.id ?? null });
    const people = shownPeople(graph, picture.visibility, false);
    const shown = shownOf(graph, subject.positions, picture.visibility, people);
    const scene = buildScene(shown ? { ...subject, shown } : subject, zoom, measure, roomyNaming);
    return { ...picture, people, scene };
  };

  it('is drawn larger than it was, where it was, and named', () => {
    const picture = focused(0.1);
    const there = [...graph.people.keys()].filter((person) => picture.people[person]);
    const before = pictureOf(record, 0.1);
    const named = there.filter((person) => picture.scene.names.of(person));
    expect(named.length).toBeGreaterThan(there.filter((person) => before.scene.names.of(person)).length);
    for (const person of there) {
      const [now, then] = [picture, before].map(({ scene }) => discOf(scene, person));
      expect([now?.x, now?.y]).toEqual([then?.x, then?.y]);
      expect(now?.r).toBeGreaterThan(then?.r ?? Infinity);
    }
    expect(picture.scene.names.within(everywhere).every(({ person }) => picture.people[person])).toBe(true);
  });

  it('is nothing of its own where all is shown, and among few people', () => {
    const all = pictureOf(record, 0.1);
    expect(shownOf(graph, subject.positions, all.visibility, all.people)).toBeUndefined();
    const few = pictureOf(shipped, 1, { ...noFilter, hiddenTypes: ['endorses'] });
    expect(shownOf(shipped.graph, shipped.positions, few.visibility, few.people)).toBeUndefined();
  });
});

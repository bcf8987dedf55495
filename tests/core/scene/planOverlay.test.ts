import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenRecord } from '../../../src/core/record/record';
import type { Item, Lit } from '../../../src/core/scene/item';
import { planBase, shownPeople } from '../../../src/core/scene/planBase';
import { planOverlay } from '../../../src/core/scene/planOverlay';
import { everyLine } from '../../../src/core/scene/scene';
import { filters } from '../../support/arbitraries';
import { dataset, person, tie } from '../../support/dataset';
import {
  measure,
  noFilter,
  type Picture,
  pictureOf,
  placed,
  placedRecords,
  withStandings,
  zooms,
} from '../../support/pictures';
import { inYears } from '../../support/years';

const baseOf = (picture: Picture) => planBase(picture);
const words = () => ({ verb: 'endorses', when: '21 July 2024' });
const overlayOf = (picture: Picture, selected: Item | Lit | null, pointed: Item | null) =>
  planOverlay(picture, everywhere, { lit: litOf(picture.record, selected), pointed }, { words, measure });

function litOf({ graph }: OpenRecord, item: Item | Lit | null): Lit {
  if (item === null) return { people: [], relations: [] };
  if (!('kind' in item)) return item;
  if (item.kind === 'person') return { people: [item.person], relations: [] };
  const { relation } = item;
  return { people: [graph.from[relation] ?? 0, graph.to[relation] ?? 0], relations: [relation] };
}

const data = dataset(
  [
    tie('ada', 'endorses', 'ben', { when: '2016' }),
    tie('ben', 'advises', 'cleo'),
    tie('cleo', 'lost-to', 'ada', { when: '2020~' }),
  ],
  { people: [person('zoe')] },
);
const record = placed(data, [
  [0, 0],
  [300, 0],
  [150, 260],
  [150, 400],
]);
const whole = pictureOf(record, 1);
const line = (relation: number): Item => ({ kind: 'relation', relation });
const who = (index: number): Item => ({ kind: 'person', person: index });

/** All curves of a plan, one text each. */
const everywhere = { x: -2000, y: -2000, width: 4000, height: 4000 };

function curvesOf({ strokes }: ReturnType<typeof planBase>): string[] {
  return strokes.flatMap(({ token, dash, curves }) =>
    Array.from({ length: curves.length / 6 }, (_, index) =>
      JSON.stringify([token, dash, curves.slice(6 * index, 6 * index + 6)]),
    ),
  );
}

describe('shownPeople', () => {
  it('are those with a shown line, and loners only where they are asked for', () => {
    expect(shownPeople(whole.record.graph, whole.visibility, false)).toEqual([true, true, true, false]);
    expect(shownPeople(whole.record.graph, whole.visibility, true)).toEqual([true, true, true, true]);
    const advice = pictureOf(record, 1, { ...noFilter, hiddenTypes: ['endorses', 'lost-to'] });
    expect(advice.people).toEqual([false, true, true, false]);
    expect(shownPeople(advice.record.graph, advice.visibility, true)).toEqual([false, true, true, true]);
  });

  it('are, of those without a line, in any case those who are selected', () => {
    expect(shownPeople(whole.record.graph, whole.visibility, false, [3])).toEqual([true, true, true, true]);
    const advice = pictureOf(record, 1, { ...noFilter, hiddenTypes: ['lost-to', 'endorses'] });
    expect(shownPeople(advice.record.graph, advice.visibility, false, [0])).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('planBase', () => {
  it('moves nobody and no line when a filter hides others', () => {
    fc.assert(
      fc.property(placedRecords, zooms, filters, (some, zoom, filter) => {
        const all = baseOf(pictureOf(some, zoom));
        const fewer = baseOf(pictureOf(some, zoom, { ...filter, years: null }));
        for (const disc of fewer.discs) expect(all.discs).toContainEqual(disc);
        const known = new Set(curvesOf(all));
        for (const curve of curvesOf(fewer)) expect(known.has(curve)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('draws each shown person once and nobody hidden', () => {
    fc.assert(
      fc.property(placedRecords, filters, (some, filter) => {
        const picture = pictureOf(some, 1, filter);
        const drawn = baseOf(picture).discs.map((disc) => disc.person);
        expect(drawn).toEqual([...picture.people.keys()].filter((index) => picture.people[index]));
      }),
    );
  });

  it('draws no line of a hidden type', () => {
    const tokens = (picture: Picture) => new Set(baseOf(picture).strokes.map((bucket) => bucket.token));
    expect(tokens(whole)).toEqual(new Set(['line-1', 'line-2', 'line-3']));
    const fewer = pictureOf(record, 1, { ...noFilter, hiddenTypes: ['lost-to', 'endorses'] });
    expect(tokens(fewer)).toEqual(new Set(['line-2']));
  });

  it('marks what is tentative, contested, or only possibly in the years', () => {
    const marks = (picture: Picture) => baseOf(picture).marks.map((mark) => mark.text);
    expect(marks(whole)).toEqual([]);
    // The approximate date, and the advice without one, which may belong to any year.
    const years = inYears(2020);
    expect(marks(pictureOf(record, 1, { ...noFilter, years }))).toEqual(['~', '~']);
    expect(marks(pictureOf(record, 1, { ...noFilter, years, undated: false }))).toEqual(['~']);
    const doubtful = withStandings(record, ['tentative', 'contested', 'tentative']);
    expect(marks(pictureOf(doubtful, 1))).toEqual(['?', '?']);
    expect(marks(pictureOf(doubtful, 1, { ...noFilter, years }))).toEqual(['?']);
  });

  it('is empty where there is nothing', () => {
    const empty = baseOf(pictureOf(placed(dataset([]), []), 1));
    expect(Object.values(empty).flat()).toEqual([]);
  });
});

describe('planOverlay', () => {
  it('recedes nothing at rest or for a selection', () => {
    for (const selected of [null, line(0), who(1)]) {
      const overlay = overlayOf(whole, selected, null);
      expect(overlay.baseAlpha).toBe(1);
      expect([...overlay.layers, ...overlay.names].map((part) => part.alpha)).not.toContain(0.35);
      expect(overlay.names).toHaveLength(3);
    }
  });

  it('recedes the rest to 35 % while something is pointed at, but for what is selected', () => {
    const overlay = overlayOf(whole, line(1), line(0));
    expect(overlay.baseAlpha).toBe(0.35);
    expect(overlay.layers.map((layer) => layer.alpha)).toEqual([1, 1]);
    const alphas = new Map(overlay.names.map(({ shape, alpha }) => [shape.lines[0], alpha]));
    expect(alphas).toEqual(
      new Map([
        ['ada', 1],
        ['ben', 1],
        ['cleo', 1],
      ]),
    );
    const rest = overlayOf(whole, line(1), null);
    expect(overlay.layers[0]).toEqual(rest.layers[0]);
    expect(overlayOf(whole, null, line(0)).names.map(({ alpha }) => alpha)).toEqual([1, 1, 0.35]);
  });

  it('leaves a selected disc dark, its initials light, while a line at it is pointed at', () => {
    const inverted = overlayOf(whole, line(1), line(0)).layers.flatMap(({ plan }) =>
      plan.discs.map((disc) => [disc.person, disc.inverted]),
    );
    expect(inverted).toEqual([
      [1, true],
      [2, true],
      [0, false],
      [1, true],
    ]);
  });

  it('recedes nothing for what is pointed at and selected already', () => {
    expect(overlayOf(whole, line(0), line(0)).baseAlpha).toBe(1);
    expect(overlayOf(whole, who(0), who(0)).baseAlpha).toBe(1);
    expect(overlayOf(whole, who(0), line(0)).baseAlpha).toBe(0.35);
  });

  it('lays the marker band from edge to edge under the selected line, which is 1 px heavier', () => {
    const [layer] = overlayOf(whole, line(0), null).layers;
    const [band, stroke] = layer?.plan.strokes ?? [];
    const { x0, y0, cx, cy, x1, y1 } = everyLine(whole.scene)[0]?.visible ?? {};
    expect(band).toMatchObject({ token: 'marker', width: 16, curves: [x0, y0, cx, cy, x1, y1] });
    expect(stroke?.width).toBe(2.75);
    expect(layer?.plan.discs.map((disc) => [disc.person, disc.inverted])).toEqual([
      [0, true],
      [1, true],
    ]);
  });

  it('lays a marker band under every line of a path, all of them under all lines, and darkens its people', () => {
    const [layer] = overlayOf(whole, { people: [0, 1, 2], relations: [0, 1] }, null).layers;
    const [band, ...strokes] = layer?.plan.strokes ?? [];
    expect(band).toMatchObject({ token: 'marker', width: 16 });
    expect(band?.curves).toHaveLength(12);
    expect(strokes.map(({ token }) => token)).not.toContain('marker');
    expect(layer?.plan.discs.map((disc) => [disc.person, disc.inverted])).toEqual([
      [0, true],
      [1, true],
      [2, true],
    ]);
    expect(layer?.plan.blocks).toEqual([]);
  });

  it('leaves a hidden line out of what is selected together, and who has no other line in it', () => {
    const fewer = pictureOf(record, 1, { ...noFilter, hiddenTypes: ['endorses'] });
    const [layer] = overlayOf(fewer, { people: [0, 1, 2], relations: [0, 1] }, null).layers;
    expect(layer?.plan.strokes[0]?.curves).toHaveLength(6);
    expect(layer?.plan.discs.map(({ person }) => person)).toEqual([1, 2]);
  });

  it('recedes the rest for one line of a path that is pointed at', () => {
    expect(overlayOf(whole, { people: [0, 1, 2], relations: [0, 1] }, line(0)).baseAlpha).toBe(0.35);
  });

  it('labels the selected line with its verb and date, near its middle', () => {
    const [block] = overlayOf(whole, line(0), null).layers[0]?.plan.blocks ?? [];
    expect(block).toMatchObject({ text: 'endorses · 21 July 2024', height: 24 });
    expect(block?.width).toBe(measure('endorses · 21 July 2024', 'label') + 16);
    const middle = everyLine(whole.scene)[0]?.middle;
    expect(Math.abs((block?.x ?? 0) - (middle?.x ?? 0))).toBeLessThan(60);
  });

  it('draws the lines of the person pointed at, and whom they lead to', () => {
    const layer = overlayOf(whole, null, who(1)).layers.at(-1);
    expect(new Set(layer?.plan.strokes.map((bucket) => bucket.token))).toEqual(new Set(['line-1', 'line-2']));
    expect(new Set(layer?.plan.discs.map((disc) => disc.person))).toEqual(new Set([0, 1, 2]));
  });

  it('leaves the names of those at the other end readable while a person is pointed at', () => {
    const alphas = overlayOf(whole, null, who(0)).names.map(({ alpha }) => alpha);
    expect(alphas).toEqual([1, 1, 1]);
    const fewer = pictureOf(record, 1, { ...noFilter, hiddenTypes: ['lost-to'] });
    const byName = overlayOf(fewer, null, who(0)).names.map(({ shape, alpha }) => [shape.lines[0], alpha]);
    expect(byName).toEqual([
      ['ada', 1],
      ['ben', 1],
      ['cleo', 0.35],
    ]);
  });

  it('draws and names nothing a filter hides, though it be selected', () => {
    const fewer = pictureOf(record, 1, { ...noFilter, hiddenTypes: ['endorses', 'lost-to'] });
    for (const hidden of [line(0), who(0)]) {
      const overlay = overlayOf(fewer, hidden, null);
      expect(overlay.layers).toEqual([]);
      expect(overlay.names.map(({ shape, selected }) => [shape.lines[0], selected])).toEqual([
        ['ben', false],
        ['cleo', false],
      ]);
    }
  });

  it('shortens the label of a line that is too short for it, and then leaves it out', () => {
    const texts = [1, 0.7, 0.3].map((zoom) => {
      const blocks = overlayOf(pictureOf(record, zoom), line(0), null).layers[0]?.plan.blocks ?? [];
      return blocks.map((block) => block.text);
    });
    expect(texts).toEqual([['endorses · 21 July 2024'], ['endorses'], []]);
  });

  it('is the same picture with or without a selection, but for its own layer', () => {
    const rest = overlayOf(whole, null, null);
    const selected = overlayOf(whole, line(0), null);
    expect(rest.layers).toEqual([]);
    expect(selected.names.map(({ shape }) => shape)).toEqual(rest.names.map(({ shape }) => shape));
  });
});

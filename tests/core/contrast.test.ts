import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allLooks, eightLooks, type LineLook, lineLooks } from '../../src/core/model/lineLooks';
import { fourTypes } from '../../src/core/model/relationTypes';
import { emptyPlan } from '../../src/core/scene/drawPlan';
import { planLine } from '../../src/core/scene/planLine';
import { lineShape } from '../../src/core/scene/shapes';
import { deficiencies, difference, hueApart, matrices, seenWith } from '../support/colourVision';
import { contrast, type Ground, readTokens } from '../support/contrast';

const styles = ['src/ui/style/tokens.css', 'src/ui/articles/tints.css'].map((file) =>
  readFileSync(file, 'utf8').split('[data-theme="contrast"]'),
);
const [plain, contrasting] = [0, 1].map((theme) =>
  readTokens(styles.map((parts) => parts[theme] ?? '').join('\n')),
) as [ReturnType<typeof readTokens>, ReturnType<typeof readTokens>];

/** What a theme's text and marks must reach; `tokens` of the theme go before those of all. */
const palettes = [
  { name: 'paper', ground: 'light', tokens: plain, text: 4.5, marks: 3 },
  { name: 'ink', ground: 'dark', tokens: plain, text: 4.5, marks: 3 },
  { name: 'high contrast, light', ground: 'light', tokens: contrasting, text: 7, marks: 4.5 },
  { name: 'high contrast, dark', ground: 'dark', tokens: contrasting, text: 7, marks: 4.5 },
] as const satisfies readonly {
  name: string;
  ground: Ground;
  tokens: typeof plain;
  text: number;
  marks: number;
}[];
type Palette = (typeof palettes)[number];

const eyes = ['every colour', ...deficiencies] as const;
type Eye = (typeof eyes)[number];

const lines = eightLooks.map((look) => look.token);
const tints = eightLooks.map((look) => look.tint);
/** Those of the shipped record. */
const fourColours = fourTypes.map((type) => type.look.token);

function seen(palette: Palette, eye: Eye, token: string): string {
  const colour = palette.tokens.get(token)?.[palette.ground];
  if (!colour) throw new Error(`There is no colour --${token} in ${palette.name}.`);
  return eye === 'every colour' ? colour : seenWith(eye, colour);
}

const cases = palettes.flatMap((palette) => eyes.map((eye) => [palette.name, eye, palette] as const));

/** Pairs that fall short, with what they reach. */
function short(
  palette: Palette,
  eye: Eye,
  least: number,
  fronts: readonly string[],
  backs: readonly string[],
) {
  return fronts.flatMap((front) =>
    backs.flatMap((back) => {
      const ratio = contrast(seen(palette, eye, front), seen(palette, eye, back));
      return ratio < least ? [`${front} on ${back}: ${ratio.toFixed(2)}`] : [];
    }),
  );
}

describe.each(cases)('in %s, by eyes that see %s', (_, eye, palette) => {
  it('text can be read', () => {
    expect([
      ...short(palette, eye, palette.text, ['ink', 'ink-2', 'ink-3', ...lines], ['paper']),
      // Initials stand on the disc's fill, those of a selected person in paper on ink.
      ...short(palette, eye, palette.text, ['ink'], ['fill', ...tints, 'paper', 'marker']),
    ]).toEqual([]);
  });

  it('marks can be seen', () => {
    expect([
      ...short(palette, eye, palette.marks, ['edge', 'focus', ...lines], ['paper']),
      // The selected line runs on its marker band.
      ...short(palette, eye, palette.marks, lines, ['marker']),
    ]).toEqual([]);
  });

  it('looks of lines whose colours are close differ in stroke and in end glyph', () => {
    for (const [one, other] of pairs) {
      const apart = difference(seen(palette, eye, one.token), seen(palette, eye, other.token));
      if (apart > clearlyApart) continue;
      expect(strokeOf(one), `${one.id} and ${other.id}, ${apart}`).not.toBe(strokeOf(other));
      expect(shared(one, other), `${one.id} and ${other.id}, ${apart}`).toBeLessThan(mostShared);
    }
  });
});

/** In OKLab, several times what can just be told apart: lines are thin and lie far from each other. */
const clearlyApart = 0.15;
/** Of what two end glyphs cover together, so much at most may be covered by both. */
const mostShared = 0.75;

const pairs = eightLooks.flatMap((one, index) =>
  eightLooks.slice(index + 1).map((other) => [one, other] as const),
);

function planOf(look: LineLook) {
  const plan = emptyPlan();
  const [from, to] = [
    { person: 0, x: 0, y: 0, r: 16 },
    { person: 1, x: 200, y: 0, r: 16 },
  ];
  const type = { look, directed: true };
  planLine(plan, lineShape(0, from, to, 0), from, to, { type, width: 2, mark: 'none', size: 1 });
  return plan;
}

const strokeOf = (look: LineLook) =>
  JSON.stringify(planOf(look).strokes.map(({ dash, round }) => [dash, round]));

/** Half-pixels that an end glyph covers: the triangles, strokes and rings that are drawn besides the line itself. */
function coveredBy(look: LineLook): ReadonlySet<string> {
  const { triangles, segments, rings } = planOf(look);
  const inside = (x: number, y: number) =>
    triangles.some((bucket) => each(bucket.triangles, 6).some((corners) => inTriangle(corners, x, y))) ||
    segments.some(({ segments: list, width }) =>
      each(list, 4).some((ends) => distanceTo(ends, x, y) <= width / 2),
    ) ||
    rings.some(({ circles, width }) =>
      each(circles, 3).some(
        ([cx = 0, cy = 0, r = 0]) => Math.abs(Math.hypot(x - cx, y - cy) - r) <= width / 2,
      ),
    );
  const covered = new Set<string>();
  for (let x = 0; x <= 200; x += 0.5) {
    for (let y = -12; y <= 12; y += 0.5) if (inside(x, y)) covered.add(`${x} ${y}`);
  }
  return covered;
}

function each(list: readonly number[], length: number): number[][] {
  return Array.from({ length: list.length / length }, (_, at) => list.slice(at * length, (at + 1) * length));
}

function inTriangle(
  [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0]: number[],
  x: number,
  y: number,
): boolean {
  const side = (x0: number, y0: number, x1: number, y1: number) =>
    (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0);
  const sides = [side(ax, ay, bx, by), side(bx, by, cx, cy), side(cx, cy, ax, ay)];
  return sides.every((one) => one >= 0) || sides.every((one) => one <= 0);
}

function distanceTo([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: number[], x: number, y: number): number {
  const length = (x1 - x0) ** 2 + (y1 - y0) ** 2 || 1;
  const share = Math.min(1, Math.max(0, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length));
  return Math.hypot(x - x0 - share * (x1 - x0), y - y0 - share * (y1 - y0));
}

const covers = new Map(allLooks.map((look) => [look.id, coveredBy(look)]));

function shared(one: LineLook, other: LineLook): number {
  const [a = new Set<string>(), b = new Set<string>()] = [covers.get(one.id), covers.get(other.id)];
  const both = [...a].filter((place) => b.has(place)).length;
  return both / Math.max(1, a.size + b.size - both);
}

describe.each(palettes)('in $name', (palette) => {
  it.each(eightLooks)('the tint of $id is of the hue of its line', ({ token, tint }) => {
    const apart = hueApart(seen(palette, 'every colour', token), seen(palette, 'every colour', tint));
    expect(apart, `--${tint} in tints.css and --${token} in tokens.css`).toBeLessThan(40);
  });
});

describe('without any colour', () => {
  it.each(pairs)('$id and the next are told apart by stroke and by end', (one, other) => {
    expect(strokeOf(one)).not.toBe(strokeOf(other));
    expect(shared(one, other), `${one.id} and ${other.id}`).toBeLessThan(mostShared);
  });

  it('the neutral look differs from all of them in its end, and in its end alone from a plain line', () => {
    for (const look of eightLooks) expect(shared(look, lineLooks.neutral), look.id).toBeLessThan(mostShared);
  });
});

describe('high contrast', () => {
  it('has a colour of its own for each that the other themes have', () => {
    expect([...contrasting.keys()].toSorted()).toEqual([...plain.keys()].toSorted());
  });

  it('tells the four kinds apart by colour, too, whatever the eyes', () => {
    for (const palette of palettes.slice(2)) {
      for (const eye of eyes) {
        const colours = fourColours.map((token) => seen(palette, eye, token));
        for (const [index, one] of colours.entries()) {
          for (const other of colours.slice(index + 1)) {
            expect(difference(one, other), `${palette.name}, ${eye}: ${one}, ${other}`).toBeGreaterThan(0.06);
          }
        }
      }
    }
  });
});

describe('the measures', () => {
  it('of contrast is the one of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#ffffff', '#777777')).toBe(contrast('#777777', '#ffffff'));
  });

  it('of difference is OKLab’s: nothing between equals, one from black to white', () => {
    expect(difference('#123456', '#123456')).toBe(0);
    expect(difference('#000000', '#ffffff')).toBeCloseTo(1, 3);
  });

  it('of colour blindness leave greys as they are, and confuse what such eyes confuse', () => {
    for (const deficiency of deficiencies) {
      for (const row of matrices[deficiency]) expect(row[0] + row[1] + row[2]).toBeCloseTo(1, 4);
      for (const grey of ['#000000', '#808080', '#ffffff']) expect(seenWith(deficiency, grey)).toBe(grey);
    }
    // Red and green of one lightness fall together without red or green cones, not without blue ones.
    const [red, green] = ['#b35a00', '#6f7a00'];
    const apart = difference(red, green);
    expect(difference(seenWith('deuteranopia', red), seenWith('deuteranopia', green))).toBeLessThan(
      apart / 2,
    );
    expect(difference(seenWith('tritanopia', red), seenWith('tritanopia', green))).toBeGreaterThan(apart / 2);
  });

  it('read a colour for either ground, and nothing else', () => {
    const found = readTokens('--a: light-dark(#000000, #FFFFFF); --b: red; --c:light-dark(#abcdef,#012345)');
    expect([...found.keys()]).toEqual(['a', 'c']);
    expect(found.get('a')).toEqual({ light: '#000000', dark: '#FFFFFF' });
  });
});

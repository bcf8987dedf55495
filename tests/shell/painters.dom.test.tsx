import { beforeEach, describe, expect, it } from 'vitest';
import { createFrames, type Frame } from '../../src/core/picture/frame';
import type { OpenRecord } from '../../src/core/record/record';
import type { Camera } from '../../src/core/scene/camera';
import type { MeasureText } from '../../src/core/scene/names';
import { defaultView } from '../../src/core/view/viewState';
import { createBasePainter } from '../../src/shell/canvas/basePainter';
import { createOverlayPainter } from '../../src/shell/canvas/overlayPainter';
import type { Colours } from '../../src/shell/canvas/themeTokens';
import { town } from '../support/desk';
import { hugeRecord } from '../support/hugeRecord';
import { handScreen, handSizes, type Strokes, watchCanvases } from '../support/screen';

const viewport = { width: 800, height: 600 };
const home: Camera = { x: 0, y: 0, k: 1 };
const measure: MeasureText = (words) => 7 * words.length;
const colours: Colours = (token) => `the ${token}`;
const nobody = { people: [], relations: [] };

let strokesOf: (canvas: HTMLCanvasElement) => Strokes;
let canvas: HTMLCanvasElement;
let host: HTMLElement;
beforeEach(() => {
  // Time stands still: a turn of work then ends when all is done, or with the first bit where it has no time at all.
  handScreen();
  strokesOf = watchCanvases();
  canvas = document.createElement('canvas');
  host = document.createElement('div');
  handSizes().place(host, 0, 0, viewport.width, viewport.height);
});

function framesOf(record: OpenRecord) {
  const frames = createFrames(record, measure);
  return (camera: Camera, size = viewport): Frame => frames.frame(defaultView, camera, size);
}

const few = framesOf(town());
/** Its lines alone make more pieces than are painted at once. */
const many = framesOf(hugeRecord(700));
const farOff = { x: 0, y: 0, k: 0.3 };
/** A turn of work that is over as soon as it has done one bit. */
const oneBit = -1;

describe('the painter of the picture', () => {
  it('shows nothing before it has painted', () => {
    const painter = createBasePainter(canvas, host);
    expect([painter.shown(), painter.isLarge()]).toEqual([null, false]);
    painter.want(few(home), colours);
    expect(painter.shown()).toBeNull();
    expect(strokesOf(canvas).calls).toEqual([]);
  });

  it('paints few people and lines at once, where they are seen', () => {
    const painter = createBasePainter(canvas, host);
    const frame = few(home);
    painter.want(frame, colours);
    expect(painter.work(oneBit)).toBe(false);
    expect(painter.shown()).toBe(frame);
    expect(painter.isLarge()).toBe(false);
    expect(strokesOf(canvas).named('arc').length).toBeGreaterThan(3);
    expect(strokesOf(canvas).named('drawImage')).toEqual([]);
  });

  it('paints many out of sight, bit by bit, and shows them when all is there', () => {
    const painter = createBasePainter(canvas, host);
    const frame = many(farOff);
    painter.want(frame, colours);
    let turns = 0;
    while (painter.work(oneBit)) {
      turns++;
      expect(painter.shown()).toBeNull();
      expect(strokesOf(canvas).calls).toEqual([]);
    }
    expect(turns).toBeGreaterThan(5);
    expect(painter.shown()).toBe(frame);
    expect(painter.isLarge()).toBe(true);
    expect(strokesOf(canvas).named('drawImage')).toHaveLength(1);
  });

  it('does as many bits as its time allows', () => {
    const painter = createBasePainter(canvas, host);
    painter.want(many(farOff), colours);
    expect(painter.work(1)).toBe(false);
    expect(painter.shown()).not.toBeNull();
  });

  it('finishes what it has begun before it turns to the latest that is wanted', () => {
    const painter = createBasePainter(canvas, host);
    const first = many(farOff);
    painter.want(first, colours);
    painter.work(oneBit);
    const [second, third] = [many({ ...farOff, x: 40 }), many({ ...farOff, x: 80 })];
    painter.want(second, colours);
    painter.want(third, colours);
    const seen = new Set<Frame | null>();
    for (let hasMore = true; hasMore; seen.add(painter.shown())) hasMore = painter.work(oneBit);
    expect([...seen]).toEqual([null, first, third]);
  });

  it('drops what it has begun where it would not fit any more: in another room, or in other colours', () => {
    for (const [size, theme] of [
      [{ ...viewport }, colours],
      [viewport, (token: string) => `another ${token}`],
    ] as const) {
      const painter = createBasePainter(canvas, host);
      painter.want(many(farOff), colours);
      painter.work(oneBit);
      const next = many({ ...farOff, x: 40 }, size);
      painter.want(next, theme);
      const seen = new Set<Frame | null>();
      for (let hasMore = true; hasMore; seen.add(painter.shown())) hasMore = painter.work(oneBit);
      expect([...seen]).toEqual([null, next]);
    }
  });

  it('has nothing to do once it has painted what was wanted', () => {
    const painter = createBasePainter(canvas, host);
    painter.want(few(home), colours);
    painter.work(oneBit);
    const before = strokesOf(canvas).calls.length;
    expect(painter.work(30)).toBe(false);
    expect(strokesOf(canvas).calls).toHaveLength(before);
  });
});

describe('the painter of what stands out', () => {
  const record = town();
  const frame = few({ ...home, k: 3 });
  const paint = (over: Partial<Parameters<ReturnType<typeof createOverlayPainter>['paint']>[1]>) => {
    const base = document.createElement('canvas');
    const painter = createOverlayPainter({ host, base, overlay: canvas, record, measure });
    const label = painter.paint(frame, { lit: nobody, pointed: null, free: viewport, colours, ...over });
    return { base, label };
  };
  const relation = record.graph.relationIndex.get('ada.endorses.ben') ?? -1;
  const words = () =>
    strokesOf(canvas)
      .named('fillText')
      .map(([text]) => text);

  it('writes everybody’s name who is drawn, and leaves the picture as it is', () => {
    const { base, label } = paint({});
    expect(words()).toEqual(expect.arrayContaining(['Ada Quill', 'Ben Marsh', 'Cyd Oakes', 'Dot Vane']));
    expect(words()).not.toContain('Eve Lorne');
    expect(base.style.opacity).toBe('1');
    expect(label).toBeNull();
  });

  it('writes on the one line that is selected, and says where', () => {
    const { label } = paint({ lit: { people: [0, 1], relations: [relation] } });
    expect(label?.relation).toBe(relation);
    expect(label?.box.width).toBeGreaterThan(20);
    expect(words().some((text) => String(text).startsWith('endorses'))).toBe(true);
  });

  it('says of no place where several lines are selected', () => {
    const relations = [...record.graph.relations.keys()].slice(0, 2);
    expect(paint({ lit: { people: [0, 1], relations } }).label).toBeNull();
  });

  it('lets the picture recede behind what is pointed at', () => {
    const { base } = paint({ pointed: { kind: 'person', person: 0 } });
    expect(Number(base.style.opacity)).toBeLessThan(0.5);
  });

  it('writes no name that lies wholly under a sheet', () => {
    paint({ free: { width: 800, height: 0.5 } });
    expect(words()).toEqual([]);
  });

  it('paints in the colours it is given', () => {
    paint({ lit: { people: [0], relations: [] } });
    expect(strokesOf(canvas).set.get('fillStyle')).toMatch(/^the /);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { createFrames, type Frame } from '../../../src/core/picture/frame';
import type { Label } from '../../../src/core/picture/itemPosition';
import type { Camera } from '../../../src/core/scene/camera';
import { defaultView } from '../../../src/core/view/viewState';
import type { BasePainter } from '../../../src/shell/canvas/basePainter';
import { createFrameLoop, type Drawn } from '../../../src/shell/canvas/frameLoop';
import type { OverFrame } from '../../../src/shell/canvas/overlayPainter';
import type { Colours } from '../../../src/shell/canvas/themeTokens';
import { town } from '../../support/desk';
import { measure } from '../../support/pictures';
import { handScreen } from '../../support/screen';

const viewport = { width: 800, height: 600 };
const frames = createFrames(town(), measure);
const frameAt = (camera: Camera): Frame => frames.frame(defaultView, camera, viewport);
const home = { x: 0, y: 0, k: 1 };

let screen: ReturnType<typeof handScreen>;
beforeEach(() => {
  screen = handScreen();
});

/** A loop with painters that count what they do; a picture takes `turns` of them. */
function loopOf(turns = 1) {
  const wanted: { frame: Frame | null } = { frame: frameAt(home) };
  const did = { begun: 0, budgets: [] as number[], overlays: [] as OverFrame[], drawn: [] as Drawn[] };
  const label: Label = { relation: 2, box: { x: 0, y: 0, width: 9, height: 9 } };
  let shown: Frame | null = null;
  let work: { frame: Frame; left: number } | null = null;
  const base: BasePainter = {
    want: (frame) => {
      did.begun++;
      work = { frame, left: turns };
    },
    work: (budget) => {
      did.budgets.push(budget);
      if (work && --work.left <= 0) {
        shown = work.frame;
        work = null;
      }
      return work !== null;
    },
    shown: () => shown,
    isLarge: () => turns > 1,
  };
  const paint = (_: Frame, over: OverFrame) => {
    did.overlays.push(over);
    return label;
  };
  const canvases = { base: document.createElement('canvas'), overlay: document.createElement('canvas') };
  let theme: Colours = () => 'black';
  const covered = { height: 0 };
  const loop = createFrameLoop({
    ...canvases,
    painters: { base, overlay: { paint } },
    wanted: () => wanted.frame,
    standsOut: () => ({ lit: { people: [], relations: [] }, pointed: null }),
    covered: () => covered.height,
    readColours: () => theme,
    onDrawn: (drawn) => did.drawn.push(drawn),
  });
  const recolour = (colours: Colours) => {
    theme = colours;
    loop.recolour();
  };
  return { loop, wanted, did, canvases, covered, recolour, label };
}

describe('the loop of frames', () => {
  it('asks the screen for one frame, however much has changed, and for none where nothing has', () => {
    const { loop, did } = loopOf();
    expect(screen.asked).toBe(0);
    loop.ask('overlay');
    loop.ask('all');
    loop.ask('overlay');
    expect(screen.asked).toBe(1);
    screen.frame();
    expect(screen.asked).toBe(0);
    expect([did.begun, did.overlays.length, did.drawn.length]).toEqual([1, 1, 1]);
  });

  it('paints what is selected over a picture that stays', () => {
    const { loop, did } = loopOf();
    loop.drawNow();
    loop.ask('overlay');
    screen.frame();
    expect([did.begun, did.overlays.length]).toEqual([1, 2]);
  });

  it('draws at once where it must, and drops the frame it had asked for', () => {
    const { loop, did } = loopOf();
    loop.ask('all');
    loop.drawNow();
    expect(screen.asked).toBe(0);
    expect(did.drawn).toHaveLength(1);
  });

  it('draws nothing where there is nothing to draw, and all of it once there is', () => {
    const { loop, wanted, did } = loopOf();
    const { frame } = wanted;
    wanted.frame = null;
    loop.ask('all');
    screen.frame();
    expect(screen.asked).toBe(0);
    expect(loop.frame()).toBeNull();
    expect(did.drawn).toEqual([]);
    wanted.frame = frame;
    loop.ask('overlay');
    screen.frame();
    expect(did.begun).toBe(1);
    expect(loop.frame()).toBe(frame);
  });

  it('tells what was drawn, with what a sheet leaves of it', () => {
    const { loop, wanted, did, covered, label } = loopOf();
    covered.height = 150;
    loop.drawNow();
    const free = { width: 800, height: 450 };
    expect(did.drawn).toEqual([{ frame: wanted.frame, label, free, covered: 150 }]);
    expect(did.overlays[0]?.free).toEqual(free);
  });

  it('moves a large picture while a hand moves it, and paints it in its place once the hand rests', () => {
    const { loop, wanted, did, canvases } = loopOf(2);
    loop.drawNow();
    screen.frame();
    screen.wait(1000);
    wanted.frame = frameAt({ x: 20, y: 0, k: 1 });
    loop.ask('all');
    const before = did.budgets.length;
    screen.frame();
    expect(did.budgets).toHaveLength(before);
    for (const { style } of Object.values(canvases))
      expect(style.transform).toBe('translate(-20px, 0px) scale(1)');
    expect(screen.asked).toBe(1);
    screen.frame(200);
    screen.frame();
    for (const { style } of Object.values(canvases)) expect(style.transform).toBe('');
    expect(screen.asked).toBe(0);
  });

  it('is told of each frame in which a picture was moved, though it was not painted', () => {
    const { loop, wanted, did } = loopOf(3);
    loop.drawNow();
    for (let frame = 0; frame < 3; frame++) screen.frame();
    const before = did.drawn.length;
    for (const x of [5, 10, 15]) {
      wanted.frame = frameAt({ x, y: 0, k: 1 });
      loop.ask('all');
      screen.frame();
    }
    expect(did.drawn.slice(before).map(({ frame }) => frame.camera.x)).toEqual([5, 10, 15]);
  });

  it('paints all anew in other colours', () => {
    const { loop, did, recolour } = loopOf();
    loop.drawNow();
    recolour(() => 'white');
    screen.frame();
    expect(did.begun).toBe(2);
    expect(did.overlays.map(({ colours }) => colours('ink'))).toEqual(['black', 'white']);
  });

  it('asks for nothing more once it is stopped', () => {
    const { loop, did } = loopOf();
    loop.ask('all');
    loop.stop();
    expect(screen.asked).toBe(0);
    screen.frame();
    expect(did.drawn).toEqual([]);
  });
});

import { type CameraEvent, cameraViewOf } from '../../core/picture/cameraPolicy';
import { isSamePointing } from '../stores/sessionStore';
import { createBasePainter } from './basePainter';
import { type CameraKeeperParts, createCameraKeeper } from './cameraKeeper';
import { createMeasure } from './canvasFonts';
import { onPixelRatioChange } from './canvasSurface';
import { createFrameLoop, type Drawn } from './frameLoop';
import { createInteractions, type Interactions } from './interactions';
import { measureInWindow, watchSize } from './measureDrawingArea';
import { createOverlayPainter } from './overlayPainter';
import { listenToPointers } from './pointerEvents';
import { onThemeChange, readColours } from './themeTokens';

/** The live drawing. It follows the stores by itself; React never renders for a frame of it. */
export interface Picture extends Pick<Interactions, 'zoom' | 'movePerson'> {
  readonly fit: () => void;
  readonly destroy: () => void;
}

interface PictureParts extends Omit<CameraKeeperParts, 'measure'> {
  readonly host: HTMLElement;
  readonly base: HTMLCanvasElement;
  readonly overlay: HTMLCanvasElement;
  /** The zoom buttons, in the lower right corner of what no sheet covers; where they are hidden, they take no room. */
  readonly buttons: HTMLElement;
  /** The picture has changed on the screen. */
  readonly onDrawn: (drawn: Drawn) => void;
}

/** Puts the parts of the drawing together: hands steer the camera, the camera and the stores ask for frames. */
export function createPicture(parts: PictureParts): Picture {
  const { host, base, buttons, views, session, drawing } = parts;
  const measure = createMeasure();
  const keeper = createCameraKeeper({ ...parts, measure });
  const loop = createFrameLoop({
    ...parts,
    painters: { base: createBasePainter(base, host), overlay: createOverlayPainter({ ...parts, measure }) },
    wanted: keeper.frame,
    standsOut: keeper.standsOut,
    covered: () => keeper.area().covered,
    readColours: () => readColours(host),
  });
  const steer = (event: CameraEvent) => {
    const redraw = keeper.step(event);
    if (redraw?.when === 'now') loop.drawNow();
    else if (redraw) loop.ask('all');
  };
  const interactions = createInteractions({ ...parts, ...keeper, frame: loop.frame, steer });
  const resize = () =>
    steer({ kind: 'resized', ...measureInWindow(host, buttons, session.getState().panel.covered) });
  const stops = [
    listenToPointers(host, interactions.onGesture, interactions.zoom),
    onPixelRatioChange(() => loop.ask('all')),
    onThemeChange(loop.recolour),
    views.subscribe((now, before) => {
      steer({ kind: 'viewed', before: cameraViewOf(before.view), arrives: now.step === 'arrive' });
      loop.ask(now.view.picture === before.view.picture ? 'overlay' : 'all');
    }),
    drawing.subscribe(({ layout }, { layout: before }) => {
      if (layout === before) return;
      loop.ask('all');
      steer({ kind: 'placed' });
    }),
    session.subscribe((now, before) => {
      if (now.panel.covered !== before.panel.covered) resize();
      if (!isSamePointing(now, before)) loop.ask('overlay');
    }),
    watchSize([host, buttons], resize),
    loop.stop,
  ];
  return {
    ...interactions,
    fit: () => steer({ kind: 'fit' }),
    destroy: () => {
      for (const stop of stops) stop();
    },
  };
}

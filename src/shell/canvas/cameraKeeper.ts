import type { StoreApi } from 'zustand/vanilla';
import {
  type CameraEffect,
  type CameraEvent,
  type CameraSubject,
  cameraAtStart,
  cameraNow,
  cameraViewOf,
  isReady,
  stepCamera,
} from '../../core/picture/cameraPolicy';
import type { DrawingArea } from '../../core/picture/drawingArea';
import { createFrames, type Frame, type Frames } from '../../core/picture/frame';
import type { Visibility } from '../../core/query/visibility';
import { type OpenRecord, type RecordLayout, withPositions } from '../../core/record/record';
import type { Camera } from '../../core/scene/camera';
import type { MeasureText } from '../../core/scene/names';
import type { StandsOut } from '../../core/scene/planOverlay';
import { memoizeLast } from '../../core/view/memoizeLast';
import { litOf } from '../../core/view/selected';
import { type View, withPicture } from '../../core/view/viewState';
import { type DrawingStore, layoutIn } from '../stores/drawingStore';
import type { SessionStore } from '../stores/sessionStore';
import type { ViewStore } from '../stores/viewStore';

export interface CameraKeeperParts {
  readonly record: OpenRecord;
  readonly visibilityOf: (view: View) => Visibility;
  readonly views: StoreApi<ViewStore>;
  readonly session: SessionStore;
  readonly drawing: DrawingStore;
  readonly measure: MeasureText;
}

type RedrawEffect = Extract<CameraEffect, { readonly kind: 'redraw' }>;

/** Knows where the picture is looked at, and derives from the stores what is seen from there. */
export interface CameraKeeper {
  /** One step of the policy. The view holds what was chosen before this returns what is to be drawn anew, if anything. */
  readonly step: (event: CameraEvent) => RedrawEffect | null;
  readonly camera: () => Camera;
  readonly area: () => DrawingArea;
  readonly frames: () => Frames;
  /** The picture as it is to be now; null before there is room to draw in, and while nobody has a place. */
  readonly frame: () => Frame | null;
  /** What stands out in it: what is selected, and the one thing that is pointed at. */
  readonly standsOut: () => StandsOut;
}

export function createCameraKeeper(parts: CameraKeeperParts): CameraKeeper {
  const { record, visibilityOf, views, session, drawing, measure } = parts;
  const framesOf = memoizeLast((layout: RecordLayout | null) =>
    createFrames(withPositions(record, layout), measure, visibilityOf),
  );
  const frames = () => framesOf(layoutIn(drawing.getState()));
  const view = () => views.getState().view;
  let state = cameraAtStart(view().picture.camera);

  const subject = (): CameraSubject => ({
    view: cameraViewOf(view()),
    awaitingLayout: drawing.getState().layout.kind === 'awaited',
    fit: (area) => frames().fit(area, view().picture.isolates, view().picture.pins),
    reveal: (area, camera) => {
      const selected = frames().selectedOf(view());
      return selected && frames().reveal(area, selected, camera, view().picture.pins);
    },
  });

  return {
    step: (event) => {
      const result = stepCamera(state, event, subject());
      state = result.state;
      let redraw: RedrawEffect | null = null;
      for (const effect of result.effects) {
        if (effect.kind === 'redraw') redraw = effect;
        else views.getState().change((before) => withPicture(before, { camera: effect.camera }), 'replace');
      }
      return redraw;
    },
    camera: () => cameraNow(state, subject()),
    area: () => state.area,
    frames,
    frame: () =>
      isReady(state, subject())
        ? frames().frame(view(), cameraNow(state, subject()), state.area.viewport)
        : null,
    standsOut: () => {
      const { pointer, focus } = session.getState();
      const lit = litOf(record, frames().selectedOf(view()));
      return { lit, pointed: focus.item ?? pointer.hovered?.item ?? pointer.pointed };
    },
  };
}

import type { StoreApi } from 'zustand/vanilla';
import {
  type GestureEvent,
  type GestureState,
  handleGesture,
  type Intent,
  idle,
} from '../core/gesture/gesture';
import { type Camera, leastZoomFor, panCamera, type Viewport, zoomCamera } from '../core/scene/camera';
import type { Point } from '../core/scene/curve';
import { type Hit, lineReach } from '../core/scene/hitTest';
import type { Item } from '../core/scene/item';
import { roundedCamera, roundedForLink } from '../core/view/codecs';
import type { Frames } from '../core/view/frame';
import type { OpenRecord } from '../core/view/record';
import { withPin } from '../core/view/viewState';
import type { SessionStore } from './sessionStore';
import type { ViewStore } from './viewStore';

/** What a hand on the drawing does to the stores. */
export interface Hands {
  readonly onGesture: (event: GestureEvent) => void;
  readonly setCamera: (camera: Camera) => void;
  /** About a point of the drawing, CSS pixels. */
  readonly zoom: (at: Point, factor: number) => void;
  /** Moves a person by CSS pixels and keeps them there. */
  readonly movePerson: (person: number, dx: number, dy: number) => void;
}

interface HandsParts {
  readonly host: HTMLElement;
  readonly record: OpenRecord;
  readonly views: StoreApi<ViewStore>;
  readonly session: SessionStore;
  readonly framesNow: () => Frames;
  readonly cameraNow: () => Camera;
  /** The camera that shows all. */
  readonly fitNow: () => Camera;
  readonly viewportNow: () => Viewport;
  /** What lies at a point within a reach, CSS pixels. */
  readonly hitAt: (at: Point, reach: number) => Hit;
  readonly onPick: (hit: Hit, at: Point) => void;
}

export function createHands(parts: HandsParts): Hands {
  const { host, record, views, session, framesNow, cameraNow, fitNow, viewportNow, hitAt, onPick } = parts;
  const view = () => views.getState().view;
  let gesture: GestureState = idle;
  let gestureAt: Point = { x: 0, y: 0 };

  const setCamera = (camera: Camera) => {
    views.getState().change((before) => ({ ...before, camera: roundedCamera(camera) }), 'replace');
  };

  const zoom = (at: Point, factor: number) =>
    setCamera(zoomCamera(cameraNow(), viewportNow(), at, factor, leastZoomFor(fitNow())));

  const perform = (intent: Intent, touch: boolean) => {
    switch (intent.kind) {
      case 'hover':
        hover(intent.hit, intent.at);
        return;
      case 'select':
        // What is open now says it all; its sentence would lie over it.
        session.setState({ hovered: null });
        onPick(intent.hit, pickPlace(gestureAt, host));
        return;
      case 'pan':
        setCamera(panCamera(cameraNow(), intent.dx, intent.dy));
        return;
      case 'zoom':
        zoom(intent.at, intent.factor);
        return;
      case 'drag':
        movePerson(intent.person, intent.dx, intent.dy);
        return;
      case 'drop':
        if (touch) session.setState({ hovered: null });
        return;
    }
  };

  const hover = (hit: Hit, at: Point) => {
    const item = itemOf(hit);
    host.style.cursor = item ? 'pointer' : '';
    const before = session.getState().hovered;
    const told = item && !isSelected(item) ? item : null;
    if (!told && !before) return;
    session.setState({ hovered: told ? { item: told, at } : null });
  };

  const isSelected = (item: Item): boolean => {
    const selected = framesNow().selectedOf(view());
    if (item.kind === 'person') return selected?.kind === 'person' && selected.person === item.person;
    return selected?.kind === 'relation' && selected.relation === item.relation;
  };

  const movePerson = (person: number, dx: number, dy: number) => {
    const id = record.graph.people[person]?.id;
    if (id === undefined) return;
    const { x, y } = framesNow().subjectOf(view().pins).positions;
    const k = cameraNow().k;
    const pin = {
      person: id,
      x: roundedForLink((x[person] ?? 0) + dx / k),
      y: roundedForLink((y[person] ?? 0) + dy / k),
    };
    // Moving a person must not move the picture: a camera that was fitting stays where it was.
    const camera = view().camera ?? cameraNow();
    setCamera(camera);
    views.getState().change((before) => withPin(before, pin), 'replace');
  };

  const onGesture = (event: GestureEvent) => {
    const touch = 'touch' in event && event.touch;
    if ('at' in event) gestureAt = event.at;
    const result = handleGesture(gesture, event, (at) =>
      hitAt(at, touch ? lineReach.touch : lineReach.mouse),
    );
    gesture = result.state;
    for (const intent of result.intents) perform(intent, touch);
  };

  return { onGesture, setCamera, zoom, movePerson };
}

function pickPlace(at: Point, host: HTMLElement): Point {
  return { x: Math.min(at.x, host.clientWidth - 24), y: at.y };
}

function itemOf(hit: Hit): Item | null {
  if (hit.kind === 'person') return { kind: 'person', person: hit.person };
  const [nearest] = hit.kind === 'relations' ? hit.relations : [];
  return nearest === undefined ? null : { kind: 'relation', relation: nearest };
}

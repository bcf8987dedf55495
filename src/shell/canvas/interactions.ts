import type { Point } from '../../core/geometry/point';
import {
  asksWhere,
  type GestureEvent,
  type GestureState,
  handleGesture,
  type Intent,
  idle,
} from '../../core/gesture/gesture';
import type { CameraEvent } from '../../core/picture/cameraPolicy';
import { type Frame, type Frames, hitIn } from '../../core/picture/frame';
import type { Camera } from '../../core/scene/camera';
import { type Hit, lineReach } from '../../core/scene/hitTest';
import type { Item } from '../../core/scene/item';
import { roundedForLink } from '../../core/view/linkNumbers';
import { withPin } from '../../core/view/viewState';
import { type OpenParts, openItem } from '../page/openItem';
import { put } from '../stores/sessionStore';

export interface InteractionParts extends OpenParts {
  readonly host: HTMLElement;
  readonly frames: () => Frames;
  readonly camera: () => Camera;
  /** What is drawn; null before the first frame: a hand on nothing does nothing. */
  readonly frame: () => Frame | null;
  /** Takes what a hand does to the camera. */
  readonly steer: (event: CameraEvent) => void;
}

/** What a hand on the drawing does. */
export interface Interactions {
  readonly onGesture: (event: GestureEvent) => void;
  /** About a point of the drawing, CSS pixels; null: about its middle. */
  readonly zoom: (at: Point | null, factor: number) => void;
  /** Moves a person by CSS pixels and keeps them there. */
  readonly movePerson: (person: number, dx: number, dy: number) => void;
}

export function createInteractions(parts: InteractionParts): Interactions {
  const { session, frame, steer } = parts;
  let gesture: GestureState = idle;
  let gestureAt: Point = { x: 0, y: 0 };

  const perform = (intent: Intent, touch: boolean) => {
    switch (intent.kind) {
      case 'hover':
        return hover(parts, intent.hit, intent.at);
      case 'select':
        return select(parts, intent.hit, gestureAt);
      case 'pan':
        return steer({ kind: 'panned', dx: intent.dx, dy: intent.dy });
      case 'zoom':
        return steer({ kind: 'zoomed', at: intent.at, factor: intent.factor });
      case 'drag':
        return movePerson(parts, intent.person, intent.dx, intent.dy);
      case 'drop':
        if (touch) put(session, { pointer: { hovered: null } });
    }
  };

  const onGesture = (event: GestureEvent) => {
    const drawn = frame();
    if (!drawn) return;
    const touch = 'touch' in event && event.touch;
    if ('at' in event) gestureAt = event.at;
    const reach = touch ? lineReach.touch : lineReach.mouse;
    const hit = asksWhere(gesture, event) ? hitIn(drawn, event.at, reach) : null;
    const result = handleGesture(gesture, event, hit);
    gesture = result.state;
    for (const intent of result.intents) perform(intent, touch);
  };

  return {
    onGesture,
    zoom: (at, factor) => {
      if (frame()) steer({ kind: 'zoomed', at, factor });
    },
    movePerson: (person, dx, dy) => movePerson(parts, person, dx, dy),
  };
}

function hover(parts: InteractionParts, hit: Hit, at: Point): void {
  const { host, session } = parts;
  const item = itemOf(hit);
  host.style.cursor = item ? 'pointer' : '';
  const told = item && !isSelected(parts, item) ? item : null;
  if (!told && !session.getState().pointer.hovered) return;
  put(session, { pointer: { hovered: told && { item: told, at } } });
}

/** Nothing at all closes the choice. */
function select(parts: InteractionParts, hit: Hit, at: Point): void {
  const { host, session } = parts;
  // What is open now says it all; its sentence would lie over it.
  put(session, { pointer: { hovered: null } });
  const item = itemOf(hit);
  if (!item) put(session, { pointer: { choice: null } });
  else if (hit.kind === 'relations' && hit.relations.length > 1)
    put(session, { pointer: { choice: { relations: hit.relations, at: pickPlace(at, host) } } });
  else openItem(parts, item);
}

function isSelected({ frames, views }: InteractionParts, item: Item): boolean {
  const selected = frames().selectedOf(views.getState().view);
  if (item.kind === 'person') return selected?.kind === 'person' && selected.person === item.person;
  return selected?.kind === 'relation' && selected.relation === item.relation;
}

function movePerson(parts: InteractionParts, person: number, dx: number, dy: number): void {
  const { record, frames, views, camera, steer } = parts;
  const id = record.graph.people[person]?.id;
  if (id === undefined) return;
  const { x, y } = frames().subjectOf(views.getState().view.picture.pins).positions;
  const { k } = camera();
  const pin = {
    person: id,
    x: roundedForLink((x[person] ?? 0) + dx / k),
    y: roundedForLink((y[person] ?? 0) + dy / k),
  };
  steer({ kind: 'held' });
  views.getState().change((before) => withPin(before, pin), 'replace');
}

/** Where a list of what was picked may begin: not at the very edge. */
function pickPlace(at: Point, host: HTMLElement): Point {
  return { x: Math.min(at.x, host.clientWidth - 24), y: at.y };
}

function itemOf(hit: Hit): Item | null {
  if (hit.kind === 'person') return { kind: 'person', person: hit.person };
  const [nearest] = hit.kind === 'relations' ? hit.relations : [];
  return nearest === undefined ? null : { kind: 'relation', relation: nearest };
}

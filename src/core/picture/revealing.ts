import type { Box } from '../geometry/box';
import { holds, hullOf, moved, overlaps } from '../geometry/box';
import type { Point } from '../geometry/point';
import { discBox } from '../scene/box';
import { boundsOf, type Camera, centred, fitCamera, type Insets, worldToScreen } from '../scene/camera';
import { contentOf } from '../scene/content';
import { isCrowd } from '../scene/crowd';
import type { Lit } from '../scene/item';
import { everyDisc, type Scene } from '../scene/scene';
import { type Subject, tiedPeople } from '../scene/subject';
import { cameraOf, cornerBox, type DrawingArea, freePart } from './drawingArea';
import { fittingCamera } from './framing';

/** What discs and names near the edge usually need, CSS pixels; and discs where names are looked at one by one. */
const room: Insets = { top: 52, right: 56, bottom: 56, left: 56 };
const tight: Insets = { top: 24, right: 24, bottom: 24, left: 24 };
/** A disc whose middle is nearer to the edge than this is not in sight, CSS pixels. */
const usualMargin = 28;
/** Less than this is a slit: nothing is brought into it. CSS pixels. */
const leastFree = 120;
/** A line shown by itself is not enlarged beyond this, and under the other a picture cannot be read. */
const mostRevealZoom = 1;
const leastReadableZoom = 0.42;
/** Each step of the search makes the picture smaller by this factor, down to this share of where it began. */
const step = 0.965;
const leastShare = 0.5;
/** Places tried in each direction, at each size. */
const places = 11;
/** In a larger crowd only the selection is looked at. */
const mostPeopleForNames = 300;

/**
 * What a picture is worth, and what takes from it: its size, from none to the largest; the words on the line; names
 * of others, whole, cut by the edge, or out of sight while their disc is in it. The unit is about half a name cut by the edge.
 */
const worth = {
  size: 5,
  label: 1.6,
  wholeName: 0.5,
  cutName: -2,
  lostName: -0.6,
  cutDisc: -0.4,
  offMiddle: -0.3,
  stranger: 0.5,
} as const;

/** What a picture is looked at for: the scene at a zoom, and in it the block of words on the selected line. */
export interface RevealOptions {
  readonly sceneAt: (zoom: number) => Scene;
  readonly labelIn: (scene: Scene) => Box | null;
}

/**
 * The camera that brings a selection into the part of the viewport that nothing covers, or null where it is there
 * already. It shows the names of the selected whole, and cuts as few others as it can.
 */
export function revealingCamera(
  subject: Subject,
  { people }: Lit,
  camera: Camera,
  area: DrawingArea,
  options: RevealOptions,
): Camera | null {
  const { graph, positions } = subject;
  const bounds = boundsOf(people, positions.x, positions.y);
  const { viewport, covered } = area;
  if (!bounds || viewport.height - covered < leastFree) return null;
  if (areSeen(subject, people, camera, area, usualMargin)) return null;
  const whole = withAllOthers(subject, people, area, options);
  if (whole) return whole;
  const largest = (insets: Insets) => {
    const fitted = fitCamera(bounds, viewport, { ...insets, bottom: insets.bottom + covered }).k;
    // One of a crowd is brought into sight as large as the rest is: larger, nobody could tell where among it they stand.
    const isOneOfMany = people.length === 1 && isCrowd(subject);
    return Math.min(fitted, isOneOfMany ? camera.k : Math.max(camera.k, mostRevealZoom));
  };
  const considerate =
    graph.people.length <= mostPeopleForNames && considerateCamera(people, largest(tight), area, options);
  if (considerate) return considerate;
  const middle = { x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2 };
  return centred(middle, largest(room), { ...room, bottom: room.bottom + covered });
}

/** Somebody without a line stands apart; alone they would be nowhere. Null for others, and where it gets too small. */
function withAllOthers(
  subject: Subject,
  selected: readonly number[],
  area: DrawingArea,
  { sceneAt }: RevealOptions,
): Camera | null {
  const alone = selected.filter((person) => subject.graph.degree[person] === 0);
  if (alone.length === 0) return null;
  const camera = fittingCamera(subject, [...tiedPeople(subject), ...alone], area, sceneAt);
  const isReadable = camera.k >= leastReadableZoom;
  return isReadable && areSeen(subject, selected, camera, area, 0) ? camera : null;
}

function areSeen(
  { positions }: Subject,
  people: readonly number[],
  camera: Camera,
  { viewport, covered }: DrawingArea,
  margin: number,
): boolean {
  return people.every((person) => {
    const world = { x: positions.x[person] ?? 0, y: positions.y[person] ?? 0 };
    const { x, y } = worldToScreen(camera, viewport, world);
    const [right, bottom] = [viewport.width - margin, viewport.height - covered - margin];
    return x >= margin && x <= right && y >= margin && y <= bottom;
  });
}

/** The best of many cameras that show some people and their names whole; null where none does. */
function considerateCamera(
  people: readonly number[],
  largest: number,
  area: DrawingArea,
  { sceneAt, labelIn }: RevealOptions,
): Camera | null {
  let best: Camera | null = null;
  let most = -Infinity;
  const smallest = Math.min(largest, Math.max(leastReadableZoom, largest * leastShare));
  for (let zoom = largest; zoom >= smallest; zoom *= step) {
    const scene = sceneAt(zoom);
    const others = othersIn(scene, people);
    const label = labelIn(scene);
    const size = (worth.size * zoom) / largest + (label ? worth.label : 0);
    for (const { shift, off } of shiftsInto(scene, people, label, area)) {
      const value = size + worth.offMiddle * off + worthOf(others, shift, area);
      if (value <= most) continue;
      most = value;
      best = cameraOf(shift, zoom, area.viewport);
    }
  }
  return best;
}

/** Places for some people inside the free part, clear of the zoom buttons; `off`: 0 in its middle, 1 at its edge. */
function shiftsInto(
  scene: Scene,
  people: readonly number[],
  label: Box | null,
  area: DrawingArea,
): { readonly shift: Point; readonly off: number }[] {
  const content = contentOf(scene, people);
  if (!content) return [];
  const free = freePart(area);
  const corner = cornerBox(area);
  const boxes = label ? [...content.boxes, label] : content.boxes;
  const whole = hullOf([content.whole, ...boxes]) ?? content.whole;
  const slack = { x: free.width - whole.width, y: free.height - whole.height };
  if (slack.x < 0 || slack.y < 0) return [];
  const shares = Array.from({ length: places }, (_, place) => place / (places - 1));
  return shares.flatMap((across) =>
    shares.flatMap((down) => {
      const shift = { x: free.x + across * slack.x - whole.x, y: free.y + down * slack.y - whole.y };
      if (corner && boxes.some((box) => overlaps(moved(box, shift), corner))) return [];
      return [{ shift, off: Math.max(Math.abs(2 * across - 1), Math.abs(2 * down - 1)) }];
    }),
  );
}

interface Other {
  readonly disc: Box;
  readonly name: Box | null;
  /** How much it matters: those with a line to the selected more than others. */
  readonly weight: number;
}

function othersIn(scene: Scene, people: readonly number[]): Other[] {
  const { graph } = scene.subject;
  const chosen = new Set(people);
  const near = new Set<number>();
  for (const relation of graph.relations.keys()) {
    const [from, to] = [graph.from[relation] ?? -1, graph.to[relation] ?? -1];
    if (chosen.has(from)) near.add(to);
    if (chosen.has(to)) near.add(from);
  }
  return everyDisc(scene).flatMap((shape) => {
    const { person } = shape;
    if (chosen.has(person) || graph.degree[person] === 0) return [];
    const weight = near.has(person) ? 1 : worth.stranger;
    return [{ disc: discBox(shape), name: scene.names.of(person)?.box ?? null, weight }];
  });
}

function worthOf(others: readonly Other[], shift: Point, { viewport, covered }: DrawingArea): number {
  const window = { x: 0, y: 0, width: viewport.width, height: viewport.height - covered };
  let sum = 0;
  for (const { disc, name, weight } of others) {
    const place = moved(disc, shift);
    const isInSight = overlaps(window, place);
    if (isInSight && !holds(window, place)) sum += weight * worth.cutDisc;
    const words = name && moved(name, shift);
    if (!words) continue;
    if (holds(window, words)) sum += weight * worth.wholeName;
    else if (isInSight) sum += weight * (overlaps(window, words) ? worth.cutName : worth.lostName);
  }
  return sum;
}

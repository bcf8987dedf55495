import type { Box } from '../geometry/box';
import { moved, overlaps } from '../geometry/box';
import type { Point } from '../geometry/point';
import { boundsOf, type Camera, fitCamera, type Insets, type Viewport } from '../scene/camera';
import { type Content, contentOf } from '../scene/content';
import { type NameSetting, roomyNaming } from '../scene/names';
import type { Scene } from '../scene/scene';
import { type Subject, tiedPeople } from '../scene/subject';
import { cameraOf, cornerBox, type DrawingArea, freePart, levelEdge, sideEdge } from './drawingArea';

/** The scene of a subject at a zoom, its names set in one way or another. */
type SceneAt = (zoom: number, naming: NameSetting) => Scene;

/** What discs and names near the edge need where names are not looked at one by one, CSS pixels. */
const room: Insets = { top: 52, right: 56, bottom: 56, left: 56 };
/** Smaller than this, a whole picture squeezed above a sheet cannot be read; then only the selection is shown. */
const leastReadableZoom = 0.6;
/**
 * People and lines together. In a larger crowd a name at the edge is nobody's first concern, and placing all names takes
 * 15 to 20 microseconds for each of them at each zoom that is tried: eight, or forty if all ways to set names are tried.
 */
const mostForNames = 350;
const mostForNamings = 50;
/** Roles stand under names only where there is room for them. CSS pixels of width. */
const rolesFrom = 640;
/** The zoom at which everybody stands apart as they were settled: then there is room for roles in any case. */
const settledZoom = 1;

/** Ways to set names, the best to look at first; each with what it is worth beside a larger picture. */
const namings: readonly { readonly naming: NameSetting; readonly worth: number }[] = [
  { naming: roomyNaming, worth: 1 },
  { naming: { roles: true, overhang: { x: 150, y: 30 } }, worth: 0.94 },
  { naming: { roles: false, overhang: roomyNaming.overhang }, worth: 0.88 },
  { naming: { roles: false, overhang: { x: 58, y: 30 } }, worth: 0.86 },
  { naming: { roles: false, overhang: { x: 150, y: 30 } }, worth: 0.86 },
  { naming: { roles: false, overhang: { x: 14, y: Infinity } }, worth: 0.86 },
];
/** About what the zoom buttons take, in a column or, in a low window, in a row; CSS pixels. */
const usualCorner: Viewport = { width: 64, height: 112 };
const lowCorner: Viewport = { width: 128, height: 48 };
const lowRoom = 300;
/** What a person without a name takes from the worth of a picture. */
const namelessCosts = 0.12;

/** Each step of the search makes the picture smaller by this factor, down to this share of where it began. */
const step = 0.97;
const leastShare = 0.45;
/** No disc is smaller than this, CSS pixels: so much more than its middle must be in sight. */
const leastDisc = 9;
/** Halvings of the last step, so that the picture does not jump while a window grows. */
const halvings = 3;

/**
 * How names are set in a window: so that everybody with a line is shown as large as can be with their names whole,
 * and with roles where these cost little. A matter of the window and the record alone: what is covered, moved,
 * filtered or selected does not enter, so none of it makes names move.
 */
export function pickNaming(subject: Subject, viewport: Viewport, sceneAt: SceneAt): NameSetting {
  const area: DrawingArea = {
    viewport,
    covered: 0,
    corner: viewport.height < lowRoom ? lowCorner : usualCorner,
  };
  const people = tiedPeople(subject);
  const narrow = viewport.width < rolesFrom;
  let best = narrow ? { ...roomyNaming, roles: false } : roomyNaming;
  if (people.length + subject.graph.from.length > mostForNamings) return best;
  let most = 0;
  for (const { naming, worth } of namings) {
    if (naming.roles && narrow) continue;
    const found = wholeFit(subject, people, area, (zoom) => sceneAt(zoom, naming), most / worth);
    const value = found ? found.camera.k * worth * (1 - namelessCosts) ** found.nameless : 0;
    if (value <= most) continue;
    most = value;
    best = naming;
  }
  return best;
}

/** The naming at a zoom: close by, there is room for roles even in a small window. */
export function namingAt(naming: NameSetting, viewport: Viewport, zoom: number): NameSetting {
  const roles = viewport.width >= rolesFrom && (naming.roles || zoom >= settledZoom);
  return roles === naming.roles ? naming : { ...naming, roles };
}

/**
 * The camera that shows some people, names included. Above a sheet if there is room to read them there, else under
 * the sheet as well. `sceneAt` gives the scene at a zoom.
 */
export function fittingCamera(
  subject: Subject,
  people: readonly number[],
  area: DrawingArea,
  sceneAt: (zoom: number) => Scene,
): Camera {
  const fitIn = (one: DrawingArea): Camera =>
    (people.length + subject.graph.from.length <= mostForNames
      ? wholeFit(subject, people, one, sceneAt)?.camera
      : null) ?? discFit(subject, people, one);
  const above = fitIn(area);
  return area.covered > 0 && above.k < leastReadableZoom ? fitIn({ ...area, covered: 0 }) : above;
}

/** Shows all discs, and leaves room for names without looking at them. */
function discFit(
  { positions }: Subject,
  people: readonly number[],
  { viewport, covered }: DrawingArea,
): Camera {
  const bounds = boundsOf(people, positions.x, positions.y) ?? { left: 0, top: 0, right: 0, bottom: 0 };
  return fitCamera(bounds, viewport, { ...room, bottom: room.bottom + covered });
}

interface Fit {
  readonly camera: Camera;
  readonly nameless: number;
}

/**
 * The largest picture in which all discs and names stand whole in the free part; null where there is none.
 * `least`: the zoom below which it is not worth looking on.
 */
function wholeFit(
  { positions }: Subject,
  people: readonly number[],
  area: DrawingArea,
  sceneAt: (zoom: number) => Scene,
  least = 0,
): Fit | null {
  const bounds = boundsOf(people, positions.x, positions.y);
  if (!bounds) return null;
  const [side, level] = [sideEdge(area.viewport) + leastDisc, levelEdge + leastDisc];
  const insets = { top: level, right: side, bottom: level + area.covered, left: side };
  const largest = fitCamera(bounds, area.viewport, insets).k;
  const at = (zoom: number): Fit | null => {
    const content = contentOf(sceneAt(zoom), people);
    const shift = content && shiftInto(content, freePart(area), cornerBox(area));
    return content && shift && { camera: cameraOf(shift, zoom, area.viewport), nameless: content.nameless };
  };
  let fit: Fit | null = null;
  let tooLarge = largest;
  const smallest = Math.max(least, largest * leastShare);
  for (let zoom = largest; !fit && zoom >= smallest; zoom *= step) {
    fit = at(zoom);
    if (!fit) tooLarge = zoom;
  }
  for (let round = 0; fit && fit.camera.k < largest && round < halvings; round++) {
    const between = (fit.camera.k + tooLarge) / 2;
    const larger = at(between);
    if (larger && larger.nameless <= fit.nameless) fit = larger;
    else tooLarge = between;
  }
  return fit;
}

/** What to add to the content's places so that it stands in the free part and clear of the corner; null if it cannot. */
function shiftInto({ boxes, whole }: Content, free: Box, corner: Box | null): Point | null {
  const slack = { x: free.width - whole.width, y: free.height - whole.height };
  if (slack.x < 0 || slack.y < 0) return null;
  const middle = { x: free.x + slack.x / 2 - whole.x, y: free.y + slack.y / 2 - whole.y };
  if (!corner) return middle;
  const within = boxes.filter((box) => overlaps(moved(box, middle), corner));
  if (within.length === 0) return middle;
  const left = Math.max(...within.map((box) => box.x + box.width)) + middle.x - corner.x;
  const up = Math.max(...within.map((box) => box.y + box.height)) + middle.y - corner.y;
  const ways: Point[] = [];
  if (left <= slack.x / 2) ways.push({ x: middle.x - left, y: middle.y });
  if (up <= slack.y / 2) ways.push({ x: middle.x, y: middle.y - up });
  ways.push({ x: middle.x - slack.x / 2, y: middle.y - slack.y / 2 });
  return ways.find((way) => !boxes.some((box) => overlaps(moved(box, way), corner))) ?? null;
}

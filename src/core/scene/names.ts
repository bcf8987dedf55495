import type { Box } from '../geometry/box';
import { grown } from '../geometry/box';
import type { Point } from '../geometry/point';
import type { Bounds } from './camera';
import { longName, nameLines, quietLine } from './nameLines';
import { isFree, type Occupancy, occupied, occupiedCells, occupyBox } from './occupancy';
import type { PersonShape } from './shapes';

/** Fonts a name is set in; the shell knows their families. */
export type NameFont = 'name' | 'nameSelected' | 'role' | 'label';

/** Width of a text in CSS pixels. Handed in, because only a browser can measure. */
export type MeasureText = (text: string, font: NameFont) => number;

/** A name in its place, in scaled space. `x` is where the text starts, its middle or its end, as `align` says. */
export interface NameShape {
  readonly person: number;
  /** One line; a long name on several, never beside a role. */
  readonly lines: readonly string[];
  readonly role: string | null;
  readonly x: number;
  /** Top of the first line; lines are 16 high. */
  readonly top: number;
  readonly align: 'left' | 'center' | 'right';
  readonly box: Box;
  /** The name of one of the many, to be read after those of whom the picture is about. */
  readonly quiet: boolean;
}

/** How the names of a picture are set. A matter of the room there is: filters, selection and panning do not enter. */
export interface NameSetting {
  /** Roles stand under the names. */
  readonly roles: boolean;
  /**
   * How far names best reach beyond the middles of the outermost discs, to the sides, and up and down; CSS pixels.
   * In a low picture names at the top and the foot stand better beside their discs, in a narrow one the other way.
   */
  readonly overhang: Point;
}

/** Where there is room enough. */
export const roomyNaming: NameSetting = { roles: true, overhang: { x: 58, y: Infinity } };

/** What names have to stand clear of, in scaled space. */
export interface LabelField {
  /** Discs, line ends, marks and names for good; lines, and air round the rest, only where there is room elsewhere. */
  readonly occupancy: Occupancy;
  /** Everybody whose disc comes within a distance of a box, and perhaps others. */
  readonly peopleNear: (box: Box, distance: number) => readonly PersonShape[];
  /** Nobody whose disc is smaller than this share of another's is taken for the owner of the other's name. */
  readonly rivals: number;
  /** Where names stand best. */
  readonly within: Bounds;
  /** White space that must stay free round a name, CSS pixels. */
  readonly breath: number;
  /** A name that must cover something stands a pixel farther off, or beyond the best ground, for so many taken cells less. */
  readonly farness: number;
}

/** Height of a line of a name, and of the role under it, CSS pixels. */
export const nameLine = 16;
/** Between disc and name: near first, then farther, for a disc whose lines leave no room beside it. */
const gaps = [5, 13, 22] as const;
/**
 * Where a crowd is thickest, only a larger disc is taken for the owner of a name that lies across others; and such names
 * stand so far apart that what they lie on is still seen.
 */
const acrossDiscs = { rivals: 1.01, breath: 12 } as const;
/** By this much, CSS pixels, a name must be nearer to its own disc than to any other. */
const clearly = 1;

/**
 * How a name is to stand: anywhere that is free; a hub's at worst across a line; of one who stands out of a crowd at
 * worst across the discs of others; to the right or not at all.
 */
export type Stand = 'free' | 'hub' | 'foremost' | 'beside';

/** What a name says, and how. */
export interface NameWords {
  readonly text: string;
  readonly role: string | null;
  readonly stand: Stand;
  readonly quiet: boolean;
}

/**
 * The first free place within the best ground, else the one that reaches least beyond it, of below, above, right,
 * left, then the corners, then those between; free of discs, lines, marks and other names, and nearer to its own disc than to any other.
 * With the role if there is room for it, without it if not, and null where there is no room at all: the initials in
 * the disc stay. Only a hub, whose own lines may take all its places, then stands across lines, where it covers
 * least of them. Takes the cells of the place it returns.
 */
export function positionName(
  field: LabelField,
  shape: PersonShape,
  { text, role, stand, quiet }: NameWords,
  measure: MeasureText,
): NameShape | null {
  // A name that fills its line and more has no role under it: what it is called comes first.
  for (const shownRole of role === null || text.length > 2 * longName ? [null] : [role, null]) {
    const lines = shownRole === null && !quiet ? nameLines(text) : [quietLine(text)];
    const put = (place: Place): NameShape => {
      occupyBox(field.occupancy, grown(place.box, field.breath), occupied.solid);
      return { person: shape.person, lines, role: shownRole, ...place, top: place.box.y, quiet };
    };
    // Measured in the bolder of its two faces, so that being selected never makes it touch anything.
    const widths = lines.map((line) => measure(line, 'nameSelected'));
    const width = Math.max(...widths, shownRole === null ? 0 : measure(shownRole, 'role'));
    const height = (lines.length + (shownRole === null ? 0 : 1)) * nameLine;
    const all =
      stand === 'beside'
        ? places(shape, width, height, gaps[0]).slice(2, 3)
        : [
            ...gaps.flatMap((gap) => places(shape, width, height, gap)),
            ...gaps.flatMap((gap) => placesBetween(shape, width, height, gap)),
          ];
    const best = all.toSorted((a, b) => overreach(a.box, field.within) - overreach(b.box, field.within));
    const free = best.find(
      (one) => isFree(field.occupancy, grown(one.box, field.breath)) && isOwn(field, shape, one.box),
    );
    if (free) return put(free);
    if (shownRole !== null || stand === 'free' || stand === 'beside') continue;
    const across =
      leastCovering(field, shape, best, occupied.solid | occupied.disc) ??
      (stand === 'foremost'
        ? leastCovering({ ...field, ...acrossDiscs }, shape, best, occupied.solid)
        : null);
    if (across) return put(across);
  }
  return null;
}

/** The place that covers least, and nothing that is taken in one of the ways of `never`. */
function leastCovering(
  field: LabelField,
  shape: PersonShape,
  among: readonly Place[],
  never: number,
): Place | null {
  let best: Place | null = null;
  let least = Infinity;
  for (const place of among) {
    if (!isFree(field.occupancy, grown(place.box, field.breath), never)) continue;
    const covered =
      occupiedCells(field.occupancy, place.box) +
      field.farness * (discGap(shape, place.box) + 5 * overreach(place.box, field.within));
    if (covered >= least || !isOwn(field, shape, place.box)) continue;
    best = place;
    least = covered;
  }
  return best;
}

/** How far a box reaches beyond the ground that is best for names; 0 within it. */
function overreach(box: Box, { left, top, right, bottom }: Bounds): number {
  return (
    Math.max(0, left - box.x, box.x + box.width - right) +
    Math.max(0, top - box.y, box.y + box.height - bottom)
  );
}

/** A name is read as that of the disc it stands nearest to: no other may come as near as its own. */
function isOwn({ peopleNear, rivals }: LabelField, own: PersonShape, box: Box): boolean {
  const limit = discGap(own, box) + clearly;
  return peopleNear(box, limit).every(
    (other) => other.person === own.person || other.r < rivals * own.r || discGap(other, box) >= limit,
  );
}

/** Distance from a disc's edge to a box, in scaled space. */
export function discGap({ x, y, r }: PersonShape, box: Box): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.hypot(dx, dy) - r;
}

interface Place {
  readonly x: number;
  readonly align: NameShape['align'];
  readonly box: Box;
}

type PlaceOf = (at: number, top: number) => Place;

/** Ways to set a text of a size: about a middle, after a start, before an end. */
function settings(width: number, height: number): { centred: PlaceOf; after: PlaceOf; before: PlaceOf } {
  const place = (align: NameShape['align'], share: number) => (x: number, top: number) => ({
    x,
    align,
    box: { x: x - share * width, y: top, width, height },
  });
  return { centred: place('center', 0.5), after: place('left', 0), before: place('right', 1) };
}

function places({ x, y, r }: PersonShape, width: number, height: number, gap: number): Place[] {
  const edge = r + gap;
  const corner = edge * Math.SQRT1_2;
  const { centred, after, before } = settings(width, height);
  return [
    centred(x, y + edge),
    centred(x, y - edge - height),
    after(x + edge, y - height / 2),
    before(x - edge, y - height / 2),
    after(x + corner, y + corner - nameLine / 4),
    before(x - corner, y + corner - nameLine / 4),
    after(x + corner, y - corner - height + nameLine / 4),
    before(x - corner, y - corner - height + nameLine / 4),
  ];
}

/** Shares of a name's width that stand left of its disc's middle, beside the half that is tried first. */
const slides = [0.3, 0.7, 0.1, 0.9] as const;

/** Where lines leave no room at the eight places, a name may still slip in between two of them. */
function placesBetween({ x, y, r }: PersonShape, width: number, height: number, gap: number): Place[] {
  const edge = r + gap;
  const { after, before } = settings(width, height);
  return [
    ...slides.flatMap((share) => [
      after(x - share * width, y + edge),
      after(x - share * width, y - edge - height),
    ]),
    ...[y - height + 3, y - 3].flatMap((top) => [after(x + edge, top), before(x - edge, top)]),
  ];
}

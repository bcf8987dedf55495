import { type Box, type Occupancy, takeBox, takenCells } from './occupancy';
import type { PersonShape } from './shapes';

/** Fonts a name is set in; the shell knows their families. */
export type NameFont = 'name' | 'nameSelected' | 'role' | 'label';

/** Width of a text in CSS pixels. Handed in, because only a browser can measure. */
export type MeasureText = (text: string, font: NameFont) => number;

/** A name in its place, in scaled space. `x` is where the text starts, its middle or its end, as `align` says. */
export interface NameShape {
  readonly person: number;
  readonly text: string;
  readonly role: string | null;
  readonly x: number;
  /** Top of the first line; lines are 16 high. */
  readonly top: number;
  readonly align: 'left' | 'center' | 'right';
  readonly box: Box;
}

const nameLine = 16;
/** Between disc and name: near first, then farther, for a disc whose lines leave no room beside it. */
const gaps = [5, 13, 22] as const;
/** Left and right end of the ground on which names are best placed, in scaled space. */
export interface Extent {
  readonly left: number;
  readonly right: number;
}

/** White space that must stay free round a name. */
const breath = 2;

/**
 * The first free place inside the extent, else the first anywhere, of below, above, right, left, then the corners; free of discs, lines, marks and other names.
 * With the role if there is room for it, without it if not, and null where there is no room at all: the initials in
 * the disc stay. `beside`: to the right or not at all, as in a list. Takes the cells of the place it returns.
 */
export function placeName(
  ground: Occupancy,
  within: Extent,
  shape: PersonShape,
  text: string,
  role: string | null,
  measure: MeasureText,
  beside: boolean,
): NameShape | null {
  // Measured in the bolder of its two faces, so that being selected never makes it touch anything.
  const nameWidth = measure(text, 'nameSelected');
  const variants = role === null ? [null] : [role, null];
  for (const shownRole of variants) {
    const width = Math.max(nameWidth, shownRole === null ? 0 : measure(shownRole, 'role'));
    const height = shownRole === null ? nameLine : 2 * nameLine;
    const all = beside
      ? places(shape, width, height, gaps[0]).slice(2, 3)
      : gaps.flatMap((gap) => places(shape, width, height, gap));
    for (const place of [...all.filter((one) => isWithin(one.box, within)), ...all]) {
      const box = grown(place.box, breath);
      if (takenCells(ground, box) > 0) continue;
      takeBox(ground, box);
      return { person: shape.person, text, role: shownRole, ...place, top: place.box.y };
    }
  }
  return null;
}

function isWithin(box: Box, { left, right }: Extent): boolean {
  return box.x >= left && box.x + box.width <= right;
}

function grown(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

interface Place {
  readonly x: number;
  readonly align: NameShape['align'];
  readonly box: Box;
}

function places({ x, y, r }: PersonShape, width: number, height: number, gap: number): Place[] {
  const edge = r + gap;
  const corner = edge * Math.SQRT1_2;
  const centred = (top: number): Place => ({
    x,
    align: 'center',
    box: { x: x - width / 2, y: top, width, height },
  });
  const after = (left: number, top: number): Place => ({
    x: left,
    align: 'left',
    box: { x: left, y: top, width, height },
  });
  const before = (right: number, top: number): Place => ({
    x: right,
    align: 'right',
    box: { x: right - width, y: top, width, height },
  });
  return [
    centred(y + edge),
    centred(y - edge - height),
    after(x + edge, y - height / 2),
    before(x - edge, y - height / 2),
    after(x + corner, y + corner - nameLine / 4),
    before(x - corner, y + corner - nameLine / 4),
    after(x + corner, y - corner - height + nameLine / 4),
    before(x - corner, y - corner - height + nameLine / 4),
  ];
}

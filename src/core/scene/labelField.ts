import type { Box } from '../geometry/box';
import { around } from '../geometry/box';
import type { Point } from '../geometry/point';
import { typeOf } from '../model/graph';
import { discBox } from './box';
import { type CellBlock, type Occupancy, occupied, occupyBox, occupyCurve } from './occupancy';
import { isDot, type LineShape, lineOf, mostRadius, type PersonShape, personOf, speck } from './shapes';
import { linesWithin, peopleWithin, spatialIndexOf } from './spatialIndex';
import { hasMark, lineWeight, type Subject } from './subject';

/** With more lines than this on one block of the ground, there is no place between them to look for. */
const mostOnBlock = 2000;
/** Half the room of a mark at a line's middle, CSS pixels. */
const widestMark = 13;
const yearsMark = 9;
/** Half the room of an end glyph, and of that with air round it, CSS pixels. */
const glyph = 6;
const glyphAndAir = 10;

/** What names are set in, in scaled space. */
export interface NameSurroundings {
  readonly subject: Subject;
  readonly zoom: number;
  /** Lines are a mass: then they, and specks, are nothing that words could stand clear of. */
  readonly isMass: boolean;
  /** There are many: then a name may lie on dots and on the ends of lines where it must. */
  readonly isCrowd: boolean;
}

/** A box grown on all sides, from scaled space to the world. */
function inWorld({ x, y, width, height }: Box, zoom: number, by: number): Box {
  return {
    x: (x - by) / zoom,
    y: (y - by) / zoom,
    width: (width + 2 * by) / zoom,
    height: (height + 2 * by) / zoom,
  };
}

/** People whose middle lies on a square; each on one. */
export function peopleOn({ subject, zoom }: NameSurroundings, box: Box): number[] {
  const people: number[] = [];
  peopleWithin(spatialIndexOf(subject), inWorld(box, zoom, 1), (person) => {
    if (subject.shown?.people[person] === false) return;
    const { x, y } = personOf(subject, zoom, person);
    if (x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height) people.push(person);
  });
  return people;
}

/** Everybody whose disc comes within a distance of a box, and perhaps others; of a mass only who is more than a speck. */
export function discsNear(
  { subject, zoom, isMass }: NameSurroundings,
  box: Box,
  distance: number,
): PersonShape[] {
  const discs: PersonShape[] = [];
  const reach = distance + mostRadius(subject, zoom);
  peopleWithin(spatialIndexOf(subject), inWorld(box, zoom, reach), (person) => {
    if (subject.shown?.people[person] === false) return;
    const disc = personOf(subject, zoom, person);
    if (!isMass || disc.r >= speck) discs.push(disc);
  });
  return discs;
}

/** Takes for a block all that stands in the picture before the names do. */
export function fillBlock(picture: NameSurroundings, occupancy: Occupancy, block: CellBlock): void {
  const { subject, zoom, isMass, isCrowd } = picture;
  for (const disc of discsNear(picture, block.box, 1)) {
    occupyBox(
      occupancy,
      discBox(disc),
      isDot(subject, disc) ? occupied.soft : isCrowd ? occupied.disc : occupied.solid,
      block,
    );
  }
  if (isMass) return;
  const relations: number[] = [];
  linesWithin(spatialIndexOf(subject), inWorld(block.box, zoom, widestMark), (relation) => {
    if (subject.shown?.relations[relation] !== false) relations.push(relation);
  });
  if (relations.length > mostOnBlock) return;
  for (const relation of relations) {
    const line = lineOf(subject, zoom, relation);
    const end = endOf(subject, line);
    if (!isCrowd) occupyBox(occupancy, around(end, glyph), occupied.solid, block);
    occupyBox(occupancy, around(end, glyphAndAir), occupied.soft, block);
    // A range of years may put a mark on any line.
    if (hasMark(subject.standings[relation]))
      occupyBox(occupancy, around(line.middle, widestMark), occupied.solid, block);
    else occupyBox(occupancy, around(line.middle, yearsMark), occupied.soft, block);
    occupyCurve(occupancy, line.visible, lineWeight(subject, relation) / 2 + 1.5, block);
  }
}

/** Where the glyph of a line is. */
function endOf(subject: Subject, { relation, visible }: LineShape): Point {
  const atStart = typeOf(subject.graph, relation).look.glyphEnd === 'from';
  return atStart ? { x: visible.x0, y: visible.y0 } : { x: visible.x1, y: visible.y1 };
}

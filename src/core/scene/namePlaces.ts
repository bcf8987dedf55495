import type { Graph } from '../model/graph';
import { describedWords } from '../model/names';
import { around, overlaps } from './box';
import { type Bounds, boundsOf } from './camera';
import type { Point } from './curve';
import { type Ground, type MeasureText, type NameShape, type Naming, placeName, type Stand } from './names';
import { type Block, type Box, emptyOccupancy, type Occupancy, takeBox, takeCurve, taken } from './occupancy';
import { linesWithin, peopleWithin, placeIndexOf } from './placeIndex';
import {
  type LineShape,
  largestDisc,
  lineOf,
  markScale,
  massAlpha,
  type PersonShape,
  personOf,
  speck,
} from './shapes';
import { groundOf, hasMark, lineWeight, type Subject, typeOf } from './subject';

/** The names of a picture, in scaled space. Each has one place, whoever asks first, and wherever one looks before. */
export interface NamePlaces {
  /** Null where there is no room for it. */
  readonly of: (person: number) => NameShape | null;
  /** All names that touch a box, by index of their people, and perhaps others. */
  readonly within: (box: Box) => readonly NameShape[];
  /** The ground round a box with all names on it. */
  readonly groundAt: (box: Box) => Occupancy;
  /** Places the names for a box bit by bit, as far as they are not placed: each call does one bit. */
  readonly bitsFor: (box: Box) => readonly (() => void)[];
}

/** Up to so many people, names are placed all at once; of more, those of one square of the picture after another. */
const mostAtOnce = 300;
/** Side of such a square, CSS pixels, and the longest text in it: no name reaches farther than halfway through the next. */
const square = 640;
const longest = 260;
/** In one square so many are tried, those with most relations first; where lines are a mass, so many are set. */
const mostTried = 300;
const mostAmongMass = 7;
/** With more lines than this on one block of the ground, there is no place between them to look for. */
const mostOnBlock = 2000;
/** From this many relations on, a person is one of those whom the picture is about. */
const hubFrom = 3;

/** Half the room of a mark at a line's middle, CSS pixels. */
const widestMark = 13;
const yearsMark = 9;
/** Half the room of an end glyph, and of that with air round it, CSS pixels. */
const glyph = 6;
const glyphAndAir = 10;
/** Beyond the outermost discs, CSS pixels: where cells are counted from. */
const margin = 220;

interface Picture {
  readonly subject: Subject;
  readonly zoom: number;
  /** Lines are a mass: then they, and specks, are nothing that words could stand clear of. */
  readonly isMass: boolean;
}

export function createNamePlaces(
  subject: Subject,
  zoom: number,
  measure: MeasureText,
  naming: Naming,
): NamePlaces {
  const { graph, positions } = subject;
  const picture: Picture = { subject, zoom, isMass: massAlpha(subject, zoom) !== null };
  const corner = boundsOf(graph.people.keys(), positions.x, positions.y) ?? { left: 0, top: 0 };
  const occupancy = emptyOccupancy(corner.left * zoom - margin, corner.top * zoom - margin, (ground, block) =>
    fillBlock(picture, ground, block),
  );
  const ground: Ground = {
    occupancy,
    peopleNear: (box, distance) => discsNear(picture, box, distance),
    within: nameExtent(groundOf(subject), zoom, naming),
  };
  const placed = new Map<number, NameShape>();
  const squares = new Map<number, readonly NameShape[]>();
  const isFew = graph.people.length <= mostAtOnce;

  const place = (person: number): NameShape | null => {
    const who = graph.people[person];
    if (!who) return null;
    const isLong = (text: string, font: 'nameSelected' | 'role') => !isFew && measure(text, font) > longest;
    if (isLong(who.name, 'nameSelected')) return null;
    const described = naming.roles ? describedWords(who) : null;
    const role = described !== null && isLong(described, 'role') ? null : described;
    const stand = standOf(graph.degree[person] ?? 0);
    return placeName(ground, personOf(subject, zoom, person), who.name, role, measure, stand);
  };
  const placeThese = (key: number, people: readonly number[], tries: number, most: number) => {
    const names: NameShape[] = [];
    for (const person of byImportance(graph, people).slice(0, tries)) {
      if (names.length >= most) break;
      const name = place(person);
      if (!name) continue;
      placed.set(person, name);
      names.push(name);
    }
    squares.set(
      key,
      names.toSorted((a, b) => a.person - b.person),
    );
  };
  const placeSquare = ({ key, column, row }: Square) => {
    if (squares.has(key)) return;
    const people = peopleOn(picture, { x: column * square, y: row * square, width: square, height: square });
    if (!picture.isMass) return placeThese(key, people, mostTried, Infinity);
    const hubs = people.filter((person) => (graph.degree[person] ?? 0) >= hubFrom);
    placeThese(key, hubs, mostTried, mostAmongMass);
  };
  const placeAll = () => placeThese(everywhere, [...graph.people.keys()], Infinity, Infinity);

  const bits = (wanted: readonly Square[]): (() => void)[] => {
    if (isFew) return squares.has(everywhere) ? [] : [placeAll];
    const missing = wanted.filter(({ key }) => !squares.has(key));
    const places = withEarlier(missing).map((one) => () => placeSquare(one));
    // The index by place takes its time, too, where it is first asked for.
    return places.length > 0 ? [() => void placeIndexOf(subject), ...places] : places;
  };
  const ready = (wanted: readonly Square[]) => {
    for (const bit of bits(wanted)) bit();
  };
  return {
    bitsFor: (box) => bits(squaresNear(box)),
    of: (person) => {
      ready(squaresOf(around(personOf(subject, zoom, person), 0)));
      return placed.get(person) ?? null;
    },
    within: (box) => {
      const near = squaresNear(box);
      ready(near);
      if (isFew) return squares.get(everywhere) ?? [];
      return near.flatMap(({ key }) => squares.get(key) ?? []).filter((name) => overlaps(name.box, box));
    },
    groundAt: (box) => {
      ready(squaresNear(box));
      return occupancy;
    },
  };
}

interface Square {
  readonly key: number;
  readonly column: number;
  readonly row: number;
}

/** The key of the one square there is where names are placed all at once. */
const everywhere = -1;

function squareAt(column: number, row: number): Square {
  return { key: (row + 1e6) * 4e6 + column + 1e6, column, row };
}

function squaresOf({ x, y, width, height }: Box): Square[] {
  const squares: Square[] = [];
  for (let row = Math.floor(y / square); row <= Math.floor((y + height) / square); row++) {
    for (let column = Math.floor(x / square); column <= Math.floor((x + width) / square); column++)
      squares.push(squareAt(column, row));
  }
  return squares;
}

/** The squares whose names may touch a box. */
function squaresNear({ x, y, width, height }: Box): Square[] {
  const reach = square / 2;
  return squaresOf({ x: x - reach, y: y - reach, width: width + square, height: height + square });
}

/** Squares of one turn are so far apart that no name of one touches a name of another. */
function turnOf({ column, row }: Square): number {
  return (column & 1) + 2 * (row & 1);
}

/**
 * Squares with all neighbours whose turn is before theirs, and those of these, in the order of turns: so that a name's
 * place is the same wherever one has looked before.
 */
function withEarlier(squares: readonly Square[]): Square[] {
  const all = new Map(squares.map((one) => [one.key, one]));
  // A map visits what is added to it meanwhile.
  for (const one of all.values()) {
    for (const dy of [-1, 0, 1]) {
      for (const dx of [-1, 0, 1]) {
        const other = squareAt(one.column + dx, one.row + dy);
        if (turnOf(other) < turnOf(one) && !all.has(other.key)) all.set(other.key, other);
      }
    }
  }
  return [...all.values()].sort((a, b) => turnOf(a) - turnOf(b));
}

function byImportance({ degree }: Graph, people: readonly number[]): number[] {
  return people.toSorted((a, b) => (degree[b] ?? 0) - (degree[a] ?? 0) || a - b);
}

/** People without a line stand in rows, like a list, and no line helps to tell whose a name is. */
function standOf(relations: number): Stand {
  return relations === 0 ? 'beside' : relations >= hubFrom ? 'hub' : 'free';
}

function nameExtent({ left, top, right, bottom }: Bounds, zoom: number, { overhang }: Naming): Bounds {
  return {
    left: left * zoom - overhang.x,
    top: top * zoom - overhang.y,
    right: right * zoom + overhang.x,
    bottom: bottom * zoom + overhang.y,
  };
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
function peopleOn({ subject, zoom }: Picture, box: Box): number[] {
  const people: number[] = [];
  peopleWithin(placeIndexOf(subject), inWorld(box, zoom, 1), (person) => {
    const { x, y } = personOf(subject, zoom, person);
    if (x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height) people.push(person);
  });
  return people;
}

/** Everybody whose disc comes within a distance of a box, and perhaps others; of a mass only who is more than a speck. */
function discsNear({ subject, zoom, isMass }: Picture, box: Box, distance: number): PersonShape[] {
  const discs: PersonShape[] = [];
  const reach = distance + largestDisc * markScale(zoom);
  peopleWithin(placeIndexOf(subject), inWorld(box, zoom, reach), (person) => {
    const disc = personOf(subject, zoom, person);
    if (!isMass || disc.r >= speck) discs.push(disc);
  });
  return discs;
}

/** Takes for a block all that stands in the picture before the names do. */
function fillBlock(picture: Picture, ground: Occupancy, block: Block): void {
  const { subject, zoom, isMass } = picture;
  for (const { x, y, r } of discsNear(picture, block.box, 1)) {
    takeBox(ground, { x: x - r - 1, y: y - r - 1, width: 2 * r + 2, height: 2 * r + 2 }, taken.solid, block);
  }
  if (isMass) return;
  const relations: number[] = [];
  linesWithin(placeIndexOf(subject), inWorld(block.box, zoom, widestMark), (relation) => {
    relations.push(relation);
  });
  if (relations.length > mostOnBlock) return;
  for (const relation of relations) {
    const line = lineOf(subject, zoom, relation);
    const end = endOf(subject, line);
    takeBox(ground, around(end, glyph), taken.solid, block);
    takeBox(ground, around(end, glyphAndAir), taken.soft, block);
    // A range of years may put a mark on any line.
    if (hasMark(subject.standings[relation]))
      takeBox(ground, around(line.middle, widestMark), taken.solid, block);
    else takeBox(ground, around(line.middle, yearsMark), taken.soft, block);
    takeCurve(ground, line.visible, lineWeight(subject, relation) / 2 + 1.5, block);
  }
}

/** Where the glyph of a line is. */
function endOf(subject: Subject, { relation, visible }: LineShape): Point {
  const atStart = typeOf(subject, relation) === 'worked-for';
  return atStart ? { x: visible.x0, y: visible.y0 } : { x: visible.x1, y: visible.y1 };
}

import type { Box } from '../geometry/box';
import { around, overlaps } from '../geometry/box';
import type { Person } from '../model/dataset';
import { describedWords } from '../model/names';
import { discBox } from './box';
import { type Bounds, boundsOf } from './camera';
import { hubFrom, isCrowd, isMass, standOutFrom } from './crowd';
import { discsNear, fillBlock, type NameSurroundings, peopleOn } from './labelField';
import { longName } from './nameLines';
import { type Square, square, squaresNear, squaresOf, withEarlier } from './nameSquares';
import {
  type LabelField,
  type MeasureText,
  type NameSetting,
  type NameShape,
  positionName,
  type Stand,
} from './names';
import { emptyOccupancy, type Occupancy, occupied, occupyBox } from './occupancy';
import { personOf } from './shapes';
import { spatialIndexOf } from './spatialIndex';
import { boundsOfLines, type Subject, shownDegrees } from './subject';

/** The names of a picture, in scaled space. Each has one place, whoever asks first, and wherever one looks before. */
export interface NamePositions {
  /** Null where there is no room for it. */
  readonly of: (person: number) => NameShape | null;
  /** All names that touch a box, by index of their people, and perhaps others. */
  readonly within: (box: Box) => readonly NameShape[];
  /** The ground round a box with all names on it. */
  readonly occupancyAt: (box: Box) => Occupancy;
  /** Places the names for a box bit by bit, as far as they are not placed: each call does one bit. */
  readonly bitsFor: (box: Box) => readonly (() => void)[];
}

/** Up to so many people, names are placed all at once; of more, those of one square of the picture after another. */
const mostAtOnce = 300;
/** The longest text in a crowd, CSS pixels: no name reaches farther than halfway through the next square. */
const longest = 260;
/** In one square so many are tried, those with most relations first; where lines are a mass, so many are set. */
const mostTried = 160;
const mostAmongMass = 7;
/** In a crowd there is more white space round a name, so that each is seen by itself, and it stands near its own disc. */
const amongFew = { breath: 2, farness: 0, rivals: 0 } as const;
const amongMany = { breath: 4, farness: 2, rivals: 0.7 } as const;

/** Beyond the outermost discs, CSS pixels: where cells are counted from. */
const margin = 220;

/** What a picture's names are set on, and how one of them is set. */
interface Placer {
  readonly picture: NameSurroundings;
  readonly occupancy: Occupancy;
  /** Names are placed all at once. */
  readonly isFew: boolean;
  /** Sets somebody's name on the ground, where those that were set before leave it room. */
  readonly place: (person: number) => NameShape | null;
}

function createPlacer(subject: Subject, zoom: number, measure: MeasureText, naming: NameSetting): Placer {
  const { graph, positions, shown } = subject;
  const degree = shownDegrees(subject);
  const picture: NameSurroundings = {
    subject,
    zoom,
    isMass: isMass(subject, zoom),
    isCrowd: isCrowd(subject),
  };
  const corner = boundsOf(graph.people.keys(), positions.x, positions.y) ?? { left: 0, top: 0 };
  const occupancy = emptyOccupancy(corner.left * zoom - margin, corner.top * zoom - margin, (ground, block) =>
    fillBlock(picture, ground, block),
  );
  const ground: LabelField = {
    occupancy,
    peopleNear: (box, distance) => discsNear(picture, box, distance),
    within: nameExtent(boundsOfLines(subject), zoom, naming),
    ...(picture.isCrowd ? amongMany : amongFew),
  };
  const foremostFrom = picture.isCrowd ? standOutFrom(subject) : Infinity;
  const isFew = (shown?.count.people ?? graph.people.length) <= mostAtOnce;

  const place = (person: number): NameShape | null => {
    const who = graph.people[person];
    if (!who) return null;
    const isLong = (text: string, font: 'nameSelected' | 'role') => !isFew && measure(text, font) > longest;
    if (isLong(who.name, 'nameSelected')) return null;
    const described = naming.roles ? describedWords(who) : null;
    const role = described !== null && isLong(described, 'role') ? null : described;
    const relations = degree[person] ?? 0;
    const stand = relations >= foremostFrom ? 'foremost' : standOf(relations);
    const disc = personOf(subject, zoom, person);
    const quiet = relations < foremostFrom && picture.isCrowd;
    const text = naming.roles ? who.name : shortName(who);
    const name = positionName(ground, disc, { text, role, stand, quiet }, measure);
    // A name that comes later may lie on a dot of the many, but not on one that has a name.
    if (name && picture.isCrowd) occupyBox(occupancy, discBox(disc), occupied.solid);
    return name;
  };
  return { picture, occupancy, isFew, place };
}

export function createNamePositions(
  subject: Subject,
  zoom: number,
  measure: MeasureText,
  naming: NameSetting,
): NamePositions {
  const { graph, shown } = subject;
  const { picture, occupancy, isFew, place } = createPlacer(subject, zoom, measure, naming);
  const degree = shownDegrees(subject);
  const placed = new Map<number, NameShape>();
  const squares = new Map<number, readonly NameShape[]>();

  const placeThese = (key: number, people: readonly number[], tries: number, most: number) => {
    const names = namesOf(byImportance(degree, people).slice(0, tries), place, most);
    for (const name of names) placed.set(name.person, name);
    const ordered = names.toSorted((a, b) => a.person - b.person);
    squares.set(key, ordered);
  };
  const placeSquare = ({ key, column, row }: Square) => {
    if (squares.has(key)) return;
    const people = peopleOn(picture, { x: column * square, y: row * square, width: square, height: square });
    if (!picture.isMass) return placeThese(key, people, mostTried, Infinity);
    const hubs = people.filter((person) => (degree[person] ?? 0) >= hubFrom);
    placeThese(key, hubs, mostTried, mostAmongMass);
  };
  const placeAll = () => {
    const there = [...graph.people.keys()].filter((person) => shown?.people[person] !== false);
    placeThese(everywhere, there, Infinity, Infinity);
  };

  const bits = (wanted: readonly Square[]): (() => void)[] => {
    if (isFew) return squares.has(everywhere) ? [] : [placeAll];
    const missing = wanted.filter(({ key }) => !squares.has(key));
    const places = withEarlier(missing).map((one) => () => placeSquare(one));
    // The index by place takes its time, too, where it is first asked for.
    return places.length > 0 ? [() => void spatialIndexOf(subject), ...places] : places;
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
    occupancyAt: (box) => {
      ready(squaresNear(box));
      return occupancy;
    },
  };
}

/** Sets people's names one after the other, until so many are set. */
function namesOf(people: readonly number[], place: Placer['place'], most: number): NameShape[] {
  const names: NameShape[] = [];
  for (const person of people) {
    if (names.length >= most) break;
    const name = place(person);
    if (name) names.push(name);
  }
  return names;
}

/** Where room is scarce a long name that ends with one of the other names gives way to that: the panel has the whole. */
function shortName({ name, aliases }: Person): string {
  return name.length > longName ? (aliases.find((alias) => name.endsWith(` ${alias}`)) ?? name) : name;
}

/** The key of the one square there is where names are placed all at once. */
const everywhere = -1;

function byImportance(degree: Uint32Array, people: readonly number[]): number[] {
  return people.toSorted((a, b) => (degree[b] ?? 0) - (degree[a] ?? 0) || a - b);
}

/** People without a line stand in rows, like a list, and no line helps to tell whose a name is. */
function standOf(relations: number): Stand {
  return relations === 0 ? 'beside' : relations >= hubFrom ? 'hub' : 'free';
}

function nameExtent({ left, top, right, bottom }: Bounds, zoom: number, { overhang }: NameSetting): Bounds {
  return {
    left: left * zoom - overhang.x,
    top: top * zoom - overhang.y,
    right: right * zoom + overhang.x,
    bottom: bottom * zoom + overhang.y,
  };
}

import { isMass } from './crowd';
import { createNamePositions, type NamePositions } from './namePositions';
import type { MeasureText, NameSetting, NameShape } from './names';
import { type LineShape, lineOf, type PersonShape, personOf } from './shapes';
import type { Subject } from './subject';

/**
 * A subject at one zoom, in scaled space. Filters, selection and panning do not enter: they choose among shapes,
 * so nobody and no name moves when they change. Shapes are worked out when they are asked for and not held: of many
 * thousands only some are looked at. Names are placed where somebody looks, and stay there.
 */
export interface Scene {
  readonly subject: Subject;
  readonly zoom: number;
  readonly names: NamePositions;
  /** Lines lie too thick to be told apart; where they do not, each is drawn for itself. */
  readonly isMass: boolean;
}

export function buildScene(subject: Subject, zoom: number, measure: MeasureText, naming: NameSetting): Scene {
  const names = createNamePositions(subject, zoom, measure, naming);
  return { subject, zoom, names, isMass: isMass(subject, zoom) };
}

/** A person's disc; null of nobody. */
export function discOf({ subject, zoom }: Scene, person: number): PersonShape | null {
  return person >= 0 && person < subject.graph.people.length ? personOf(subject, zoom, person) : null;
}

/** A relation's line; null of none. */
export function lineIn({ subject, zoom }: Scene, relation: number): LineShape | null {
  return relation >= 0 && relation < subject.graph.relations.length ? lineOf(subject, zoom, relation) : null;
}

/** All discs, by index: for what looks at each of a few, or measures the whole. */
export function everyDisc({ subject, zoom }: Scene): PersonShape[] {
  return subject.graph.people.map((_, person) => personOf(subject, zoom, person));
}

/** All lines, by index: for what looks at each of a few, or measures the whole. */
export function everyLine({ subject, zoom }: Scene): LineShape[] {
  return subject.graph.relations.map((_, relation) => lineOf(subject, zoom, relation));
}

/** All names, by index of their people; null where there is no room. */
export function everyName({ subject, names }: Scene): (NameShape | null)[] {
  return subject.graph.people.map((_, person) => names.of(person));
}

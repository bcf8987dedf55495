import { mostFew } from '../model/crowd';
import type { Subject } from './subject';
import { boundsOfLines, shownDegrees } from './subject';

/** Of a crowd some people stand out, and the others are the ground on which these stand. */
export function isCrowd({ graph, shown }: Pick<Subject, 'graph' | 'shown'>): boolean {
  return (shown?.count.people ?? graph.people.length) > mostFew;
}

/** From this many relations on, a person is one of those whom a picture is about. */
export const hubFrom = 3;
/** Of everybody with a relation, so many stand out, unless fewer are hubs. */
const standOut = 1 / 8;

/** From how many relations on somebody stands out of those who are shown. */
export function standOutFrom(subject: Subject): number {
  const degree = shownDegrees(subject);
  const counts: number[] = [];
  let tied = 0;
  for (const relations of degree) {
    if (relations === 0) continue;
    counts[relations] = (counts[relations] ?? 0) + 1;
    tied++;
  }
  let [from, left] = [counts.length, standOut * tied];
  while (from > hubFrom && left >= (counts[from - 1] ?? 0)) left -= counts[--from] ?? 0;
  return from;
}

/** With more lines than this on a square of 100 by 100 pixels, they are seen as a mass and not one by one. */
const mostLinesApart = 150;

/** Whether the lines of a picture lie too thick to be told apart: then they have no dashes, no ends and no marks. */
export function isMass(subject: Subject, zoom: number): boolean {
  const count = subject.shown?.count.relations ?? subject.graph.relations.length;
  return (10_000 * count) / (areaOf(subject) * zoom * zoom) > mostLinesApart;
}

/** World units squared. */
function areaOf(subject: Subject): number {
  const { left, top, right, bottom } = boundsOfLines(subject);
  return Math.max(1, right - left) * Math.max(1, bottom - top);
}

/** Where lines of 1 px would take so much of the ground, each is as strong as can be; where they take more, they recede. */
const mostInk = 0.12;
const faintest = 0.04;

/**
 * How strongly the lines of a picture are drawn: the thicker they lie, the fainter, so that a crowd is seen and not a
 * blot, and who and what is pointed at stands out of it. 1 where there is paper enough between them.
 */
export function lineAlpha(subject: Subject, zoom: number): number {
  const ink = inkOf(subject) / zoom;
  return ink <= mostInk ? 1 : Math.max(faintest, (mostInk / ink) ** 0.7);
}

const inks = new WeakMap<Subject, number>();

/** Length of all lines that are shown, to a unit of the ground's area. */
function inkOf(subject: Subject): number {
  const held = inks.get(subject);
  if (held !== undefined) return held;
  const { graph, positions, shown } = subject;
  let length = 0;
  for (let relation = 0; relation < graph.relations.length; relation++) {
    if (shown?.relations[relation] === false) continue;
    const from = graph.from[relation] ?? 0;
    const to = graph.to[relation] ?? 0;
    const dx = (positions.x[to] ?? 0) - (positions.x[from] ?? 0);
    const dy = (positions.y[to] ?? 0) - (positions.y[from] ?? 0);
    length += Math.sqrt(dx * dx + dy * dy);
  }
  const ink = length / areaOf(subject);
  inks.set(subject, ink);
  return ink;
}

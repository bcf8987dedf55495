import type { ProblemCollector, ProblemKind } from '../parsed/problem';
import { attribute, childrenOf, type XmlElement } from './readXml';

/** When something exists, as written; '' where an end is open. */
export interface Times {
  readonly start: string;
  readonly end: string;
}

const openBound: ProblemKind = {
  severity: 'note',
  kind: 'open-bound',
  what: 'Times begin or end just beside the day that is written; that day is taken.',
  unit: 'edge',
};

/**
 * When an edge exists: its spells, Gephi's `intervals` and `timestamps`, an attribute that holds the same, its own start
 * and end, or one entry without either. `sets`: what attributes called “timeset” or “interval” say.
 */
export function timesOf(
  edge: XmlElement,
  sets: readonly string[],
  number: number,
  problems: ProblemCollector,
): Times[] {
  const spells = childrenOf(edge, 'spells').flatMap((list) => childrenOf(list, 'spell'));
  const spans = [attribute(edge, 'intervals'), ...sets].flatMap(intervalsIn);
  const points = pointsIn(attribute(edge, 'timestamps')).map((at) => ({ start: at, end: at }));
  const listed = [...spells.map((spell) => ownTimes(spell, number, problems)), ...spans, ...points];
  return listed.length > 0 ? listed : [ownTimes(edge, number, problems)];
}

/** True where a node says when it exists. */
export function hasTimes(node: XmlElement): boolean {
  const names = ['start', 'end', 'startopen', 'endopen', 'timestamp', 'intervals', 'timestamps'];
  return names.some((name) => attribute(node, name)) || childrenOf(node, 'spells').length > 0;
}

/** True for the name of an attribute in which Gephi keeps when something exists. */
export function isTimeSet(title: string, words: string): boolean {
  return /^(?:timeset|time interval|interval)$/i.test(title) && words.startsWith('<');
}

function ownTimes(source: XmlElement, number: number, problems: ProblemCollector): Times {
  const openStart = attribute(source, 'startopen');
  const openEnd = attribute(source, 'endopen');
  if (openStart || openEnd) problems.add(openBound, number);
  const at = attribute(source, 'timestamp');
  return {
    start: point(attribute(source, 'start') || openStart || at),
    end: point(attribute(source, 'end') || openEnd || at),
  };
}

/** `<[2011-01-01, 2013-06-30]; (2016, 2017)>`: the spans of a set. Values behind the second, as Gephi's old files have, say something else. */
function intervalsIn(set: string): Times[] {
  const spans = set.slice(0, longest).match(/[[(\]][^[\]()]{0,200}[\])[]/g) ?? [];
  return spans.flatMap((span) => {
    const [start = '', end] = span
      .slice(1, -1)
      .split(/[,;]/)
      .map((part) => point(part.trim()));
    if (start === '' && !end) return [];
    return [{ start, end: end ?? start }];
  });
}

/** `<[2014.0, 2015.0]>`: the points of a set. */
function pointsIn(set: string): string[] {
  const points = set.slice(0, longest).replace(/[<>[\]()]/g, '');
  return points.split(/[,;]/).flatMap((part) => point(part.trim()) || []);
}

const longest = 100_000;

/** A whole number that was written with a fraction or a power of ten is that number; the ends of time are open. */
function point(written: string): string {
  if (/^[+-]?(?:inf(?:inity)?|1\.7976931348623157E308)$/i.test(written)) return '';
  const number = /^-?\d{1,20}(?:\.\d{1,20})?(?:E\d{1,2})?$/i.test(written) ? Number(written) : Number.NaN;
  return Number.isSafeInteger(number) && !/^-?\d+$/.test(written) ? String(number) : written;
}

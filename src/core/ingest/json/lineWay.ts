import { type LineWay, wayInWords } from '../parsed/lines';
import type { Entry } from './entries';
import { field, isObject, type JsonObject, plainText } from './jsonValue';

/** Reads which way a line runs from whatever its program writes. */
export type WayReader = (line: JsonObject) => LineWay;

/**
 * By flags, by words, or by arrows: where some line of a file has an arrow, one without has no direction. `byDefault`:
 * what the program means where a line says nothing.
 */
export function wayReader(lines: readonly Entry[], byDefault: LineWay): WayReader {
  const has = (key: string) => lines.some(({ value }) => field(value, key) !== undefined);
  const [arrows, arrow, ends] = [
    has('arrows'),
    has('arrow'),
    has('toEnd') || has('fromEnd') || has('fromNode'),
  ];
  return (line) => {
    const said = saidWay(line);
    if (said !== undefined) return said;
    if (arrows) return wayOfArrows(field(line, 'arrows'));
    if (arrow) return wayOfArrow(field(line, 'arrow'));
    return ends ? wayOfEnds(line) : byDefault;
  };
}

/** Keys that say nothing but the direction, and say it. */
export function isWayKey(key: string, value: unknown): boolean {
  if (key === 'directed' || key === 'undirected') return typeof value === 'boolean';
  return ['arrow', 'arrows', 'fromEnd', 'toEnd'].includes(key);
}

function saidWay(line: JsonObject): LineWay | undefined {
  const directed = field(line, 'directed');
  if (typeof directed === 'boolean') return directed ? 'along' : 'none';
  const undirected = field(line, 'undirected');
  if (typeof undirected === 'boolean') return undirected ? 'none' : 'along';
  for (const key of ['direction', 'directed']) {
    const words = wayInWords(plainText(field(line, key)) ?? '');
    if (words !== undefined) return words;
  }
  // Gephi’s word for it.
  const type = plainText(field(line, 'type')) ?? '';
  return /^(?:un|bi)?directed$|^mutual$/i.test(type) ? wayInWords(type) : undefined;
}

/** vis: “to”, “from”, “to, from”, or an object of these. */
function wayOfArrows(arrows: unknown): LineWay {
  const points = (end: string): boolean => {
    if (!isObject(arrows))
      return (plainText(arrows) ?? '')
        .toLowerCase()
        .split(/[,;\s]+/)
        .includes(end);
    const part = field(arrows, end);
    return part === true || (isObject(part) && field(part, 'enabled') !== false);
  };
  return wayOfPoints(points('from'), points('to'));
}

/** Oligrapher: “1->2”, “2->1”, “both”, or nothing. */
function wayOfArrow(arrow: unknown): LineWay {
  return wayInWords(plainText(arrow) ?? '') ?? 'none';
}

/** Obsidian: an arrow stands at the end of a line unless it says otherwise, and none at its start. */
function wayOfEnds(line: JsonObject): LineWay {
  return wayOfPoints(field(line, 'fromEnd') === 'arrow', (field(line, 'toEnd') ?? 'arrow') === 'arrow');
}

function wayOfPoints(from: boolean, to: boolean): LineWay {
  if (from && to) return 'both';
  if (from) return 'back';
  return to ? 'along' : 'none';
}

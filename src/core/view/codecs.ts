import { bases, leastSureBasis } from '../model/basis';
import { parsePartialDate } from '../model/partialDate';
import { builtInTypes, isKindId, type RelationTypeId } from '../model/relationTypes';
import type { Camera } from '../scene/camera';
import type { ViewParts } from './viewParts';
import { defaultView, modes, type PathSelection, sortColumns, type View } from './viewState';

/** How one part of the view stands in a link. */
export interface Codec<T> {
  /** Query parameter; never reused for another meaning. */
  readonly key: string;
  /** Null: leave it out, it is the default. */
  readonly encode: (value: T) => string | null;
  /** Undefined: the text is not understood. Never throws. */
  readonly decode: (text: string) => T | undefined;
}

/** One codec per part, typed over all parts: a forgotten one does not compile. */
export const codecs: { readonly [K in keyof ViewParts]: Codec<ViewParts[K]> } = {
  data: {
    key: 'data',
    encode: (data) => data,
    decode: (text) => (/^[0-9a-z]{8,64}$/.test(text) ? text : undefined),
  },
  mode: {
    key: 'view',
    encode: (mode) => mode,
    decode: (text) => modes.find((mode) => mode === text),
  },
  article: {
    key: 'article',
    encode: (article) => article,
    decode: (text) => text || undefined,
  },
  selection: {
    key: 'sel',
    encode: (selection) => {
      switch (selection.kind) {
        case 'opening':
          return null;
        case 'none':
          return 'none';
        case 'person':
          return selection.person;
        case 'relation':
          return selection.claim === null ? selection.relation : `${selection.relation}!${selection.claim}`;
        case 'pair':
          return selection.people.join('~');
        case 'path':
          return encodePath(selection);
      }
    },
    decode: decodeSelection,
  },
  words: {
    key: 'words',
    encode: (words) => words,
    decode: (text) => (/^[0-9a-f]{8}$/.test(text) ? text : undefined),
  },
  years: {
    key: 'y',
    encode: (years) =>
      years ? (years.from === years.to ? `${years.from}` : `${years.from}..${years.to}`) : null,
    decode: (text) => {
      const match = /^(\d{1,4})(?:\.\.(\d{1,4}))?$/.exec(text);
      if (!match) return undefined;
      const from = Number(match[1]);
      const to = Number(match[2] ?? match[1]);
      return { from: Math.min(from, to), to: Math.max(from, to) };
    },
  },
  hiddenTypes: {
    key: 'hide',
    encode: encodeTypes,
    decode: decodeTypes,
  },
  undated: {
    key: 'undated',
    encode: (shown) => (shown ? null : 'hidden'),
    decode: (text) => (text === 'hidden' ? false : undefined),
  },
  basis: {
    key: 'basis',
    encode: (basis) => (basis === leastSureBasis ? null : basis),
    decode: (text) => bases.find(({ id }) => id === text)?.id,
  },
  clock: {
    key: 'clock',
    encode: (clock) => (clock === 'known' ? clock : null),
    decode: (text) => (text === 'known' ? text : undefined),
  },
  knownBy: {
    key: 'known',
    encode: (day) => day,
    decode: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) && parsePartialDate(text).ok ? text : undefined),
  },
  focus: {
    key: 'focus',
    encode: (person) => person,
    decode: (text) => text || undefined,
  },
  excluded: {
    key: 'doubt',
    encode: (excluded) => excluded.toSorted().map(escapeSource).join(',') || null,
    decode: decodeSources,
  },
  isolates: {
    key: 'alone',
    encode: (shown) => (shown ? 'shown' : null),
    decode: (text) => (text === 'shown' ? true : undefined),
  },
  camera: {
    key: 'at',
    encode: (camera) => {
      if (!camera) return null;
      const { x, y, k } = roundedCamera(camera);
      return `${x},${y},${k}`;
    },
    decode: (text) => {
      const [x, y, k, ...rest] = text.split(',').map(parseNumber);
      if (x === undefined || y === undefined || k === undefined || rest.length > 0) return undefined;
      return k > 0 ? { x, y, k } : undefined;
    },
  },
  pins: {
    key: 'pin',
    encode: (pins) => pins.map(({ person, x, y }) => `${person}:${number(x)},${number(y)}`).join(' ') || null,
    decode: (text) => {
      const pins = text.split(' ').map((part) => {
        const [person, place = ''] = part.split(':');
        const [x, y, ...rest] = place.split(',').map(parseNumber);
        if (!person || x === undefined || y === undefined || rest.length > 0) return undefined;
        return { person, x, y };
      });
      const known = pins.filter((pin) => pin !== undefined);
      const different = new Set(known.map((pin) => pin.person)).size === pins.length;
      return different ? known : undefined;
    },
  },
  sort: {
    key: 'sort',
    encode: ({ by, descending }) =>
      by === defaultView.sort.by && !descending ? null : `${by}${descending ? '-down' : ''}`,
    decode: (text) => {
      const descending = text.endsWith('-down');
      const name = descending ? text.slice(0, -'-down'.length) : text;
      const by = sortColumns.find((column) => column === name);
      return by ? { by, descending } : undefined;
    },
  },
  tour: {
    key: 'tour',
    encode: (step) => (step === null ? null : `${step}`),
    decode: (text) => (/^[1-9]\d?$/.test(text) ? Number(text) : undefined),
  },
};

/** `eal`, and after commas the ids of kinds that a record brings: `el,opposes,met-with`, `,opposes`. */
function encodeTypes(hidden: readonly RelationTypeId[]): string | null {
  const letters = builtInTypes.flatMap(({ id, letter }) => (hidden.includes(id) ? [letter] : [])).join('');
  const ids = hidden.filter((id) => builtInTypes.every((type) => type.id !== id)).toSorted();
  return [letters, ...ids].join(',') || null;
}

/** A kind of a record may have become one of the four since the link was made: then it stands among the letters. */
function decodeTypes(text: string): RelationTypeId[] | undefined {
  const [letters = '', ...ids] = text.split(',');
  const known = builtInTypes.filter(({ letter }) => letter !== null && letters.includes(letter));
  const all = [...known.map(({ id }) => id), ...ids];
  const isUnderstood =
    known.length === letters.length && ids.every(isKindId) && new Set(all).size === all.length;
  if (!isUnderstood) return undefined;
  const ours = builtInTypes.flatMap(({ id }) => (all.includes(id) ? [id] : []));
  return [...ours, ...all.filter((id) => !ours.includes(id)).toSorted()];
}

/** Names may hold a comma. */
function escapeSource(source: string): string {
  return source.replace(/[%,]/g, (sign) => encodeURIComponent(sign));
}

function decodeSources(text: string): string[] | undefined {
  try {
    const sources = text.split(',').map(decodeURIComponent);
    return sources.includes('') || new Set(sources).size < sources.length ? undefined : sources.toSorted();
  } catch {
    return undefined;
  }
}

function decodeSelection(text: string): View['selection'] | undefined {
  if (text === 'none') return { kind: 'none' };
  const [target = '', claim, ...rest] = text.split('!');
  if (!target || rest.length > 0 || claim === '') return undefined;
  if (target.includes('..')) return decodePath(target, claim);
  if (target.includes('~')) return claim === undefined ? decodePair(target) : undefined;
  if (target.includes('.')) return { kind: 'relation', relation: target, claim: claim ?? null };
  return claim === undefined ? { kind: 'person', person: target } : undefined;
}

/** `ada~ben` */
function decodePair(text: string): View['selection'] | undefined {
  const [one, other, ...rest] = text.split('~');
  return one && other && rest.length === 0 ? { kind: 'pair', people: [one, other] } : undefined;
}

const doubtfulMark = 'doubtful';

/**
 * `ada..ben` is the best way there is, `ada..cleo..ben` one that was chosen, `ada....ben` the one through nobody;
 * `ada..` waits for its other end.
 */
function encodePath({ from, to, via, doubtful }: PathSelection): string {
  const between = via?.length === 0 ? [''] : (via ?? []);
  return `${[from, ...between, to ?? ''].join('..')}${doubtful ? `!${doubtfulMark}` : ''}`;
}

function decodePath(text: string, mark: string | undefined): PathSelection | undefined {
  const [from = '', ...others] = text.split('..');
  const to = others.pop() || null;
  const doubtful = mark === doubtfulMark;
  if (!from || (mark !== undefined && !doubtful) || (to === null && others.length > 0)) return undefined;
  const via = others.length === 0 ? null : others.length === 1 && others[0] === '' ? [] : others;
  if (via?.includes('')) return undefined;
  return { kind: 'path', from, to, via, doubtful };
}

/** Two decimals, no exponent, no minus zero. Places of people and camera are rounded to this before they are stored. */
function number(value: number): string {
  return String(roundedForLink(value));
}

/** What a camera becomes in a link: the zoom keeps four decimals, from far away six, as it multiplies the whole drawing. */
export function roundedCamera(camera: Camera): Camera {
  return {
    x: roundedForLink(camera.x),
    y: roundedForLink(camera.y),
    k: rounded(camera.k, camera.k < 0.1 ? 1_000_000 : 10_000),
  };
}

/** What a number becomes in a link: a hundredth of a pixel is nobody's business. */
export function roundedForLink(value: number): number {
  return rounded(value, 100);
}

function rounded(value: number, parts: number): number {
  const rounded = Math.round(value * parts) / parts;
  return Number.isFinite(rounded) && Math.abs(rounded) < 1e9 ? rounded + 0 : 0;
}

function parseNumber(text: string): number | undefined {
  if (!/^-?\d{1,9}(\.\d{1,6})?$/.test(text)) return undefined;
  const value = Number(text);
  return value === 0 ? 0 : value;
}

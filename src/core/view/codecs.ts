import { bases, leastSureBasis } from '../model/basis';
import { parsePartialDate } from '../model/partialDate';
import { builtInTypes, isKindId, type RelationTypeId } from '../model/relationTypes';
import { decodeDays, encodeDays } from './daysInLink';
import { numberText, parseNumber, roundedCamera } from './linkNumbers';
import { decodeSelection, encodeSelection } from './selectionText';
import type { ViewParts } from './viewParts';
import { defaultView, modes, sortColumns } from './viewState';

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
    encode: encodeSelection,
    decode: decodeSelection,
  },
  words: {
    key: 'words',
    encode: (words) => words,
    decode: (text) => (/^[0-9a-f]{8}$/.test(text) ? text : undefined),
  },
  years: {
    key: 'y',
    encode: (years) => years && encodeDays(years),
    decode: decodeDays,
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
    encode: (pins) =>
      pins.map(({ person, x, y }) => `${person}:${numberText(x)},${numberText(y)}`).join(' ') || null,
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

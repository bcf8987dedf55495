import { leastSureBasis } from '../model/basis';
import type { RelationTypeId } from '../model/relationTypes';
import type { YearRange } from '../query/presence';
import type { Filter } from '../query/visibility';
import type { Camera } from '../scene/camera';

/** What is open beside the picture. `opening` is the edition's own choice; `none` is a panel that was closed. */
export type Selection =
  | { readonly kind: 'opening' }
  | { readonly kind: 'none' }
  | { readonly kind: 'person'; readonly person: string }
  | { readonly kind: 'relation'; readonly relation: string; readonly claim: string | null }
  | PairSelection
  | PathSelection;

/** Everything held between two people, either way. */
export interface PairSelection {
  readonly kind: 'pair';
  readonly people: readonly [string, string];
}

/** How two people are connected. */
export interface PathSelection {
  readonly kind: 'path';
  readonly from: string;
  /** Null while the other end has not been chosen. */
  readonly to: string | null;
  /** Those between, of a way that the reader has chosen; null for the best there is. */
  readonly via: readonly string[] | null;
  /** The reader has agreed to steps that are tentative, contested or withdrawn. */
  readonly doubtful: boolean;
}

/** A person moved by hand, in world units. */
export interface Pin {
  readonly person: string;
  readonly x: number;
  readonly y: number;
}

export const sortColumns = ['from', 'type', 'to', 'when', 'standing', 'origins', 'quotes'] as const;

export interface Sort {
  readonly by: (typeof sortColumns)[number];
  readonly descending: boolean;
}

export const modes = ['graph', 'list', 'articles', 'coverage', 'checks'] as const;
export type Mode = (typeof modes)[number];

/** The articles and what is said of them, instead of the relations. */
export function isReading(mode: Mode): boolean {
  return mode === 'articles' || mode === 'coverage' || mode === 'checks';
}

/** Everything a link restores. Plain, serialisable, with ids rather than indices. */
export interface View extends Filter {
  /** Beginning of the fingerprint of the reader's own data that is looked at; null for the shipped record. */
  readonly data: string | null;
  /** Null: whichever suits the width of the screen. */
  readonly mode: Mode | null;
  /** The article being read, in the mode `articles`; null for the overview of what was read. */
  readonly article: string | null;
  readonly selection: Selection;
  /** Fingerprint of the words that a link to one quote was made for (wordsFingerprint.ts); null without such a link. */
  readonly words: string | null;
  /** Sources that are switched off, by their key (doubt.ts). */
  readonly doubted: readonly string[];
  /** People without a line are drawn, too. */
  readonly loners: boolean;
  /** Null: the whole picture, whatever the window. */
  readonly camera: Camera | null;
  readonly pins: readonly Pin[];
  readonly sort: Sort;
  /** The step of the tour that is open, from one; null outside of it. */
  readonly tour: number | null;
}

export const defaultView: View = {
  data: null,
  mode: null,
  article: null,
  selection: { kind: 'opening' },
  words: null,
  years: null,
  hiddenTypes: [],
  undated: true,
  basis: leastSureBasis,
  clock: 'happened',
  knownBy: null,
  focus: null,
  doubted: [],
  loners: false,
  camera: null,
  pins: [],
  sort: { by: 'from', descending: false },
  tour: null,
};

/** The view everybody starts with, of the same data. */
export function freshView({ data }: Pick<View, 'data'>): View {
  return { ...defaultView, data };
}

export function filterOf(view: View): Filter {
  const { years, hiddenTypes, undated, basis, clock, knownBy, focus } = view;
  return { years, hiddenTypes, undated, basis, clock, knownBy, focus };
}

/** True where Reset would change something: a filter is set. */
export function isFiltered(view: View): boolean {
  const { years, hiddenTypes, undated, basis, knownBy, focus, doubted } = view;
  const untouched = years === null && knownBy === null && focus === null && undated;
  return !untouched || hiddenTypes.length > 0 || doubted.length > 0 || basis !== leastSureBasis;
}

/** Everything shown again; selection, camera and pins stay. */
export function withoutFilter(view: View): View {
  return {
    ...view,
    years: defaultView.years,
    hiddenTypes: defaultView.hiddenTypes,
    undated: defaultView.undated,
    basis: defaultView.basis,
    knownBy: defaultView.knownBy,
    focus: defaultView.focus,
    doubted: defaultView.doubted,
  };
}

/** Whether people without a line are drawn and listed now: with somebody in focus, they are nobody's neighbours. */
export function lonersShown({ loners, focus }: View): boolean {
  return loners && focus === null;
}

/** Switches a source off, or on again. */
export function toggleDoubt(view: View, source: string): View {
  const doubted = view.doubted.includes(source)
    ? view.doubted.filter((one) => one !== source)
    : [...view.doubted, source];
  return { ...view, doubted };
}

export function toggleType(view: View, type: RelationTypeId): View {
  const hidden = view.hiddenTypes.includes(type)
    ? view.hiddenTypes.filter((one) => one !== type)
    : [...view.hiddenTypes, type];
  return { ...view, hiddenTypes: hidden };
}

/** A range equal to all years there are is no filter. The ends are put in order. */
export function withYears(view: View, range: YearRange | null, domain: YearRange | null): View {
  if (!range || !domain) return { ...view, years: null };
  const from = Math.min(range.from, range.to);
  const to = Math.max(range.from, range.to);
  return { ...view, years: from <= domain.from && to >= domain.to ? null : { from, to } };
}

export function withPin(view: View, pin: Pin): View {
  return { ...view, pins: [...view.pins.filter((one) => one.person !== pin.person), pin] };
}

export function withoutPin(view: View, person: string): View {
  return { ...view, pins: view.pins.filter((one) => one.person !== person) };
}

/** Whether two views differ at most in what is selected, so that the lines and discs beneath stay as they are. */
export function isSamePicture(a: View, b: View): boolean {
  return (
    a.years === b.years &&
    a.hiddenTypes === b.hiddenTypes &&
    a.undated === b.undated &&
    a.basis === b.basis &&
    a.clock === b.clock &&
    a.knownBy === b.knownBy &&
    a.focus === b.focus &&
    a.doubted === b.doubted &&
    a.loners === b.loners &&
    a.camera === b.camera &&
    a.pins === b.pins
  );
}

import { leastSureBasis } from '../model/basis';
import type { RelationTypeId } from '../model/relationTypes';
import type { DayRange } from '../model/timeUnit';
import type { Filter } from '../query/visibility';
import type { Camera } from '../scene/camera';
import { keepEqual, keepSame } from './keepEqual';

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
export function showsArticles(mode: Mode): boolean {
  return mode === 'articles' || mode === 'coverage' || mode === 'checks';
}

/** What the picture is drawn from, besides the record and what is selected: while it is the same object, so is the picture. */
export interface PictureState {
  readonly filter: Filter;
  /** Sources that are switched off, by their key (sources.ts). */
  readonly excluded: readonly string[];
  /** People without a line are drawn, too. */
  readonly isolates: boolean;
  /** Null: the whole picture, whatever the window. */
  readonly camera: Camera | null;
  readonly pins: readonly Pin[];
}

/** The parts of a picture side by side, those of its filter among them. */
export type PictureParts = Omit<PictureState, 'filter'> & Filter;

/** Everything a link restores. Plain, serialisable, with ids rather than indices. */
export interface View {
  /** Beginning of the fingerprint of the reader's own data that is looked at; null for the shipped record. */
  readonly data: string | null;
  /** Null: whichever suits the width of the screen. */
  readonly mode: Mode | null;
  /** The article being read, in the mode `articles`; null for the overview of what was read. */
  readonly article: string | null;
  readonly selection: Selection;
  /** Fingerprint of the words that a link to one quote was made for (wordsFingerprint.ts); null without such a link. */
  readonly words: string | null;
  readonly picture: PictureState;
  readonly sort: Sort;
  /** The step of the tour that is open, from one; null outside of it. */
  readonly tour: number | null;
}

const noFilter: Filter = {
  years: null,
  hiddenTypes: [],
  undated: true,
  basis: leastSureBasis,
  clock: 'happened',
  knownBy: null,
  focus: null,
};

export const defaultView: View = {
  data: null,
  mode: null,
  article: null,
  selection: { kind: 'opening' },
  words: null,
  picture: { filter: noFilter, excluded: [], isolates: false, camera: null, pins: [] },
  sort: { by: 'from', descending: false },
  tour: null,
};

/** The view everybody starts with, of the same data. */
export function freshView({ data }: Pick<View, 'data'>): View {
  return { ...defaultView, data };
}

/** A view with some parts of its picture changed; the same object where every part is what it was. */
export function withPicture(view: View, change: Partial<PictureParts>): View {
  const changed = pictureFrom({ ...picturePartsOf(view), ...change });
  const picture = keptPicture(view.picture, changed);
  return picture === view.picture ? view : { ...view, picture };
}

/**
 * A view that follows another: with the very picture and filter of that one where they are equal, and that one itself
 * where nothing else is another object.
 */
export function followingView(before: View, after: View): View {
  if (after.picture === before.picture) return after;
  return keepSame(before, { ...after, picture: keptPicture(before.picture, after.picture) });
}

function keptPicture(before: PictureState, after: PictureState): PictureState {
  return keepEqual(before, { ...after, filter: keepEqual(before.filter, after.filter) });
}

export function picturePartsOf({ picture }: View): PictureParts {
  const { filter, ...others } = picture;
  return { ...others, ...filter };
}

/** Every part is named, so that a forgotten one does not compile. */
export function pictureFrom(parts: PictureParts): PictureState {
  const { excluded, isolates, camera, pins, ...filter } = parts;
  return { filter, excluded, isolates, camera, pins };
}

/** True where Reset would change something: a filter is set, or a source is switched off. */
export function isFiltered(view: View): boolean {
  return withoutFilter(view) !== view;
}

/** Everything shown again; selection, clock, camera and pins stay. */
export function withoutFilter(view: View): View {
  const { clock } = view.picture.filter;
  return withPicture(view, { ...noFilter, clock, excluded: [] });
}

/** Whether people without a line are drawn and listed now: with somebody in focus, they are nobody's neighbours. */
export function isolatesShown({ picture: { isolates, filter } }: View): boolean {
  return isolates && filter.focus === null;
}

/** Switches a source off, or on again. */
export function toggleExcluded(view: View, source: string): View {
  return withPicture(view, { excluded: toggled(view.picture.excluded, source) });
}

export function toggleType(view: View, type: RelationTypeId): View {
  return withPicture(view, { hiddenTypes: toggled(view.picture.filter.hiddenTypes, type) });
}

function toggled<T>(all: readonly T[], one: T): readonly T[] {
  return all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
}

/** A range of all days there are is no filter. */
export function withYears(view: View, range: DayRange | null, domain: DayRange | null): View {
  const isAll = !range || !domain || (range.first <= domain.first && range.last >= domain.last);
  return withPicture(view, { years: isAll ? null : range });
}

export function withPin(view: View, pin: Pin): View {
  return withPicture(view, { pins: [...withoutPin(view, pin.person).picture.pins, pin] });
}

export function withoutPin(view: View, person: string): View {
  return withPicture(view, { pins: view.picture.pins.filter((one) => one.person !== person) });
}

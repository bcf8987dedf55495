import type { RelationTypeId } from '../model/relationTypes';
import type { YearRange } from '../query/presence';
import type { Filter } from '../query/visibility';
import type { Camera } from '../scene/camera';

/** What is open beside the picture. `opening` is the edition's own choice; `none` is a panel that was closed. */
export type Selection =
  | { readonly kind: 'opening' }
  | { readonly kind: 'none' }
  | { readonly kind: 'person'; readonly person: string }
  | { readonly kind: 'relation'; readonly relation: string; readonly claim: string | null };

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

/** Everything a link restores. Plain, serialisable, with ids rather than indices. */
export interface View {
  /** Null: whichever suits the width of the screen. */
  readonly mode: 'graph' | 'list' | null;
  readonly selection: Selection;
  readonly years: YearRange | null;
  readonly hiddenTypes: readonly RelationTypeId[];
  readonly undated: boolean;
  /** People without a line are drawn, too. */
  readonly loners: boolean;
  /** Null: the whole picture, whatever the window. */
  readonly camera: Camera | null;
  readonly pins: readonly Pin[];
  readonly sort: Sort;
}

export const defaultView: View = {
  mode: null,
  selection: { kind: 'opening' },
  years: null,
  hiddenTypes: [],
  undated: true,
  loners: false,
  camera: null,
  pins: [],
  sort: { by: 'from', descending: false },
};

export function filterOf(view: View): Filter {
  return { years: view.years, hiddenTypes: view.hiddenTypes, undated: view.undated };
}

/** True where Reset would change something: a filter is set. */
export function isFiltered(view: View): boolean {
  return view.years !== null || view.hiddenTypes.length > 0 || !view.undated;
}

/** Everything shown again; selection, camera and pins stay. */
export function withoutFilter(view: View): View {
  return {
    ...view,
    years: defaultView.years,
    hiddenTypes: defaultView.hiddenTypes,
    undated: defaultView.undated,
  };
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

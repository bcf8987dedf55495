import { type Pair, relationsBetween } from '../query/pairs';
import { findPaths, type Path, pathThrough } from '../query/paths';
import type { Visibility } from '../query/visibility';
import { strengthsOf } from '../record/pathStrength';
import { type OpenRecord, relationOfClaim } from '../record/record';
import type { Lit } from '../scene/item';
import { memoizeLast } from './memoizeLast';
import type { PathSelection, Selection, View } from './viewState';

/** What is selected, by index. */
export type Selected =
  | { readonly kind: 'person'; readonly person: number }
  /** `claim` is the quote to show large, null for the best one. */
  | { readonly kind: 'relation'; readonly relation: number; readonly claim: string | null }
  | SelectedPair
  | SelectedPath
  | null;

export interface SelectedPair {
  readonly kind: 'pair';
  readonly people: Pair;
  /** Every relation held between the two, whether a filter hides it or not; ascending. */
  readonly relations: readonly number[];
}

export interface SelectedPath {
  readonly kind: 'path';
  readonly from: number;
  /** Null while the other end has not been chosen. */
  readonly to: number | null;
  /** The way that is open; null where there is none. */
  readonly path: Path | null;
  /** The ways there are, the best first. Where a way was chosen that is not among the best, it is not among these. */
  readonly ways: readonly Path[];
  /** There are more ways than were looked through. */
  readonly cut: boolean;
  /** A way was chosen that cannot be gone as things stand, so that the best one is open instead. */
  readonly lost: boolean;
}

/** Ways that are offered at once. */
const mostWays = 4;

/** Ids to indices, of whatever does not depend on what is shown. `opening` becomes the edition's claim. */
export function selectedIn(record: OpenRecord, selection: Exclude<Selection, PathSelection>): Selected {
  const { personIndex, relationIndex } = record.graph;
  switch (selection.kind) {
    case 'none':
      return null;
    case 'opening': {
      const { opening } = record.dataset.edition;
      const relation = opening === null ? null : relationOfClaim(record, opening);
      return relation === null ? null : { kind: 'relation', relation, claim: opening };
    }
    case 'person': {
      const person = personIndex.get(selection.person);
      return person === undefined ? null : { kind: 'person', person };
    }
    case 'relation': {
      const relation = relationIndex.get(selection.relation);
      return relation === undefined ? null : { kind: 'relation', relation, claim: selection.claim };
    }
    case 'pair': {
      const [one, other] = selection.people.map((id) => personIndex.get(id));
      if (one === undefined || other === undefined) return null;
      return {
        kind: 'pair',
        people: [one, other],
        relations: relationsBetween(record.graph, [one, other]),
      };
    }
  }
}

/** The ways between two people along what is shown, without the sources that are excluded. */
function pathIn(record: OpenRecord, selection: PathSelection, visibility: Visibility): Selected {
  const { graph } = record;
  const from = graph.personIndex.get(selection.from);
  if (from === undefined) return null;
  const to = selection.to === null ? undefined : graph.personIndex.get(selection.to);
  if (to === undefined)
    return { kind: 'path', from, to: null, path: null, ways: [], cut: false, lost: false };
  const strengths = strengthsOf(record, visibility, selection.doubtful);
  const { paths: ways, cut } = findPaths(graph, strengths, from, to, mostWays);
  const people = selection.via?.map((id) => graph.personIndex.get(id) ?? -1);
  const chosen = people ? pathThrough(graph, strengths, [from, ...people, to]) : null;
  const same = ways.find((way) => chosen?.people.every((person, place) => way.people[place] === person));
  const path = same ?? chosen ?? ways[0] ?? null;
  return { kind: 'path', from, to, path, ways, cut, lost: people !== undefined && chosen === null };
}

/** What is selected in a view of a record; the same object for as long as what it depends on is the same. */
export function createSelections(
  record: OpenRecord,
  visibilityOf: (view: View) => Visibility,
): (view: View) => Selected {
  const plain = memoizeLast((selection: Exclude<Selection, PathSelection>) => selectedIn(record, selection));
  const path = memoizeLast((selection: PathSelection, visibility: Visibility) =>
    pathIn(record, selection, visibility),
  );
  return (view) => {
    const { selection } = view;
    return selection.kind === 'path' ? path(selection, visibilityOf(view)) : plain(selection);
  };
}

/** The people and relations that a selection lights up, wherever it is shown; a path's in its order. */
export function litOf({ graph }: OpenRecord, selected: Selected): Lit {
  if (!selected) return { people: [], relations: [] };
  switch (selected.kind) {
    case 'person':
      return { people: [selected.person], relations: [] };
    case 'relation': {
      const { relation } = selected;
      return { people: [graph.from[relation] ?? 0, graph.to[relation] ?? 0], relations: [relation] };
    }
    case 'pair':
      return selected;
    case 'path': {
      const ends = selected.to === null ? [selected.from] : [selected.from, selected.to];
      return selected.path ?? { people: ends, relations: [] };
    }
  }
}

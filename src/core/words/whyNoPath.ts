import { leastSureBasis } from '../model/basis';
import { findPaths, type Path } from '../query/paths';
import { visibleRelations } from '../query/visibility';
import { excludeSources } from '../record/excludeSources';
import { strengthsOf } from '../record/pathStrength';
import type { OpenRecord } from '../record/record';
import type { SelectedPath } from '../view/selected';
import { type View, withoutFilter, withPicture } from '../view/viewState';

/** A part of a view that can keep a path out of it. */
export type HidingPart = 'years' | 'focus' | 'types' | 'undated' | 'basis' | 'known' | 'sources';

/** What hides a path, and the path there would be. */
interface Hidden {
  /** `all`: several parts together. */
  readonly part: HidingPart | 'all';
  /** The view with exactly that undone. */
  readonly undone: View;
  readonly path: Path;
  /** Without the sources that are excluded in that view. */
  readonly record: OpenRecord;
}

export interface MissingPath {
  /** The best path among what is shown that goes along doubtful lines. */
  readonly doubtful: Path | null;
  /** Every single part whose undoing would give a path, or, where only several together would, all of them. */
  readonly hidden: readonly Hidden[];
}

const undoing: readonly { readonly part: HidingPart; readonly undo: (view: View) => View }[] = [
  { part: 'years', undo: (view) => withPicture(view, { years: null }) },
  { part: 'focus', undo: (view) => withPicture(view, { focus: null }) },
  { part: 'types', undo: (view) => withPicture(view, { hiddenTypes: [] }) },
  { part: 'undated', undo: (view) => withPicture(view, { undated: true }) },
  { part: 'basis', undo: (view) => withPicture(view, { basis: leastSureBasis }) },
  { part: 'known', undo: (view) => withPicture(view, { knownBy: null }) },
  { part: 'sources', undo: (view) => withPicture(view, { excluded: [] }) },
];

/** Why a view shows no path between two people: none is held where nothing is found here. `whole` as it was published. */
export function whyNoPath(whole: OpenRecord, view: View, { from, to }: SelectedPath): MissingPath {
  if (to === null) return { doubtful: null, hidden: [] };
  const find = (one: View, doubtful: boolean) => {
    const record = excludeSources(whole, one.picture.excluded);
    const visibility = visibleRelations(record.graph, record.years, one.picture.filter);
    const [path] = findPaths(record.graph, strengthsOf(record, visibility, doubtful), from, to, 1).paths;
    return path && { path, record };
  };
  const found = (part: Hidden['part'], undone: View): Hidden[] => {
    const there = find(undone, false) ?? find(undone, true);
    return there ? [{ part, undone, ...there }] : [];
  };
  const doubtful = find(view, true)?.path ?? null;
  const single = undoing.flatMap(({ part, undo }) => {
    const undone = undo(view);
    // Undoing what is not set shows what is shown already.
    return undone === view ? [] : found(part, undone).filter((one) => isNews(one, doubtful));
  });
  if (single.length > 0 || doubtful) return { doubtful, hidden: single };
  return { doubtful, hidden: found('all', withoutFilter(view)) };
}

/** A path that goes along what is shown already is no reason to undo anything. */
function isNews({ path }: Hidden, known: Path | null): boolean {
  return path.relations.join() !== known?.relations.join();
}

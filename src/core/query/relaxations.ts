import { leastSureBasis } from '../model/basis';
import type { Graph } from '../model/graph';
import type { RelationYears } from './presence';
import { type Filter, type Narrowing, visibleRelations } from './visibility';

/** One way to undo exactly one part of a filter. */
export interface Relaxation {
  readonly part: Narrowing;
  readonly filter: Filter;
  /** Relations that would be shown. */
  readonly wouldShow: number;
}

/** Every single part of the filter whose undoing would show more relations, the most generous first. */
export function relaxations(graph: Graph, years: readonly RelationYears[], filter: Filter): Relaxation[] {
  const now = visibleRelations(graph, years, filter).index.length;
  const parts: { part: Relaxation['part']; filter: Filter }[] = [
    { part: 'years', filter: { ...filter, years: null } },
    { part: 'types', filter: { ...filter, hiddenTypes: [] } },
    { part: 'undated', filter: { ...filter, undated: true } },
    { part: 'basis', filter: { ...filter, basis: leastSureBasis } },
    { part: 'focus', filter: { ...filter, focus: null } },
  ];
  return parts
    .map((row) => ({ ...row, wouldShow: visibleRelations(graph, years, row.filter).index.length }))
    .filter((row) => row.wouldShow > now)
    .sort((a, b) => b.wouldShow - a.wouldShow);
}

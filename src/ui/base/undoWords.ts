import { type Graph, typesIn } from '../../core/model/graph';
import { unitOfDays } from '../../core/model/timeUnit';
import type { Filter, Narrowing } from '../../core/query/visibility';

/** What a button says that undoes one part of the filter. */
export function undoWords(part: Narrowing, filter: Filter, graph: Graph): string {
  if (part === 'years') return `Show all ${filter.years ? unitOfDays(filter.years) : 'year'}s`;
  if (part === 'focus') return 'Show everybody’s';
  if (part === 'basis') return 'Let every quote through';
  return part === 'types' ? `Show ${hiddenWords(filter, graph)}` : 'Show undated relations';
}

/** The kinds of line that are hidden, in words. */
export function hiddenWords({ hiddenTypes }: Filter, graph: Graph): string {
  const types = typesIn(graph);
  const hidden = types.filter((type) => hiddenTypes.includes(type.id));
  if (hidden.length === types.length) return 'all kinds of line';
  return hidden.map((type) => `“${type.phrase}”`).join(', ');
}

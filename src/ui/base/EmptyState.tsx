import type { Graph } from '../../core/model/graph';
import { daysWords, endsText, unitOfDays } from '../../core/model/timeUnit';
import { type Relaxation, relaxations } from '../../core/query/relaxations';
import type { Filter } from '../../core/query/visibility';
import { type View, withoutFilter, withPicture } from '../../core/view/viewState';
import { useChange, useDesk, useView } from './desk';
import { focusAfter, focusTarget } from './focusAfter';
import { hiddenWords, undoWords } from './undoWords';
import './emptyState.css';

/** Says which filter emptied the picture and offers to undo exactly that one. */
export default function EmptyState() {
  const { record } = useDesk();
  const view = useView((state) => state);
  const change = useChange();
  const undo = (update: (before: View) => View) =>
    focusAfter(() => change(update, 'push'), focusTarget.count, focusTarget.graph);
  const { filter } = view.picture;
  const ways = relaxations(record.graph, record.years, filter);
  if (record.graph.relations.length === 0) {
    return (
      <div className="empty" role="status">
        <p className="empty-title">No relation is held.</p>
        <p>This data holds people, and nothing that connects two of them.</p>
      </div>
    );
  }
  const whose = filter.focus === null ? '' : record.naming.person(filter.focus);
  return (
    <div className="empty" role="status">
      <p className="empty-title">No relation is left.</p>
      <p>
        {ways.length > 0
          ? `${emptiedBy(ways, filter, whose, record.graph)} nothing is left to show.`
          : 'Several filters together hide everything.'}
      </p>
      <div className="empty-ways">
        {ways.map(({ part, filter: relaxed, wouldShow }) => (
          <button
            key={part}
            type="button"
            className="button"
            onClick={() => undo((before) => withPicture(before, relaxed))}
          >
            {undoWords(part, filter, record.graph)} ({wouldShow} {wouldShow === 1 ? 'relation' : 'relations'})
          </button>
        ))}
        {ways.length === 0 && (
          <button type="button" className="button" onClick={() => undo(withoutFilter)}>
            Show everything
          </button>
        )}
      </div>
    </div>
  );
}

function emptiedBy(ways: readonly Relaxation[], filter: Filter, whose: string, graph: Graph): string {
  const parts = ways.map(({ part }) => {
    if (part === 'years') return `only ${yearsWords(filter)}`;
    if (part === 'focus') return `only relations of ${whose}`;
    if (part === 'basis') return 'only the surest quotes let through';
    return part === 'types' ? `${hiddenWords(filter, graph)} hidden` : 'undated relations hidden';
  });
  return `With ${parts.join(' and ')},`;
}

function yearsWords({ years }: Filter): string {
  if (!years) return 'all years';
  if (unitOfDays(years) === 'month') return daysWords(years);
  const [from, to] = endsText(years);
  return `the ${from === to ? 'year' : 'years'} ${daysWords(years)}`;
}

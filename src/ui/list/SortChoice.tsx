import { useId } from 'react';
import { useChange, useView } from '../base/desk';
import { columns } from './columns';

/** Where the table's heads have no room for a button each: the same orders, all of them, as one choice. */
export function SortChoice() {
  const { by, descending } = useView((view) => view.sort);
  const change = useChange();
  const id = useId();
  const [now, other] = descending ? ['descending', 'ascending'] : ['ascending', 'descending'];
  return (
    <p className="sort-choice">
      <label htmlFor={id}>Sort by</label>
      <select
        id={id}
        value={by}
        onChange={({ target }) => {
          const chosen = columns.find((column) => column.by === target.value);
          if (chosen) change((view) => ({ ...view, sort: { by: chosen.by, descending: false } }), 'replace');
        }}
      >
        {columns.map((column) => (
          <option key={column.by} value={column.by}>
            {column.words}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="icon-button"
        aria-label={`Order: ${now}. Change to ${other}.`}
        onClick={() => change((view) => ({ ...view, sort: { by, descending: !descending } }), 'replace')}
      >
        <span aria-hidden="true">{descending ? '↓' : '↑'}</span>
      </button>
    </p>
  );
}

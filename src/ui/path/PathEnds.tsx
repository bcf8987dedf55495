import { useId, useRef } from 'react';
import { peopleByName } from '../../core/query/peopleByName';
import type { PathSelection } from '../../core/view/viewState';
import { useChange, useDesk } from '../base/desk';
import { SwapIcon } from '../base/icons';

type Ends = Pick<PathSelection, 'from' | 'to'>;

/** Between whom the path is asked for: two choices among everybody, and a way to turn the question round. */
export function PathEnds({ selection: { from, to, doubtful } }: { readonly selection: PathSelection }) {
  const change = useChange();
  /** Keys go through a closed choice one by one: only the first of such steps is a step back in the history. */
  const stepped = useRef(false);
  const ask = (ends: Ends, step: 'push' | 'replace') =>
    change(
      (view) => ({
        ...view,
        words: null,
        selection: { kind: 'path', ...ends, via: null, doubtful },
      }),
      step,
    );
  const choose = (ends: Ends) => {
    ask(ends, stepped.current ? 'replace' : 'push');
    stepped.current = true;
  };
  const onBlur = () => {
    stepped.current = false;
  };
  return (
    <div className="path-ends">
      <PersonChoice
        words="From"
        value={from}
        onBlur={onBlur}
        onChoose={(id) => choose({ from: id, to: id === to ? from : to })}
      />
      <button
        type="button"
        className="icon-button"
        aria-label="Swap the two ends"
        aria-disabled={to === null}
        onClick={() => to !== null && ask({ from: to, to: from }, 'push')}
      >
        <SwapIcon />
      </button>
      <PersonChoice
        words="To"
        value={to}
        onBlur={onBlur}
        onChoose={(id) => choose({ from: id === from && to !== null ? to : from, to: id })}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly words: string;
  readonly value: string | null;
  readonly onChoose: (id: string) => void;
  readonly onBlur: () => void;
}

function PersonChoice({ words, value, onChoose, onBlur }: ChoiceProps) {
  const { graph } = useDesk().record;
  const id = useId();
  const everybody = peopleByName(graph, [...graph.people.keys()]);
  return (
    <p className="path-end">
      <label htmlFor={id}>{words}</label>
      <select id={id} value={value ?? ''} onBlur={onBlur} onChange={({ target }) => onChoose(target.value)}>
        {value === null && <option value="">Choose somebody</option>}
        {everybody.map((index) => {
          const person = graph.people[index];
          return (
            person && (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            )
          );
        })}
      </select>
    </p>
  );
}

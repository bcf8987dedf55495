import { useMemo } from 'react';
import { countsByType, typesIn } from '../../core/model/graph';
import type { RelationType } from '../../core/model/relationTypes';
import { toggleType } from '../../core/view/viewState';
import { useChange, useDesk, useFilter } from '../base/desk';
import { LineSample } from './LineSample';
import './key.css';

/** The key to the lines and, in one, the filter by type. Kinds that share the neutral look stand together behind the others. */
export function TypeKey() {
  const { graph } = useDesk().record;
  const counts = useMemo(() => countsByType(graph), [graph]);
  const types = typesIn(graph);
  const told = types.filter(({ look }) => look.id !== 'neutral');
  const alike = types.filter(({ look }) => look.id === 'neutral');
  // A few fit beside the others.
  const isLong = alike.length > mostAlike;
  const choice = (type: RelationType) => (
    <TypeChoice key={type.id} type={type} count={counts.get(type) ?? 0} />
  );
  return (
    <fieldset className="type-key">
      <legend className="unseen">Kinds of line</legend>
      {(isLong ? told : types).map(choice)}
      {isLong && (
        <details className="more-kinds">
          <summary>{alike.length} more kinds, alike in look</summary>
          <div>{alike.map(choice)}</div>
        </details>
      )}
    </fieldset>
  );
}

const mostAlike = 3;

function TypeChoice({ type, count }: { readonly type: RelationType; readonly count: number }) {
  const isHidden = useFilter((filter) => filter.hiddenTypes.includes(type.id));
  const change = useChange();
  return (
    <label className="type-choice">
      <input
        type="checkbox"
        checked={!isHidden}
        onChange={() => change((view) => toggleType(view, type.id), 'replace')}
      />
      <LineSample type={type} />
      <span className="type-name">{type.phrase}</span>
      <span className="type-count">{count.toLocaleString('en')}</span>
    </label>
  );
}

import { typesIn } from '../../core/model/graph';
import { relationTypes } from '../../core/model/relationTypes';
import { toggleType } from '../../core/view/viewState';
import { useChange, useDesk, useView } from '../desk';
import { LineSample } from './LineSample';
import './key.css';

/** The key to the lines and, in one, the filter by type. */
export function TypeKey() {
  const { graph } = useDesk().record;
  const hidden = useView((view) => view.hiddenTypes);
  const change = useChange();
  return (
    <fieldset className="type-key">
      <legend className="unseen">Kinds of line</legend>
      {typesIn(graph).map((type) => (
        <label key={type.id} className="type-choice">
          <input
            type="checkbox"
            checked={!hidden.includes(type.id)}
            onChange={() => change((view) => toggleType(view, type.id), 'replace')}
          />
          <LineSample type={type.id} />
          <span className="type-name">{type.phrase}</span>
          <span className="type-count">
            {graph.type.filter((one) => relationTypes[one] === type).length.toLocaleString('en')}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

import { connectionTitle } from '../../core/view/connectionTitle';
import type { SelectedPair, SelectedPath } from '../../core/view/selected';
import { useDesk, useView } from '../desk';
import { CloseIcon } from '../icons';
import { later } from '../later';
import { useClosePanel } from './useClosePanel';

const PairBody = later(() => import('../pair/PairBody'));
const PathBody = later(() => import('../path/PathBody'));

/** Two people: how they are connected, or everything held between them. The head is there before the rest is loaded. */
export function ConnectionPanel({ selected }: { readonly selected: SelectedPair | SelectedPath }) {
  const { record } = useDesk();
  const selection = useView((view) => view.selection);
  const close = useClosePanel();
  if (selection.kind !== 'pair' && selection.kind !== 'path') return null;
  return (
    <div className="panel-body">
      <div className="place">
        <p>{selection.kind === 'pair' ? 'Two people' : 'Path'}</p>
        <button type="button" className="icon-button" aria-label="Close the evidence" onClick={close}>
          <CloseIcon />
        </button>
      </div>
      <h2 tabIndex={-1} className="sentence">
        {connectionTitle(record.naming, selection)}
      </h2>
      {selected.kind === 'pair' ? <PairBody pair={selected} /> : <PathBody path={selected} />}
    </div>
  );
}

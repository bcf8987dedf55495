import type { SelectedPair, SelectedPath } from '../../core/view/selected';
import type { PairSelection, PathSelection } from '../../core/view/viewState';
import { useView } from '../base/desk';
import { CloseIcon } from '../base/icons';
import { PairBody } from '../pair/PairBody';
import { PersonLink } from '../parts/PersonLink';
import { PathBody } from '../path/PathBody';
import { useClosePanel } from './useClosePanel';

/** Two people: how they are connected, or everything held between them. */
export default function ConnectionPanel({ selected }: { readonly selected: SelectedPair | SelectedPath }) {
  const selection = useView((view) => view.selection);
  const close = useClosePanel();
  if (selection.kind !== 'pair' && selection.kind !== 'path') return null;
  return (
    <div className="panel-body">
      <div className="place">
        <p>{selection.kind === 'pair' ? 'Two people' : 'Path between two people'}</p>
        <button type="button" className="icon-button" aria-label="Close the evidence" onClick={close}>
          <CloseIcon />
        </button>
      </div>
      <h2 tabIndex={-1} className="sentence">
        <Question selection={selection} />
      </h2>
      {selected.kind === 'pair' ? <PairBody pair={selected} /> : <PathBody path={selected} />}
    </div>
  );
}

/** The title, each name leading to its person. */
function Question({ selection }: { readonly selection: PairSelection | PathSelection }) {
  if (selection.kind === 'pair') {
    const [one, other] = selection.people;
    return (
      <>
        <PersonLink id={one} /> and <PersonLink id={other} />
      </>
    );
  }
  return (
    <>
      How is <PersonLink id={selection.from} /> connected to{' '}
      {selection.to === null ? 'others' : <PersonLink id={selection.to} />}?
    </>
  );
}

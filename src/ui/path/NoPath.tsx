import { type ReactNode, useMemo } from 'react';
import type { Graph } from '../../core/model/graph';
import type { SelectedPath } from '../../core/view/selected';
import type { PathSelection, View } from '../../core/view/viewState';
import { doubtfulKinds, doubtfulLines, wayWords } from '../../core/words/pathAnswer';
import { type HidingPart, whyNoPath } from '../../core/words/whyNoPath';
import { useChange, useDesk, useView } from '../base/desk';
import { focusAfter, focusTarget } from '../base/focusAfter';
import { undoWords } from '../base/undoWords';

interface Props {
  readonly selected: SelectedPath;
  readonly selection: PathSelection;
}

/** Why no path is shown, and every way to get one: agreeing to doubtful lines, or undoing just what hides it. */
export function NoPath({ selected, selection }: Props) {
  const { record, whole } = useDesk();
  const view = useView((state) => state);
  const change = useChange();
  const { doubtful, hidden } = useMemo(() => whyNoPath(whole, view, selected), [whole, view, selected]);
  const go = (to: View) => focusAfter(() => change(() => to, 'push'), focusTarget.panel);
  const from = record.naming.person(selection.from);
  const to = record.naming.person(selection.to ?? '');
  if (!doubtful && hidden.length === 0) {
    return (
      <div className="no-path">
        <p>
          <b>
            No evidence held of a connection between <bdi>{from}</bdi> and <bdi>{to}</bdi>.
          </b>{' '}
          That says what these articles hold, not what there is.
        </p>
      </div>
    );
  }
  return (
    <div className="no-path">
      <p>
        <b>
          {doubtful
            ? `No path without a ${doubtfulKinds(record, doubtful)} line.`
            : 'No path along the lines that are shown.'}
        </b>
      </p>
      <ul>
        {doubtful && (
          <WayOut
            action="Show it"
            onChoose={() => go({ ...view, selection: { ...selection, doubtful: true } })}
          >
            There is one with {doubtfulLines(record, doubtful)}. {wayWords(record, doubtful)}.
          </WayOut>
        )}
        {hidden.map(({ part, undone, path, record: held }) => {
          const lines = doubtfulLines(held, path);
          return (
            <WayOut key={part} action={partWords(part, view, record.graph)} onChoose={() => go(undone)}>
              {hidingWords[part]} {wayWords(held, path)}
              {lines ? `, with ${lines}` : ''}.
            </WayOut>
          );
        })}
      </ul>
    </div>
  );
}

interface WayOutProps {
  readonly action: string;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function WayOut({ action, onChoose, children }: WayOutProps) {
  return (
    <li>
      <p>{children}</p>
      <button type="button" className="button" onClick={onChoose}>
        {action}
      </button>
    </li>
  );
}

const hidingWords: Record<HidingPart | 'all', string> = {
  years: 'The years that were chosen hide one.',
  focus: 'Only the relations of one person are shown; one goes beyond these.',
  types: 'A kind of line that is hidden is part of one.',
  undated: 'One has an undated line, and these are hidden.',
  basis: 'One rests on quotes less sure than those asked for.',
  known: 'One was not yet known on the day that was chosen.',
  sources: 'One has lost its support with the sources that are switched off.',
  all: 'Several filters together hide one.',
};

function partWords(part: HidingPart | 'all', view: View, graph: Graph): string {
  switch (part) {
    case 'known':
      return 'Show all that is known';
    case 'sources':
      return 'Switch every source on';
    case 'all':
      return 'Show everything';
    default:
      return undoWords(part, view.picture.filter, graph);
  }
}

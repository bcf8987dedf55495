import { useMemo, useRef } from 'react';
import { holdingsOf } from '../../core/model/holdings';
import type { Mode } from '../../core/view/viewState';
import { useDesk } from '../base/desk';
import { CloseIcon } from '../base/icons';
import { useReadOn } from '../base/readOn';
import { useClosePanel } from '../panel/useClosePanel';
import { Busiest } from './Busiest';
import { StandsOn } from './StandsOn';
import './overview.css';

/** The way into a graph that nobody has described: what may be done with it, who is in the middle of it, what it is. */
export default function Overview({ mode }: { readonly mode: Mode }) {
  const { whole } = useDesk();
  const close = useClosePanel();
  const holdings = useMemo(() => holdingsOf(whole.dataset), [whole.dataset]);
  const panel = useRef<HTMLElement>(null);
  useReadOn(panel, 'h2');
  return (
    <aside ref={panel} className="panel" aria-label="Overview">
      <div className="panel-body">
        <div className="place">
          <p>{sizeWords(holdings, whole.graph.relations.length)}</p>
          <button type="button" className="icon-button" aria-label="Close the overview" onClick={close}>
            <CloseIcon />
          </button>
        </div>
        <h2 tabIndex={-1} className="sentence">
          Where to begin
        </h2>
        <p className="occasion">
          {mode === 'list'
            ? 'Open a row to read what it stands on.'
            : 'Click a line to read what it stands on, or a person to see all their lines.'}{' '}
          Press&nbsp;/ to search.
        </p>
        <hr className="ink-rule" />
        <Busiest />
        <StandsOn holdings={holdings} />
      </div>
    </aside>
  );
}

/** "40 people, 2 organisations, 96 relations" */
function sizeWords({ people, organisations }: ReturnType<typeof holdingsOf>, relations: number): string {
  const parts: [number, string, string][] = [
    [people, 'person', 'people'],
    [organisations, 'organisation', 'organisations'],
    [relations, 'relation', 'relations'],
  ];
  return parts
    .filter(([number], place) => number > 0 || place !== 1)
    .map(([number, one, many]) => `${number.toLocaleString('en')} ${number === 1 ? one : many}`)
    .join(', ');
}

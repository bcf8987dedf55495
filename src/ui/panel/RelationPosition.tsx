import { relationsOf } from '../../core/query/relationsOf';
import { put } from '../../shell/stores/sessionStore';
import { useDesk, useSession, useVisibility } from '../base/desk';
import { BackIcon, CloseIcon, ForwardIcon } from '../base/icons';
import { useOpen } from '../base/openItem';
import { useWindow } from '../base/useWindow';
import { useClosePanel } from './useClosePanel';

/** Where this relation stands among those of one of its people, and the way to the next. */
export function RelationPosition({ relation }: { readonly relation: number }) {
  const { record, session } = useDesk();
  const { graph } = record;
  const companion = useSession((state) => state.panel.companion);
  const visible = useVisibility().index;
  const open = useOpen();
  const close = useClosePanel();
  const inSheet = useWindow('narrow');
  const ends = [graph.from[relation] ?? 0, graph.to[relation] ?? 0];
  const busier = (graph.degree[ends[1] ?? 0] ?? 0) > (graph.degree[ends[0] ?? 0] ?? 0) ? ends[1] : ends[0];
  const person = companion !== null && ends.includes(companion) ? companion : (busier ?? 0);
  const mine = relationsOf(graph, visible, person);
  const place = mine.indexOf(relation);
  const leadsOn = mine.some((one) => one !== relation);
  const go = (by: 1 | -1) => {
    const next = place < 0 ? mine.at(by > 0 ? 0 : -1) : mine[(place + by + mine.length) % mine.length];
    put(session, { panel: { companion: person } });
    if (leadsOn && next !== undefined) open({ kind: 'relation', relation: next });
  };
  const name = graph.people[person]?.name ?? '';
  return (
    <div className="place steps">
      <p>
        {inSheet ? (
          place >= 0 && `${place + 1} of ${mine.length}`
        ) : (
          <>
            {place >= 0
              ? `Relation ${place + 1} of ${mine.length} of `
              : 'Hidden by the filter: a relation of '}
            <bdi>{name}</bdi>
          </>
        )}
      </p>
      <button
        type="button"
        className="icon-button"
        aria-label={`Previous relation of ${name}`}
        aria-disabled={!leadsOn}
        onClick={() => go(-1)}
      >
        <BackIcon />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={`Next relation of ${name}`}
        aria-disabled={!leadsOn}
        onClick={() => go(1)}
      >
        <ForwardIcon />
      </button>
      <button type="button" className="icon-button" aria-label="Close the evidence" onClick={close}>
        <CloseIcon />
      </button>
    </div>
  );
}

import { leastSureBasis } from '../../core/model/basis';
import { put } from '../../shell/stores/sessionStore';
import { useDesk, useFilter, useSession, useView } from '../base/desk';
import { ScalesIcon } from '../base/icons';

/** Opens the panel in which sources are switched off, and says how much is. */
export function SourcesButton() {
  const { session } = useDesk();
  const sourcesOpen = useSession((state) => state.panel.sourcesOpen);
  const excluded = useView((view) => view.picture.excluded.length);
  const surer = useFilter((filter) => filter.basis !== leastSureBasis);
  const set = excluded + Number(surer);
  return (
    <button
      type="button"
      className="action"
      aria-label={set > 0 ? `Weigh the evidence, ${set} set` : 'Weigh the evidence'}
      aria-expanded={sourcesOpen}
      aria-controls={sourcesOpen ? 'evidence' : undefined}
      onClick={() => put(session, { panel: { sourcesOpen: !sourcesOpen }, focus: { readOn: !sourcesOpen } })}
    >
      <ScalesIcon />
      <span>Weigh{set > 0 && ` (${set})`}</span>
    </button>
  );
}

import { leastSureBasis } from '../../core/model/basis';
import { put } from '../../shell/stores/sessionStore';
import { useDesk, useFilter, useSession, useView } from '../base/desk';
import { ScalesIcon } from '../base/icons';

/** Opens the panel in which sources are switched off, and says how much is. */
export function WeighButton() {
  const { session } = useDesk();
  const weighing = useSession((state) => state.panel.weighing);
  const doubted = useView((view) => view.picture.doubted.length);
  const surer = useFilter((filter) => filter.basis !== leastSureBasis);
  const set = doubted + Number(surer);
  return (
    <button
      type="button"
      className="action"
      aria-label={set > 0 ? `Weigh the evidence, ${set} set` : 'Weigh the evidence'}
      aria-expanded={weighing}
      aria-controls={weighing ? 'evidence' : undefined}
      onClick={() => put(session, { panel: { weighing: !weighing }, focus: { readOn: !weighing } })}
    >
      <ScalesIcon />
      <span>Weigh{set > 0 && ` (${set})`}</span>
    </button>
  );
}

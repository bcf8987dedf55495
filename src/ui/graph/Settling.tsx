import { useStore } from 'zustand';
import { useDesk } from '../base/desk';
import { focusAfter, focusTarget } from '../base/focusAfter';
import './settling.css';

/** How far the people of a large file have come to their places, while one may use the picture already. */
export default function Settling() {
  const { imports } = useDesk();
  const share = useStore(imports.store, ({ shown }) =>
    shown?.placement.kind === 'settling' ? shown.placement.share : null,
  );
  if (share === null) return null;
  return (
    <div className="settling">
      <progress max={1} value={share} aria-label="Finding everybody a place" />
      <span>Finding everybody a place: {Math.floor(100 * share)}%</span>
      <button
        type="button"
        className="text-button"
        onClick={() => focusAfter(() => imports.send({ kind: 'rest' }), focusTarget.count)}
      >
        Leave them here
      </button>
    </div>
  );
}

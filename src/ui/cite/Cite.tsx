import { useSession } from '../desk';
import { later } from '../later';
import { RegionBoundary } from '../RegionBoundary';

const CiteDialog = later(async () => ({ default: (await import('../take/kit')).kit.CiteDialog }));

/** The dialog for citations, while something is being cited. */
export function Cite() {
  const citing = useSession(({ dialog }) => (dialog?.kind === 'citation' ? dialog.of : null));
  if (!citing) return null;
  return (
    <RegionBoundary region="citation">
      <CiteDialog citing={citing} />
    </RegionBoundary>
  );
}

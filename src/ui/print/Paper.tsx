import type { Selected } from '../../core/view/selected';
import { later } from '../later';
import { RegionBoundary } from '../RegionBoundary';
import { usePrinting } from './usePrinting';
import './print.css';

export const LaterDossier = later(
  async () => ({ default: (await import('../take/kit')).kit.Dossier }),
  <p>What is to be printed was still on its way. Please print again.</p>,
);

/** What stands on the paper when the page is printed, and only then; on a screen it is not shown even so. */
export function Paper({ selected }: { readonly selected: Selected }) {
  const printing = usePrinting();
  if (!printing) return null;
  return (
    <div className="paper">
      <RegionBoundary region="paper">
        <LaterDossier selected={selected} />
      </RegionBoundary>
    </div>
  );
}

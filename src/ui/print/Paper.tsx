import type { Selected } from '../../core/view/selected';
import { RegionBoundary } from '../RegionBoundary';
import { Dossier } from './Dossier';
import { usePrinting } from './usePrinting';
import './print.css';

/** What stands on the paper when the page is printed, and only then; on a screen it is not shown even so. */
export function Paper({ selected }: { readonly selected: Selected }) {
  const printing = usePrinting();
  if (!printing) return null;
  return (
    <div className="paper">
      <RegionBoundary region="paper">
        <Dossier selected={selected} />
      </RegionBoundary>
    </div>
  );
}

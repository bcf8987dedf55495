import type { Selected } from '../../core/view/selected';
import { lazy } from '../base/lazy';
import { RegionBoundary } from '../base/RegionBoundary';
import { usePrinting } from '../print/usePrinting';
import '../print/print.css';

export const LaterDossier = lazy(
  async () => ({ default: (await import('./exportDialogs')).exportDialogs.Dossier }),
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

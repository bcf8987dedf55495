import { useSession } from '../base/desk';
import { lazy } from '../base/lazy';
import { RegionBoundary } from '../base/RegionBoundary';

const CiteDialog = lazy(async () => ({
  default: (await import('./exportDialogs')).exportDialogs.CiteDialog,
}));

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

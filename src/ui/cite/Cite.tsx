import { lazy, Suspense } from 'react';
import { useSession } from '../desk';
import { RegionBoundary } from '../RegionBoundary';

// Few readers cite, and nobody does so before the first picture.
const CiteDialog = lazy(() => import('./CiteDialog'));

/** The dialog for citations, while something is being cited. */
export function Cite() {
  const citing = useSession((session) => session.citing);
  if (!citing) return null;
  return (
    <RegionBoundary region="citation">
      <Suspense>
        <CiteDialog citing={citing} />
      </Suspense>
    </RegionBoundary>
  );
}

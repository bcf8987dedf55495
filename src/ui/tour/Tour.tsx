import { useView } from '../base/desk';
import { lazy } from '../base/lazy';
import { RegionBoundary } from '../base/RegionBoundary';

const TourCard = lazy(() => import('./TourCard'));

/** The step of the tour that is open, where the headline stands otherwise. */
export function Tour() {
  const step = useView((view) => view.tour);
  if (step === null) return null;
  return (
    <RegionBoundary region="tour">
      <TourCard step={step} />
    </RegionBoundary>
  );
}

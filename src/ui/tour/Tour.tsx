import { useView } from '../desk';
import { later } from '../later';
import { RegionBoundary } from '../RegionBoundary';

const TourCard = later(() => import('./TourCard'));

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

import { useSession } from '../desk';
import { later } from '../later';
import { RegionBoundary } from '../RegionBoundary';

const PictureDialog = later(async () => ({ default: (await import('./kit')).kit.PictureDialog }));

/** The dialog for pictures to take away, while one is asked for. */
export function Take() {
  const taking = useSession((session) => session.takingPicture);
  if (!taking) return null;
  return (
    <RegionBoundary region="picture">
      <PictureDialog />
    </RegionBoundary>
  );
}

import { useSession } from '../desk';
import { later } from '../later';
import { RegionBoundary } from '../RegionBoundary';

const PictureDialog = later(async () => ({ default: (await import('./kit')).kit.PictureDialog }));
const DataDialog = later(async () => ({ default: (await import('./kit')).kit.DataDialog }));

/** The dialogs for pictures and data to take away, while one is asked for. */
export function Take() {
  const picture = useSession((session) => session.takingPicture);
  const data = useSession((session) => session.takingData);
  return (
    <>
      {picture && (
        <RegionBoundary region="picture">
          <PictureDialog />
        </RegionBoundary>
      )}
      {data && (
        <RegionBoundary region="data">
          <DataDialog />
        </RegionBoundary>
      )}
    </>
  );
}

import { useSession } from '../base/desk';
import { later } from '../base/lazy';
import { RegionBoundary } from '../base/RegionBoundary';

const PictureDialog = later(async () => ({ default: (await import('./exportDialogs')).kit.PictureDialog }));
const DataDialog = later(async () => ({ default: (await import('./exportDialogs')).kit.DataDialog }));

/** The dialogs for pictures and data to take away, while one is asked for. */
export function ExportDialogs() {
  const open = useSession((session) => session.dialog?.kind);
  return (
    <>
      {open === 'picture' && (
        <RegionBoundary region="picture">
          <PictureDialog />
        </RegionBoundary>
      )}
      {open === 'data' && (
        <RegionBoundary region="data">
          <DataDialog />
        </RegionBoundary>
      )}
    </>
  );
}

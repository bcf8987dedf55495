import { useSession } from '../base/desk';
import { lazy } from '../base/lazy';
import { RegionBoundary } from '../base/RegionBoundary';

const PictureDialog = lazy(async () => ({
  default: (await import('./exportDialogs')).exportDialogs.PictureDialog,
}));
const DataDialog = lazy(async () => ({
  default: (await import('./exportDialogs')).exportDialogs.DataDialog,
}));

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

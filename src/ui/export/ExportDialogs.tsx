import { useSession } from '../base/desk';
import { lazy } from '../base/lazy';
import { RegionBoundary } from '../base/RegionBoundary';

const ShownDialog = lazy(async () => ({
  default: (await import('./exportDialogs')).exportDialogs.ShownDialog,
}));

/** The dialogs for citations, pictures and data to take away, while one is asked for. */
export function ExportDialogs() {
  const open = useSession(({ dialog }) => dialog?.kind);
  if (!open) return null;
  return (
    <RegionBoundary region={open} key={open}>
      <ShownDialog />
    </RegionBoundary>
  );
}

import { type ReactNode, useEffect, useMemo } from 'react';
import { DeskContext, useDesk, useView } from '../desk';

/** Pages about the whole edition: a source that is switched off counts here like any other, and the page says so. */
export function AsPublished({ children }: { readonly children: ReactNode }) {
  const desk = useDesk();
  const published = useMemo(() => ({ ...desk, record: desk.whole }), [desk]);
  const doubting = useView((view) => view.picture.doubted.length > 0);
  useReturn();
  return (
    <DeskContext value={published}>
      {doubting && (
        <p className="as-published">
          This page shows the whole edition: sources you have switched off are counted here, too.
        </p>
      )}
      {children}
    </DeskContext>
  );
}

/** Back takes the reader to the link by which the page was left, unless the focus is somewhere already. */
function useReturn(): void {
  const { session } = useDesk();
  useEffect(() => {
    const { left } = session.getState();
    session.setState({ left: null });
    if (left === null || document.activeElement !== document.body) return;
    document.getElementById(left)?.focus();
  }, [session]);
}

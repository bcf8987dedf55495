import { type ReactNode, useMemo } from 'react';
import { useFocusOnReturn } from '../base/arrival';
import { DeskContext, useDesk, useView } from '../base/desk';

/** Pages about the whole edition: a source that is switched off counts here like any other, and the page says so. */
export function AsPublished({ children }: { readonly children: ReactNode }) {
  const desk = useDesk();
  const published = useMemo(() => ({ ...desk, record: desk.whole }), [desk]);
  const excluding = useView((view) => view.picture.excluded.length > 0);
  useFocusOnReturn();
  return (
    <DeskContext value={published}>
      {excluding && (
        <p className="as-published">
          This page shows the whole edition: sources you have switched off are counted here, too.
        </p>
      )}
      {children}
    </DeskContext>
  );
}

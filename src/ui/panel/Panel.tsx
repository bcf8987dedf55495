import { type RefObject, useEffect, useRef, useState } from 'react';
import type { SheetHeight } from '../../core/gesture/sheetRest';
import { put, type SessionStore } from '../../shell/stores/sessionStore';
import { useDesk, useSelected, useSession, useView } from '../base/desk';
import { lazy } from '../base/lazy';
import { RegionBoundary } from '../base/RegionBoundary';
import { useFocusBack, useReadOn } from '../base/readOn';
import { useWindow } from '../base/useWindow';
import { RelationPanel } from './RelationPanel';
import './panel.css';

// What the record opens with is a relation; whoever opens a link to people has their script beside the data.
export const LaterPersonPanel = lazy(() => import('./PersonPanel'));
export const LaterConnectionPanel = lazy(() => import('./ConnectionPanel'));
const SourcesPanel = lazy(() => import('../sources/SourcesPanel'));
/** The same bar that cannot be taken hold of yet, so that nothing moves when it can. */
const SheetHandle = lazy(
  () => import('./SheetHandle'),
  <div className="sheet-handle">
    <span />
  </div>,
);

/**
 * The evidence: beside the graph on a wide screen, a sheet on a narrow one. `overDrawing`: the sheet lies over the graph,
 * and in a low window, or under the words of the tour, begins at its least height.
 */
export function Panel({ overDrawing = false }: { readonly overDrawing?: boolean }) {
  const { session } = useDesk();
  const selected = useSelected();
  const narrow = useWindow('narrow');
  const low = useWindow('low');
  const short = useWindow('short');
  const touring = useView((view) => view.tour !== null);
  const [chosen, setHeight] = useState<SheetHeight | null>(null);
  const height = chosen ?? (narrow && (low || (touring && short)) && overDrawing ? 'peek' : 'half');
  const sourcesOpen = useSession((state) => state.panel.sourcesOpen);
  const yearsOpen = useSession((state) => state.years.open);
  const panel = useRef<HTMLElement>(null);
  const readsQuote = !sourcesOpen && selected?.kind === 'relation' && selected.claim !== null;
  useFocusBack(panel);
  useReadOn(panel, readsQuote ? '[data-hero]' : 'h2');
  useCoveredTold(panel, narrow, session);

  // The years, unfolded above the drawing, need the room that the sheet would take.
  const shown = narrow && yearsOpen ? 'peek' : height;
  const resize = (to: SheetHeight) => {
    put(session, { years: { open: false } });
    setHeight(to);
  };

  if (!selected && !sourcesOpen) return null;
  return (
    <aside
      ref={panel}
      id="evidence"
      className="panel"
      data-height={shown}
      aria-label="Evidence"
      data-testid="panel"
    >
      {narrow && (
        <RegionBoundary region="handle of the sheet">
          <SheetHandle sheet={panel} height={shown} onRest={resize} />
        </RegionBoundary>
      )}
      {sourcesOpen ? (
        <SourcesPanel onClose={() => put(session, { panel: { sourcesOpen: false } })} />
      ) : selected?.kind === 'relation' ? (
        <RelationPanel relation={selected.relation} claim={selected.claim} />
      ) : selected?.kind === 'person' ? (
        <LaterPersonPanel person={selected.person} />
      ) : (
        selected && <LaterConnectionPanel selected={selected} />
      )}
    </aside>
  );
}

/** Tells the visit how much of the drawing the panel covers, where it is a sheet. */
function useCoveredTold(panel: RefObject<HTMLElement | null>, isSheet: boolean, session: SessionStore): void {
  useEffect(() => {
    const tell = (covered: number) => put(session, { panel: { covered } });
    const element = panel.current;
    if (!element || !isSheet) return tell(0);
    const observer = new ResizeObserver(() => tell(coveredBy(element)));
    observer.observe(element);
    return () => {
      observer.disconnect();
      tell(0);
    };
  }, [panel, isSheet, session]);
}

/** Height of the drawing that the sheet lies over. */
function coveredBy(sheet: HTMLElement): number {
  const drawing = document.querySelector('.drawing')?.getBoundingClientRect();
  if (!drawing) return 0;
  return Math.max(0, Math.round(drawing.bottom - sheet.getBoundingClientRect().top));
}

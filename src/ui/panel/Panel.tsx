import { useEffect, useRef, useState } from 'react';
import type { SheetHeight } from '../../core/gesture/sheetRest';
import { isReading } from '../../core/view/viewState';
import { useDesk, useSelected, useSession, useView } from '../desk';
import { later } from '../later';
import { RegionBoundary } from '../RegionBoundary';
import { useWindow } from '../useWindow';
import { ConnectionPanel } from './ConnectionPanel';
import { PersonPanel } from './PersonPanel';
import { RelationPanel } from './RelationPanel';
import './panel.css';

const WeighPanel = later(() => import('../weigh/WeighPanel'));
/** The same bar that cannot be taken hold of yet, so that nothing moves when it can. */
const SheetHandle = later(
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
  const weighing = useSession((state) => state.weighing);
  const yearsOpen = useSession((state) => state.yearsOpen);
  const panel = useRef<HTMLElement>(null);
  const readsQuote = !weighing && selected?.kind === 'relation' && selected.claim !== null;
  useReadingFocus(panel, readsQuote ? '[data-hero]' : 'h2');

  useEffect(() => {
    const element = panel.current;
    if (!element || !narrow) {
      session.setState({ covered: 0 });
      return;
    }
    const report = () => session.setState({ covered: coveredBy(element) });
    const observer = new ResizeObserver(report);
    observer.observe(element);
    return () => {
      observer.disconnect();
      session.setState({ covered: 0 });
    };
  }, [narrow, session]);

  // The years, unfolded above the drawing, need the room that the sheet would take.
  const shown = narrow && yearsOpen ? 'peek' : height;
  const resize = (to: SheetHeight) => {
    session.setState({ yearsOpen: false });
    setHeight(to);
  };

  if (!selected && !weighing) return null;
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
      {weighing ? (
        <WeighPanel onClose={() => session.setState({ weighing: false })} />
      ) : selected?.kind === 'relation' ? (
        <RelationPanel relation={selected.relation} claim={selected.claim} />
      ) : selected?.kind === 'person' ? (
        <PersonPanel person={selected.person} />
      ) : (
        selected && <ConnectionPanel selected={selected} />
      )}
    </aside>
  );
}

/** Height of the drawing that the sheet lies over. */
function coveredBy(sheet: HTMLElement): number {
  const drawing = document.querySelector('.drawing')?.getBoundingClientRect();
  if (!drawing) return 0;
  return Math.max(0, Math.round(drawing.bottom - sheet.getBoundingClientRect().top));
}

/** Takes the focus to what is to be read, and gives it back to where it came from when the panel closes. */
function useReadingFocus(panel: React.RefObject<HTMLElement | null>, target: string): void {
  const { session, views } = useDesk();
  const readOn = useSession((state) => state.readOn);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    const root = panel.current;
    if (!readOn || !root) return;
    const active = document.activeElement;
    if (active !== document.body && !root.contains(active)) opener.current = active;
    const read = (): boolean => {
      const words = root.querySelector<HTMLElement>(target);
      words?.focus({ preventScroll: true });
      if (words) session.setState({ readOn: false });
      return words !== null;
    };
    if (read()) return;
    // A part of the panel whose script is still on its way.
    const arrival = new MutationObserver(() => {
      if (read()) arrival.disconnect();
    });
    arrival.observe(root, { childList: true, subtree: true });
    return () => arrival.disconnect();
  }, [readOn, panel, target, session]);
  useEffect(
    () => () => {
      const back = opener.current;
      // Wait until the panel is gone: an element that is about to be removed may still hold the focus.
      window.queueMicrotask(() => {
        // An article that has taken the place of the picture is what is read next.
        const { mode } = views.getState().view;
        if (mode && isReading(mode)) return;
        if (back instanceof HTMLElement && back.isConnected) back.focus();
        // A row of the overview, which has come back in the panel's place.
        else document.getElementById(session.getState().openedBy ?? '')?.focus();
      });
    },
    [views, session],
  );
}

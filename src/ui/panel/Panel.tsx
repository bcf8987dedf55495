import { useEffect, useRef, useState } from 'react';
import { useDesk, useSelected, useSession } from '../desk';
import { narrowScreen, useMediaQuery } from '../useMediaQuery';
import { PersonPanel } from './PersonPanel';
import { RelationPanel } from './RelationPanel';
import './panel.css';

const heights = ['half', 'full', 'peek'] as const;

/** The evidence: beside the graph on a wide screen, a sheet over its foot on a narrow one. */
export function Panel() {
  const { session } = useDesk();
  const selected = useSelected();
  const narrow = useMediaQuery(narrowScreen);
  const [height, setHeight] = useState<(typeof heights)[number]>('half');
  const yearsOpen = useSession((state) => state.yearsOpen);
  const panel = useRef<HTMLElement>(null);
  const key = selected?.kind === 'person' ? `p${selected.person}` : `r${selected?.relation}`;
  useFocusOnOpening(panel, key);

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

  if (!selected) return null;
  // The years, unfolded above the drawing, need the room that the sheet would take.
  const shown = narrow && yearsOpen ? 'peek' : height;
  const next = heights[(heights.indexOf(shown) + 1) % heights.length] ?? 'half';
  const resize = () => {
    session.setState({ yearsOpen: false });
    setHeight(next);
  };
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
        <button
          type="button"
          className="sheet-handle"
          aria-label={`Sheet: ${shown} height. Change to ${next}.`}
          onClick={resize}
        >
          <span />
        </button>
      )}
      {selected.kind === 'relation' ? (
        <RelationPanel key={key} relation={selected.relation} claim={selected.claim} />
      ) : (
        <PersonPanel key={key} person={selected.person} />
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

/**
 * Whoever opens the panel from the keyboard or a list goes on reading in it, and comes back to where they were when
 * it closes. A click on the drawing leaves the focus alone.
 */
function useFocusOnOpening(panel: React.RefObject<HTMLElement | null>, key: string): void {
  const opener = useRef<Element | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each thing that is opened.
  useEffect(() => {
    const active = document.activeElement;
    if (!active?.closest('[data-opens]')) return;
    if (!panel.current?.contains(active)) opener.current = active;
    panel.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    panel.current?.querySelector('.panel-body')?.scrollTo(0, 0);
  }, [key, panel]);
  useEffect(
    () => () => {
      const back = opener.current;
      // Wait until the panel is gone: an element that is about to be removed may still hold the focus.
      window.queueMicrotask(() => {
        if (back instanceof HTMLElement && back.isConnected) back.focus();
      });
    },
    [],
  );
}

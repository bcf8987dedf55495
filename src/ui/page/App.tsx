import { useEffect } from 'react';
import { type Mode, showsArticles } from '../../core/view/viewState';
import { put } from '../../shell/stores/sessionStore';
import { useDesk, useSelected, useSession, useView } from '../base/desk';
import { focusOn, focusTarget } from '../base/focusAfter';
import { lazy } from '../base/lazy';
import { RegionBoundary } from '../base/RegionBoundary';
import { useWindow } from '../base/useWindow';
import { ExportDialogs } from '../export/ExportDialogs';
import { Paper } from '../export/Paper';
import { GraphView } from '../graph/Graph';
import { PictureKey } from '../graph/PictureKey';
import { Header } from '../header/Header';
import { Headline } from '../header/Headline';
import { ImportedData } from '../import/ImportedData';
import { TypeKey } from '../key/TypeKey';
import { LiveRegion } from '../notices/LiveRegion';
import { Notices } from '../notices/Notices';
import { Panel } from '../panel/Panel';
import { useClosePanel } from '../panel/useClosePanel';
import { Tour } from '../tour/Tour';
import './App.css';

/** It takes its room from the first moment, so that the drawing never has to give it up. */
const Overview = lazy(() => import('../overview/Overview'), <div className="panel" />);
// Said, not shown.
const PageTitle = lazy(() => import('../notices/PageTitle'));
const Articles = lazy(() => import('../articles/Articles'));
/** On a phone it is what opens first, so its script comes beside the data. */
export const LaterRelationList = lazy(async () => ({
  default: (await import('../list/RelationList')).RelationList,
}));

/** Where it stands open from the beginning its script comes beside the data as well; where it is folded away, later. */
export const LaterYearStrip = lazy(async () => ({
  default: (await import('../years/YearStrip')).YearStrip,
}));

export function App() {
  const phone = useWindow('phone');
  const chosen = useView((view) => view.mode);
  const mode = chosen ?? (phone ? 'list' : 'graph');
  const selected = useSelected();
  const opening = useView((view) => view.selection.kind === 'opening');
  const sourcesOpen = useSession((session) => session.panel.sourcesOpen);
  const touring = useView((view) => view.tour !== null);
  const yearsOpen = useSession((session) => session.years.open);
  useEscapeToClose();
  // In a phone's list the edition's own choice must not cover the list that was opened first.
  const reading = showsArticles(mode);
  const evidenceOpen =
    !reading && (sourcesOpen || (selected !== null && !(phone && mode === 'list' && opening)));
  const overviewOpen = useHasOverview() && !reading && !evidenceOpen;
  return (
    <div
      className="page"
      data-mode={reading ? 'reading' : mode}
      data-panel={evidenceOpen || overviewOpen ? 'open' : 'closed'}
      data-tour={touring ? 'open' : undefined}
      data-years={yearsOpen ? 'open' : 'closed'}
    >
      {evidenceOpen && <SkipToQuote />}
      <Header mode={mode} />
      <main className="desk">
        <Notices />
        <ExportDialogs />
        <ImportedData />
        <Tour />
        {reading ? (
          <RegionBoundary region="articles" key="articles">
            <Articles mode={mode} />
          </RegionBoundary>
        ) : (
          <Relations mode={mode} />
        )}
      </main>
      {evidenceOpen && (
        <RegionBoundary region="panel">
          <Panel overDrawing={mode === 'graph'} />
        </RegionBoundary>
      )}
      {overviewOpen && (
        <RegionBoundary region="overview">
          <Overview mode={mode} />
        </RegionBoundary>
      )}
      <PageTitle />
      <LiveRegion />
      <Paper selected={evidenceOpen ? selected : null} />
    </div>
  );
}

/** The relations as a picture or a table, with what narrows them. */
function Relations({ mode }: { readonly mode: Mode }) {
  return (
    <>
      <Headline />
      <TypeKey />
      {mode === 'graph' ? (
        <RegionBoundary region="graph" key="graph">
          <GraphView />
          <PictureKey />
        </RegionBoundary>
      ) : (
        <RegionBoundary region="list" key="list">
          <LaterRelationList />
        </RegionBoundary>
      )}
      <RegionBoundary region="years" key="years">
        <LaterYearStrip />
      </RegionBoundary>
    </>
  );
}

/**
 * Whether what stands beside the drawing while nothing is open is the overview: of the reader's own data, where there is
 * room, until it is closed. So the drawing is as wide before the first line is opened as after.
 */
function useHasOverview(): boolean {
  const isOwn = useDesk().whole.dataset.edition.file !== undefined;
  const isClosed = useSession((session) => session.panel.overviewClosed);
  const narrow = useWindow('narrow');
  return isOwn && !isClosed && !narrow;
}

/** The first stop of the keyboard. A button, as a link to a fragment would add a step to the history. */
function SkipToQuote() {
  const { claim } = useDesk().record.nouns;
  const skip = () => focusOn([focusTarget.panel]);
  return (
    <button type="button" className="skip" onClick={skip}>
      Skip to the {claim}
    </button>
  );
}

/** Escape closes what is open, the smallest thing first. */
function useEscapeToClose() {
  const close = useClosePanel();
  const { session } = useDesk();
  const choice = useSession((state) => state.pointer.choice);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || choice) return;
      if (session.getState().pointer.hovered) {
        put(session, { pointer: { hovered: null } });
        return;
      }
      if (session.getState().panel.sourcesOpen && document.activeElement?.closest('.panel')) {
        put(session, { panel: { sourcesOpen: false } });
        return;
      }
      const inPanel = document.activeElement?.closest('.panel');
      if (inPanel) close();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [close, choice, session]);
}

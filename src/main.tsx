// The order of these is the order of the cascade: components refine what they set.
import './ui/style/fonts.css';
import './ui/style/tokens.css';
import './ui/style/base.css';
import './ui/style/forced.css';

import { StrictMode, startTransition } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { OpenRecord } from './core/view/record';
import { defaultView } from './core/view/viewState';
import { fontsReady } from './shell/fonts';
import { loadRecord } from './shell/loadRecord';
import { createOwnDataDesk } from './shell/ownData';
import type { Arrival } from './shell/ownDataDesk';
import { createSessionStore } from './shell/sessionStore';
import { followDevice } from './shell/themeChoice';
import { today } from './shell/today';
import { dataInAddress, dataOf, modeInAddress, pushView, syncUrl, viewFromAddress } from './shell/urlSync';
import { createViewStore } from './shell/viewStore';
import { whenIdle } from './shell/whenIdle';
import { App, RelationList } from './ui/App';
import { DeskProvider } from './ui/DeskProvider';
import { LoadFailure } from './ui/LoadFailure';
import { fetchTheRest } from './ui/later';
import { phoneScreen } from './ui/useMediaQuery';

followDevice();
void start();

async function start(): Promise<void> {
  const host = document.getElementById('root');
  if (!host) return;
  const root = createRoot(host);
  const listFirst = opensWithList() ? RelationList.fetch().catch(() => undefined) : null;
  const [loaded] = await Promise.all([loadRecord(), fontsReady(), listFirst]);
  if (!loaded.ok) root.render(<LoadFailure problem={loaded.problem} />);
  else openPage(root, loaded.record);
  whenIdle(() => void fetchTheRest());
}

/** Whether the page begins with the list, as the address or the screen has it. */
function opensWithList(): boolean {
  return (modeInAddress() ?? (window.matchMedia(phoneScreen).matches ? 'list' : 'graph')) === 'list';
}

/** Lays the shipped record on the page, and whatever the reader brings in its place. */
function openPage(root: Root, shipped: OpenRecord): void {
  const probing = new URLSearchParams(window.location.search).has('probe');
  let leaveDesk = () => {};
  let place = (_: OpenRecord, _settled: boolean) => {};
  let shown = shipped;

  /** A record with the view that the address asks for: a desk of its own. */
  const open = (record: OpenRecord, dataAt = performance.now(), unplaced = false) => {
    leaveDesk();
    shown = record;
    const { view, notices } = viewFromAddress(record);
    const views = createViewStore(view);
    const session = createSessionStore(notices);
    session.setState({ unplaced });
    const stops = [syncUrl(views, record, (fresh) => session.setState({ notices: fresh }), goTo)];
    leaveDesk = () => {
      for (const stop of stops) stop();
    };
    const page = (
      <StrictMode>
        <DeskProvider key={dataAt} record={record} views={views} session={session} own={own}>
          <App />
        </DeskProvider>
      </StrictMode>
    );
    // A large page is made bit by bit, and the one before it answers meanwhile.
    startTransition(() => root.render(page));
    const probed = { record, views, session, times: { dataAt, settledAt: 0 } };
    // Only the drawing looks at places: the rest of the page need not hear of them.
    place = (latest, settled) => {
      probed.record = latest;
      session.setState({ laid: latest.subject, unplaced: false });
      if (settled) probed.times.settledAt ||= performance.now();
    };
    if (probing) {
      void import('./shell/probe').then(({ offerProbe }) => stops.push(offerProbe(() => probed)));
    }
  };

  const goTo = (data: string | null) => (data === null ? open(shipped) : own.find(data));

  const lay = (record: OpenRecord, { dataAt, state }: Arrival) => {
    if (state !== 'unplaced') return place(record, state === 'settled');
    const data = dataOf(record);
    if (dataInAddress() !== data) pushView({ ...defaultView, data });
    open(record, dataAt, true);
  };

  const leave = () => {
    pushView(defaultView);
    open(shipped);
  };

  const own = createOwnDataDesk({ lay, leave, shown: () => shown, year: () => Number(today().slice(0, 4)) });
  const wanted = dataInAddress();
  open(shipped);
  if (wanted !== null) own.find(wanted);
}

// The order of these is the order of the cascade: components refine what they set.
import './ui/style/fonts.css';
import './ui/style/tokens.css';
import './ui/style/base.css';
import './ui/style/forced.css';
import './ui/style/unseen.css';

import { StrictMode, startTransition } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { OpenRecord } from './core/record/record';
import { showsArticles } from './core/view/viewState';
import { type WindowName, windows } from './core/view/windows';
import { loadRecord } from './shell/files/loadRecord';
import { createDesks } from './shell/page/desks';
import { fontsReady } from './shell/page/fonts';
import { followDevice } from './shell/page/themeChoice';
import { askedInAddress, dataInAddress } from './shell/page/urlSync';
import { whenIdle } from './shell/page/whenIdle';
import type { OpenDesk } from './shell/stores/openDesk';
import { createImportDesk, type ImportDesk } from './shell/workers/importDesk';
import { DeskProvider } from './ui/base/DeskProvider';
import { fetchTheRest, type LazyScript } from './ui/base/lazy';
import { App, LaterRelationList, LaterYearStrip } from './ui/page/App';
import { LoadFailure } from './ui/page/LoadFailure';
import { LaterConnectionPanel, LaterPersonPanel } from './ui/panel/Panel';

followDevice();
void start();

async function start(): Promise<void> {
  const host = document.getElementById('root');
  if (!host) return;
  const root = createRoot(host);
  const parts = opensWith().map((part) => part.fetch().catch(() => undefined));
  const [loaded] = await Promise.all([loadRecord(), fontsReady(), ...parts]);
  if (!loaded.ok) root.render(<LoadFailure problem={loaded.problem} />);
  else openPage(root, loaded.record);
  whenIdle(() => void fetchTheRest());
}

/** Parts of the page that are not in the first load and with which it begins, as the address or the screen has it. */
function opensWith(): readonly LazyScript<void>[] {
  const { mode, selection } = askedInAddress();
  const isWindow = (name: WindowName) => window.matchMedia(windows[name]).matches;
  const shown = mode ?? (isWindow('phone') ? 'list' : 'graph');
  const hasStrip = !showsArticles(shown) && !isWindow('small') && !isWindow('low');
  const open = {
    person: [LaterPersonPanel],
    pair: [LaterConnectionPanel],
    path: [LaterConnectionPanel],
    relation: [],
    opening: [],
    none: [],
  }[selection.kind];
  return [...(shown === 'list' ? [LaterRelationList] : []), ...(hasStrip ? [LaterYearStrip] : []), ...open];
}

/** Shows the shipped record, and whatever the reader brings in its place. */
function openPage(root: Root, shipped: OpenRecord): void {
  const desks = createDesks(shipped, {
    // A large page is made bit by bit, and the one before it answers meanwhile.
    onOpen: (desk) => startTransition(() => root.render(<Page desk={desk} own={own} />)),
    onOtherData: (data) => own.send(data === null ? { kind: 'return' } : { kind: 'find', data }),
  });
  const own = createImportDesk(desks);
  const wanted = dataInAddress();
  desks.showShipped(false);
  if (wanted !== null) own.send({ kind: 'find', data: wanted });
}

function Page({ desk, own }: { readonly desk: OpenDesk; readonly own: ImportDesk }) {
  const { number, record, views, session, drawing } = desk;
  return (
    <StrictMode>
      <DeskProvider
        key={number}
        record={record}
        views={views}
        session={session}
        drawing={drawing}
        imports={own}
      >
        <App />
      </DeskProvider>
    </StrictMode>
  );
}

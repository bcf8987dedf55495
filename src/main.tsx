// The order of these is the order of the cascade: components refine what they set.
import './ui/style/fonts.css';
import './ui/style/tokens.css';
import './ui/style/base.css';
import './ui/style/forced.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { fontsReady } from './shell/fonts';
import { loadRecord } from './shell/loadRecord';
import { createSessionStore } from './shell/sessionStore';
import { followDevice } from './shell/themeChoice';
import { syncUrl, viewFromAddress } from './shell/urlSync';
import { createViewStore } from './shell/viewStore';
import { whenIdle } from './shell/whenIdle';
import { App } from './ui/App';
import { DeskProvider } from './ui/DeskProvider';
import { LoadFailure } from './ui/LoadFailure';
import { fetchTheRest } from './ui/later';

followDevice();
void start();

async function start(): Promise<void> {
  const host = document.getElementById('root');
  if (!host) return;
  const root = createRoot(host);
  const [loaded] = await Promise.all([loadRecord(), fontsReady()]);
  if (!loaded.ok) {
    root.render(<LoadFailure problem={loaded.problem} />);
    return;
  }
  const { record } = loaded;
  // What the address asks for beside the view; the address is written anew as soon as the view changes.
  const address = window.location.search;
  const { view, notices } = viewFromAddress(record);
  const views = createViewStore(view);
  const session = createSessionStore(notices);
  syncUrl(views, record, (fresh) => session.setState({ notices: fresh }));
  root.render(
    <StrictMode>
      <DeskProvider record={record} views={views} session={session}>
        <App />
      </DeskProvider>
    </StrictMode>,
  );
  whenIdle(() => void fetchTheRest());
  if (new URLSearchParams(address).has('probe')) {
    const { offerProbe } = await import('./shell/probe');
    const times = { dataAt: performance.now(), settledAt: performance.now() };
    offerProbe(() => ({ record, views, session, times, order: null }));
  }
}

import type { LayoutNews, LayoutOrder } from '../core/layout/protocol';
import { quickLayout } from '../core/layout/quickLayout';
import type { Positions } from '../core/layout/settle';

/** Between two pieces of news; milliseconds. Only when is said depends on the clock, never what comes out. */
const pause = 100;

interface Scope {
  onmessage: ((event: MessageEvent<LayoutOrder>) => void) | null;
  postMessage(message: LayoutNews, transfer: Transferable[]): void;
}

const scope = globalThis as unknown as Scope;
let lastSaid = 0;

scope.onmessage = ({ data: net }) => {
  try {
    const places = quickLayout(net, (share, now) => {
      if (performance.now() - lastSaid < pause) return;
      lastSaid = performance.now();
      const copy = { x: now.x.slice(), y: now.y.slice() };
      say({ kind: 'progress', share, places: copy }, copy);
    });
    say({ kind: 'done', places }, places);
  } catch (error) {
    scope.postMessage({ kind: 'failed', problem: String(error) }, []);
  }
};

function say(news: LayoutNews, { x, y }: Positions): void {
  scope.postMessage(news, [x.buffer, y.buffer]);
}

import { degreesOf } from '../core/layout/net';
import type { LayoutNews, LayoutOrder } from '../core/layout/protocol';
import { quickLayout } from '../core/layout/quickLayout';
import type { Positions } from '../core/layout/settle';
import { areBent, lineBows } from '../core/scene/bows';

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
    const kept = areBent(net) ? { x: places.x.slice(), y: places.y.slice() } : null;
    say({ kind: 'done', places }, places);
    if (!kept) return;
    const bows = lineBows({ ...net, degree: degreesOf(net) }, kept);
    scope.postMessage({ kind: 'bows', bows }, [bows.buffer]);
  } catch (error) {
    scope.postMessage({ kind: 'failed', problem: String(error) }, []);
  }
};

function say(news: LayoutNews, { x, y }: Positions): void {
  scope.postMessage(news, [x.buffer, y.buffer]);
}

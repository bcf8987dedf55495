import type { StoreApi } from 'zustand/vanilla';
import type { OpenRecord } from '../../core/record/record';
import { type DecodedView, decodeView, encodeView } from '../../core/view/link';
import { leastLost, readingsOf } from '../../core/view/mendLink';
import { resolveView } from '../../core/view/resolveView';
import { defaultView, type View } from '../../core/view/viewState';
import type { ViewStore } from '../stores/viewStore';

/** Browsers refuse more than about a hundred history calls in ten seconds. */
const replaceEvery = 250;

/** The view the address asks for, with a sentence for whatever it says that cannot be followed. */
export function viewFromAddress(record: OpenRecord): DecodedView {
  const data = dataOf(record);
  const ofRecord = readingsOf(window.location.search).filter((query) => decodeView(query).view.data === data);
  // A link to other data says nothing of this record.
  if (ofRecord.length === 0) return { view: { ...defaultView, data }, notices: [] };
  return leastLost((query) => resolveView(decodeView(query), record), ofRecord);
}

/** How much of a fingerprint names data in a link. */
const dataLength = 12;

/** What names a reader's own data in a link; null for the shipped record. */
export function dataOf({ dataset, fingerprint }: OpenRecord): string | null {
  return dataset.edition.file === undefined ? null : (fingerprint ?? '').slice(0, dataLength);
}

/** The data that the address is about; null for the shipped record. */
export function dataInAddress(): string | null {
  return decodedAddress().view.data;
}

/** What the address opens, as far as it says so: whether all of it is held is not known yet. */
export function askedInAddress(): Pick<View, 'mode' | 'selection'> {
  return decodedAddress().view;
}

function decodedAddress(): DecodedView {
  return leastLost(decodeView, readingsOf(window.location.search));
}

/** Goes on to a view, as a step that Back undoes. */
export function pushView(view: View): void {
  window.history.pushState(null, '', addressOf(encodeView(view)));
}

/** The address of this page with a query, if there is one. */
function addressOf(query: string): string {
  return `${window.location.pathname}${query ? `?${query}` : ''}`;
}

/** False where the browser has had enough history calls, and throws. */
function writeAddress(address: string, step: ViewStore['step']): boolean {
  try {
    if (step === 'push') window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
    return true;
  } catch {
    return false;
  }
}

/**
 * Keeps address and view equal, both ways. Steps are pushed at once; slides are gathered, and the last one always
 * lands. Returns a function that stops it.
 */
export function syncUrl(
  store: StoreApi<ViewStore>,
  record: OpenRecord,
  onNotices: (notices: readonly string[]) => void,
  /** The address has gone to a view of other data, or of the shipped record (null). */
  onOtherData: (data: string | null) => void,
) {
  let timer: number | undefined;
  let written = encodeView(store.getState().view);

  const write = (step: 'push' | 'replace') => {
    window.clearTimeout(timer);
    timer = undefined;
    const query = encodeView(store.getState().view);
    if (query === written) return;
    // Where it could not be written, the next change writes it again.
    written = writeAddress(addressOf(query) + window.location.hash, step) ? query : '';
  };

  const stopStore = store.subscribe((state, previous) => {
    if (state.view === previous.view) return;
    if (state.step === 'push') {
      flushSlide(previous.view);
      write('push');
    } else {
      timer ??= window.setTimeout(() => write('replace'), replaceEvery);
    }
  });

  /** A slide still waiting belongs to the step before the one that is about to be pushed. */
  const flushSlide = (view: View) => {
    if (timer === undefined) return;
    window.clearTimeout(timer);
    timer = undefined;
    const query = encodeView(view);
    window.history.replaceState(null, '', addressOf(query));
    written = query;
  };

  const onPopState = () => {
    window.clearTimeout(timer);
    timer = undefined;
    const data = dataInAddress();
    if (data !== store.getState().view.data) return onOtherData(data);
    const { view, notices } = viewFromAddress(record);
    written = encodeView(view);
    store.getState().change(() => view, 'arrive');
    onNotices(notices);
  };
  window.addEventListener('popstate', onPopState);
  const onLeave = () => write('replace');
  window.addEventListener('pagehide', onLeave);

  return () => {
    stopStore();
    window.removeEventListener('popstate', onPopState);
    window.removeEventListener('pagehide', onLeave);
    window.clearTimeout(timer);
  };
}

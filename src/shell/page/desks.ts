import type { OpenRecord, RecordLayout } from '../../core/record/record';
import { defaultView } from '../../core/view/viewState';
import { createDrawingStore, layoutIn } from '../stores/drawingStore';
import type { ImportPage } from '../stores/importPage';
import type { OpenDesk } from '../stores/openDesk';
import { createSessionStore } from '../stores/sessionStore';
import { createViewStore } from '../stores/viewStore';
import { mark } from './marks';
import { dataInAddress, dataOf, pushView, syncUrl, viewFromAddress } from './urlSync';

export interface DeskHandlers {
  /** A desk takes the place of the one before. */
  readonly onOpen: (desk: OpenDesk) => void;
  /** The address has gone to a view of other data, or of the shipped record (null). */
  readonly onOtherData: (data: string | null) => void;
}

/** The desks of the page, one at a time: one for the shipped record, and one for each record in its place. None is open yet. */
export function createDesks(shipped: OpenRecord, handlers: DeskHandlers): ImportPage {
  // Asked once: the address goes on to views that do not say so.
  const probing = new URLSearchParams(window.location.search).has('probe');
  let now: ReturnType<typeof openDesk> | null = null;
  const change = (record: OpenRecord, awaitingLayout: boolean) => {
    now?.leave();
    now = openDesk(record, (now?.desk.number ?? 0) + 1, awaitingLayout, handlers);
    if (probing) now.probe();
  };
  /** Only the drawing looks at places: the rest of the page need not hear of them. */
  const setLayout = (found: Partial<RecordLayout>) => {
    if (!now) return;
    const { record, drawing } = now.desk;
    const { positions, offsets } = layoutIn(drawing.getState()) ?? record.subject;
    drawing.setState({ layout: { kind: 'found', layout: { positions, offsets, ...found } } });
  };
  return {
    show: (record) => {
      const data = dataOf(record);
      if (dataInAddress() !== data) pushView({ ...defaultView, data });
      change(record, true);
    },
    place: (positions) => setLayout({ positions }),
    bend: (offsets) => setLayout({ offsets }),
    showShipped: (step) => {
      if (step) pushView(defaultView);
      change(shipped, false);
    },
  };
}

/** A record with the view that the address asks for. `unplaced`: nobody has a place yet. */
function openDesk(
  record: OpenRecord,
  number: number,
  awaitingLayout: boolean,
  { onOpen, onOtherData }: DeskHandlers,
) {
  const { view, notices } = viewFromAddress(record);
  const views = createViewStore(view);
  const session = createSessionStore(notices);
  const drawing = createDrawingStore({ kind: awaitingLayout ? 'awaited' : 'recorded' });
  const desk: OpenDesk = { number, record, views, session, drawing };
  const stops = [syncUrl(views, record, (fresh) => session.setState({ notices: fresh }), onOtherData)];
  let isLeft = false;
  mark('shown');
  onOpen(desk);
  const leave = () => {
    isLeft = true;
    for (const stop of stops) stop();
  };
  const probe = () =>
    void import('./probe').then(({ offerProbe }) => {
      if (!isLeft) stops.push(offerProbe(desk));
    });
  return { desk, leave, probe };
}

import type { StoreApi } from 'zustand/vanilla';
import type { View } from '../../core/view/viewState';
import { type Pace, put, type SessionStore } from '../stores/sessionStore';
import type { ViewStore } from '../stores/viewStore';

/** Milliseconds that a step stays. */
const stay: Record<Pace, number> = { slow: 2000, normal: 1000, fast: 500 };

/** A way through the time of the record. */
export interface Steps {
  /** The step that playing begins with; from the end, back at the beginning. */
  readonly first: (view: View) => View;
  /** Null at the end. */
  readonly next: (view: View) => View | null;
}

interface PlayParts {
  readonly views: StoreApi<ViewStore>;
  readonly session: SessionStore;
  readonly steps: Steps;
  /** The part of the page with the time in it: whatever is touched there, but for `[data-plays]`, stops the playing. */
  readonly strip: Element;
}

/**
 * Plays through the time of the record until its end, or until anything else sets the time, the strip is touched or
 * goes out of sight, the tab is hidden, or the session is told to stop. Steps replace each other in the history.
 */
export function playSteps({ views, session, steps, strip }: PlayParts): void {
  let timer: number | undefined;
  let stepping = false;

  const stop = () => put(session, { years: { playing: false } });
  const show = (view: View) => {
    stepping = true;
    views.getState().change(() => view, 'replace');
    stepping = false;
    if (steps.next(view)) wait();
    else stop();
  };
  const wait = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(step, stay[session.getState().years.pace]);
  };
  const step = () => {
    const next = isInSight(strip) ? steps.next(views.getState().view) : null;
    if (next) show(next);
    else stop();
  };
  const onTouch = (event: Event) => {
    if (event.target instanceof Element && event.target.closest('[data-plays]')) return;
    stop();
  };
  const onHide = () => {
    if (document.hidden) stop();
  };

  const stopViews = views.subscribe(({ view }, { view: before }) => {
    const same =
      view.picture.filter.years === before.picture.filter.years &&
      view.picture.filter.knownBy === before.picture.filter.knownBy &&
      view.picture.filter.clock === before.picture.filter.clock;
    if (!stepping && !same) stop();
  });
  const stopSession = session.subscribe(({ years: now }, { years: before }) => {
    if (!now.playing) end();
    else if (before.open && !now.open) stop();
    else if (now.pace !== before.pace) wait();
  });
  const touches = ['pointerdown', 'input'];
  for (const type of touches) strip.addEventListener(type, onTouch);
  document.addEventListener('visibilitychange', onHide);
  const end = () => {
    window.clearTimeout(timer);
    stopViews();
    stopSession();
    for (const type of touches) strip.removeEventListener(type, onTouch);
    document.removeEventListener('visibilitychange', onHide);
  };

  put(session, { years: { playing: true } });
  show(steps.first(views.getState().view));
}

/** Out of sight, as where a sheet takes its room, the strip cannot be used to stop what it plays. */
function isInSight(element: Element): boolean {
  return element.isConnected && element.checkVisibility?.() !== false;
}

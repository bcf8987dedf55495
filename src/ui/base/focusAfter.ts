import { flushSync } from 'react-dom';

/** Where the focus can go on from, by the part of the page it stands in. */
export const focusTarget = {
  /** "8 of 12 relations shown" */
  count: '[data-testid="count"]',
  /** The keyboard's place in the graph. */
  graph: '.walker:not([hidden])',
  /** The way back out of a picture that the filter has emptied. */
  emptied: '.empty button',
  firstRow: '.list tbody button',
  /** The sentence or the name that the panel is about. */
  panel: '.panel h2',
} as const;

/** The list's row of one relation. */
export function rowFocus(relation: string): string {
  return `.list tr[data-relation=${JSON.stringify(relation)}] button`;
}

/** An element by its id; no place where there is none. */
export function idTargets(id: string | null): readonly string[] {
  return id === null ? [] : [`[id=${JSON.stringify(id)}]`];
}

/** Whether the control that had the focus is gone: the browser has then left it on the body. */
export function isFocusLost(): boolean {
  return document.activeElement === document.body;
}

/** Sets the focus on the first of the places that is there and takes it. */
export function focusOn(places: readonly string[], options?: FocusOptions): void {
  for (const place of places) {
    const element = document.querySelector<HTMLElement>(place);
    element?.focus(options);
    // What a narrow screen does not show takes no focus: then it is the next place's turn.
    if (element && document.activeElement === element) return;
  }
}

/** Gives the focus back to where it came from; to the first of the places where that is gone, or was nowhere. */
export function giveFocusBack(from: Element | null, places: readonly string[], options?: FocusOptions): void {
  if (from instanceof HTMLElement && from !== document.body && from.isConnected) from.focus(options);
  else focusOn(places, options);
}

/**
 * Makes a change that takes the focused control away (Reset, Close, "Show everything") and sets the focus on the first
 * of the places that is there afterwards. Without it the browser leaves the focus on the body, and whoever reads by
 * keyboard or by ear starts again at the top of the page.
 */
export function focusAfter(change: () => void, ...places: readonly string[]): void {
  flushSync(change);
  // Later than whoever gives the focus back on going, as the panel does to its opener: what they chose stands.
  window.queueMicrotask(() => {
    if (isFocusLost()) focusOn(places);
  });
}

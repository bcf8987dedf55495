/** Runs something once the browser has nothing better to do; after a while where it cannot tell (Safari). */
export function whenIdle(act: () => void): void {
  if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(act, { timeout: 10_000 });
  else window.setTimeout(act, 2000);
}

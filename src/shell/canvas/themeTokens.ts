import { allLooks, lineLooks } from '../../core/model/lineLooks';

/** Resolved colours of the theme, by token name without the leading dashes. */
export type Colours = (token: string) => string;

const names = [
  'paper',
  'fill',
  'ink',
  'ink-2',
  'ink-3',
  'hair',
  'marker',
  'on-marker',
  ...allLooks.map(({ token }) => token),
]; // prettier-ignore

/** Reads the custom properties as the stylesheet resolves them now, so that canvas and page share one source. */
export function readColours(host: HTMLElement): Colours {
  const probe = document.createElement('span');
  probe.hidden = true;
  host.append(probe);
  const colours = new Map<string, string>();
  for (const name of names) {
    probe.style.color = `var(--${name})`;
    colours.set(name, getComputedStyle(probe).color);
  }
  probe.remove();
  return (token) => colours.get(token) ?? 'currentcolor';
}

/**
 * The colours on the marker. Where the reader's own colours leave the kinds of line none, a line has the colour of all
 * text, which need not be seen on the marker: there it takes that of text on it.
 */
export function onMarker(colours: Colours): Colours {
  if (colours(lineLooks.arrow.token) !== colours('ink')) return colours;
  return (token) => {
    if (token === 'paper') return colours('marker');
    return isLine(token) ? colours('on-marker') : colours(token);
  };
}

function isLine(token: string): boolean {
  return allLooks.some((look) => look.token === token);
}

/** The colours of the paper theme, whatever the reader has chosen and whatever the device does with colours. */
export function readPaperColours(host: HTMLElement): Colours {
  const figure = document.createElement('span');
  figure.className = 'paper-theme';
  host.append(figure);
  const colours = readColours(figure);
  figure.remove();
  return colours;
}

/** Calls back when the colours may have changed: the system's scheme, forced colours, or the reader's choice. */
export function onThemeChange(callback: () => void): () => void {
  const conditions = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];
  const queries = conditions.map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', callback);
  const observer = new MutationObserver(callback);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    for (const query of queries) query.removeEventListener('change', callback);
    observer.disconnect();
  };
}

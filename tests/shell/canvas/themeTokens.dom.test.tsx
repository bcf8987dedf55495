import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  onMarker,
  onThemeChange,
  readColours,
  readPaperColours,
} from '../../../src/shell/canvas/themeTokens';

afterEach(() => {
  delete document.documentElement.dataset.theme;
  document.body.replaceChildren();
});

/** A browser in which each token has a colour of its own, another on paper. */
function withTokens() {
  vi.spyOn(window, 'getComputedStyle').mockImplementation((element) => {
    const token = /--([\w-]+)/.exec((element as HTMLElement).style.color)?.[1] ?? 'none';
    const isPaper = element.closest('.paper-theme') !== null;
    return { color: `${isPaper ? 'paper' : 'page'} ${token}` } as CSSStyleDeclaration;
  });
}

describe('the colours of the drawing', () => {
  it('are those of the stylesheet, as it resolves them now', () => {
    withTokens();
    const colours = readColours(document.body);
    expect(colours('ink')).toBe('page ink');
    expect(colours('line-1')).toBe('page line-1');
  });

  it('are what they were when they were read', () => {
    withTokens();
    const before = readColours(document.body);
    vi.mocked(window.getComputedStyle).mockRestore();
    expect(before('ink')).toBe('page ink');
  });

  it('of a token that nobody knows are those of the text around', () => {
    expect(readColours(document.body)('no-such-token')).toBe('currentcolor');
  });

  it('of paper are read whatever the theme of the page is', () => {
    withTokens();
    expect(readPaperColours(document.body)('ink')).toBe('paper ink');
  });

  it('leave nothing behind on the page', () => {
    readColours(document.body);
    readPaperColours(document.body);
    expect(document.body.childElementCount).toBe(0);
  });
});

describe('the colours on the marker', () => {
  const known: Record<string, string> = {
    ink: 'black',
    'on-marker': 'navy',
    marker: 'yellow',
    paper: 'white',
  };

  it('are their own where each kind of line has one', () => {
    const colours = (token: string) => known[token] ?? token;
    expect(onMarker(colours)).toBe(colours);
  });

  it('are those of text on it where lines have the colour of all text', () => {
    const colours = onMarker((token) => (token.startsWith('line-') ? 'black' : (known[token] ?? token)));
    expect(colours('line-2')).toBe('navy');
    expect(colours('paper')).toBe('yellow');
    expect(colours('ink')).toBe('black');
  });
});

describe('a change of the colours', () => {
  function watched() {
    const queries = new Map<string, EventTarget>();
    vi.spyOn(window, 'matchMedia').mockImplementation((media) => {
      const query = new EventTarget();
      queries.set(media, query);
      return query as MediaQueryList;
    });
    let told = 0;
    const stop = onThemeChange(() => told++);
    return { queries, stop, told: () => told };
  }

  it.each(['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'])(
    'is told when the device changes %s',
    (media) => {
      const { queries, stop, told } = watched();
      const change = () => queries.get(media)?.dispatchEvent(new Event('change'));
      change();
      expect(told()).toBe(1);
      stop();
      change();
      expect(told()).toBe(1);
    },
  );

  it('is told when the reader chooses another theme, until it is stopped', async () => {
    const { stop, told } = watched();
    document.documentElement.dataset.theme = 'ink';
    await vi.waitFor(() => expect(told()).toBe(1));
    document.documentElement.className = 'other';
    document.documentElement.dataset.theme = 'paper';
    await vi.waitFor(() => expect(told()).toBe(2));
    stop();
    document.documentElement.dataset.theme = 'ink';
    await new Promise((done) => setTimeout(done, 0));
    expect(told()).toBe(2);
    document.documentElement.className = '';
  });
});

import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseTheme, followDevice } from '../../src/shell/page/themeChoice';

const first = readFileSync('public/theme.js', 'utf8');
const shown = () => document.documentElement.dataset.theme ?? 'none';

/** A device that asks for more contrast, or does not, and may change its mind. */
function device(moreContrast: boolean) {
  const list = Object.assign(new EventTarget(), { matches: moreContrast });
  vi.spyOn(window, 'matchMedia').mockReturnValue(list as unknown as MediaQueryList);
  return {
    change: (now: boolean) => {
      list.matches = now;
      list.dispatchEvent(new Event('change'));
    },
  };
}

afterEach(() => {
  window.localStorage.clear();
  delete document.documentElement.dataset.theme;
});

describe('the theme', () => {
  it.each([
    [null, false, 'none'],
    [null, true, 'contrast'],
    ['paper', true, 'paper'],
    ['ink', false, 'ink'],
    ['contrast', false, 'contrast'],
    ['constructor', false, 'none'],
    ['<script>', true, 'contrast'],
  ])(
    'is the same before the first paint and after (chosen: %s, more contrast: %s)',
    (kept, more, expected) => {
      if (kept) window.localStorage.setItem('on-the-record.theme', kept);
      device(more);
      // biome-ignore lint/security/noGlobalEval: it is the file that the page loads as a script.
      window.eval(first);
      expect(shown()).toBe(expected);
      delete document.documentElement.dataset.theme;
      followDevice();
      expect(shown()).toBe(expected);
    },
  );

  it('follows the device until one is chosen, and again when the choice is given up', () => {
    const { change } = device(false);
    followDevice();
    change(true);
    expect(shown()).toBe('contrast');
    chooseTheme('ink');
    change(false);
    change(true);
    expect(shown()).toBe('ink');
    chooseTheme('system');
    expect(shown()).toBe('contrast');
    change(false);
    expect(shown()).toBe('none');
  });

  it('is shown, if not kept, where the browser keeps nothing', () => {
    device(false);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('No room.', 'QuotaExceededError');
    });
    chooseTheme('contrast');
    expect(shown()).toBe('contrast');
  });
});

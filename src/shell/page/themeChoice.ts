const themes = ['paper', 'ink', 'contrast'] as const;
type Theme = (typeof themes)[number];

/** The reader's choice of theme, kept on this device; `system` follows the device. */
export type ThemeChoice = 'system' | Theme;

/**
 * public/theme.js reads it, too, so that no other theme flashes up: it stands apart from the bundle because it must run
 * before the page is shown, and the page holds no inline script.
 */
const key = 'on-the-record.theme';

export function readThemeChoice(): ThemeChoice {
  try {
    const stored = window.localStorage.getItem(key);
    return themes.find((theme) => theme === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

/** Shows the theme at once. Where the browser keeps nothing, the choice lasts as long as the page. */
export function chooseTheme(choice: ThemeChoice): void {
  try {
    if (choice === 'system') window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, choice);
  } catch {
    // Private mode: nothing to be done, and nothing lost but a preference.
  }
  chosen = choice;
  apply();
}

let chosen: ThemeChoice = 'system';

/**
 * Shows the theme that was chosen before, or the device's, and keeps following the device until one is chosen. Light
 * and dark follow it by themselves (tokens.css); more contrast is a theme of its own. What is shown first is set by
 * public/theme.js, in the same way.
 */
export function followDevice(): void {
  chosen = readThemeChoice();
  apply();
  moreContrast().addEventListener('change', apply);
}

function apply(): void {
  const theme = chosen !== 'system' ? chosen : moreContrast().matches ? 'contrast' : null;
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

function moreContrast(): MediaQueryList {
  return window.matchMedia('(prefers-contrast: more)');
}

/** The reader's choice of theme, kept on this device; `system` follows the device. */
export type ThemeChoice = 'system' | 'paper' | 'ink';

const key = 'on-the-record.theme';

export function readThemeChoice(): ThemeChoice {
  try {
    const stored = window.localStorage.getItem(key);
    return stored === 'paper' || stored === 'ink' ? stored : 'system';
  } catch {
    return 'system';
  }
}

/** Shows the theme at once. Where the browser keeps nothing, the choice lasts as long as the page. */
export function chooseTheme(choice: ThemeChoice): void {
  applyTheme(choice);
  try {
    if (choice === 'system') window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, choice);
  } catch {
    // Private mode: nothing to be done, and nothing lost but a preference.
  }
}

export function applyTheme(choice: ThemeChoice): void {
  if (choice === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
}

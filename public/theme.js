// Sets the theme before the first paint, so that no other one flashes up; src/shell/page/themeChoice.ts takes over from here.
// It stands apart from the bundle because it must run before the page is shown, and the page holds no inline script.
(() => {
  let chosen = null;
  try {
    chosen = window.localStorage.getItem('on-the-record.theme');
  } catch {
    // Private mode: as the device.
  }
  const isTheme = chosen === 'paper' || chosen === 'ink' || chosen === 'contrast';
  const wantsContrast = window.matchMedia('(prefers-contrast: more)').matches;
  const theme = isTheme ? chosen : wantsContrast ? 'contrast' : null;
  if (theme) document.documentElement.dataset.theme = theme;
})();

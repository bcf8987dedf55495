// Before the first paint; src/shell/page/themeChoice.ts says why, and takes over.
(() => {
  let chosen = null;
  try {
    chosen = window.localStorage.getItem('on-the-record.theme');
  } catch {
    // As the device.
  }
  const isTheme = chosen === 'paper' || chosen === 'ink' || chosen === 'contrast';
  const wantsContrast = window.matchMedia('(prefers-contrast: more)').matches;
  const theme = isTheme ? chosen : wantsContrast ? 'contrast' : null;
  if (theme) document.documentElement.dataset.theme = theme;
})();

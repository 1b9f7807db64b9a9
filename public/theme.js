// Runs before the first paint, so that no page is shown in the wrong theme. It is a file of its own
// because the content security policy allows no inline script.
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  try {
    const theme = localStorage.getItem('replaybook-theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // Storage is switched off: the system's theme it is.
  }
})();

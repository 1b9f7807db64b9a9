// Runs before the first paint, so that no page is shown in the wrong theme and nothing moves later.
// It is a file of its own because the content security policy allows no inline script.
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  if (new URLSearchParams(location.search).get('q')) root.classList.add('asked');
  // A build cannot know today's date.
  const due = document.currentScript?.dataset.reviewDue;
  if (due && due < new Date().toISOString().slice(0, 10)) root.classList.add('review-overdue');
  try {
    const theme = localStorage.getItem('replaybook-theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // Storage is switched off: the system's theme it is.
  }
})();

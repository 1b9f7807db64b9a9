/** The search text in the page's address; null where there is none. */
export function readQuery(): string | null {
  return new URLSearchParams(location.search).get('q');
}

/** Puts a search text into the page's address, or takes it out, without leaving the page. */
export function writeQuery(text: string | null): void {
  const url = new URL(location.href);
  if (text === null) {
    url.searchParams.delete('q');
    // What was kept free for the results of the search that the page began with.
    document.documentElement.classList.remove('asked');
  } else url.searchParams.set('q', text);
  history.replaceState(history.state, '', url);
}

/** The search text in the page's address; null where there is none. */
export function readQuery(): string | null {
  return new URLSearchParams(location.search).get('q');
}

/** Sets or removes the search text in the page's address, without leaving the page. */
export function writeQuery(text: string | null): void {
  const url = new URL(location.href);
  if (text === null) {
    url.searchParams.delete('q');
    // The space reserved for the results of the initial search.
    document.documentElement.classList.remove('asked');
  } else url.searchParams.set('q', text);
  history.replaceState(history.state, '', url);
}

/** The words of the last part of the page's path, which may name what is no longer there. */
export function wordsOfPath(): string {
  const last =
    location.pathname
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? '';
  try {
    return decodeURIComponent(last)
      .replace(/\.html?$|\.md$/, '')
      .replace(/[-_+]+/g, ' ');
  } catch {
    return '';
  }
}

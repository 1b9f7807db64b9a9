import type { ReadLog } from './search-runner.ts';

/** A search that the tab keeps: nothing of it leaves the browser or outlives the tab. */
export interface KeptSearch {
  text: string;
  /** What a log gave that is not in the text; null for a search in the text. */
  read: ReadLog | null;
  /** How far its results were scrolled. */
  scroll: number;
}

const key = 'replaybook-search';
/** Characters that the storage of a tab surely takes. */
const longest = 2_000_000;

export function keepSearch(search: KeptSearch | null): void {
  try {
    const text = search === null ? '' : JSON.stringify(search);
    if (text === '' || text.length > longest) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // Storage is off: the search lasts for this page.
  }
}

/** The last search of the tab. */
export function keptSearch(): KeptSearch | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    const isSearch = typeof kept === 'object' && kept !== null && 'text' in kept && 'read' in kept;
    return isSearch ? (kept as KeptSearch) : null;
  } catch {
    return null;
  }
}

/** Whether this page showed a search when the reader left or reloaded it. */
export function hadSearch(): boolean {
  return history.state?.search === true;
}

/** Marks the page in the history of the tab, so that going back to it shows the search again. */
export function markPage(hasSearch: boolean): void {
  if (hadSearch() === hasSearch) return;
  history.replaceState({ ...history.state, search: hasSearch }, '');
}

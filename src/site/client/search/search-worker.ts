import { SearchDesk } from './search-desk.ts';
import type { SearchRequest } from './search-messages.ts';

/** Where the page finds the desk if it loads this file itself, because there are no workers. */
export interface DeskHolder {
  searchDesk?: typeof SearchDesk;
}

if (typeof document === 'undefined') {
  /** Searches outside of the thread of the page. */
  const desk = new SearchDesk((reply) => self.postMessage(reply));
  self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => desk.take(data));
} else {
  const holder = globalThis as DeskHolder;
  holder.searchDesk = SearchDesk;
}

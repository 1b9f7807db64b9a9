import { SearchDesk } from './search-desk.ts';
import type { SearchRequest } from './search-messages.ts';

/** Searches outside of the thread of the page. */
const desk = new SearchDesk((reply) => self.postMessage(reply));

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => desk.take(data));

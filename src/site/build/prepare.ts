import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RecordStore } from '../../node/cache/record-store.ts';
import { findMarkdown } from '../../node/find-files.ts';
import type { Settings } from '../../node/settings.ts';
import { openPageStore } from '../load/page-store.ts';

/** With fewer new pages a thread is not worth its start. */
const FEW = 150;

/** What a thread does ahead of the build; neither promise rejects. */
export interface Preparation {
  /** What was found in the store before; null where there is none. */
  store: RecordStore | null;
  /** Whether every page is in the store, rendered for the site as it is now. */
  pages: Promise<boolean>;
  /** Settles when the index of prose is kept, if it could be made. */
  prose: Promise<void>;
}

/**
 * Has the pages parsed, rendered and indexed in a thread, so that meanwhile this one can compile what
 * surrounds them. Does nothing where caches hold most of the pages, or cannot be used.
 */
export async function prepare(settings: Settings): Promise<Preparation> {
  const files = await findMarkdown(settings.runbooks, settings.ignore).catch(() => []);
  const store = openPageStore(settings);
  if (store === null || files.length - store.size < FEW) {
    return { store, pages: Promise.resolve(false), prose: Promise.resolve() };
  }
  const file = new URL(`./prepare-worker${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(file, { workerData: settings });
  const prose = new Promise<void>((resolve) => {
    worker.once('error', () => resolve());
    worker.once('exit', () => resolve());
  });
  const pages = new Promise<boolean>((resolve) => {
    worker.once('message', () => resolve(true));
    void prose.then(() => resolve(false));
  });
  return { store, pages, prose };
}

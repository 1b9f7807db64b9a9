/**
 * Fills the caches, in a thread of its own, and says when the pages are in. What goes wrong here is
 * left for the build to find and to report.
 */
import { enableCompileCache } from 'node:module';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { Settings } from '../../node/settings.ts';

/** Between so many pages the process that indexes them gets what it waits for. */
const PAGES_AT_ONCE = 4;

// A thread has to ask for itself; it counts for what is loaded from now on.
enableCompileCache();
const [{ LoadedSite }, { ProseIndexer, proseOf }] = await Promise.all([
  import('../load-site.ts'),
  import('./prose-index.ts'),
]);

const settings = workerData as Settings;
const source = new LoadedSite(settings, () => undefined);
const prose = new ProseIndexer();
const { pages } = await source.load();
for (const [number, page] of pages.entries()) {
  prose.add(proseOf(page));
  if (number % PAGES_AT_ONCE === 0) await nextTurn();
}
source.save();
parentPort?.postMessage('pages');
await prose.finish(settings);
process.exit();

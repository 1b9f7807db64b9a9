import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { programVersion } from '../../node/cache/program-version.ts';
import { digest } from '../../node/digest.ts';
import type { Settings } from '../../node/settings.ts';
import { siteVersion } from '../load/site-version.ts';
import { CompiledPages } from './compiled-pages.ts';
import { readCompiled } from './compiled-state.ts';

/** Of other versions and settings; older ones make way for new ones. */
const MOST_KEPT = 4;

/** The pages of this version, compiled by an earlier run or else now. */
export async function openPages(settings: Settings): Promise<CompiledPages> {
  const cache = join(settings.cacheDir, 'pages');
  const folder = join(cache, versionOf(settings));
  let state = readCompiled(folder);
  if (state === null) {
    // Astro and Vite take a second to load and run, so only where they are needed.
    const { compilePages } = await import('./compile-pages.ts');
    await compilePages(settings, folder);
    state = readCompiled(folder);
    if (state === null) throw new Error(`The compiled pages in "${folder}" cannot be read.`);
    dropOldest(cache);
  }
  return await CompiledPages.open(folder, state);
}

/** Another name after any change to what the pages are compiled from. */
function versionOf({ base, site }: Settings): string {
  return digest(JSON.stringify([programVersion(), siteVersion(), base, site])).slice(0, 16);
}

function dropOldest(cache: string): void {
  const folders = readdirSync(cache).map((name) => {
    const path = join(cache, name);
    return { path, time: statSync(path).mtimeMs };
  });
  folders.sort((a, b) => b.time - a.time);
  for (const { path } of folders.slice(MOST_KEPT)) rmSync(path, { recursive: true, force: true });
}

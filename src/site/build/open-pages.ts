import { readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { programVersion } from '../../node/cache/program-version.ts';
import { digest } from '../../node/digest.ts';
import type { Settings } from '../../node/settings.ts';
import { siteVersion } from '../load/site-version.ts';
import { packageRoot } from '../package-root.ts';
import { isCompiled } from './compiled-folder.ts';
import { CompiledPages } from './compiled-pages.ts';

/** Compiled when the package is installed; no part of the sources. */
const installed = join(packageRoot, '.compiled');
/** Of other versions; older ones make way for new ones. */
const MOST_KEPT = 4;

/** The pages of this version, compiled at the installation, by an earlier run, or else now. */
export async function openPages({ cacheDir, base }: Settings): Promise<CompiledPages> {
  const version = versionOfPages();
  const ready = join(installed, version);
  if (isCompiled(ready)) return await CompiledPages.open(ready, base);
  const folder = join(cacheDir, 'pages', version);
  await compileInto(folder);
  return await CompiledPages.open(folder, base);
}

/** Compiles the pages for every build to come, unless they are there. */
export async function installPages(): Promise<void> {
  await compileInto(join(installed, versionOfPages()));
}

async function compileInto(folder: string): Promise<void> {
  if (isCompiled(folder)) return;
  // Astro and Vite take a second to load and run, so only where they are needed.
  const { compilePages } = await import('./compile-pages.ts');
  await compilePages(folder);
  dropOldest(dirname(folder));
}

/** Another name after any change to what the pages are compiled from. */
function versionOfPages(): string {
  return digest(JSON.stringify([programVersion(), siteVersion()])).slice(0, 16);
}

function dropOldest(cache: string): void {
  const folders = readdirSync(cache).map((name) => {
    const path = join(cache, name);
    return { path, time: statSync(path).mtimeMs };
  });
  folders.sort((a, b) => b.time - a.time);
  for (const { path } of folders.slice(MOST_KEPT)) rmSync(path, { recursive: true, force: true });
}

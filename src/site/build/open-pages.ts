import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Settings } from '../../app/index.ts';
import { buildId } from '../../node/build-id.ts';
import { programVersion } from '../../node/cache/program-version.ts';
import { canSeal } from '../../node/cache/seal.ts';
import { digest } from '../../node/digest.ts';
import { makeScratch, removeScratch } from '../../node/files/scratch-folder.ts';
import { packageRoot } from '../package-root.ts';
import { siteVersion } from '../site-version.ts';
import { type CompiledFolder, isCompiled } from './compiled-folder.ts';
import { CompiledPages } from './compiled-pages.ts';

/**
 * Compiled when the package is installed; not part of the sources. It is as trusted as the sources
 * beside it, because the same users can write both.
 */
const installed = join(packageRoot, '.compiled');
/** Most folders of other versions; new ones replace the oldest. */
const MOST_KEPT = 4;
const ofVersion = /^[0-9a-f]{16}$/;

/** The pages of this version, compiled at installation, by an earlier run, or now. */
export async function openPages({ cacheDir, base }: Settings): Promise<CompiledPages> {
  const version = versionOfPages();
  const ready: CompiledFolder = { path: join(installed, version), isTrusted: true };
  if (isCompiled(ready)) return await CompiledPages.open(ready.path, base);
  const folder = folderOfProject(join(cacheDir, 'pages', version));
  await compileInto(folder);
  return await CompiledPages.open(folder.path, base);
}

/** Compiles the pages for later builds, unless they exist. */
export async function installPages(): Promise<void> {
  await compileInto({ path: join(installed, versionOfPages()), isTrusted: true });
}

/** Without a seal, compiles pages for one run, in a folder that only this run knows. */
function folderOfProject(path: string): CompiledFolder {
  if (canSeal(path)) return { path, isTrusted: false };
  const own = makeScratch('pages');
  process.once('exit', () => removeScratch(own));
  return { path: join(own, basename(path)), isTrusted: true };
}

async function compileInto(folder: CompiledFolder): Promise<void> {
  if (isCompiled(folder)) return;
  // Loads Astro and Vite only if needed, because they take a second.
  const { compilePages } = await import('./compile-pages.ts');
  await compilePages(folder);
  dropOldest(dirname(folder.path));
}

/** A name that changes with the sources of the pages. */
function versionOfPages(): string {
  if (buildId !== null) return buildId;
  return digest(JSON.stringify([programVersion(), siteVersion()])).slice(0, 16);
}

function dropOldest(cache: string): void {
  const folders = readdirSync(cache)
    .filter((name) => ofVersion.test(name))
    .map((name) => {
      const path = join(cache, name);
      return { path, time: statSync(path).mtimeMs };
    });
  folders.sort((a, b) => b.time - a.time);
  for (const { path } of folders.slice(MOST_KEPT)) rmSync(path, { recursive: true, force: true });
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Settings } from '../../node/settings.ts';
import { requireDrawnDiagrams } from '../draw-diagrams.ts';
import { LoadedSite } from '../load-site.ts';
import type { Site } from '../site.ts';
import { registerSite } from '../site-registry.ts';
import { filesBelow } from './compiled-state.ts';
import { FolderWriter } from './folder-writer.ts';
import { OfflineCopy, workerFile } from './offline-copy.ts';
import { openPages } from './open-pages.ts';
import type { PackedFile } from './packed-files.ts';
import { prepare } from './prepare.ts';
import { keptProse, ProseIndexer } from './prose-index.ts';

/** Who wants to hear how a build goes. */
export interface BuildListener {
  /** Takes lines for the curious. */
  log?(line: string): void;
  onProgress?(done: number, total: number): void;
}

/** Between so many pages signals and the index of prose get their turn. */
const PAGES_AT_ONCE = 16;

/**
 * Writes the whole site into the folder of the settings. Throws UserError where a runbook cannot be
 * published.
 */
export async function buildSite(settings: Settings, listener: BuildListener = {}): Promise<void> {
  const prepared = await prepare(settings);
  const [program, isFresh] = await Promise.all([openPages(settings), prepared.pages]);
  const source = new LoadedSite(settings, (line) => listener.log?.(line), isFresh);
  const site = await source.load();
  requireDrawnDiagrams(site);
  registerSite(source, 'build');
  const prose = proseOf(site, settings, isFresh ? prepared.prose : Promise.resolve());
  // It is awaited last; until then nobody must take its failure for one that nobody handles.
  prose.catch(() => undefined);
  const folder = new FolderWriter(settings.outDir);
  const copy = site.offline ? new OfflineCopy() : null;
  const write = (path: string, content: string | Uint8Array): void => {
    folder.write(path, content);
    copy?.add(path, content);
  };
  for (const file of filesBelow(program.assets)) {
    if (file !== workerFile) write(file, readFileSync(join(program.assets, file)));
  }
  const paths = await program.paths();
  for (const [number, path] of paths.entries()) {
    write(path.file, await program.render(path));
    if (number % PAGES_AT_ONCE !== 0) continue;
    listener.onProgress?.(number, paths.length);
    await nextTurn();
  }
  for (const { path, content } of site.files) write(path, await content());
  source.save();
  for (const { path, content } of await prose) write(path, content);
  for (const { path, content } of copy?.finish(program.assets) ?? []) folder.write(path, content);
}

async function proseOf(site: Site, settings: Settings, made: Promise<void>): Promise<PackedFile[]> {
  await made;
  const kept = keptProse(site.pages, settings);
  if (kept !== null) return kept;
  const prose = new ProseIndexer();
  for (const [number, page] of site.pages.entries()) {
    prose.add(page);
    if (number % PAGES_AT_ONCE === 0) await nextTurn();
  }
  return prose.finish(settings);
}

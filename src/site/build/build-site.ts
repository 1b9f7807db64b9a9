import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FormerFolder } from '../../node/replace-folder.ts';
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
import { keptProse, ProseIndexer, proseOf } from './prose-index.ts';

export interface BuildOptions {
  /** Takes lines for the curious. */
  log?(line: string): void;
  onProgress?(done: number, total: number): void;
  /** Files of the last build that have not changed stay there. */
  former?: FormerFolder | null;
}

/**
 * Between so many pages signals get their turn, and the index of prose, whose process would soon
 * have nothing to do.
 */
const PAGES_AT_ONCE = 4;

/**
 * Writes the whole site into the folder of the settings. Throws UserError where a runbook cannot be
 * published.
 */
export async function buildSite(settings: Settings, options: BuildOptions = {}): Promise<void> {
  const prepared = await prepare(settings);
  const [program, isFresh] = await Promise.all([openPages(settings), prepared.pages]);
  const log = (line: string): void => options.log?.(line);
  const source = new LoadedSite(settings, log, isFresh ? { isFresh } : { store: prepared.store });
  const site = await source.load();
  requireDrawnDiagrams(site);
  registerSite(source, 'build');
  const prose = indexProse(site, settings, isFresh ? prepared.prose : Promise.resolve());
  // It is awaited last; until then nobody must take its failure for one that nobody handles.
  prose.catch(() => undefined);
  const folder = new FolderWriter(settings.outDir, options.former);
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
    options.onProgress?.(number, paths.length);
    await nextTurn();
  }
  for (const { path, content } of site.files) write(path, await content());
  source.save();
  for (const { path, content } of await prose) write(path, content);
  for (const { path, content } of copy?.finish(program.assets) ?? []) folder.write(path, content);
}

async function indexProse(
  { pages }: Site,
  settings: Settings,
  made: Promise<void>,
): Promise<PackedFile[]> {
  await made;
  const texts = pages.map(proseOf);
  const kept = keptProse(texts, settings);
  if (kept !== null) return kept;
  const index = new ProseIndexer();
  for (const text of texts) index.add(text);
  return index.finish(settings);
}

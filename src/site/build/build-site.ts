import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { requireNoSecrets, type Settings } from '../../app/index.ts';
import { requireDrawnDiagrams } from '../content/draw-diagrams.ts';
import { lossesOf, type PageProblem } from '../content/page-problems.ts';
import type { Site } from '../content/site.ts';
import { LoadedSite } from '../load-site.ts';
import { MissingPackage } from '../missing-package.ts';
import { siteAddresses } from '../site-addresses.ts';
import { filesBelow } from './compiled-folder.ts';
import type { CompiledPages } from './compiled-pages.ts';
import { workerFile } from './offline-copy.ts';
import { openPages } from './open-pages.ts';
import { indexProse } from './prose-index.ts';
import { SiteWriter } from './site-writer.ts';

export type { PageProblem };

export interface BuildOptions {
  /** Receives detailed progress messages. */
  log?(line: string): void;
  /** Receives problems that do not stop the build. */
  warn?(problem: PageProblem): void;
  onProgress?(done: number, total: number): void;
  /** The folder of the last build; equal files are shared with it. */
  former?: string | null;
  /** Aborted when the program is about to stop, so nothing more may be written. */
  signal?: AbortSignal;
}

/** Number of pages between pauses for signals and the index of prose. */
const PAGES_AT_ONCE = 4;

/**
 * Writes the whole site into the folder of the settings. Throws UserError if a runbook cannot be
 * published.
 */
export async function buildSite(settings: Settings, options: BuildOptions = {}): Promise<void> {
  const source = new LoadedSite(settings, {
    log: (line) => options.log?.(line),
    admit: requireNoSecrets,
  });
  const [program, site] = await Promise.all([openPages(settings), source.load()]);
  requireDrawnDiagrams(site);
  const { hits } = site.facts;
  for (const problem of [...(await lossesOf(site)), ...(hits?.problems ?? [])]) {
    options.warn?.(problem);
  }
  const { undrawn } = site.diagrams;
  if (undrawn !== null) {
    const what = `${undrawn.message} Diagrams that need a browser show their source.`;
    options.warn?.({ place: 'replaybook', what, how: undrawn.hint });
  }
  const writer = new SiteWriter({
    root: settings.outDir,
    former: options.former ?? null,
    offlineAssets: site.offline ? program.assets : null,
    signal: options.signal ?? new AbortController().signal,
  });
  try {
    writeAssets(program, writer, site.offline);
    const prose = await indexProse(site.pages, settings, site.words.t);
    await writePages(program, site, writer, options);
    const lacks = new Lacks((problem) => options.warn?.(problem));
    for (const { path, content } of site.files) {
      const bytes = await lacks.orNull(async () => content());
      if (bytes !== null) writer.write(path, bytes);
    }
    source.save();
    for (const part of prose) {
      for (const { path, content } of (await lacks.orNull(() => part)) ?? []) {
        writer.write(path, content);
      }
    }
    await writer.finish();
  } finally {
    await writer.close();
  }
}

/** Says once of each optional package that is not installed what the site lacks. */
class Lacks {
  readonly #said = new Set<string>();
  readonly #warn: (problem: PageProblem) => void;

  constructor(warn: (problem: PageProblem) => void) {
    this.#warn = warn;
  }

  async orNull<Part>(make: () => Promise<Part>): Promise<Part | null> {
    try {
      return await make();
    } catch (error) {
      if (!(error instanceof MissingPackage)) throw error;
      const { packageName, lack } = error;
      if (!this.#said.has(packageName)) {
        this.#warn({
          place: 'replaybook',
          what: `${lack} is missing, because ${error.message}.`,
          how: 'Install Replaybook with its optional packages, that is without --omit=optional.',
        });
      }
      this.#said.add(packageName);
      return null;
    }
  }
}

/** For an offline site, the writer creates the service worker from the compiled one. */
function writeAssets({ assets }: CompiledPages, writer: SiteWriter, isOffline: boolean): void {
  for (const file of filesBelow(assets)) {
    if (file !== workerFile || !isOffline) writer.write(file, readFileSync(join(assets, file)));
  }
}

async function writePages(
  program: CompiledPages,
  site: Site,
  writer: SiteWriter,
  { onProgress }: BuildOptions,
): Promise<void> {
  const addresses = siteAddresses(site);
  for (const [number, address] of addresses.entries()) {
    const { file, subject } = address;
    const isShort = subject?.kind === 'redirect' && subject.redirect.isShort;
    writer.write(file, await program.render(address, site), !isShort);
    if (number % PAGES_AT_ONCE !== 0) continue;
    onProgress?.(number, addresses.length);
    await nextTurn();
  }
}

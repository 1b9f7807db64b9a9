import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { requireNoSecrets, type Settings } from '../../app/index.ts';
import { requireDrawnDiagrams } from '../content/draw-diagrams.ts';
import type { Page } from '../content/page.ts';
import { lossesOf, type PageProblem } from '../content/page-problems.ts';
import type { Site } from '../content/site.ts';
import { boundGarbage } from '../heap-growth.ts';
import { LoadedSite } from '../load-site.ts';
import { MissingPackage } from '../missing-package.ts';
import { prosePartsOf } from '../prose-parts.ts';
import { type SiteAddress, siteAddresses } from '../site-addresses.ts';
import { filesBelow } from './compiled-folder.ts';
import type { CompiledPages } from './compiled-pages.ts';
import { workerFile } from './offline-copy.ts';
import { openPages } from './open-pages.ts';
import type { PackedFile } from './packed-files.ts';
import { indexPart, type PageProse, proseOf } from './prose-index.ts';
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
  boundGarbage(site.pages.length);
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
    const lacks = new Lacks((problem) => options.warn?.(problem));
    const { prose } = await writePages(program, { site, settings, writer, lacks }, options);
    for (const { path, content } of site.files) {
      const bytes = await lacks.orNull(async () => content());
      if (bytes !== null) writer.write(path, bytes);
      await writer.ready();
    }
    source.save();
    await prose;
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

interface PagesToWrite {
  site: Site;
  settings: Settings;
  writer: SiteWriter;
  lacks: Lacks;
}

/**
 * Writes the pages, those of runbooks by the parts of the index of prose: Pagefind indexes a part while
 * the next one is rendered, and few pages are in memory. Returns what settles with the last part.
 */
async function writePages(
  program: CompiledPages,
  { site, settings, writer, lacks }: PagesToWrite,
  { onProgress }: BuildOptions,
): Promise<{ prose: Promise<void> }> {
  const addresses = siteAddresses(site);
  const { t } = site.words;
  let number = 0;
  const write = async (address: SiteAddress): Promise<void> => {
    const { file, subject } = address;
    const isShort = subject?.kind === 'redirect' && subject.redirect.isShort;
    writer.write(file, await program.render(address, site), !isShort);
    if (number % PAGES_AT_ONCE === 0) {
      onProgress?.(number, addresses.length);
      await nextTurn();
      await writer.ready();
    }
    number += 1;
  };
  const ofPages = new Map<Page, SiteAddress>();
  for (const address of addresses) {
    if (address.subject?.kind === 'page') ofPages.set(address.subject.page, address);
  }
  let prose = Promise.resolve();
  for (const [at, part] of prosePartsOf(site.pages).entries()) {
    const texts: PageProse[] = [];
    for (const page of part) {
      texts.push(proseOf(page, t));
      const address = ofPages.get(page);
      if (address !== undefined) await write(address);
    }
    await prose;
    prose = writePart(() => indexPart(texts, at, settings), writer, lacks);
    // It is awaited last; without this, Node reports an earlier failure as unhandled.
    prose.catch(() => undefined);
  }
  for (const address of addresses) if (address.subject?.kind !== 'page') await write(address);
  return { prose };
}

async function writePart(
  part: () => Promise<PackedFile[]>,
  writer: SiteWriter,
  lacks: Lacks,
): Promise<void> {
  for (const { path, content } of (await lacks.orNull(part)) ?? []) writer.write(path, content);
}

import { viewOf } from '../app/project/project-view.ts';
import type { RecordStore } from '../node/cache/record-store.ts';
import type { Settings } from '../node/config/settings.ts';
import { findMarkdown } from '../node/files/find-files.ts';
import { type History, readHistory } from '../node/git/git-history.ts';
import { Surroundings } from '../node/surroundings.ts';
import { drawDiagrams } from './content/draw-diagrams.ts';
import { createSite, type Site, type SiteParts } from './content/site.ts';
import { type LoadedFile, type LoadedFiles, loadDocuments } from './load/load-documents.ts';
import { openPageStore } from './load/page-store.ts';

export interface LoadOptions {
  /** Receives detailed progress messages. */
  log?(line: string): void;
  /** Throws if something must not be published, before any page is made. */
  admit?(files: readonly LoadedFile[], store: RecordStore | null): Promise<void>;
  /** Returns the functions that check pages, if any. */
  checkOf?: NonNullable<SiteParts['checkOf']>;
}

/** Reads the runbooks at the first `load`, and again after `invalidate`. */
export class LoadedSite {
  readonly #settings: Settings;
  readonly #store: RecordStore | null;
  #files: LoadedFiles = new Map();
  #site: Promise<Site> | null = null;
  #history: Promise<History> | null = null;

  readonly #options: LoadOptions;

  constructor(settings: Settings, options: LoadOptions) {
    this.#settings = settings;
    this.#options = options;
    this.#store = openPageStore(settings);
  }

  load(): Promise<Site> {
    this.#site ??= this.#load();
    return this.#site;
  }

  invalidate(): void {
    this.#site = null;
  }

  /** Caches parsed and rendered pages for other runs. */
  save(): void {
    this.#store?.save();
  }

  async #load(): Promise<Site> {
    const settings = this.#settings;
    const names = await findMarkdown(settings.runbooks, settings.ignore);
    // One read of the git history is enough for the life of this object; it runs while files are
    // parsed.
    this.#history ??= readHistory(settings.runbooks, new Set(names));
    const files = await loadDocuments(settings, names, this.#store, this.#files);
    await this.#options.admit?.(files, this.#store);
    this.#files = new Map(files.flatMap((file) => (file.digest ? [[file.digest, file]] : [])));
    const runbooks = files.map(({ document }) => document.runbook);
    const texts = new Map(files.map(({ document, text }) => [document.runbook.path, text]));
    const { pathType, anchorsAt } = new Surroundings(settings.root);
    const textOf = (path: string): string => texts.get(path) ?? '';
    const view = viewOf(settings, runbooks, { pathType, anchorsAt, textOf });
    const diagrams = await drawDiagrams(view, (line) => this.#options.log?.(line));
    const history = await this.#history;
    const { checkOf } = this.#options;
    const parts = { files, store: this.#store, diagrams, history };
    return createSite(view, checkOf === undefined ? parts : { ...parts, checkOf });
  }
}

import type { RecordStore } from '../node/cache/record-store.ts';
import { findMarkdown } from '../node/find-files.ts';
import { type History, readHistory } from '../node/git-history.ts';
import { viewOf } from '../node/project.ts';
import type { Settings } from '../node/settings.ts';
import { Surroundings } from '../node/surroundings.ts';
import { drawDiagrams } from './draw-diagrams.ts';
import { type LoadedFiles, loadDocuments } from './load/load-documents.ts';
import { openPageStore } from './load/page-store.ts';
import { createSite, type Site } from './site.ts';

/** Reads the runbooks at the first `load`, and anew after `invalidate`. */
export class LoadedSite {
  readonly #settings: Settings;
  readonly #log: (line: string) => void;
  readonly #store: RecordStore | null;
  #files: LoadedFiles = new Map();
  #site: Promise<Site> | null = null;
  #history: Promise<History> | null = null;

  readonly #checkOf: ((site: Site) => NonNullable<Site['check']>) | null;

  /** `log` takes lines for the curious; `checkOf` gives what pages are checked with, if they are. */
  constructor(
    settings: Settings,
    log: (line: string) => void,
    checkOf: ((site: Site) => NonNullable<Site['check']>) | null = null,
  ) {
    this.#settings = settings;
    this.#log = log;
    this.#checkOf = checkOf;
    this.#store = openPageStore(settings);
  }

  load(): Promise<Site> {
    this.#site ??= this.#load();
    return this.#site;
  }

  invalidate(): void {
    this.#site = null;
  }

  /** Keeps for other runs what was parsed and rendered. */
  save(): void {
    this.#store?.save();
  }

  async #load(): Promise<Site> {
    const settings = this.#settings;
    const names = await findMarkdown(settings.runbooks, settings.ignore);
    // One look at git is enough for as long as this lives; it goes on while files are parsed.
    this.#history ??= readHistory(settings.runbooks, new Set(names));
    const files = await loadDocuments(settings, names, this.#store, this.#files);
    this.#files = new Map(files.flatMap((file) => (file.digest ? [[file.digest, file]] : [])));
    const runbooks = files.map(({ document }) => document.runbook);
    const texts = new Map(files.map(({ document, text }) => [document.runbook.path, text]));
    const { pathType, anchorsAt } = new Surroundings(settings.root);
    const textOf = (path: string): string => texts.get(path) ?? '';
    const view = viewOf(settings, runbooks, { pathType, anchorsAt, textOf });
    const diagrams = await drawDiagrams(view, this.#log);
    const history = await this.#history;
    const site = createSite(view, { files, store: this.#store, diagrams, history });
    if (this.#checkOf !== null) site.check = this.#checkOf(site);
    return site;
  }
}

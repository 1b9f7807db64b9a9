import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  loadProject,
  type Project,
  type ProjectFile,
  runbookFolders,
  type Settings,
} from '../app/index.ts';
import { type History, readHistory } from '../node/git/git-history.ts';
import { drawDiagrams } from './content/draw-diagrams.ts';
import { loadLiveFacts } from './content/live/live-facts.ts';
import { PageDocument, type PageFacts, readPageFacts } from './content/page-document.ts';
import { createSite, type PageCheck, type Site } from './content/site.ts';
import { siteVersion } from './site-version.ts';
import { wordsOf } from './words/words.ts';

export interface SiteOptions {
  /** Receives detailed progress messages. */
  log?(line: string): void;
  /** Throws if something must not be published, before any page is made. */
  admit?(project: Project): Promise<void>;
  /** Returns what checks pages, for a site that is being written. */
  checkOf?(project: Project): PageCheck;
}

/** Lets signals in after this many files. */
const FILES_AT_ONCE = 8;

/** Reads the runbooks at the first `load`, and again after `invalidate`. */
export class LoadedSite {
  readonly #settings: Settings;
  readonly #options: SiteOptions;
  /** An unchanged file stays the same object, and so does its page. */
  readonly #pages = new WeakMap<ProjectFile, PageDocument>();
  readonly #facts = new WeakMap<ProjectFile, PageFacts>();
  #project: Project | null = null;
  #site: Promise<Site> | null = null;
  #history: Promise<History> | null = null;

  constructor(settings: Settings, options: SiteOptions) {
    this.#settings = settings;
    this.#options = options;
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
    this.#project?.save();
  }

  async #load(): Promise<Site> {
    const { admit, checkOf, log } = this.#options;
    const folders = await runbookFolders(this.#settings);
    const { t } = wordsOf(this.#settings.lang);
    const project = await loadProject(this.#settings, {
      onTree: (file, tree) => this.#facts.set(file, readPageFacts(tree, t)),
      former: this.#project,
      // One read of the git history is enough for the life of this object; it runs while files are parsed.
      onFiles: (names) => {
        this.#history ??= readHistory(this.#settings.runbooks, new Set(names), folders);
      },
    });
    await admit?.(project);
    this.#project = project;
    const pages = await this.#pagesOf(project);
    const diagrams = await drawDiagrams(project, (line) => log?.(line));
    return createSite(project, {
      pages,
      diagrams,
      history: (await this.#history) ?? [],
      facts: await loadLiveFacts(project),
      check: checkOf?.(project) ?? null,
    });
  }

  async #pagesOf(project: Project): Promise<PageDocument[]> {
    const store = project.store?.pages(`${siteVersion()} ${this.#settings.lang}`) ?? null;
    const treeOf = await project.trees();
    const { t } = wordsOf(this.#settings.lang);
    const pages: PageDocument[] = [];
    for (const file of project.files.values()) {
      if (pages.length % FILES_AT_ONCE === 0) await nextTurn();
      const page =
        this.#pages.get(file) ??
        new PageDocument(file, { store, treeOf, t }, this.#facts.get(file) ?? null);
      this.#pages.set(file, page);
      pages.push(page);
    }
    return pages;
  }
}

import { buildLinkGraph, type LinkGraph } from '../../core/links/graph.ts';
import type { LinkOptions } from '../../core/links/link-settings.ts';
import { once } from '../../core/memoize.ts';
import type { Catalog, Runbook } from '../../core/model.ts';
import type { ParsedRunbook } from '../../core/parse/document.ts';
import type { Remembered } from '../../lint/rule.ts';
import type { Settings } from '../../node/config/settings.ts';
import { digest } from '../../node/digest.ts';
import { Surroundings } from '../../node/surroundings.ts';
import type { DiagramVerdicts } from './diagram-verdicts.ts';
import type { FileFindings } from './file-check.ts';
import { findSites } from './find-sites.ts';
import { fileOfText, MOST_TREES, type ProjectFile } from './project-file.ts';
import type { ProjectStore } from './project-store.ts';
import { QuietPages } from './quiet-pages.ts';
import { rulesToRun } from './rules-to-run.ts';

export type TreeOf = (path: string) => ParsedRunbook;

export interface ProjectParts {
  settings: Settings;
  /** In the order of the catalog. */
  files: readonly ProjectFile[];
  store: ProjectStore | null;
  diagrams: DiagramVerdicts;
}

/**
 * The runbooks of a folder and the facts about them. Paths are those of `Runbook.path`. It computes slow
 * facts on first use and stores them for other runs.
 */
export class Project {
  readonly settings: Settings;
  readonly catalog: Catalog;
  /** By path, in the order of the catalog. */
  readonly files: ReadonlyMap<string, ProjectFile>;
  /** @internal Null if the project uses no store. */
  readonly store: ProjectStore | null;
  /** @internal The files around the runbooks; a project with other texts looks at them again. */
  readonly surroundings: Surroundings;
  /** @internal What Mermaid says of diagrams. */
  readonly diagrams: DiagramVerdicts;
  readonly #links: () => LinkGraph;
  readonly #linkOptions: () => LinkOptions;

  /** @internal */
  constructor({ settings, files, store, diagrams }: ProjectParts) {
    const runbooks = files.map(({ runbook }) => runbook);
    this.settings = settings;
    this.catalog = { folder: settings.folder, runbooks };
    this.files = new Map(files.map((file) => [file.runbook.path, file]));
    this.store = store;
    this.surroundings = new Surroundings(settings.root, store?.facts);
    this.diagrams = diagrams;
    this.#linkOptions = once(() => {
      return { ...settings.links, sites: findSites(this.catalog, this.surroundings) };
    });
    this.#links = once(() => {
      const { pathType, anchorsAt, isIgnored, linkedTo, wereThere } = this.surroundings;
      const around = { pathType, anchorsAt, isIgnored, linkedTo, wereThere, textOf: this.textOf };
      return buildLinkGraph(this.catalog, around, this.#linkOptions());
    });
  }

  /** @internal */
  get links(): LinkGraph {
    return this.#links();
  }

  /** @internal Whether the entries of all pages have been read, or come from the store. */
  get isWhole(): boolean {
    return [...this.files.values()].every(({ patternTexts }) => patternTexts === null);
  }

  /** @internal The pages that rules need not look at on that day; null if nothing is known of any. */
  quietPages(today: string): QuietPages | null {
    const { files, settings, store } = this;
    const { rules, overrides } = settings;
    const links = this.#linkOptions();
    // The settings do not say for which pages it is.
    const hasOwnSlug = links.overrides?.some(({ slug }) => slug !== undefined);
    if (store === null || hasOwnSlug) return null;
    const circumstances = [today, rules, overrides, links.slug, links.routes, links.sites];
    return new QuietPages({ files, store: store.facts, circumstances });
  }
  /** Text of a runbook without byte order mark; empty if the project has no such file. */
  readonly textOf = (path: string): string => this.files.get(path)?.text ?? '';

  /** @internal What an earlier run made of the same facts, or what is made of them now. */
  readonly remembered: Remembered = (facts, compute) => {
    const known = this.store?.facts;
    if (known === undefined) return compute();
    const from = [...this.files.values()].map((file) => file[facts]);
    const key = `${facts}:${digest(from.join('\n'))}`;
    const kept = known.get(key);
    if (kept !== null) return JSON.parse(kept);
    const data = compute();
    known.set(key, JSON.stringify(data));
    return data;
  };

  /** @internal The findings of the rules of scope `file` in some runbooks, by path. */
  async findingsOf(
    runbooks: readonly Runbook[],
  ): Promise<ReadonlyMap<string, FileFindings['findings']>> {
    const files = this.#filesOf(runbooks);
    const open = files.filter(({ findings }) => findings === null);
    if (open.length > 0) {
      const { loadChecker } = await import('./scanner.ts');
      const rules = await rulesToRun(this.settings);
      const checker = await loadChecker(this.settings.parse, rules, null);
      const checked = await checker.check(
        open.map(({ runbook }) => runbook),
        this.textOf,
      );
      for (const [index, found] of checked.entries()) open[index]?.learn(found, this.store);
    }
    return new Map(files.map(({ runbook, findings }) => [runbook.path, findings ?? []]));
  }

  /** @internal The credentials in all files, by path. */
  async secrets(): Promise<ReadonlyMap<string, FileFindings['secrets']>> {
    const files = [...this.files.values()];
    const open = files.filter(({ secrets }) => secrets === null);
    if (open.length > 0) {
      const { findSecrets } = await import('../../node/lint-facts/secrets.ts');
      const found = await findSecrets(open.map(({ runbook: { path }, text }) => ({ path, text })));
      for (const file of open) {
        file.learn({ secrets: found.get(file.runbook.path) ?? [] }, this.store);
      }
    }
    return new Map(files.map(({ runbook, secrets }) => [runbook.path, secrets ?? []]));
  }

  /**
   * Loads the parser and returns a function that gives the tree of a file. The runbook of a tree may be
   * another object than that of the catalog, with the same content.
   *
   * @internal
   */
  async trees(): Promise<TreeOf> {
    const readText = await this.#textReader();
    return (path) => {
      const file = this.files.get(path);
      if (file === undefined) throw new Error(`The project has no file "${path}".`);
      if (file.document !== null) return file.document;
      const document = readText(file.runbook, file.text);
      if (this.files.size <= MOST_TREES) file.keepTree(document);
      return document;
    };
  }

  /** Returns the project with other texts in some files. */
  async withTexts(texts: ReadonlyMap<string, string>): Promise<Project> {
    const readText = await this.#textReader();
    const files = [...this.files].map(([path, file]) => {
      const text = texts.get(path);
      return text === undefined ? file : fileOfText(file.name, readText(file.runbook, text));
    });
    return new Project({
      settings: this.settings,
      files,
      store: this.store,
      diagrams: this.diagrams,
    });
  }

  /** Stores new facts for other runs. */
  save(): void {
    this.store?.save();
  }

  async #textReader(): Promise<(runbook: Runbook, text: string) => ParsedRunbook> {
    const [{ readInTime }, { loadMarkdownParser }] = await Promise.all([
      import('./parse-file.ts'),
      import('../../node/markdown/satteri-parser.ts'),
    ]);
    const options = { ...this.settings.parse, markdown: await loadMarkdownParser() };
    return ({ id, path }, text) => readInTime({ id, path, text }, options);
  }

  #filesOf(runbooks: readonly Runbook[]): ProjectFile[] {
    return runbooks.flatMap(({ path }) => this.files.get(path) ?? []);
  }
}

export function diagramsOf(runbooks: readonly Runbook[]): string[] {
  return runbooks.flatMap((runbook) => runbook.diagrams.map(({ source }) => source));
}

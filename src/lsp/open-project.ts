import { relative, sep } from 'node:path';
import {
  type LintResult,
  lintProject,
  loadProject,
  type Project,
  rereadFiles,
  runbookTest,
  type Settings,
  today,
} from '../app/index.ts';

/** A project as the editor sees it: the files on disk, overridden by the texts of open documents. */
export class OpenProject {
  readonly settings: Settings;
  readonly #isRunbook: (path: string) => boolean;
  readonly #texts = new Map<string, string>();
  #onDisk: Promise<Project> | null = null;
  /** With the open documents, until a text or a file changes. */
  #current: Promise<Project> | null = null;

  private constructor(settings: Settings, isRunbook: (path: string) => boolean) {
    this.settings = settings;
    this.#isRunbook = isRunbook;
  }

  static async of(settings: Settings): Promise<OpenProject> {
    return new OpenProject(settings, await runbookTest(settings));
  }

  /** Path as in `Runbook.path` of an absolute path; null if it is in no folder of runbooks. */
  pathOf(absolute: string): string | null {
    if (!this.#isRunbook(absolute)) return null;
    return relative(this.settings.root, absolute).split(sep).join('/');
  }

  setText(path: string, text: string): void {
    if (this.#texts.get(path) === text) return;
    this.#texts.set(path, text);
    this.#current = null;
  }

  close(path: string): void {
    if (this.#texts.delete(path)) this.reread([path]);
  }

  /** Reads files again from disk; all of them if one was added or deleted. */
  reread(paths: readonly string[]): void {
    this.#onDisk = this.#onDisk?.then((project) => rereadFiles(project, paths)) ?? null;
    this.#onDisk?.catch(() => {});
    this.#current = null;
  }

  /** The project with the texts of the open documents. */
  current(): Promise<Project> {
    this.#current ??= this.#withTexts();
    return this.#current;
  }

  /** Lints the open documents. */
  async lint(): Promise<LintResult> {
    // Files around the runbooks, which links lead to, may have come or gone.
    this.#current = this.#withTexts();
    const project = await this.#current;
    const circumstances = { base: this.settings.root, today: today(), urls: new Map() };
    return lintProject(project, (path) => this.#texts.has(path), circumstances);
  }

  async #withTexts(): Promise<Project> {
    this.#onDisk ??= loadProject(this.settings);
    try {
      const project = await this.#onDisk;
      project.save();
      // A byte order mark is not a character of an open document.
      return await project.withTexts(this.#texts);
    } catch (error) {
      this.#onDisk = null;
      this.#current = null;
      throw error;
    }
  }
}

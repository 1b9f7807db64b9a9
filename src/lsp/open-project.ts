import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type LintResult,
  lintProject,
  loadProject,
  type Project,
  rereadFiles,
  type Settings,
  today,
} from '../app/index.ts';
import { isInside } from '../node/files/inside-root.ts';

/**
 * A project as the editor sees it: the files on disk, overridden by the texts of open documents.
 */
export class OpenProject {
  readonly settings: Settings;
  readonly #texts = new Map<string, string>();
  #project: Promise<Project> | null = null;
  #linted: Project | null = null;

  constructor(settings: Settings) {
    this.settings = settings;
  }

  /** Path of a document as in `Runbook.path`; null if it is not a runbook of the project. */
  pathOf(uri: string): string | null {
    if (!uri.startsWith('file:')) return null;
    const path = fileURLToPath(uri);
    if (!isInside(path, this.settings.runbooks)) return null;
    return relative(this.settings.root, path).split(sep).join('/');
  }

  setText(path: string, text: string): void {
    this.#texts.set(path, text);
  }

  close(path: string): void {
    this.#texts.delete(path);
    this.reread([path]);
  }

  /** Reloads files from disk; all of them if one was added or deleted. */
  reread(paths: readonly (string | null)[]): void {
    this.#project = this.#project?.then((project) => rereadFiles(project, paths)) ?? null;
  }

  /** Whether a 1-based line of a document last linted is inside a code block, its first line apart. */
  isInCode(path: string, line: number): boolean {
    const blocks = this.#linted?.files.get(path)?.runbook.codeBlocks ?? [];
    return blocks.some(({ position: { start, end } }) => start.line < line && line <= end.line);
  }

  /** Lints the open documents, by path. */
  async lint(): Promise<LintResult> {
    this.#project ??= loadProject(this.settings);
    const project = await this.#project.catch((error: unknown) => {
      this.#project = null;
      throw error;
    });
    project.save();
    // A byte order mark is not a character of an open document.
    this.#linted = await project.withTexts(this.#texts);
    const circumstances = { base: this.settings.root, today: today(), urls: new Map() };
    return lintProject(this.#linted, (path) => this.#texts.has(path), circumstances);
  }
}

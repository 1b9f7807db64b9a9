import type { Runbook } from '../core/model.ts';
import type { ParsedRunbook } from '../core/parse/document.ts';
import { type ContentsItem, readContents } from '../core/render/contents.ts';
import type { RenderOptions } from '../core/render/options.ts';
import { type RenderedRunbook, renderRunbook } from '../core/render/render-runbook.ts';
import { repositoryUrl } from './repository.ts';
import type { Routes } from './routes.ts';

/** A runbook as a page of the site. */
export interface Page {
  runbook: Runbook;
  /** Path below `runbooks/`. */
  path: string;
  url: string;
  /** Folders between the runbooks folder and the file. */
  folders: readonly string[];
  /** Address of the page's Markdown; null where it has none. */
  sourceUrl: string | null;
  /** Where the file can be edited; null where the repository is not known. */
  repositoryUrl: string | null;
  /** The file's text. */
  text: string;
  hasDiagrams: boolean;
  contents(): ContentsItem[];
  render(): RenderedRunbook;
}

interface PageRendererOptions {
  routes: Routes;
  repository: string | null;
  render: RenderOptions;
}

export class PageRenderer {
  readonly #options: PageRendererOptions;

  constructor(options: PageRendererOptions) {
    this.#options = options;
  }

  page(parsed: ParsedRunbook): Page {
    const { runbook, text } = parsed;
    const { routes, repository, render } = this.#options;
    return {
      runbook,
      path: routes.pathOf(runbook),
      url: routes.pageUrl(runbook),
      folders: runbook.id.split('/').slice(0, -1),
      sourceUrl: routes.sourceUrl(runbook),
      repositoryUrl: repository === null ? null : repositoryUrl(repository, runbook.path, 'file'),
      text,
      hasDiagrams: runbook.diagrams.length > 0,
      contents: () => readContents(parsed),
      render: () => renderRunbook(parsed, render),
    };
  }
}

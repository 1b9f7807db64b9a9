import type { Runbook } from '../../core/model.ts';
import { hasWholeText } from '../../core/parse/whole-text.ts';
import type { ContentsItem } from '../../core/render/contents.ts';
import type { RenderOptions } from '../../core/render/options.ts';
import type { RenderedRunbook } from '../../core/render/render-runbook.ts';
import type { FieldTable } from '../../core/render/tables/field-tables.ts';
import type { FileChange } from '../../node/git/git-history.ts';
import type { PageDocument } from './page-document.ts';
import { repositoryUrl } from './repository.ts';
import type { Routes } from './routes.ts';

/** A runbook as a page of the site. */
export interface Page {
  runbook: Runbook;
  /** The file, relative to the runbooks folder. */
  file: string;
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
  readonly text: string;
  hasDiagrams: boolean;
  fieldTables: readonly FieldTable[];
  /** What the page is about, on one line. */
  description: string;
  /** Null where git does not know one. */
  lastChange: FileChange | null;
  contents(): ContentsItem[];
  render(): RenderedRunbook;
}

interface PageRendererOptions {
  routes: Routes;
  repository: string | null;
  render: RenderOptions;
  runbookById(id: string): Runbook | null;
  /** By path below the runbooks folder. */
  lastChanges: ReadonlyMap<string, FileChange>;
}

export class PageRenderer {
  readonly #options: PageRendererOptions;
  /** One page is rendered for several readers at a time; the HTML of all takes much memory. */
  #latest: { document: PageDocument; rendered: RenderedRunbook } | null = null;

  constructor(options: PageRendererOptions) {
    this.#options = options;
  }

  page(document: PageDocument): Page {
    const { file, facts } = document;
    const { runbook } = file;
    const { routes, repository, lastChanges } = this.#options;
    return {
      runbook,
      file: file.name,
      path: routes.pathOf(runbook),
      url: routes.pageUrl(runbook),
      folders: runbook.id.split('/').slice(0, -1),
      sourceUrl: hasWholeText(runbook) ? routes.sourceUrl(runbook) : null,
      repositoryUrl: repository === null ? null : repositoryUrl(repository, runbook.path, 'file'),
      get text() {
        return file.text;
      },
      hasDiagrams: runbook.diagrams.length > 0,
      fieldTables: facts.fieldTables,
      description: facts.description,
      lastChange: lastChanges.get(file.name) ?? null,
      contents: () => facts.contents,
      render: () => this.#render(document),
    };
  }

  #render(document: PageDocument): RenderedRunbook {
    const { render, runbookById } = this.#options;
    if (this.#latest?.document !== document) {
      this.#latest = { document, rendered: document.render(render, runbookById) };
    }
    return this.#latest.rendered;
  }
}

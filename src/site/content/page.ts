import { once } from '../../core/memoize.ts';
import type { Runbook } from '../../core/model.ts';
import { hasWholeText } from '../../core/parse/whole-text.ts';
import type { ContentsItem } from '../../core/render/contents.ts';
import type { RenderOptions } from '../../core/render/options.ts';
import type { RenderedRunbook } from '../../core/render/render-runbook.ts';
import type { FieldTable } from '../../core/render/tables/field-tables.ts';
import type { RecordStore } from '../../node/cache/record-store.ts';
import type { FileChange } from '../../node/git/git-history.ts';
import type { LoadedFile } from '../load/load-documents.ts';
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
  text: string;
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
  /** Where to cache rendered pages. */
  store: RecordStore | null;
  /** By path below the runbooks folder. */
  lastChanges: ReadonlyMap<string, FileChange>;
}

export class PageRenderer {
  readonly #options: PageRendererOptions;

  constructor(options: PageRendererOptions) {
    this.#options = options;
  }

  page(file: LoadedFile): Page {
    const { runbook, description, contents, fieldTables } = file.document;
    const { routes, repository, lastChanges } = this.#options;
    return {
      runbook,
      file: file.name,
      path: routes.pathOf(runbook),
      url: routes.pageUrl(runbook),
      folders: runbook.id.split('/').slice(0, -1),
      sourceUrl: hasWholeText(runbook) ? routes.sourceUrl(runbook) : null,
      repositoryUrl: repository === null ? null : repositoryUrl(repository, runbook.path, 'file'),
      text: file.text,
      hasDiagrams: runbook.diagrams.length > 0,
      fieldTables,
      description,
      lastChange: lastChanges.get(file.name) ?? null,
      contents: () => contents,
      render: once(() => this.#render(file)),
    };
  }

  #render({ document, digest }: LoadedFile): RenderedRunbook {
    const { render, runbookById, store } = this.#options;
    const { rendered, record } = document.render(render, runbookById);
    if (digest !== null && record !== null) store?.set(digest, record);
    return rendered;
  }
}

import { join } from 'node:path';
import { createIndex, type PagefindIndex } from 'pagefind';
import { programVersion } from '../../node/cache/program-version.ts';
import { readSealed, writeSealed } from '../../node/cache/sealed-file.ts';
import { digest } from '../../node/digest.ts';
import type { Settings } from '../../node/settings.ts';
import type { Page } from '../page.ts';
import { type PackedFile, packFiles, unpackFiles } from './packed-files.ts';

/** What the site's own search loads; Pagefind's ready-made interfaces are left out. */
const needed =
  /^(?:pagefind(?:-entry|-worker)?\.(?:js|json)|wasm\..+|.+\.pf_\w+|(?:fragment|index|filter)\/.+)$/;

/** What is searched of a page, as HTML; `sourcePath` tells Pagefind the page's address. */
export interface PageProse {
  sourcePath: string;
  content: string;
}

/** The index for the search of prose. Pagefind makes it, in a process of its own. */
export class ProseIndexer {
  readonly #index = newIndex();
  readonly #added: Promise<{ errors: string[] }>[] = [];
  readonly #digests: string[] = [];

  constructor() {
    // It is awaited when pages are all in; until then its failure is no failure that nobody handles.
    this.#index.catch(() => undefined);
  }

  /** Pages in the order of the catalog; they are taken as soon as the event loop has its turn. */
  add(file: PageProse): void {
    this.#digests.push(digest(file.content));
    const added = this.#index.then((index) => index.addHTMLFile(file));
    added.catch(() => undefined);
    this.#added.push(added);
  }

  /** Files below the site's folder; they are kept for runs with the same texts. */
  async finish(settings: Settings): Promise<PackedFile[]> {
    const index = await this.#index;
    const results = await Promise.all(this.#added);
    const { files, errors } = await index.getFiles();
    await index.deleteIndex();
    const problems = [...results.flatMap((result) => result.errors), ...errors];
    if (problems.length > 0) throw new Error(problems.join(' '));
    const wanted = files
      .map(({ path, content }) => ({ path: path.replace(/^(?:pagefind\/)?/, ''), content }))
      .filter(({ path }) => needed.test(path))
      .map(({ path, content }) => ({ path: `pagefind/${path}`, content }));
    writeSealed(keptIn(settings), purposeOf(this.#digests), packFiles(wanted));
    return wanted;
  }
}

/** The files that an earlier run has made of the same texts; null where there are none. */
export function keptProse(prose: readonly PageProse[], settings: Settings): PackedFile[] | null {
  const purpose = purposeOf(prose.map(({ content }) => digest(content)));
  const kept = readSealed(keptIn(settings), purpose);
  return kept === null ? null : unpackFiles(kept);
}

function keptIn({ cacheDir, runbooks }: Settings): string {
  return join(cacheDir, 'site', `${digest(runbooks).slice(0, 16)}.prose`);
}

function purposeOf(digests: readonly string[]): string {
  return digest([programVersion(), ...digests].join());
}

/** A page without what all pages have. */
export function proseOf(page: Page): PageProse {
  const { heading, body } = page.render();
  const html = `<html lang="en"><body data-pagefind-body>${heading}${body}</body></html>`;
  // Pagefind gives up at half a surrogate pair.
  return { sourcePath: `runbooks/${page.path}/index.html`, content: html.toWellFormed() };
}

async function newIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({});
  if (index === undefined) throw new Error(errors.join(' '));
  return index;
}

import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createIndex, type PagefindIndex } from 'pagefind';
import type { Settings } from '../../app/index.ts';
import { programVersion } from '../../node/cache/program-version.ts';
import { readSealed, writeSealed } from '../../node/cache/sealed-file.ts';
import { digest } from '../../node/digest.ts';
import type { Page } from '../content/page.ts';
import { prosePartsOf } from '../prose-parts.ts';
import { type PackedFile, packFiles, unpackFiles } from './packed-files.ts';

/** What the site's own search loads; Pagefind's ready-made interfaces are left out. */
const needed =
  /^(?:pagefind(?:-entry|-worker)?\.(?:js|json)|wasm\..+|.+\.pf_\w+|(?:fragment|index|filter)\/.+)$/;
/** What only the first part needs: the program that searches all of them. */
const program = /^(?:pagefind(?:-worker)?\.js|wasm\..+)$/;

/** Between so many pages the process that indexes them gets what it waits for. */
const PAGES_AT_ONCE = 4;

/** What is searched of a page, as HTML; `sourcePath` tells Pagefind the page's address. */
interface PageProse {
  sourcePath: string;
  content: string;
}

/**
 * Has the prose of all pages indexed by Pagefind, in a process of its own. It settles when all pages
 * are rendered; the files of each part, below the site's folder, settle later.
 */
export async function indexProse(
  pages: readonly Page[],
  settings: Settings,
): Promise<Promise<PackedFile[]>[]> {
  const made: Promise<PackedFile[]>[] = [];
  for (const [number, part] of prosePartsOf(pages).entries()) {
    const texts: PageProse[] = [];
    for (const page of part) {
      texts.push(proseOf(page));
      if (texts.length % PAGES_AT_ONCE === 0) await nextTurn();
    }
    const files = filesOfPart(texts, number, settings);
    // It is awaited last; without this, Node reports an earlier failure as unhandled.
    files.catch(() => undefined);
    made.push(files);
  }
  return made;
}

/** The files that an earlier run has made of the same texts, or else new ones. */
async function filesOfPart(
  texts: readonly PageProse[],
  number: number,
  { cacheDir, runbooks }: Settings,
): Promise<PackedFile[]> {
  const keptIn = join(cacheDir, 'site', `${digest(runbooks).slice(0, 16)}-${number}.prose`);
  const digests = texts.map(({ sourcePath, content }) => digest(`${sourcePath}\n${content}`));
  const purpose = digest([programVersion(), number, ...digests].join());
  const kept = readSealed(keptIn, purpose);
  if (kept !== null) return unpackFiles(kept);
  const folder = number === 0 ? 'pagefind' : `pagefind/${number}`;
  const files = (await makeIndex(texts))
    .filter(({ path }) => needed.test(path) && (number === 0 || !program.test(path)))
    .map(({ path, content }) => ({ path: `${folder}/${path}`, content }));
  writeSealed(keptIn, purpose, packFiles(files));
  return files;
}

/** Paths are relative to the folder of the index. */
async function makeIndex(texts: readonly PageProse[]): Promise<PackedFile[]> {
  const index = await newIndex();
  const results = await Promise.all(texts.map((text) => index.addHTMLFile(text)));
  const { files, errors } = await index.getFiles();
  await index.deleteIndex();
  const problems = [...results.flatMap((result) => result.errors), ...errors];
  if (problems.length > 0) throw new Error(problems.join(' '));
  return files.map(({ path, content }) => ({
    path: path.replace(/^(?:pagefind\/)?/, ''),
    content,
  }));
}

/** A page without what all pages have. */
function proseOf(page: Page): PageProse {
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

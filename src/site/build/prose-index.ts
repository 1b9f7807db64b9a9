import { join } from 'node:path';
import { createIndex, type PagefindIndex } from 'pagefind';
import type { Settings } from '../../app/index.ts';
import type { Translate } from '../../core/text/fill-words.ts';
import { withSpacedLetters } from '../../core/text/unspaced-words.ts';
import { textElement } from '../../core/text/xml.ts';
import { programVersion } from '../../node/cache/program-version.ts';
import { readSealed, writeSealed } from '../../node/cache/sealed-file.ts';
import { digest } from '../../node/digest.ts';
import { statedValues } from '../content/browse/listings.ts';
import type { Page } from '../content/page.ts';
import { optional } from '../missing-package.ts';
import { frontMatterWords } from './front-matter-words.ts';
import { type PackedFile, packFiles, unpackFiles } from './packed-files.ts';

/** The files that the search of the site loads, without Pagefind's own interfaces. */
const needed =
  /^(?:pagefind(?:-entry|-worker)?\.(?:js|json)|wasm\..+|.+\.pf_\w+|(?:fragment|index|filter)\/.+)$/;
/** The files that only the first part needs: the program that searches all parts. */
const program = /^(?:pagefind(?:-worker)?\.js|wasm\..+)$/;

/** The searched content of a page, as HTML; `sourcePath` gives Pagefind the address of the page. */
export interface PageProse {
  sourcePath: string;
  content: string;
}

/**
 * Indexes the prose of a part of the pages with Pagefind, in a process of its own. Gives the files, with
 * paths below the folder of the site; those of an earlier run for the same texts.
 */
export async function indexPart(
  texts: readonly PageProse[],
  number: number,
  { cacheDir, lang, runbooks }: Settings,
): Promise<PackedFile[]> {
  const keptIn = join(cacheDir, 'site', `${digest(runbooks).slice(0, 16)}-${number}.prose`);
  const digests = texts.map(({ sourcePath, content }) => digest(`${sourcePath}\n${content}`));
  const purpose = digest([programVersion(), lang, number, ...digests].join());
  const kept = readSealed(keptIn, purpose);
  if (kept !== null) return unpackFiles(kept);
  const folder = number === 0 ? 'pagefind' : `pagefind/${number}`;
  const files = (await makeIndex(texts, lang))
    .filter(({ path }) => needed.test(path) && (number === 0 || !program.test(path)))
    .map(({ path, content }) => ({ path: `${folder}/${path}`, content }));
  writeSealed(keptIn, purpose, packFiles(files));
  return files;
}

/** Languages without spaces between words, whose letters are words here; the rest of their words is English. */
const unspaced = /^(?:zh|ja)\b/;

/** Paths are relative to the folder of the index. Words are found in the forms that the language has. */
async function makeIndex(texts: readonly PageProse[], lang: string): Promise<PackedFile[]> {
  const index = await newIndex(unspaced.test(lang) ? 'en' : lang);
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

/** A page without the parts that all pages share, but with its front matter in words. */
export function proseOf(page: Page, t: Translate): PageProse {
  const { heading, body } = page.render();
  const facts = textElement('p', factsOf(page, t));
  const html = `<html><body data-pagefind-body>${heading}${facts}${body}</body></html>`;
  // Pagefind fails at half a surrogate pair.
  return {
    sourcePath: `runbooks/${page.path}/index.html`,
    content: withSpacedLetters(html.toWellFormed()),
  };
}

function factsOf(page: Page, t: Translate): string {
  const { tags, status } = page.runbook.meta;
  const facts: [name: string, values: readonly string[]][] = [
    [t('Owner'), statedValues(page, 'owner')],
    [t('Severity'), statedValues(page, 'severity')],
    [t('Status'), status === undefined ? [] : [status]],
    [t('Tags'), tags],
    [t('File'), [page.file]],
  ];
  const told = facts.flatMap(([name, values]) =>
    values.length === 0 ? [] : `${name}: ${[...new Set(values)].join(', ')}.`,
  );
  return [...told, frontMatterWords(page.text)].join(' ').trim();
}

/** Pagefind looks for its program, a package for one platform, when the index is made. */
async function newIndex(forceLanguage: string): Promise<PagefindIndex> {
  const { index, errors } = await optional('pagefind', 'The search in the prose of runbooks', () =>
    createIndex({ forceLanguage }),
  );
  if (index === undefined) throw new Error(errors.join(' '));
  return index;
}

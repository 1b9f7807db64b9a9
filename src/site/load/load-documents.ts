import { setImmediate as nextTurn } from 'node:timers/promises';
import { parseFile } from '../../app/project/parse-file.ts';
import type { ParseOptions } from '../../core/parse/fields/parse-options.ts';
import type { RecordStore } from '../../node/cache/record-store.ts';
import type { Settings } from '../../node/config/settings.ts';
import { type ReadFile, readFiles } from '../../node/files/read-files.ts';
import { decodeText } from '../../node/files/read-text.ts';
import { loadMarkdownParser } from '../../node/markdown/satteri-parser.ts';
import { PageDocument } from './page-document.ts';

/** A file of the runbooks folder as it is now. */
export interface LoadedFile {
  /** Path below the runbooks folder. */
  name: string;
  document: PageDocument;
  /** Without byte order mark. */
  text: string;
  /** Stands for name and bytes; null where the file cannot be read. */
  digest: string | null;
}

/** Files by digest: a file that has not changed is not loaded again. */
export type LoadedFiles = ReadonlyMap<string, LoadedFile>;

/** Trees that wait to be rendered: half a gigabyte or so. Those beyond are parsed twice. */
const MOST_TREES = 3_000;

/** Between so many files signals get their turn. */
const FILES_AT_ONCE = 8;

/** The runbooks of these names, in their order. */
export async function loadDocuments(
  settings: Settings,
  names: readonly string[],
  store: RecordStore | null,
  loaded: LoadedFiles,
): Promise<LoadedFile[]> {
  const markdown = settings.parse.markdown ?? (await loadMarkdownParser());
  const options = { ...settings.parse, markdown };
  const files: LoadedFile[] = [];
  for (const [number, file] of readFiles(settings, names, true).entries()) {
    if (number % FILES_AT_ONCE === 0) await nextTurn();
    const known = file.digest === null ? undefined : loaded.get(file.digest);
    const loadedFile = known ?? loadFile(file, settings, options, store);
    if (known === undefined && number >= MOST_TREES) loadedFile.document.release();
    files.push(loadedFile);
  }
  return files;
}

function loadFile(
  { file, read, digest }: ReadFile,
  settings: Settings,
  options: ParseOptions,
  store: RecordStore | null,
): LoadedFile {
  const decoded = decodeText(read);
  const kept = digest === null ? null : (store?.get(digest) ?? null);
  const document = new PageDocument(kept, () => parseFile(settings, file, decoded, options));
  return { name: file, document, text: decoded.text.replace(/^\uFEFF/, ''), digest };
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesBelow } from './compiled-folder.ts';

/** Characters before a path in the text of a program. */
const starts = ['"', "'", '`', 'file://'];

/**
 * Astro names modules by their full paths, including the folder in which it ran. The compiled
 * program must not reveal these folders, so they become the root of such names.
 */
export function forgetFolders(program: string, folders: readonly string[]): void {
  const names = folders.flatMap((folder) => {
    const { pathname } = pathToFileURL(folder);
    return [`${pathname}/`, `${folder.replaceAll('\\', '/')}/`];
  });
  for (const path of filesBelow(program)) {
    const file = join(program, path);
    let text = readFileSync(file, 'utf8');
    for (const start of starts) {
      for (const name of names) text = text.replaceAll(start + name, `${start}/`);
    }
    writeFileSync(file, text);
  }
}

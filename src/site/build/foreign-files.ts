import { copyFileSync, linkSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { allPathsOf } from '../../node/files/kept-files.ts';
import { errorCode } from '../../node/user-error.ts';

/** A build lists the files that it wrote, so that the next one tells them from those of others. */
const LIST = '.replaybook-files.json';

/** The list of written files as a file of the site. */
export function fileList(written: Iterable<string>): { path: string; content: string } {
  return { path: LIST, content: `${JSON.stringify([...written, LIST].sort(), null, 1)}\n` };
}

/**
 * Paths in a built site, relative to it, of the files that no build has written. A site without a
 * list counts as built whole.
 */
export function foreignFiles(former: string): string[] {
  const listed = readList(former);
  return listed === null ? [] : allPathsOf(former).filter((path) => !listed.has(path));
}

/** Puts a foreign file of the former site into the new one; says whether there was room for it. */
export function carryOver(path: string, former: string, root: string): boolean {
  const [from, to] = [join(former, path), join(root, path)];
  try {
    mkdirSync(dirname(to), { recursive: true });
    linkSync(from, to);
    return true;
  } catch (error) {
    if (/^(?:EEXIST|ENOTDIR|EISDIR)$/.test(errorCode(error))) return false;
    copyFileSync(from, to);
    return true;
  }
}

function readList(former: string): ReadonlySet<string> | null {
  try {
    const list: unknown = JSON.parse(readFileSync(join(former, LIST), 'utf8'));
    return Array.isArray(list) ? new Set(list.filter((path) => typeof path === 'string')) : null;
  } catch {
    return null;
  }
}

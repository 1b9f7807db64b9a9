import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cryptography } from '../cryptography.ts';
import { hasEnded, ownerPattern, ownerToken } from './run-owner.ts';

/** The only names in a work folder besides its mark. */
export const parts = { fresh: 'new', old: 'old' } as const;

const MARK = '.replaybook-work-folder';
const ourName = new RegExp(String.raw`^\.replaybook-build-(${ownerPattern})-[0-9a-f-]{36}$`);

/** Creates a folder beside the target; a mark in it tells later runs its owner and purpose. */
export function makeWorkFolder(target: string): string {
  const name = `.replaybook-build-${ownerToken()}-${cryptography().randomUUID()}`;
  const folder = join(dirname(target), name);
  mkdirSync(folder);
  writeFileSync(join(folder, MARK), `${markOf(name, target)}\n`, { flag: 'wx' });
  return folder;
}

/**
 * The work folders of killed runs beside a target, without folders of others and without the folder
 * of a running program.
 */
export function leftWorkFolders(target: string): string[] {
  const left: string[] = [];
  for (const name of readdirSync(dirname(target))) {
    const owner = ourName.exec(name)?.[1];
    if (owner === undefined) continue;
    const folder = join(dirname(target), name);
    const stat = lstatSync(folder, { throwIfNoEntry: false });
    if (!stat?.isDirectory() || !hasEnded(owner, stat.mtimeMs)) continue;
    if (isOurs(folder, markOf(name, target))) left.push(folder);
  }
  return left;
}

export function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}

/** A folder with another name is a copy by a person. */
function markOf(name: string, target: string): string {
  return JSON.stringify({ replaybook: 'work folder of a build', name, target: basename(target) });
}

function isOurs(folder: string, mark: string): boolean {
  const known: readonly string[] = [MARK, ...Object.values(parts)];
  try {
    const names = readdirSync(folder);
    if (names.length === 0) return true;
    if (names.some((name) => !known.includes(name))) return false;
    const file = join(folder, MARK);
    return lstatSync(file).isFile() && readFileSync(file, 'utf8') === `${mark}\n`;
  } catch {
    return false;
  }
}

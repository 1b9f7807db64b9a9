import { lstatSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isBuiltSite } from './built-site.ts';
import { isInside } from './settings.ts';
import { systemReason, UserError } from './user-error.ts';

/** Signs of a folder that somebody works in, rather than one that was generated. */
const precious = ['.git', 'package.json', 'node_modules', 'src'];
/** What systems and people put into a folder that is otherwise empty. */
const negligible: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', '.gitkeep']);

const hint = 'Choose another folder with --out-dir DIR.';

/**
 * The folder that generated files for `target` are to be put in, its links followed, so that a link
 * stays one. Throws UserError where they would take the place of something else.
 */
export function requireReplaceable(target: string, needed: readonly string[]): string {
  const folder = realFolder(target);
  const refuse = (reason: string, wayOut = hint): UserError =>
    new UserError(`The site cannot be written to "${target}": ${reason}.`, wayOut);
  const inside = needed.find((path) => isInside(realFolder(path), folder));
  if (inside !== undefined) throw refuse(`it holds "${inside}"`);
  const names = namesIn(folder, refuse);
  const found = precious.find((name) => names.includes(name));
  if (found !== undefined) throw refuse(`it has a "${found}", so it was not built`);
  const foreign = names.find((name) => !negligible.has(name));
  if (foreign === undefined || isBuiltSite(folder)) return folder;
  throw refuse(
    `it has files that Replaybook did not write, such as "${foreign}", and a build would delete them`,
    'Choose another folder with --out-dir DIR, or empty this one yourself if nothing in it is needed.',
  );
}

function namesIn(folder: string, refuse: (reason: string) => UserError): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    throw refuse(code === 'ENOTDIR' ? 'it is not a folder' : systemReason(error));
  }
}

/** A path with every link in it followed, also where what it leads to is yet to be made. */
export function realFolder(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(path) === path) {
      throw new UserError(`"${path}" cannot be used as a folder: ${systemReason(error)}.`, hint);
    }
  }
  const link = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  if (link) return realFolder(resolve(dirname(path), readlinkSync(path)));
  return join(realFolder(dirname(path)), basename(path));
}

import { readdirSync } from 'node:fs';
import { systemReason, UserError } from '../user-error.ts';
import { isBuiltSite } from './built-site.ts';
import { insideWithLinks, isInside, realPath } from './inside-root.ts';

/** Signs of a folder that somebody works in, rather than one that was generated. */
const precious = ['.git', 'package.json', 'node_modules', 'src'];
/** What systems and people put into a folder that is otherwise empty. */
const negligible: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', '.gitkeep']);

const hint = 'Choose another folder with --out-dir DIR.';

/**
 * The folder that generated files for `target` are to be put in, its links followed, so that a link
 * stays one. Throws UserError where they would take the place of something else, or where a link leads
 * out of the root.
 */
export function requireReplaceable(
  target: string,
  { root, needed }: { root: string; needed: readonly string[] },
): string {
  const folder = realFolder(target);
  const refuse = (reason: string, wayOut = hint): UserError =>
    new UserError(`Cannot write the site to "${target}": ${reason}.`, wayOut);
  if (isInside(target, root) && !insideWithLinks(root)(target)) {
    throw refuse(
      `it is behind a symbolic link out of the repository, to "${folder}"`,
      'If you want the site there, pass that folder itself with --out-dir DIR.',
    );
  }
  const inside = needed.find((path) => isInside(realFolder(path), folder));
  if (inside !== undefined) throw refuse(`it holds "${inside}"`);
  const names = namesIn(folder, refuse);
  const found = precious.find((name) => names.includes(name));
  if (found !== undefined) throw refuse(`it has a "${found}", so it was not built`);
  const foreign = names.find((name) => !negligible.has(name));
  if (foreign === undefined || isBuiltSite(folder)) return folder;
  throw refuse(
    `it has files that Replaybook did not write, such as "${foreign}", and a build would delete them`,
    'Choose another folder with --out-dir DIR, or empty this one if you do not need its files.',
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

/** As `realPath`, of a folder that is to be made or read; throws UserError where its links lead nowhere. */
export function realFolder(path: string): string {
  try {
    return realPath(path);
  } catch (error) {
    throw new UserError(`Cannot use "${path}" as a folder: ${systemReason(error)}.`, hint);
  }
}

import { readdirSync } from 'node:fs';
import { errorCode, systemProblem, systemReason, UserError } from '../user-error.ts';
import { isBuiltSite } from './built-site.ts';
import { insideWithLinks, isInside, realPath } from './inside-root.ts';

/** Signs of a folder with work of a person instead of generated files. */
const precious = ['.git', 'package.json', 'node_modules', 'src'];
/** Files that may be in an otherwise empty folder. */
const negligible: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', '.gitkeep']);

const hint = 'Choose another folder with --out-dir DIR.';

/**
 * The folder for the generated files of `target`, with links followed, so that a link stays a link.
 * Throws UserError if they would replace other files, or if a link leads out of the root.
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
    const code = errorCode(error);
    if (code === 'ENOENT') return [];
    throw refuse(code === 'ENOTDIR' ? 'it is not a folder' : systemReason(error));
  }
}

/** Like `realPath` for a folder to create or read; throws UserError for a broken link. */
export function realFolder(path: string): string {
  try {
    return realPath(path);
  } catch (error) {
    throw systemProblem(`Cannot use "${path}" as a folder`, error, hint);
  }
}

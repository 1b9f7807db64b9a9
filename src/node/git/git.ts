import { dirname, relative, resolve, sep } from 'node:path';
import { realPath } from '../files/inside-root.ts';
import { runProgram } from '../run-program.ts';
import { errorCode, UserError } from '../user-error.ts';

/**
 * Absolute paths of all files of the repository around a folder that differ from a revision:
 * changed, added, deleted, moved (both names), untracked. Throws UserError if git cannot list them.
 */
export async function changedSince(folder: string, revision: string): Promise<string[]> {
  const { root, base } = await baseOf(folder, revision);
  const tracked = await git(
    root,
    ['diff', '--name-only', '-z', '--no-renames', base],
    notRepository,
  );
  const others = await git(
    root,
    ['ls-files', '--others', '--exclude-standard', '-z', '--full-name'],
    notRepository,
  );
  return [...tracked.split('\0'), ...others.split('\0')]
    .filter((path) => path !== '')
    .map((path) => resolve(root, path));
}

/**
 * The text of a file before the changes since a revision; null if the repository did not have it. Throws
 * UserError for a revision that git does not know.
 */
export async function textBefore(file: string, revision: string): Promise<string | null> {
  const { root, base } = await baseOf(dirname(file), revision);
  const path = relative(realPath(root), realPath(file)).split(sep).join('/');
  return git(root, ['show', '--end-of-options', `${base}:${path}`], () => null);
}

/** The root of the repository around a folder, and the commit that changes since a revision began at. */
async function baseOf(folder: string, revision: string): Promise<{ root: string; base: string }> {
  const root = (await git(folder, ['rev-parse', '--show-toplevel'], notRepository)).trim();
  const resolved = await git(
    folder,
    ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`],
    () =>
      new UserError(
        `git does not know the revision "${revision}".`,
        'Pass --changed-since a branch, tag or commit. In CI, fetch it first (fetch-depth: 0).',
      ),
  );
  const base = await git(folder, ['merge-base', resolved.trim(), 'HEAD'], () => null);
  return { root, base: (base ?? resolved).trim() };
}

function notRepository(reason: string): UserError {
  return new UserError(
    `git cannot list the changed files: ${reason}.`,
    'Run in a git repository, or omit --changed-since.',
  );
}

async function git(
  cwd: string,
  args: string[],
  failure: (reason: string) => UserError,
): Promise<string>;
async function git(cwd: string, args: string[], failure: () => null): Promise<string | null>;
async function git(
  cwd: string,
  args: string[],
  failure: (reason: string) => UserError | null,
): Promise<string | null> {
  try {
    const { stdout } = await runProgram('git', args, { cwd, maxBuffer: 256 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    const first = text.trim().split('\n')[0] ?? '';
    const missing = errorCode(error) === 'ENOENT';
    const known = failure(
      missing ? 'git is not installed' : first.replace(/^fatal: /, '') || 'it failed',
    );
    if (known === null) return null;
    throw known;
  }
}

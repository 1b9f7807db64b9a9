import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Arguments of a command line have an end. */
const MOST_PATHS = 100;
/** A long history must not hold up a run. */
const LONGEST_MS = 10_000;

/**
 * Those of some paths, relative to a folder, that its repository had and deleted or renamed. None without git,
 * or where the clone is too shallow to tell.
 */
export function onceThere(folder: string, paths: readonly string[]): string[] {
  // Most runs have nothing to ask, and Node loads its network with this module.
  const { spawnSync } = require('node:child_process') as typeof import('node:child_process');
  const asked = paths.slice(0, MOST_PATHS);
  const how = ['--format=', '--name-only', '-z', '--relative', '--no-renames', '--diff-filter=D'];
  const quiet = ['--no-color', '--no-show-signature', '--no-ext-diff'];
  const args = ['--literal-pathspecs', 'log', ...how, ...quiet, '--', ...asked];
  const { stdout } = spawnSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: LONGEST_MS,
  });
  const deleted = [...new Set((stdout ?? '').split('\0'))];
  return asked.filter((path) =>
    deleted.some((file) => file === path || file.startsWith(`${path}/`)),
  );
}

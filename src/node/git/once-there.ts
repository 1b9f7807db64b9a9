import { createRequire } from 'node:module';
import { digest } from '../digest.ts';
import { historyState } from './history-state.ts';

const require = createRequire(import.meta.url);

/** Arguments of a command line have an end. */
const MOST_PATHS = 100;
/** A long history must not hold up a run. */
const LONGEST_MS = 10_000;

/** What earlier runs have been told, by keys. */
export interface KnownHistory {
  get(key: string): string | null;
  set(key: string, told: string): void;
}

/**
 * Those of some paths, relative to a folder, that its repository had and deleted or renamed. None without git,
 * or where the clone is too shallow to tell.
 */
export function onceThere(
  folder: string,
  paths: readonly string[],
  known: KnownHistory | null = null,
): string[] {
  const asked = paths.slice(0, MOST_PATHS);
  const state = known === null ? null : historyState(folder);
  // To walk through a long history takes seconds, and it is the same until the next commit.
  const key = `once-there:${digest(JSON.stringify([folder, state, asked]))}`;
  const told = state === null ? null : (known?.get(key) ?? null);
  if (told !== null) return JSON.parse(told);
  const { deleted, isWhole } = deletedAmong(folder, asked);
  const found = asked.filter((path) =>
    deleted.some((file) => file === path || file.startsWith(`${path}/`)),
  );
  if (state !== null && isWhole) known?.set(key, JSON.stringify(found));
  return found;
}

/** The deleted files at or below paths, as far as git tells in time. */
function deletedAmong(
  folder: string,
  paths: readonly string[],
): { deleted: readonly string[]; isWhole: boolean } {
  // Most runs have nothing to ask, and Node loads its network with this module.
  const { spawnSync } = require('node:child_process') as typeof import('node:child_process');
  const how = ['--format=', '--name-only', '-z', '--relative', '--no-renames', '--diff-filter=D'];
  const quiet = ['--no-color', '--no-show-signature', '--no-ext-diff'];
  const args = ['--literal-pathspecs', 'log', ...how, ...quiet, '--', ...paths];
  const { stdout, status } = spawnSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: LONGEST_MS,
  });
  return { deleted: [...new Set((stdout ?? '').split('\0'))], isWhole: status === 0 };
}

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { digest } from '../digest.ts';

/**
 * Where a project keeps what only saves time: in its `node_modules` if it has one, else in the cache of
 * the user, so that no run adds a folder to a repository.
 */
export function cacheFolder(home: string, env: NodeJS.ProcessEnv = process.env): string {
  const modules = join(home, 'node_modules');
  if (existsSync(modules)) return join(modules, '.cache/replaybook');
  return join(userCache(env), 'replaybook', digest(home).slice(0, 16));
}

function userCache({ XDG_CACHE_HOME, LOCALAPPDATA }: NodeJS.ProcessEnv): string {
  if (XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME)) return XDG_CACHE_HOME;
  if (process.platform === 'win32' && LOCALAPPDATA) return LOCALAPPDATA;
  return join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache');
}

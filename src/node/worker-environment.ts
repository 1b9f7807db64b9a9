import module from 'node:module';
import { dirname } from 'node:path';

/**
 * The environment for a worker thread. A worker uses the cache of compiled code only if its
 * environment names the folder; then it starts in half the time.
 */
export function workerEnvironment(): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined) environment[name] = value;
  }
  // Node 20 has none.
  const folder = module.getCompileCacheDir?.();
  // Node adds a folder of its own for each of its versions.
  if (folder !== undefined) environment.NODE_COMPILE_CACHE = dirname(folder);
  return environment;
}

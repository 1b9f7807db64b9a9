import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from '../../node/config/config-schema.ts';
import { readConfig } from '../../node/config/read-config.ts';
import { isInside } from '../../node/files/inside-root.ts';

/** The configuration that a repository has already. */
export interface ExistingConfig {
  /** Absolute. */
  path: string;
  /** Null for one that is code: whoever looks at a repository does not run it. */
  config: Config | null;
}

/** The repository around a folder, or the folder itself outside of one. */
export function repositoryAround(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return folder;
  }
}

/** The configuration nearest to a folder, upwards to the root. Throws UserError where it is wrong. */
export async function findConfig(from: string, root: string): Promise<ExistingConfig | null> {
  for (let folder = from; isInside(folder, root); folder = dirname(folder)) {
    const code: string[] = [];
    const { config, path } = await readConfig(folder, undefined, {
      refused: (name) => code.push(join(folder, name)),
    });
    const [refused] = code;
    if (refused !== undefined) return { path: refused, config: null };
    if (path !== null) return { path, config };
    if (folder === dirname(folder)) break;
  }
  return null;
}

import { resolve } from 'node:path';
import type { Config } from '../../node/config/config-schema.ts';
import { readConfig } from '../../node/config/read-config.ts';

/** The configuration that a repository has already. */
export interface ExistingConfig {
  /** Absolute. */
  path: string;
  /** Null for one that is code: whoever looks at a repository does not run it. */
  config: Config | null;
}

/** The configuration that counts in a folder. Throws UserError where it is wrong. */
export async function findExistingConfig(cwd: string): Promise<ExistingConfig | null> {
  const code: string[] = [];
  const { config, path } = await readConfig(cwd, undefined, {
    refused: (name) => code.push(resolve(cwd, name)),
  });
  const [refused] = code;
  if (refused !== undefined) return { path: refused, config: null };
  return path === null ? null : { path, config };
}

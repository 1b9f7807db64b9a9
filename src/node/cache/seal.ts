import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { userSecret } from './user-secret.ts';

const { createHmac } = process.getBuiltinModule('node:crypto');

/**
 * What nobody can make who does not know this user's secret: it stands for the facts, for the user,
 * and for the file and the project that the file lies in. Null where there is no secret.
 */
export function sealOf(path: string, facts: readonly (string | number)[]): string | null {
  const secret = userSecret();
  if (secret === null) return null;
  const absolute = resolve(path);
  const project = projectOf(dirname(absolute));
  if (project === null || `${secret.folder}${sep}`.startsWith(`${project}${sep}`)) return null;
  const sealed = JSON.stringify([process.getuid?.() ?? null, project, absolute, ...facts]);
  return createHmac('sha256', secret.bytes).update(sealed).digest('hex');
}

/** Whether what is written to a place can be told from what others write there. */
export function canSeal(path: string): boolean {
  return sealOf(path, []) !== null;
}

/** The real path of the repository that a folder lies in, else of the folder with `node_modules`. */
function projectOf(folder: string): string | null {
  for (let above = folder; ; above = dirname(above)) {
    if (existsSync(join(above, '.git'))) return realOf(above);
    if (above === dirname(above)) break;
  }
  const [, home = folder] = /^(.*?)[\\/]node_modules(?:[\\/]|$)/.exec(folder) ?? [];
  return realOf(home);
}

function realOf(folder: string): string | null {
  try {
    return realpathSync.native(folder);
  } catch {
    return null;
  }
}

import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { cryptography } from '../cryptography.ts';
import { userSecret } from './user-secret.ts';

/**
 * A seal that needs the secret of this user: it covers the facts, the user, the file and its
 * project. Null without a secret.
 */
export function sealOf(path: string, facts: readonly (string | number)[]): string | null {
  const secret = userSecret();
  if (secret === null) return null;
  const absolute = resolve(path);
  const project = projectOf(dirname(absolute));
  if (project === null || `${secret.folder}${sep}`.startsWith(`${project}${sep}`)) return null;
  const sealed = JSON.stringify([process.getuid?.() ?? null, project, absolute, ...facts]);
  return cryptography().createHmac('sha256', secret.bytes).update(sealed).digest('hex');
}

/** Whether files at a place can have a seal that others cannot make. */
export function canSeal(path: string): boolean {
  return sealOf(path, []) !== null;
}

/** The real path of the repository around a folder, otherwise of the folder with `node_modules`. */
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

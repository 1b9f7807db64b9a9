import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isInside } from './settings.ts';
import { UserError } from './user-error.ts';

/** Signs of a folder that somebody works in, rather than one that was generated. */
const precious = ['.git', 'package.json', 'node_modules', 'src'];

/** Throws UserError where generated files would take the place of something else. */
export async function requireReplaceable(target: string, needed: readonly string[]): Promise<void> {
  const hint = 'Choose another folder with --out-dir DIR.';
  const inside = needed.find((path) => isInside(path, target));
  if (inside !== undefined) {
    throw new UserError(`The site cannot be written to "${target}": it holds "${inside}".`, hint);
  }
  if (!existsSync(target)) return;
  const names = await readdir(target).catch(() => null);
  if (names === null) throw new UserError(`"${target}" is not a folder.`, hint);
  const found = precious.find((name) => names.includes(name));
  if (found !== undefined) {
    throw new UserError(
      `The site cannot be written to "${target}": it has a "${found}", so it was not built.`,
      hint,
    );
  }
}

/**
 * Fills a new folder beside the target and puts it in the target's place only when `fill` is done:
 * whatever goes wrong, the old content stays whole.
 */
export async function replaceFolder(
  target: string,
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  const parent = dirname(target);
  await mkdir(parent, { recursive: true });
  const work = await mkdtemp(join(parent, `.${basename(target)}-`));
  const fresh = join(work, 'new');
  const old = join(work, 'old');
  try {
    await fill(fresh);
    if (existsSync(target)) await rename(target, old);
    await rename(fresh, target);
  } finally {
    if (!existsSync(target) && existsSync(old)) await rename(old, target);
    await rm(work, { recursive: true, force: true });
  }
}

import { compileGlob } from '../core/glob.ts';

/**
 * Compiles a glob for paths: `*` and `?` stay inside a folder, `**` does not. What matches stands for
 * all that is below it, as in `.gitignore`. A path may be a glob itself: it is taken as text.
 */
export function compilePathGlob(glob: string): (path: string) => boolean {
  const bare = glob.replace(/^\.?\//, '').replace(/\/$/, '');
  return compileGlob(bare.replace(/[\\[\]{}]/g, '\\$&'), { below: true });
}

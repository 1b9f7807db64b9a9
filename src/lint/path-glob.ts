import { compileGlob } from '../core/glob.ts';

/**
 * Compiles a glob for paths: `*` and `?` stay inside a folder, `**` does not. A match includes
 * everything below it, as in `.gitignore`. A path may be a glob itself: it counts as text.
 */
export function compilePathGlob(glob: string): (path: string) => boolean {
  const bare = glob.replace(/^\.?\//, '').replace(/\/$/, '');
  return compileGlob(bare.replace(/[\\[\]{}]/g, '\\$&'), { below: true });
}

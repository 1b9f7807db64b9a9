const meaning: Readonly<Record<string, string>> = {
  '**/': '(?:.*/)?',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
};

/**
 * Compiles a glob for paths: `*` and `?` stay inside a folder, `**` does not. What matches stands for
 * all that is below it, as in `.gitignore`. A path may be a glob itself: it is taken as text.
 */
export function compileGlob(glob: string): (path: string) => boolean {
  const source = glob
    .replace(/^\.?\//, '')
    .replace(/\/$/, '')
    .split(/(\*\*\/|\*\*|[*?])/)
    .map((piece) => meaning[piece] ?? piece.replace(/[\\^$.|+()[\]{}]/g, '\\$&'))
    .join('');
  const regex = new RegExp(`^${source}(?:/.*)?$`);
  return (path) => regex.test(path);
}

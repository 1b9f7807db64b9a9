/**
 * A former address of a page as the catalog keeps it: without slashes at its ends, and without the
 * extension of a Markdown file, which was no part of the address.
 */
export function aliasPath(alias: string): string {
  return alias.replace(/^\/+|\/+$/g, '').replace(/\.(?:md|markdown)$/i, '');
}

/** Why no file of a static site can answer to an address, as part of a sentence; null where one can. */
export function wrongAlias(alias: string): string | null {
  if (/^(?:[a-z][a-z\d+.-]+:)?\/\//i.test(alias)) return 'it is a whole address, not a path';
  if (alias.includes('?')) return 'a host of files does not look at what follows a `?`';
  if (alias.includes('#')) return 'a browser tells no host what follows a `#`';
  if (alias.includes('%')) return 'what `%` stands for must be written as it is';
  const [character] = /[:*"<>|\\]/.exec(alias) ?? [];
  if (character !== undefined) return `no file name may hold a \`${character}\` everywhere`;
  if ([...alias].some((one) => one < ' ' || one === '\u007F')) {
    return 'it holds a character that cannot be seen';
  }
  const segments = aliasPath(alias).split('/');
  if (segments.includes('..') || segments.includes('.')) return 'it leads from folder to folder';
  return segments.includes('') ? 'a name is missing in it' : null;
}

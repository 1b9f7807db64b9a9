/**
 * A former address of a page as the catalog keeps it: without slashes at its ends, and without the
 * extension of a Markdown file, which was no part of the address.
 */
export function aliasPath(alias: string): string {
  return alias.replace(/^\/+|\/+$/g, '').replace(/\.(?:md|mdx|markdown)$/i, '');
}

/** Whether an alias starts at the folder of its page: Hugo reads such ones, and nobody else. */
export function isRelativeAlias(alias: string): boolean {
  return aliasPath(alias)
    .split('/')
    .some((segment) => segment === '.' || segment === '..');
}

/** Why no file of a static site can answer to an address, as part of a sentence; null where one can. */
export function wrongAlias(alias: string): string | null {
  if (/^(?:[a-z][a-z\d+.-]+:)?\/\//i.test(alias)) return 'it is a whole address, not a path';
  if (alias.includes('?')) return 'a static host ignores the text after a `?`';
  if (alias.includes('#')) return 'a browser does not send the text after a `#` to the host';
  if (alias.includes('%')) return 'a character must be written as it is, not as a `%` code';
  const [character] = /[:*"<>|\\]/.exec(alias) ?? [];
  if (character !== undefined) return `some systems do not allow \`${character}\` in a file name`;
  if ([...alias].some((one) => one < ' ' || one === '\u007F')) {
    return 'it contains an invisible character';
  }
  if (isRelativeAlias(alias)) return null;
  return aliasPath(alias).split('/').includes('')
    ? 'it has an empty name between two slashes'
    : null;
}

/**
 * Whether a page came with the code of others, as programs for dependencies put it there, or shows what a
 * theme can do: whoever works on the project does not write it.
 */
export function isForeignPage(path: string): boolean {
  return /(?:^|\/)(?:vendor|third[_-]party|exampleSite)\//.test(path);
}

const ENDING = /\.(?:md|mdx|markdown)$/i;

/** Whether a file is a page by the ending of its name. */
export function isPageName(path: string): boolean {
  return ENDING.test(path);
}

/** A name or path of a page without its ending. */
export function withoutPageEnding(path: string): string {
  return path.replace(ENDING, '');
}

const ENDING = /\.(?:md|mdx|markdown)$/i;

/** Whether a file is a page by the ending of its name. */
export function isPageName(path: string): boolean {
  return ENDING.test(path);
}

/** A name or path of a page without its ending. */
export function withoutPageEnding(path: string): string {
  return path.replace(ENDING, '');
}

const aboutRepository =
  /(?:^|\/)(?:readme|_?index|change-?log|contributing|code[-_]of[-_]conduct|licen[cs]e|security)$/i;

/** Whether a page without entries speaks of the repository rather than of a failure, by its path without an ending. */
export function speaksOfRepository(path: string): boolean {
  return aboutRepository.test(path);
}

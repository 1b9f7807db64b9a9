/** Characters that are invalid in a file or an address, or in some positions. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what it looks for
const unsafe = /[\x00-\x1f\x7f#?%:*"<>|\\]/g;

/** A path that every host can serve: no empty or dot segments, no reserved characters. */
export function safePath(path: string): string {
  const segments = path.normalize().split('/');
  return segments
    .map((segment) => segment.replace(unsafe, '-').replace(/[. ]+$/, '') || '_')
    .join('/');
}

/** A path, encoded for an address. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

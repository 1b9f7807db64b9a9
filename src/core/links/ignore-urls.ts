/**
 * Tells which URLs are not to be judged. A pattern is the beginning of a URL; `*` in it stands for
 * any text: `https://grafana.internal/`, `*.example.com/`.
 */
export function createUrlFilter(patterns: readonly string[]): (url: string) => boolean {
  const split = patterns.map((pattern) => pattern.split('*'));
  return (url) => split.some((pieces) => holdsInOrder(url, pieces));
}

function holdsInOrder(url: string, [start = '', ...others]: readonly string[]): boolean {
  if (!url.startsWith(start)) return false;
  let at = start.length;
  for (const piece of others) {
    const found = url.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return true;
}

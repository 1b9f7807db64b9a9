/**
 * Creates a filter for ignored URLs. A pattern is the prefix of a URL; `*` in it stands for any
 * text: `https://grafana.internal/`, `*.example.com/`.
 */
export function createUrlFilter(patterns: readonly string[]): (url: string) => boolean {
  const split = patterns.map((pattern) => pattern.split('*'));
  return (url) => split.some((pieces) => holdsInOrder(url, pieces));
}

/**
 * Creates a filter for hosts that match a whole pattern, in which `*` stands for any text:
 * `*.corp.example`.
 */
export function createHostFilter(patterns: readonly string[]): (host: string) => boolean {
  // No host contains a slash, so a slash marks its end.
  const isListed = createUrlFilter(patterns.map((pattern) => `${pattern.toLowerCase()}/`));
  return (host) => isListed(`${host.toLowerCase().replace(/\.$/, '')}/`);
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

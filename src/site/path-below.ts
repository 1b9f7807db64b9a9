/** The path of a request below the base, decoded; null for one that is not below it. */
export function pathBelow(url: string, base: string): string | null {
  const [path = ''] = url.split(/[?#]/, 1);
  try {
    const decoded = decodeURIComponent(path);
    return decoded.startsWith(base) ? decoded.slice(base.length) : null;
  } catch {
    return null;
  }
}

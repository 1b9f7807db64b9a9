/**
 * A request to Vite's server, which removes the base from `url` and keeps the whole in
 * `originalUrl`.
 */
interface DevRequest {
  url?: string | undefined;
  originalUrl?: string | undefined;
}

/** The path of a request below the base, decoded; null for one that is not below it. */
export function pathBelow({ url, originalUrl }: DevRequest, base: string): string | null {
  const [path = ''] = (originalUrl ?? url ?? '').split(/[?#]/, 1);
  try {
    const decoded = decodeURIComponent(path);
    return decoded.startsWith(base) ? decoded.slice(base.length) : null;
  } catch {
    return null;
  }
}

/**
 * A function that makes addresses of the site (`/base/runbooks/ci/`) absolute; null if the address
 * of the published site is unknown.
 */
export function absoluteUrls(origin: string | null): ((url: string) => string) | null {
  return origin === null ? null : (url) => new URL(url, origin).href;
}

/**
 * A function that completes the addresses of the site (`/base/runbooks/ci/`); null where it is not
 * known where the site is published, so that they cannot be completed.
 */
export function absoluteUrls(origin: string | null): ((url: string) => string) | null {
  return origin === null ? null : (url) => new URL(url, origin).href;
}

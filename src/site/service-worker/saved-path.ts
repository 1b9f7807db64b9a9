/** The path of an address below the scope, not percent-encoded. */
export function savedPath(url: URL, scope: URL): string {
  const path = url.pathname.slice(scope.pathname.length);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

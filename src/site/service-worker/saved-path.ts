/** The path below the scope that an address of the site asks for, not percent-encoded. */
export function savedPath(url: URL, scope: URL): string {
  const path = url.pathname.slice(scope.pathname.length);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

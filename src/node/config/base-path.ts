/** Characters that an address may contain, or that browsers encode. */
const segment = /^[\p{L}\p{M}\p{N}._~@+,=!-]+$/u;

/** Why a path cannot be the base of a site, as part of a sentence; null if it can. */
export function wrongBase(base: string): string | null {
  if (/^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(base)) {
    return `"${base}" is an address, not a path: put the host into the key "site"`;
  }
  const segments = innerPath(base).split('/');
  if (segments.some((name) => name === '.' || name === '..')) {
    return `"${base}" contains "." or "..": write the whole path, such as "/docs/"`;
  }
  if (innerPath(base) === '' || segments.every((name) => segment.test(name))) return null;
  return `"${base}" is not a plain path such as "/docs/": it may contain letters, digits and . _ ~ @ + , = ! - between slashes`;
}

/** With a slash at both ends. */
export function normalizeBase(base: string): string {
  const inner = innerPath(base);
  return inner === '' ? '/' : `/${inner}/`;
}

function innerPath(base: string): string {
  return base.replace(/^\/+|\/+$/g, '');
}

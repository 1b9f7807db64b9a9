import type { Diagnostic } from '../../core/diagnostic.ts';

/** A folder that holds one version of the pages: `v0.18`, `version-1.4`, `22.0`, `v1.11-alpha`. */
const VERSION = /^(?:version-)?v?(\d+(?:\.[\dx]+)+)(?:-(?:alpha|beta|rc|pre)[.\d-]*)?$/;

/**
 * Lowers what an older version of a page has in common with the newest one to information: a command has
 * copied the pages, and nobody writes on the older ones. A credential counts wherever it stands.
 */
export function lowerOlderCopies(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const newest = new Map<string, string>();
  for (const { path, ...diagnostic } of diagnostics) {
    const key = keyOf({ path, ...diagnostic });
    const known = newest.get(key);
    if (known === undefined || isNewer(path, known)) newest.set(key, path);
  }
  return diagnostics.map((diagnostic) => {
    const { path, ruleId, severity } = diagnostic;
    if (severity === 'info' || ruleId === 'no-secret' || versionOf(path) === null)
      return diagnostic;
    const isCopy = newest.get(keyOf(diagnostic)) !== path;
    return isCopy ? { ...diagnostic, severity: 'info' } : diagnostic;
  });
}

/** The same for a finding in all versions of a page. */
function keyOf({ path, ruleId, messageId, data }: Diagnostic): string {
  const facts = Object.entries(data).map(([name, value]) => `${name}=${withoutVersion(value)}`);
  return [ruleId, messageId, withoutVersion(path), ...facts].join('\n');
}

/** Docusaurus keeps the newest pages in `docs` or `current`. */
function withoutVersion(path: string): string {
  const names = path.split('/').filter((name) => !VERSION.test(name) && name !== 'current');
  return names.map((name) => name.replace(/^versioned_docs$/, 'docs')).join('/');
}

function versionOf(path: string): readonly number[] | null {
  const name = path.split('/').find((one) => VERSION.test(one));
  const [, version] = VERSION.exec(name ?? '') ?? [];
  return version === undefined ? null : version.split('.').map((part) => Number(part) || 0);
}

/** Pages without a version are those that people write. */
function isNewer(path: string, than: string): boolean {
  const [own, other] = [versionOf(path), versionOf(than)];
  if (own === null || other === null) return own === null && other !== null;
  const at = own.findIndex((part, index) => part !== (other[index] ?? 0));
  return at !== -1 && (own[at] ?? 0) > (other[at] ?? 0);
}

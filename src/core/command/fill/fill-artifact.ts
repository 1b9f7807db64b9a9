import type { Artifact } from '../../model.ts';
import { findPlaceholders } from '../placeholder.ts';
import { unsafeReason } from './plain-value.ts';

export interface FilledArtifact {
  /** The path; a missing or unsafe value keeps its placeholder. */
  path: string;
  /** Names of the placeholders that remain in it. */
  missing: string[];
}

/**
 * Writes captured values into the path or address of an artifact. A value that would lead out of its
 * folder (`..`), or that no path can hold, is left out; in an address it is percent-encoded.
 */
export function fillArtifact(
  { path, type }: Pick<Artifact, 'path' | 'type'>,
  values: Readonly<Record<string, string>>,
): FilledArtifact {
  const missing = new Set<string>();
  let filled = '';
  let at = 0;
  for (const { name, start, end } of findPlaceholders(path, null)) {
    const value = Object.hasOwn(values, name) ? (values[name] ?? '') : '';
    const fits =
      value !== '' && unsafeReason(value) === null && !/(?:^|[\\/])\.\.(?:$|[\\/])/.test(value);
    if (!fits) missing.add(name);
    filled += path.slice(at, start);
    if (!fits) filled += path.slice(start, end);
    else filled += type === 'url' ? encodeURIComponent(value).replaceAll('%2F', '/') : value;
    at = end;
  }
  return { path: filled + path.slice(at), missing: [...missing] };
}

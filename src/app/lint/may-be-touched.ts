import { basename, resolve } from 'node:path';
import { isPageName, withoutPageEnding } from '../../core/text/page-name.ts';
import type { Settings } from '../../node/config/settings.ts';
import type { ReadFile } from '../../node/files/read-files.ts';
import { decodeText } from '../../node/files/read-text.ts';

/** More names would take as long as the parser. */
const MOST_CHANGED = 50;

/**
 * Whether a page may link to a changed file, as far as a look at its text without a parser tells: false
 * only if none has changed, and no text has the name of a changed file. `changed` has absolute paths.
 */
export function mayBeTouched(
  reads: readonly ReadFile[],
  changed: readonly string[],
  { runbooks, links, overrides }: Settings,
): boolean {
  const isChanged = new Set(changed);
  if (reads.some(({ file }) => isChanged.has(resolve(runbooks, file)))) return true;
  if (changed.length === 0) return false;
  // A route may give a file another name, and what the configuration says of pages has to be looked at.
  const hasRoutes = Object.keys(links.routes ?? {}).length > 0;
  if (changed.length > MOST_CHANGED || hasRoutes || overrides.length > 0) return true;
  const names = [...new Set(changed.map((path) => nameIn(basename(path))))];
  if (names.includes(null)) return true;
  const anyName = new RegExp(names.join('|'), 'i');
  return reads.some(({ file, read }) => !isPageName(file) || anyName.test(decodeText(read).text));
}

/**
 * A pattern for the name of a file in an address: a page may stand there without its ending, and what is
 * no letter or digit may be escaped. Null for a name without any.
 */
function nameIn(name: string): string | null {
  const runs = withoutPageEnding(name).match(/[a-z\d]+/gi);
  return runs === null ? null : runs.join(String.raw`(?:[^a-z\d]|%[\da-f]{2}|&#?\w+;)+`);
}

import { dirname, join } from 'node:path';
import {
  compactHits,
  type DamagedLine,
  type Hit,
  hitLine,
  parseHits,
} from '../../core/hits/hit.ts';
import { day } from '../../core/hits/hit-times.ts';
import { closest } from '../../core/text/edit-distance.ts';
import type { Settings } from '../../node/config/settings.ts';
import { projectPath } from '../../node/files/find-files.ts';
import { pathTypeOf } from '../../node/files/path-type.ts';
import { decodeText, readBytes } from '../../node/files/read-text.ts';
import { FolderReader } from '../../node/files/regular-file.ts';
import { writeText } from '../../node/files/write-text.ts';
import { systemProblem, UserError } from '../../node/user-error.ts';
import type { Project } from '../project/project.ts';

/** The memory of hits, as far as it can be read. */
export interface HitsFile {
  /** Absolute, and as a person names it. */
  path: string;
  name: string;
  hits: readonly Hit[];
  damaged: readonly DamagedLine[];
}

/** Reads a memory; a file that does not exist yet is empty. Throws UserError for one that cannot be read. */
export function readHitsFile(path: string, name: string, folder = dirname(path)): HitsFile {
  if (pathTypeOf(path, () => true) === null) return { path, name, hits: [], damaged: [] };
  const read = readBytes(path, new FolderReader(folder));
  if (!('bytes' in read)) {
    throw new UserError(`The hits in "${name}" cannot be read: ${read.reason}.`, 'Name a file.');
  }
  const { text, problem } = decodeText(read);
  const { hits, damaged } = parseHits(text);
  if (problem !== null && hits.length === 0) {
    throw new UserError(`"${name}" is not a file of hits.`, 'Name another file, or remove it.');
  }
  return { path, name, hits, damaged };
}

/** The memory that the configuration names; null without one. */
export function configuredHits({ hits, root, home }: Settings): HitsFile | null {
  if (hits === null) return null;
  const path = join(root, hits);
  return readHitsFile(path, projectPath(home, path), root);
}

/** An entry of the memory that is not in the catalog. */
export interface LostEntry {
  id: string;
  count: number;
  suggestion: string | null;
}

/** The entries of a memory that no longer exist, the most frequent first. */
export function lostEntries({ catalog }: Project, { hits }: Pick<HitsFile, 'hits'>): LostEntry[] {
  const known = new Set(catalog.runbooks.flatMap(({ entries }) => entries.map(({ id }) => id)));
  const counts = new Map<string, number>();
  for (const { entry, count } of hits) {
    if (!known.has(entry)) counts.set(entry, (counts.get(entry) ?? 0) + count);
  }
  return [...counts]
    .map(([id, count]) => ({ id, count, suggestion: closest(id, known) }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

export interface CompactOptions {
  /** Milliseconds since 1970. */
  now: number;
  /** Hits of so many days stay as they are. */
  days: number;
  /** Only hits of these entries stay; null for all. */
  entries: ReadonlySet<string> | null;
}

/** Rewrites a memory with one line for each entry before some days; returns the numbers of lines. */
export async function compactHitsFile(
  { path, name, hits, damaged }: HitsFile,
  { now, days, entries }: CompactOptions,
): Promise<{ before: number; after: number }> {
  const own = entries === null ? hits : hits.filter(({ entry }) => entries.has(entry));
  const kept = compactHits(own, now - days * day);
  try {
    await writeText(path, kept.map(hitLine).join(''));
  } catch (error) {
    throw systemProblem(
      `The hits in "${name}" cannot be written`,
      error,
      'Name a file that can be written.',
    );
  }
  return { before: hits.length + damaged.length, after: kept.length };
}

import { compactHits, hitLine } from '../../core/hits/hit.ts';
import { day } from '../../core/hits/hit-times.ts';
import { writeText } from '../../node/files/write-text.ts';
import { systemReason, UserError } from '../../node/user-error.ts';
import type { HitsFile } from './hits-file.ts';

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
    throw new UserError(
      `The hits in "${name}" cannot be written: ${systemReason(error)}.`,
      'Name a file that can be written.',
    );
  }
  return { before: hits.length + damaged.length, after: kept.length };
}

import type { Match } from './match.ts';

/**
 * The matches in several logs that say more than those before: the archive of a run holds the log of each
 * job, and one more for each of its steps.
 */
export function withoutRepeats<Found extends { match: Match }>(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter(({ match: { entry, hits, excerpts } }) => {
    const values = hits.map(({ captures, count }) => [captures, count]);
    const key = JSON.stringify([entry, values, excerpts.map(({ text }) => text)]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

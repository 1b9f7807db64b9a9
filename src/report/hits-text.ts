import { countsAt, type HitTimes, hitSentence } from '../core/hits/hit-times.ts';
import type { Paint } from './paint.ts';
import { printable, printableJson } from './printable.ts';

export interface HitRow {
  id: string;
  title: string;
  /** Null for an entry that was never seen. */
  times: HitTimes | null;
}

/** `hits list`: the entry that was seen last comes first. */
export function formatHits(rows: readonly HitRow[], now: number, paint: Paint): string {
  const sorted = [...rows].sort(
    (a, b) => (b.times?.last ?? 0) - (a.times?.last ?? 0) || (a.id < b.id ? -1 : 1),
  );
  return sorted
    .map(({ id, times }) => `${paint('bold', printable(id))}  ${hitSentence(times, now)}\n`)
    .join('');
}

/** `hits list --format json`, version 1: keys are only ever added. */
export function formatHitsJson(rows: readonly HitRow[], now: number): string {
  const iso = (time: number): string => new Date(time).toISOString();
  const entries = rows.map(({ id, title, times }) => ({
    ...{ entry: id, title, total: times?.total ?? 0 },
    ...countsAt(times ?? { recent: [] }, now),
    first: times && iso(times.first),
    last: times && iso(times.last),
  }));
  return `${printableJson({ version: 1, now: iso(now), entries })}\n`;
}

import type { Hit } from './hit.ts';

/** How often and when an entry was seen; times are milliseconds since 1970. */
export interface HitTimes {
  total: number;
  first: number;
  last: number;
  /** Of the hits of the last 30 days before the newest of all, with their numbers. */
  recent: readonly (readonly [time: number, count: number])[];
}

export interface HitCounts {
  day: number;
  week: number;
  month: number;
}

const minute = 60_000;
const hour = 60 * minute;
export const day = 24 * hour;
/** A page holds so many moments of minutes; more of them are put together by the hour. */
const mostMinutes = 200;

/** The hits by entry, each with what a page needs of them. */
export function hitTimes(hits: readonly Hit[]): Map<string, HitTimes> {
  const newest = hits.reduce((latest, { time }) => Math.max(latest, time), 0);
  return new Map(
    [...Map.groupBy(hits, ({ entry }) => entry)].map(([entry, own]) => {
      const recent = own.filter(({ time }) => time > newest - 30 * day);
      const byMinute = bucketsOf(recent, minute);
      return [
        entry,
        {
          total: own.reduce((sum, { count }) => sum + count, 0),
          first: own.reduce((least, { first }) => Math.min(least, first), Number.POSITIVE_INFINITY),
          last: own.reduce((most, { time }) => Math.max(most, time), 0),
          recent: byMinute.length > mostMinutes ? bucketsOf(recent, hour) : byMinute,
        },
      ];
    }),
  );
}

function bucketsOf(hits: readonly Hit[], width: number): [time: number, count: number][] {
  const buckets = new Map<number, number>();
  for (const { time, count } of hits) {
    const start = Math.floor(time / width) * width;
    buckets.set(start, (buckets.get(start) ?? 0) + count);
  }
  return [...buckets].sort(([a], [b]) => a - b);
}

export function countsAt({ recent }: Pick<HitTimes, 'recent'>, now: number): HitCounts {
  const since = (span: number): number =>
    recent.reduce((sum, [time, count]) => sum + (time > now - span && time <= now ? count : 0), 0);
  return { day: since(day), week: since(7 * day), month: since(30 * day) };
}

/** A moment for people: `2026-11-29 10:00`, in UTC. */
export function momentText(time: number): string {
  return new Date(time).toISOString().slice(0, 16).replace('T', ' ');
}

/** How the times of an entry are shown. */
export type HitForm = 'sentence' | 'last' | 'counts';

/** What a page says of an entry at a time; null for one that was never seen. */
export function hitText(form: HitForm, times: HitTimes | null, now: number): string {
  if (form === 'sentence') return hitSentence(times, now);
  if (form === 'last') {
    if (times === null) return 'new';
    const away = Math.floor((now - times.last) / day);
    const since = away >= 30 ? `, not seen for ${away} days` : '';
    return `${momentText(times.last)}${since}`;
  }
  if (times === null) return '0';
  const { day: today, week, month } = countsAt(times, now);
  return `${month} (7 d: ${week}, 24 h: ${today})`;
}

/** What is said of an entry at a time; null for one that was never seen. */
export function hitSentence(times: HitTimes | null, now: number): string {
  if (times === null) return 'New: never seen in a log.';
  const { total, first, last } = times;
  const all = total === 1 ? 'Seen once' : `Seen ${total} times`;
  const away = Math.floor((now - last) / day);
  if (away >= 30) return `Not seen for ${away} days. ${all}, last on ${momentText(last)} UTC.`;
  const { day: today, week, month } = countsAt(times, now);
  const isNew = now - first < 7 * day;
  const news = isNew ? `New: first seen on ${momentText(first)} UTC. ` : '';
  return `${news}${all}, last on ${momentText(last)} UTC: ${today} in 24 h, ${week} in 7 d, ${month} in 30 d.`;
}

/** The recent times as a short attribute of HTML: minutes since 1970 to the base 36. */
export function writeRecent(recent: HitTimes['recent']): string {
  return recent
    .map(([time, count]) => {
      const at = Math.round(time / minute).toString(36);
      return count === 1 ? at : `${at}:${count}`;
    })
    .join(' ');
}

export function readRecent(text: string): HitTimes['recent'] {
  return text
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [at = '', count = '1'] = part.split(':');
      return [Number.parseInt(at, 36) * minute, Number(count)];
    });
}

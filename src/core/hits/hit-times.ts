import { fillWords } from '../text/fill-words.ts';
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
function momentText(time: number): string {
  return new Date(time).toISOString().slice(0, 16).replace('T', ' ');
}

/** How the times of an entry are shown. */
export type HitForm = 'sentence' | 'last' | 'counts';

/** A text in the language of a page, with its values. */
type Say = (english: string, values?: Readonly<Record<string, string | number>>) => string;

/** What a page says of an entry at a time; null for one that was never seen. */
export function hitText(
  form: HitForm,
  times: HitTimes | null,
  now: number,
  t: Say = fillWords,
): string {
  if (form === 'sentence') return hitSentence(times, now, t);
  if (form === 'last') {
    if (times === null) return t('new');
    const time = momentText(times.last);
    const n = daysAway(times, now);
    return n >= 30 ? t('{time}, not seen for {n} days', { time, n }) : time;
  }
  return times === null
    ? '0'
    : t('{month} (7 d: {week}, 24 h: {day})', { ...countsAt(times, now) });
}

/** What is said of an entry at a time; null for one that was never seen. */
export function hitSentence(times: HitTimes | null, now: number, t: Say = fillWords): string {
  if (times === null) return t('New: never seen in a log.');
  const { total, first, last } = times;
  const seen = total === 1 ? t('Seen once') : t('Seen {n} times', { n: total });
  const time = momentText(last);
  const n = daysAway(times, now);
  if (n >= 30) return t('Not seen for {n} days. {seen}, last on {time} UTC.', { n, seen, time });
  const counts = { seen, time, ...countsAt(times, now) };
  const all = t(
    '{seen}, last on {time} UTC: {day} in 24 h, {week} in 7 d, {month} in 30 d.',
    counts,
  );
  const isNew = now - first < 7 * day;
  return isNew ? `${t('New: first seen on {time} UTC.', { time: momentText(first) })} ${all}` : all;
}

function daysAway({ last }: HitTimes, now: number): number {
  return Math.floor((now - last) / day);
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

const form = /^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?$/i;

/** Milliseconds since 1970 of an ISO time with a zone, or why it is none. */
export function readIsoTime(text: string): number | 'no-time' | 'no-zone' {
  const [, day, zone] = form.exec(text) ?? [];
  if (day === undefined || !isDay(day)) return 'no-time';
  if (zone === undefined) return 'no-zone';
  const time = Date.parse(text.replace(' ', 'T').toUpperCase());
  return Number.isNaN(time) ? 'no-time' : time;
}

/** JavaScript reads 2026-02-30 as a day in March. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** An ISO time in UTC to the second. */
export function isoTime(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}

import { columnOf, type Grid, type Statement } from '../markdown/statements.ts';
import { nameIn } from './contract-names.ts';

const slaWords = /\bslas?\b|\bhours?\b|\bdays?\b|\bdeadline|\bwithin\b/i;

/** The hours that each severity has. */
export function readSla(
  grids: readonly Grid[],
  statements: readonly Statement[],
): ReadonlyMap<string, number> {
  for (const grid of grids) {
    const name = columnOf(grid, /\bseverit(?:y|ies)\b/);
    const time = columnOf(grid, slaWords);
    if (name < 0 || time < 0 || name === time) continue;
    const unit = grid.head[time] ?? '';
    return hoursOf(grid.rows.map((row) => [nameIn(row[name]), row[time]?.text, unit]));
  }
  for (const { heading, text, items } of statements) {
    const lead = `${heading} ${text}`;
    if (items.length === 0 || !slaWords.test(lead)) continue;
    const parts = items.map((item) =>
      /^\W*([\w-]+)\W*(?:=|:|–|—|-|is|within|\s)+(.*\d.*)$/i.exec(item.text),
    );
    const hours = hoursOf(parts.map((part) => [part?.[1] ?? null, part?.[2], lead]));
    if (hours.size > 0) return hours;
  }
  for (const { heading, text } of statements) {
    if (!slaWords.test(`${heading} ${text}`)) continue;
    const pairs = [...text.matchAll(severityTime)].map(
      ([, name = '', time]): Duration => [name, time, ''],
    );
    if (pairs.length > 1) return hoursOf(pairs);
  }
  return new Map();
}

/** `critical: 24 h`, `high within 3 days` in a sentence. */
const severityTime =
  /\b(critical|blocker|major|high|medium|moderate|minor|low|sev-?\d|p\d)\b[^\d,;.]{0,30}?(\d+(?:\.\d+)?\s*(?:h(?:ours?)?|d(?:ays?)?|w(?:eeks?)?|min(?:utes?)?)?)\b/gi;

type Duration = [severity: string | null, time: string | undefined, unit: string];

function hoursOf(rows: readonly Duration[]): Map<string, number> {
  const hours = new Map<string, number>();
  for (const [severity, time = '', lead] of rows) {
    const value = readHours(time, /\bdays?\b/i.test(lead) ? 24 : 1);
    if (severity !== null && value !== null) hours.set(severity, value);
  }
  return hours;
}

const perUnit: Readonly<Record<string, number>> = { m: 1 / 60, h: 1, d: 24, w: 168 };

/** `24`, `24 h`, `3 days`, `1 week`; a bare number is of the unit that the context says. */
export function readHours(text: string, unit: number): number | null {
  const [, number, name] = /(\d+(?:\.\d+)?)\s*([a-z]*)/i.exec(text) ?? [];
  if (number === undefined) return null;
  const own = name === undefined ? undefined : perUnit[name.charAt(0).toLowerCase()];
  return Number(number) * (own ?? unit);
}

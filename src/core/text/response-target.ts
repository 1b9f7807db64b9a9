/** How soon somebody has to answer: `within 30 minutes`, `1 business day`, `immediately`. */
export interface ResponseTarget {
  amount: number;
  unit: 'minute' | 'hour' | 'day' | 'business day' | 'week';
}

const minute = 60_000;
const lengths = { minute: 1, hour: 60, day: 1440, 'business day': 1440, week: 10_080 } as const;

const duration =
  /(\d+(?:\.\d+)?|\ban?\b|\bone\b|\bnext\b)\s*-?\s*(business|working|work)?\s*(min(?:ute)?s?|m|h(?:(?:ou)?rs?)?|d(?:ays?)?|w(?:eeks?)?)\b/i;

/** The first duration of a text; null without one. */
export function readTarget(text: string): ResponseTarget | null {
  const [, number, business, unit = ''] = duration.exec(text) ?? [];
  if (number === undefined) {
    return /\b(?:immediate(?:ly)?|at once|right away|now|asap)\b/i.test(text)
      ? { amount: 0, unit: 'minute' }
      : null;
  }
  const amount = /^\d/.test(number) ? Number(number) : 1;
  if (business !== undefined) return { amount, unit: 'business day' };
  const units = { m: 'minute', h: 'hour', d: 'day', w: 'week' } as const;
  return { amount, unit: units[unit.charAt(0).toLowerCase() as keyof typeof units] };
}

/** For a comparison of targets. */
export function minutesOf({ amount, unit }: ResponseTarget): number {
  return amount * lengths[unit];
}

/** When a target is due that begins now; a business day ends at the same time of the next weekday. */
export function deadlineAfter({ amount, unit }: ResponseTarget, now: Date): Date {
  if (unit !== 'business day') return new Date(now.getTime() + amount * lengths[unit] * minute);
  const due = new Date(now);
  for (let left = Math.ceil(amount); left > 0; ) {
    due.setDate(due.getDate() + 1);
    if (due.getDay() !== 0 && due.getDay() !== 6) left -= 1;
  }
  return due;
}

import { describe, expect, it } from 'vitest';
import { deadlineAfter, minutesOf, readTarget } from '../../../src/core/text/response-target.ts';

describe('a response target', () => {
  it.each<[text: string, minutes: number | null]>([
    ['30 minutes', 30],
    ['within 15 min', 15],
    ['Assign owner + post context within 4 hours', 240],
    ['4h', 240],
    ['1.5 hrs', 90],
    ['an hour', 60],
    ['1 business day', 1440],
    ['next business day', 1440],
    ['2 days', 2880],
    ['1 week', 10_080],
    ['immediately', 0],
    ['at once', 0],
    ['when somebody has time', null],
    ['call the maintainer', null],
    ['', null],
  ])('%s is %s', (text, minutes) => {
    const target = readTarget(text);
    expect(target === null ? null : minutesOf(target)).toBe(minutes);
  });

  it.each([
    ['30 minutes', '2026-11-27T16:00:00', '2026-11-27T16:30:00'],
    ['1 day', '2026-11-27T16:00:00', '2026-11-28T16:00:00'],
    // A Friday.
    ['1 business day', '2026-11-27T16:00:00', '2026-11-30T16:00:00'],
    ['2 working days', '2026-11-26T16:00:00', '2026-11-30T16:00:00'],
  ])('%s from %s is due on %s', (text, now, due) => {
    const target = readTarget(text);
    expect(target && deadlineAfter(target, new Date(now))).toEqual(new Date(due));
  });
});

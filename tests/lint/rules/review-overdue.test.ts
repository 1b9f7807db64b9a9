import { describe, expect, test } from 'vitest';
import { describe as wordingOf } from '../../../src/lint/messages.ts';
import { lint, lintInput } from '../catalog.ts';

function overdue(text: string, today: string) {
  const { surroundings } = lintInput(text);
  return lint(text, { surroundings: { ...surroundings, today } }).diagnostics.filter(
    ({ ruleId }) => ruleId === 'review-overdue',
  );
}

const page = '---\nowner: a\nreviewed: 2026-02-27\nreview-every: 2d\n---\n\n# Disk\n';

describe('the day counts', () => {
  test.each([
    ['2026-02-28', []],
    ['2026-03-01', []],
    ['2026-03-02', ['1 day']],
    ['2026-03-31', ['30 days']],
    ['2027-03-01', ['365 days']],
  ])('%s', (today, expected) => {
    expect(overdue(page, today).map(({ data }) => data.overdue)).toEqual(expected);
  });
});

test('says when it was due', () => {
  const [finding] = overdue(page, '2026-03-31');
  expect(finding && wordingOf(finding).what).toBe(
    'The review of this page is 30 days overdue: it was last reviewed on 2026-02-27 and was due on 2026-03-01.',
  );
});

test.each([
  ['the key of the front matter', page, 'reviewed: 2026-02-27'],
  ['the same with Windows line endings', page.replaceAll('\n', '\r\n'), 'reviewed: 2026-02-27'],
  ['a key in quotes', page.replace('reviewed:', '"reviewed":'), '"reviewed": 2026-02-27'],
  [
    'the date behind a label',
    '---\nreview-every: 2d\n---\n\n# Disk\n\n**Last reviewed:** 2026-02-27\n',
    '2026-02-27',
  ],
])('underlines %s', (_name, text, expected) => {
  const [finding] = overdue(text, '2026-12-31');
  const { start, end } = finding?.position ?? { start: { offset: 0 }, end: { offset: 0 } };
  expect(text.slice(start.offset, end.offset)).toBe(expected);
});

test.each([
  ['no interval', '---\nreviewed: 2026-02-27\n---\n\n# Disk\n'],
  ['no date', '---\nreview-every: 2d\n---\n\n# Disk\n'],
  ['neither', '# Disk\n'],
])('is silent on %s', (_name, text) => {
  expect(overdue(text, '2030-01-01')).toEqual([]);
});

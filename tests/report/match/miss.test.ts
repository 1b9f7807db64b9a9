import { describe, expect, it } from 'vitest';
import type { MissReport } from '../../../src/app/match/match-report.ts';
import { formatMiss } from '../../../src/report/match/miss.ts';
import { noPaint } from '../../../src/report/paint.ts';
import { acting, hostileLog } from './matches.ts';

function miss(changes: Partial<MissReport> = {}): MissReport {
  const closest = {
    line: 12,
    text: 'gate audit passed',
    departure: {
      literal: 'gate audit FAILED',
      at: 11,
      reason: 'here the pattern continues with "FAILED"',
    },
  };
  const source = 'gate audit FAILED';
  const patterns = [
    {
      pattern: source,
      reason: 'No line matches this pattern.',
      steps: [{ source, lines: [], closest }],
    },
  ];
  return { file: 'job.log', entry: 'ci#gate', title: 'Gate', keptOut: null, patterns, ...changes };
}

describe('formatMiss', () => {
  it('puts a caret where the closest line departs', () => {
    expect(formatMiss(miss(), noPaint)).toBe(`Gate  ci#gate  does not match job.log

  pattern gate audit FAILED
    No line matches this pattern.
    the closest line is 12:
    12 | gate audit passed
                    ^
    The line has no \`gate audit FAILED\`: here the pattern continues with \`FAILED\`
`);
  });

  it('tells of every step of a sequence', () => {
    const steps = [
      { source: 'one', lines: [3, 9], closest: null },
      { source: 'two', lines: [], closest: null },
    ];
    const patterns = [{ pattern: 'one \\\ntwo', reason: 'Step 2 of 2 matches no line.', steps }];
    expect(
      formatMiss(miss({ patterns, file: '-' }), noPaint),
    ).toBe(`Gate  ci#gate  does not match standard input

  pattern one \\ two
    Step 2 of 2 matches no line.
    step 1: matches line 3 and 1 more
    step 2: no line contains any of its words
`);
  });

  it('says that a pattern matches, unless the entry stays out of log matching', () => {
    const patterns = [
      { pattern: 'a', reason: null, steps: [{ source: 'a', lines: [1], closest: null }] },
    ];
    expect(formatMiss(miss({ patterns }), noPaint)).toContain('ci#gate  matches job.log\n');
    const out = formatMiss(miss({ patterns, keptOut: 'It is a plan.' }), noPaint);
    expect(out).toContain('does not match job.log\n\n  It is a plan.\n');
  });

  it('lets nothing of a log act on the terminal, and keeps the caret in place on a long line', () => {
    const text = `${'x'.repeat(500)}${hostileLog}`;
    const departure = { literal: hostileLog, at: 505, reason: hostileLog };
    const step = { source: hostileLog, lines: [], closest: { line: 7, text, departure } };
    const patterns = [{ pattern: hostileLog, reason: hostileLog, steps: [step] }];
    const shown = formatMiss(miss({ patterns, title: hostileLog, file: hostileLog }), noPaint);
    expect(shown).not.toMatch(acting);
    const rows = shown.split('\n');
    const caret = rows.findIndex((row) => /^ +\^$/.test(row));
    expect(rows[caret - 1]?.slice((rows[caret]?.length ?? 0) - 1)).toMatch(/^D </);
  });
});

import { describe, expect, it } from 'vitest';
import { FailureLines } from '../../../../src/core/log/failures/unmatched.ts';
import type { MatchEntry } from '../../../../src/core/pattern/compile.ts';

function entry(id: string, ...patterns: string[][]): MatchEntry {
  const steps = (sources: string[]) =>
    sources.map((source) => ({ type: 'text' as const, source, flags: '' }));
  return {
    id,
    title: id,
    kind: 'signatures',
    patterns: patterns.map((one) => ({ steps: steps(one) })),
  };
}

function unmatched(lines: readonly string[], entries: MatchEntry[], explained: number[] = []) {
  const failures = new FailureLines();
  for (const [index, line] of lines.entries()) failures.push(line, index + 1);
  return failures.unmatched(entries, new Set(explained));
}

describe('FailureLines', () => {
  it('leaves out what a pattern hits, also one that wants the prefix of a runner', () => {
    const lines = ['error: known', '##[error]Process failed', 'error: new', 'all is well'];
    const entries = [entry('a', ['error: known']), entry('b', ['##[error]Process failed'])];
    expect(unmatched(lines, entries)).toMatchObject({
      failures: [{ line: 3, count: 1, text: 'error: new' }],
      leftOut: 0,
    });
  });

  it('leaves out known noise, and what a fallback explains beside other entries', () => {
    const lines = ['error: mirror eu failed', 'error: known', 'error: general', 'error: new'];
    const entries = [
      { ...entry('n'), noise: entry('', ['mirror <m> failed']).patterns },
      entry('a', ['error: known']),
      { ...entry('f', ['error: general']), standing: { fallback: true as const } },
    ];
    expect(unmatched(lines, entries).failures.map(({ text }) => text)).toEqual(['error: new']);
  });

  it('counts lines together that differ in times, numbers and paths', () => {
    const lines = [
      '2026-01-01T00:00:01Z error: attempt 1 of 3 in /tmp/a/x.log failed',
      'ok',
      '2026-01-01T00:00:09Z error: attempt 2 of 3 in /tmp/b/y.log failed',
      'error: exit code 1',
      'error: exit code 2',
    ];
    expect(unmatched(lines, []).failures).toMatchObject([
      { line: 1, count: 2, text: 'error: attempt 1 of 3 in /tmp/a/x.log failed' },
      { line: 4, count: 1, text: 'error: exit code 1' },
      { line: 5, count: 1, text: 'error: exit code 2' },
    ]);
  });

  it('tells a line that a pattern hits from its like that none does', () => {
    const lines = ['error 17 in a', 'error 18 in a'];
    expect(unmatched(lines, [entry('a', ['error 17'])]).failures).toMatchObject([
      { line: 2, count: 1, text: 'error 18 in a' },
    ]);
  });

  it('lists the last words of a command where lines only say that it has ended badly', () => {
    const lines = [
      '2026-01-01T00:00:00.1234567Z shell: /usr/bin/bash -e {0}',
      '2026-01-01T00:00:00.1234567Z ##[endgroup]',
      '2026-01-01T00:00:00.1234567Z The title should start with a ticket',
      '2026-01-01T00:00:00.1234567Z ##[error]Process completed with exit code 1.',
    ];
    const texts = (entries: MatchEntry[]) =>
      unmatched(lines, entries).failures.map(({ text }) => text);
    expect(texts([])).toEqual([
      'The title should start with a ticket',
      'Process completed with exit code 1.',
    ]);
    expect(texts([entry('a', ['title should start'])])).toEqual([
      'Process completed with exit code 1.',
    ]);
  });

  it('puts another failure ahead of further ones of the same kind', () => {
    const lines = [
      '✘ 1 cart.spec.ts:3:7 › adds',
      '✘ 2 cart.spec.ts:9:7 › shows',
      '✘ 3 cart.spec.ts:12:7 › sums',
      '✘ 4 cart.spec.ts:15:7 › ends',
      '✘ 5 cart.spec.ts:18:7 › sends',
      'Error: the sign-in of the ledger failed',
    ];
    const found = unmatched(lines, []).failures.map(({ line }) => line);
    expect(found.indexOf(6)).toBeLessThan(5);
    expect(found[0]).toBe(1);
  });

  it('takes the steps of a sequence for explained only where it was completed', () => {
    const lines = ['error: first', 'error: second'];
    const sequence = [entry('a', ['error: first', 'error: second'])];
    expect(unmatched(lines, sequence).failures).toHaveLength(2);
    expect(unmatched(lines, sequence, [1, 2]).failures).toEqual([]);
  });

  it.each([
    [
      'the compiler before make, in the order of the log',
      [
        'g++ -c a.cpp',
        "a.cpp:3:5: error: no member named 'frob' in 'acme::Cart'",
        'a.cpp:9:1: error: none of the 2 overloads fits',
        'make: *** [Makefile:3: a.o] Error 1',
      ],
      [2, 3, 4],
    ],
    [
      'the exception, which stands for its traceback',
      [
        'Traceback (most recent call last):',
        '  File "a.py", line 1, in <module>',
        '    raise acme.Timeout(42)',
        'acme.Timeout: 42',
      ],
      [4],
    ],
    [
      'the exception behind the prefix of a runner',
      [
        '2026-01-01T00:00:00.1Z Traceback (most recent call last):',
        '2026-01-01T00:00:00.1Z   File "a.py", line 1, in <module>',
        '2026-01-01T00:00:00.1Z     raise Stop',
        '2026-01-01T00:00:00.1Z Stop',
      ],
      [4],
    ],
    [
      'the first exception of a chain first',
      [
        'Traceback (most recent call last):',
        '  File "a.py", line 1, in f',
        'KeyError: 3',
        '',
        'During handling of the above exception, another exception occurred:',
        '',
        'Traceback (most recent call last):',
        '  File "a.py", line 3, in g',
        'ValueError: bad total 42',
        'Process completed with exit code 1.',
      ],
      [3, 9, 10],
    ],
    [
      'a heading without an exception for itself',
      ['Traceback (most recent call last):', '  File "a.py", line 1, in <module>'],
      [1],
    ],
    [
      'the rare before what is repeated',
      [
        ...Array.from(
          { length: 140 },
          (_, i) => `console.error: widget ${'abcdefghijklmnop'[i % 16]}${i} is lost`,
        ),
        'FATAL the cart is not there',
        'ok',
      ],
      [141],
    ],
    [
      'the signs of Mozilla',
      ['TEST-PASS | a.html | ok', 'TEST-UNEXPECTED-FAIL | b.html | no'],
      [2],
    ],
    ['nothing where nothing failed', ['Cache read errors                     0', 'errors: 0'], []],
  ])('names %s', (_, lines, order) => {
    const named = unmatched(lines, []).failures.map(({ line }) => line);
    expect(named.slice(0, order.length)).toEqual(order);
    if (order.length === 0 || lines.length < 20) expect(named).toHaveLength(order.length);
  });

  it('keeps so many and counts the rest', () => {
    const letters = (i: number) =>
      [...String(i)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    const lines = Array.from({ length: 5000 }, (_, i) => `error: ${letters(i)} is broken`);
    const { failures, leftOut } = unmatched(lines, []);
    expect(failures.length).toBeLessThanOrEqual(200);
    expect(failures.length + leftOut).toBe(5000);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalizeLines } from '../../../src/core/draft/generalize.ts';
import { matchText } from '../../../src/core/log/log-matcher.ts';
import { compileSignatures } from '../../../src/core/pattern/compile.ts';

describe('generalizeLines, of one line', () => {
  it.each([
    [
      'thread main panicked at src/lib.rs:42:9: oops',
      'thread main panicked at <file>:<line>:<column>: oops',
    ],
    [
      'request 7f3c2a91-1234-4abc-9def-001122334455 timed out after 30s (attempt 3 of 5)',
      'request <id> timed out after <duration> (attempt <attempt> of <number>)',
    ],
    [
      'dial tcp 10.0.3.17:5432: connect: connection refused',
      'dial tcp <host>:<port>: connect: connection refused',
    ],
    ['no route from db-1.internal to db-2.internal', 'no route from <host> to <host_2>'],
    ['FAILED tests/a.py::test_b[1-x] - AssertionError', 'FAILED <test_id> - AssertionError'],
    ['copy /tmp/a/b.txt to /tmp/c/d.txt failed', 'copy <file> to <file_2> failed'],
    ['run_id=17 job_id=18 was cancelled', 'run_id=<run_id> job_id=<job_id> was cancelled'],
    ['Process completed with exit code 101.', 'Process completed with exit code 101.'],
    ['test gates::audit ... FAILED', 'test gates::audit ... FAILED'],
    ['expected <div> but got a\\<b>c', 'expected \\<div> but got a\\\\\\<b>c'],
    ['cannot open C:\\', 'cannot open C:\\\\'],
    ['/no such step/', '…/no such step/'],
    ['^~~~ cost 5$', '\\^~~~ cost 5\\$'],
    ['usage: tool <start|stop>', 'usage: tool \\<start|stop>'],
    ['no test matches .* of it', 'no test matches … of it'],
    ['cannot go \\next', 'cannot go \\\\next'],
    ['bell \x07 rings and fails', 'bell … rings and fails'],
    ['error: 5', 'error: 5'],
    [
      'libfoo-dev : Depends: libfoo (= 2.10.1-2) but 2.10.1-2ubuntu0.1 is to be installed',
      'libfoo-dev : Depends: libfoo (= <version>) but <version_2> is to be installed',
    ],
    [
      'Error: Pod mt-l-x86-29-113-a10g-v24bh-runner-fbtr6-workflow is unhealthy',
      'Error: Pod <pod> is unhealthy',
    ],
    [
      'tests/test_cart.py::TestCart::test_total FAILED [310.0221s] [100%]',
      '<test_id> FAILED [<duration>] [<percent>%]',
    ],
    [
      'limit exceeded for user ID 4711, request ID 93C2:95E39:1954C51:58FD1F0:6A693F59',
      'limit exceeded for user ID <user_id>, request ID <request_id>',
    ],
    ['test_cart 1/1 failed!', 'test_cart <shard>/<shards> failed!'],
    [
      'Element main at Manifest.xml:25:9-30:20 duplicated',
      'Element main at Manifest.xml:<position> duplicated',
    ],
    ["E       ValueError: bad total 42 of 'x'", "ValueError: bad total <total> of 'x'"],
    ['expired on Thu, 30 Jul 2026 13:21:30 GMT here', 'expired on <timestamp...> here'],
    [
      'Connection refused: db-7c9f8d6b5-x2x4z.prod.svc/10.42.3.17:5432',
      'Connection refused: <pod>.prod.svc/<host>:<port>',
    ],
    ['Failed to watch *v1.Pod: Get it', 'Failed to watch *v1.Pod: Get it'],
    ['lock is held since 2026-11-30 09:08:07 +0000', 'lock is held since <date> <time...>'],
    ['deadlock found (SQLSTATE 40001)', 'deadlock found (SQLSTATE 40001)'],
    ['upload of it failed: 503 Slow Down', 'upload of it failed: 503 Slow Down'],
    ['Job 4711 failed on linux', 'Job <job> failed on linux'],
    ['build took 3m 12s, too long', 'build took <duration...>, too long'],
    ['no answer, RequestId: 7MEXAMPLE3Q9', 'no answer, RequestId: <id>'],
    [
      'Job failed on runner-x1-project-9-concurrent-0 of gke-a-pool-a1b2c3d4-wxyz',
      'Job failed on <pod> of <host>',
    ],
    ['1.5', '1.5'],
  ])('%j becomes %j', (message, pattern) => {
    expect(generalizeLines([message])[0]?.pattern).toBe(pattern);
  });

  it('gives fewer placeholders next, and none in the end', () => {
    expect(
      generalizeLines(['cannot read /var/lib/a.json at offset 17']).map(({ pattern }) => pattern),
    ).toEqual([
      'cannot read <file> at offset <offset>',
      'cannot read <file> at offset 17',
      'cannot read /var/lib/a.json at offset 17',
    ]);
  });

  it('asks for more than zero where a run without failures prints the line too', () => {
    const [first, second] = generalizeLines(['Tests run: 12, Failures: 1, Errors: 0']);
    expect(first?.pattern).toBe(
      '/Tests\\s+run:\\s+(?P<run>[\\d.,]+),\\s+Failures:\\s+(?P<number>[1-9]\\d*),\\s+Errors:\\s+(?P<number_2>[\\d.,]+)/',
    );
    expect(second?.pattern).toBe('Tests run: <run>, Failures: <number>, Errors: <number_2>');
    expect(generalizeLines(['2 of 14 tests failed in the suite'])[0]?.pattern).toBe(
      '/(?P<number>[1-9]\\d*)\\s+of\\s+(?P<tests>[\\d.,]+)\\s+tests\\s+failed\\s+in\\s+the\\s+suite/',
    );
    expect(generalizeLines(['test result: FAILED. 4 passed; 1 failed'])[0]?.pattern).toBe(
      'test result: FAILED. <number> passed; <number_2> failed',
    );
  });

  it('makes a sequence of several lines; a name stands for one value', () => {
    expect(
      generalizeLines([
        'FAIL src/cart.test.ts',
        'AssertionError: 3 is not 4 in src/cart.test.ts:9',
      ])[0],
    ).toMatchObject({
      pattern:
        'FAIL src/cart.test.ts \\\nAssertionError: <number> is not <number_2> in <file>:<line>',
    });
    expect(
      generalizeLines(['cannot open /tmp/a/b.txt of cart', 'giving up on /tmp/a/b.txt now'])[0],
    ).toMatchObject({
      pattern: 'cannot open <file> of cart \\\ngiving up on <file> now',
      captures: ['file'],
    });
  });

  it.each(['', '   ', '…', '\x00'])('makes nothing of %j', (message) => {
    expect(generalizeLines([message])).toEqual([]);
  });

  const pieces = [
    ...[
      '<',
      '>',
      '<a>',
      '<a...>',
      '...',
      ' ... ',
      '…',
      '\\',
      '\\\\',
      '/',
      ' ',
      'error',
      'x y',
      '\t',
    ],
    ...[
      '/tmp/a/b',
      'src/a.rs:3:4',
      '3f2a9bc1d',
      '17',
      '1.5',
      '10.0.0.1:80',
      '\x1b[31m',
      '\x00',
      'é',
    ],
    ...[
      '2026-01-01',
      '10:20:30',
      '`',
      '```',
      '\\<',
      ':',
      '=',
      '"',
      "'",
      '(',
      ')',
      'C:\\a\\b',
      'a/x/g',
    ],
  ];
  const message = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 12 })
    .map((parts) => parts.join('').replace(/[\r\n]/g, ' '));

  it('always hits the message that it was made from', () => {
    fc.assert(
      fc.property(message, (text) => {
        for (const { pattern } of generalizeLines([text])) {
          const steps = [{ type: 'text' as const, source: pattern, flags: '' }];
          const entry = { id: 'a', title: '', kind: 'signatures' as const, patterns: [{ steps }] };
          expect(matchText(compileSignatures([entry]), `\n${text}`)).toMatchObject([
            { lines: [2] },
          ]);
          expect(pattern).not.toMatch(/^\/.+\/[a-z]*$/);
          expect(pattern).not.toMatch(/(?<!\\)(?:\\\\)*\\$/);
        }
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

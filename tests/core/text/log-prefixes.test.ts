import { describe, expect, test } from 'vitest';
import { messageStarts } from '../../../src/core/text/log-line.ts';
import { logPrefixes } from '../../../src/core/text/log-prefixes.ts';

/** The message behind all prefixes. */
function messageOf(line: string): string {
  return line.slice(messageStarts(line).at(-1));
}

describe('the table of prefixes', () => {
  test.each(logPrefixes)('%s', (_name, _kind, _place, pattern, line) => {
    expect(messageOf(line)).toMatch(/^(?:\*{3} )?boom$/);
    const places = Array.from({ length: line.length }, (__, at) => {
      pattern.lastIndex = at;
      return pattern.test(line);
    });
    expect(places).toContain(true);
  });
});

test.each([
  [
    '[task 2026-07-30T13:21:30.788Z] 10:00:00     INFO - GECKO(1234) | leaked 3 windows',
    'leaked 3 windows',
  ],
  ['build\tTest\t2026-07-30T13:21:30.7886920Z #29 35.78 error: no member', 'error: no member'],
  [
    '[2026-07-30T13:21:30.788Z] [linux / gcc] [ 45%] Building CXX object a.o',
    'Building CXX object a.o',
  ],
  ['2026-07-30T13:21:30.7886920Z [ERROR] Tests run: 12, Failures: 1', 'Tests run: 12, Failures: 1'],
  [
    '2026-07-30T13:21:30.788123Z stderr F time="2026-07-30T13:21:30Z" level=fatal msg="no config"',
    'no config"',
  ],
  [
    'Jul 30 13:21:30 node-1 kubelet[812]: E0730 13:21:30.123456     812 pod.go:9] OOMKilled',
    'OOMKilled',
  ],
  ['web-1  | 2026-07-30 13:21:30,123 - shop.cart - ERROR - no stock', 'no stock'],
  ['13:21:30.788 [error] GenServer shop terminating', 'GenServer shop terminating'],
  ['DEBUG util.py:459:  error: Bad exit status', 'error: Bad exit status'],
  ['(03:12:22) ERROR: /src/BUILD:3:1: no such target', 'ERROR: /src/BUILD:3:1: no such target'],
  ['│ Error: Invalid provider', 'Error: Invalid provider'],
])('several in a row: %s', (line, message) => {
  expect(messageOf(line)).toBe(message);
});

test.each([
  'TEST-UNEXPECTED-FAIL | dom/b.html | wrong colour',
  'PROCESS-CRASH | dom/b.html | application crashed',
  '[FAIL] cart adds',
  '[  FAILED  ] Cart.Adds (3 ms)',
  '[Errno 2] No such file',
  '[Pipeline] sh',
  'ERROR: Job failed: exit code 1',
  'FATAL: password authentication failed',
  'error: 12:00:01 is no time',
  '#1 priority',
  'src/cart.c:12:3: error: no',
  'make: *** [all] Error 2',
  'undefined: Cart',
  '12 |  let x = 1;',
  '404 | not found',
  'INFO',
  '[ERROR] ',
])('a message of its own: %s', (line) => {
  expect(messageOf(line)).toBe(line);
});

import { expect, test } from 'vitest';
import {
  consequenceExamples,
  isCauseLine,
  isConsequenceLine,
} from '../../../src/core/log/consequence-line.ts';
import { messageStarts } from '../../../src/core/text/log-line.ts';

test.each([...consequenceExamples()])('only says that something failed: %s', (line) => {
  expect(isConsequenceLine(line.slice(messageStarts(line).at(-1)))).toBe(true);
});

test.each([
  "a.c:(.text+0x5): undefined reference to `frob'",
  'src/tls.c:4:10: fatal error: openssl/ssl.h: No such file or directory',
  'error[E0308]: mismatched types',
  'npm error ERESOLVE could not resolve',
  'Error: listen EADDRINUSE: address already in use :::3000',
  'toomanyrequests: You have reached your pull rate limit',
  '--- FAIL: TestCart (0.01s)',
  'FAILED tests/test_cart.py::test_add - AssertionError',
  'java.lang.OutOfMemoryError: Java heap space',
  'write /var/lib/a: no space left on device',
])('says what failed: %s', (line) => {
  expect(isConsequenceLine(line)).toBe(false);
});

test('a line may say itself that it is a cause', () => {
  expect(isCauseLine('Caused by: java.net.ConnectException: refused')).toBe(true);
  expect(isCauseLine('this was caused by x')).toBe(false);
});

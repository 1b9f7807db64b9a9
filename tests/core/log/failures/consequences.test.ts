import { expect, test } from 'vitest';
import { onlyTellsThatItFailed } from '../../../../src/core/log/failures/failure-line.ts';

test.each([
  'Process completed with exit code 1.',
  'error: Bad exit status from /var/tmp/rpm-tmp.Ab1 (%build)',
  'collect2: error: ld returned 1 exit status',
  'make[2]: *** [Makefile:12: all] Error 2',
  'npm ERR! code ELIFECYCLE',
  'ERROR: failed to solve: process "/bin/sh -c npm ci" did not complete successfully: exit code: 2',
  'FAILURE: Build failed with an exception.',
  'error: could not compile `shop` (lib) due to 2 previous errors',
  'Tests: 2 failed, 40 passed',
  '=== 1 failed, 119 passed in 12.41s ===',
  'FAIL\tgithub.com/acme/app/store\t0.412s',
  "subprocess.CalledProcessError: Command '['make']' returned non-zero exit status 2.",
  'Back-off restarting failed container app in pod web-1',
  'Stage "Deploy" skipped due to earlier failure(s)',
])('only says that something failed: %s', (line) => {
  expect(onlyTellsThatItFailed(line)).toBe(true);
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
  expect(onlyTellsThatItFailed(line)).toBe(false);
});

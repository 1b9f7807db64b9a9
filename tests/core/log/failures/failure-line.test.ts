import { describe, expect, it } from 'vitest';
import { readFailureLine } from '../../../../src/core/log/failures/failure-line.ts';

describe('readFailureLine', () => {
  it.each([
    ['error[E0308]: mismatched types', 'error[E0308]: mismatched types'],
    [
      '2026-10-30T02:14:41.3Z ##[error]Process completed with exit code 101.',
      'Process completed with exit code 101.',
    ],
    ['::error file=a.c,line=3::no', 'no'],
    [
      '2026-01-01T00:00:09.0Z 01O \x1b[31mFAILED\x1b[0m tests/a.py::b - x',
      'FAILED tests/a.py::b - x',
    ],
    ['npm ERR! code ELIFECYCLE', 'npm ERR! code ELIFECYCLE'],
    ['test result: FAILED. 4 passed; 1 failed', 'test result: FAILED. 4 passed; 1 failed'],
    ['[ERROR] Tests run: 12, Failures: 1, Errors: 0', 'Tests run: 12, Failures: 1, Errors: 0'],
    ['Traceback (most recent call last):', 'Traceback (most recent call last):'],
    ["E       KeyError: 'a b'", "E       KeyError: 'a b'"],
    ['Caused by: java.lang.NullPointerException', 'Caused by: java.lang.NullPointerException'],
    ["thread 'main' panicked at src/lib.rs:42:9:", "thread 'main' panicked at src/lib.rs:42:9:"],
    ['panic: runtime error: index out of range', 'panic: runtime error: index out of range'],
    ['--- FAIL: TestRestore (0.00s)', '--- FAIL: TestRestore (0.00s)'],
    ['exit status 2', 'exit status 2'],
    ['terminated with status 3', 'terminated with status 3'],
    ['segfault at 0', 'segfault at 0'],
    ['E0412 10:31:22.123456 12345 a.go:1] gone', 'gone'],
    ['✗ gate', '✗ gate'],
    ['make: *** [Makefile:12: test] Error 2', 'make: *** [Makefile:12: test] Error 2'],
    [
      'dial tcp 10.0.3.17:5432: connect: connection refused',
      'dial tcp 10.0.3.17:5432: connect: connection refused',
    ],
    ['bash: cargo: command not found', 'bash: cargo: command not found'],
    ['10 %\r20 %\rfatal: no', 'fatal: no'],
  ])('takes %j for one', (line, message) => {
    expect(readFailureLine(line)?.message).toBe(message);
  });

  it.each([
    ['   Compiling thiserror v1.0.40'],
    ['test error_handling::parses ... ok'],
    ['test result: ok. 5 passed; 0 failed; 0 ignored'],
    ['[INFO] Tests run: 12, Failures: 0, Errors: 0, Skipped: 0'],
    ['=== 20 passed in 3.21s ==='],
    ['Found 0 errors.'],
    ['no errors found'],
    ['git clone --fail-fast x'],
    ['open src/error.rs'],
    ['exit code 0'],
    ['tests/test_errors.py::test_failed PASSED'],
    ['{"error": null, "failed": false}'],
    [''],
    ['\x1b[31m\x1b[0m'],
  ])('takes %j for none', (line) => {
    expect(readFailureLine(line)).toBeNull();
  });

  it('takes time in proportion to the line', () => {
    for (const part of ['error ', 'no ', 'a.b.', 'exit ', '0 errors ', '/x', '-', 'passed (']) {
      readFailureLine(part.repeat(200_000));
    }
  });
});

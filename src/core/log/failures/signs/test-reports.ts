import type { SignTable } from './sign.ts';

/** What tests found, and how many failed. */
export const testReports: SignTable = {
  cause: [
    ['what pytest found', /^E {3}\s*(?![-+?] )\S/, 'E       assert 3 == 4'],
    [
      'an assertion',
      /^(?!assert ).*\b[Aa]ssert(?:ion)?\b.{0,300}\b(?:failed|failure|violated)\b|\bAssert(?:ion)? failure\b|panicked at .*assertion/,
      "cart: cart.c:12: total: Assertion `n > 0' failed.",
      '[812] Assertion failure: !isEmpty(), at cart.cpp:12',
    ],
    [
      'a coverage that is too low',
      /[Cc]overage\b.{0,80}\b(?:not (?:reached|met|been met)|does not meet|less than|is below|failure)|threshold .{1,60}\bnot met\b|covered ratio is/,
      'Required test coverage of 80% not reached. Total coverage: 72.31%',
      'Jest: "global" coverage threshold for branches (80%) not met: 71.2%',
    ],
    [
      'a test that hangs or leaks',
      /^[+~=-]{3,} ?Timeout ?[+~=-]{3,}$|found unexpected goroutines|Jest did not exit/,
      '+++++++++++++++ Timeout +++++++++++++++',
      'found unexpected goroutines:',
    ],
  ],
  detail: [
    [
      'a difference',
      /\bexpected\b.{1,300}\b(?:but (?:was|got|found|received)|got|to (?:be|equal|have|match|contain|include|throw)|actual|received|instead)\b|\bgot:? .{1,200}\bwant(?:ed)?\b/i,
      'expected 3 to equal 4',
      'got 3, want 4',
      'Expected <1> but was <2>',
    ],
    ['a line of a test of Go', /^\s*\w+_test\.go:\d+: /, 'cart_test.go:12: no stock'],
    [
      'two values',
      /^(?:Expected equality of these values|\+? ?(?:Expected|Received|Actual)(?: value)?:)\s|^Expected equality|^(?:left|right|expected|got|actual|want): \S/,
      'Expected: 4',
      'Expected equality of these values:',
    ],
    [
      'a browser that waits',
      /^Timed out retrying after|^Cypress (?:failed|could not)|^Timed out \d+ms waiting|Executable doesn't exist at/,
      'Timed out retrying after 4000ms: Expected to find element: `.cart`, but never found it.',
    ],
    [
      'a run of the Anything Protocol that is broken',
      /^Parse errors: |No plan found in TAP/,
      'Parse errors: No plan found in TAP output',
    ],
    [
      'a hook of pre-commit',
      /^- (?:files were modified by this hook|exit code: [1-9])/,
      '- files were modified by this hook',
    ],
    [
      'tests that timed out or crashed',
      /\btests? (?:timed out|crashed)\b|Test timeout of|Timeout of \d+ ?ms exceeded/i,
      'Timeout of 2000ms exceeded.',
    ],
    [
      'no tests',
      /\b[Nn]o tests? (?:found|is available|ran|were found|files? found)|collected 0 items/,
      'No tests found, exiting with code 1',
    ],
    [
      'a browser or a device that does not take part',
      /^session not created: |Failed to launch the browser|Xvfb failed to start|\bINSTALL_(?:FAILED|PARSE_FAILED)_\w+|^Protocol error \(|failed to start: exited/,
      'session not created: This version of ChromeDriver only supports Chrome version 114',
    ],
  ],
  summary: [
    ['a package of Go', /^FAIL\t\S/, 'FAIL\tacme/cart\t0.02s'],
    [
      'a number of tests that failed',
      /(?<![\w.:@/#-]|\b(?:[Aa]ttempt|[Jj]ob|[Rr]un|[Tt]ask|[Nn]ode|[Tt]ry|[Hh]ost|[Ss]hard|[Ss]tage) )[1-9]\d* (?:\w+ )?(?:failed|failures?|failing|broken|crashed)\b|\b(?:[Ff]ail(?:ed|ures?)|[Ee]rrors|FAILED|FAILURES)(?: tests?)?\s?(?:[:=]|\((?!\d{3}\)))\s?[1-9]\d*\b|Looks like you failed|[1-9]\d* of \d+ (?:tests? )?failed/,
      'Tests run: 12, Failures: 1, Errors: 0',
      '3 failed, 40 passed in 3.21s',
      'test result: FAILED. 4 passed; 1 failed',
      '5 examples, 1 failure',
      '# Looks like you failed 2 tests of 8.',
    ],
    [
      'a heading over tests that failed',
      /^(?:=+ )?(?:(?:the following )?tests? FAILED|FAILURES|ERRORS|failures|Failures|Failed tests|Failed Tests|Tests in error|Failing tests|Test failures|The following tests? (?:failed|FAILED)|There (?:was|were) [1-9]\d* (?:failures?|errors?)|Summary of Failures|Results :)(?: =+|[:!])*\s*$/i,
      'The following tests FAILED:',
      '=================== FAILURES ===================',
      'There was 1 failure:',
      'FAILURES!',
    ],
    [
      'a run of tests that failed',
      /^(?:FAIL|FAILED|Result: FAIL|Test Run Failed\.?|Failed!|not ok|Tests? failed\.?|tests? FAILED)\s*$|^Failed! {2}- |error: test failed|There (?:are test failures|were failing tests)|^:\S+ FAILED$|^Errors while running CTest|FAILED \((?:failures|errors)=|^Testing failed:|Test suite failed to run/i,
      'FAIL',
      'Test Run Failed.',
      'error: test failed, to rerun pass `--lib`',
      'FAILED (failures=1)',
      'There are test failures.',
      ':shop:test FAILED',
    ],
  ],
};

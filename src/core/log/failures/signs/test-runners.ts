import type { SignTable } from './sign.ts';

/** Tests that failed, by the program that runs them. */
export const testRunners: SignTable = {
  cause: [
    ['a test of Go', /^\s*--- FAIL: /, '--- FAIL: TestTotal (0.02s)'],
    [
      'a test of pytest',
      /^(?:FAILED|ERROR) \S+\.py(?:::|\s|$)|^ERROR collecting \S/,
      'FAILED tests/test_cart.py::test_total - assert 3 == 4',
      'ERROR tests/test_cart.py - ImportError',
      'ERROR collecting tests/test_cart.py',
    ],
    ['a test of Rust', /^test \S+(?: - [^.]*)? \.\.\. FAILED/, 'test cart::total ... FAILED'],
    ['a test of Gradle', /^\S.* > \S.* FAILED$/, 'CartTest > total() FAILED'],
    [
      'a test of JUnit and Surefire',
      /^(?!Tests run:).*<<< (?:FAILURE|ERROR)!|^\w*(?:Test|Tests|Spec|Specs|TestCase|CaseIT|TestIT)[.#]\w+:\d+|^\w+IT\.test\w+:\d+/,
      'CartTest.total  Time elapsed: 0.01 s  <<< FAILURE!',
      'CartTest.total:42 expected: <1> but was: <2>',
    ],
    [
      'a test of Jest, Vitest, Mocha',
      /^\s*(?:●(?! Test suite failed)|✕|✗|✘|×|❌|✖(?! \d+ problems?\b))\s+\S|^\s*FAIL +\S+\.\w+/,
      '✕ adds the total (5 ms)',
      '✘  3 cart.spec.ts:3:7 › adds the total (468ms)',
      '● Cart › adds the total',
      'FAIL src/cart.test.ts',
    ],
    [
      'a test of GoogleTest',
      /^\[ {2}FAILED {2}\] \w[\w./]*(?:, where .*)?(?: \(\d+ ms\))?$|^\S+\.\w+:\d+: Failure$/,
      '[  FAILED  ] CartTest.Total (3 ms)',
      'cart_test.cc:12: Failure',
    ],
    [
      'a test of CTest',
      /Test +#\d+: .*\*\*\*(?:Failed|Exception|Timeout|Not Run)/,
      '12/40 Test #12: cart ......***Failed    0.10 sec',
    ],
    [
      'a test of .NET',
      /^\s*Failed [\w.`+<>(), "]+ \[[<\d][^\]]*\]$|\[FAIL\]$|^Assert\.\w+\(\) Failure/,
      'Failed Acme.CartTests.Total [12 ms]',
      'Acme.CartTests.Total [FAIL]',
      'Assert.Equal() Failure: Values differ',
    ],
    [
      'a test of XCTest or Swift Testing',
      /XCTAssert\w* failed|^Test Case .* failed \(|^(?:✘|􀢄) Test /,
      "Test Case '-[ShopTests.CartTests testTotal]' failed (0.1 seconds)",
      'CartTests.swift:12: XCTAssertEqual failed: ("3") is not equal to ("4")',
    ],
    [
      'a test of RSpec',
      /^rspec \.?\/?\S+:\d+|^\s*Failure\/Error: /,
      'rspec ./spec/cart_spec.rb:12 # Cart adds the total',
      'Failure/Error: expect(cart.total).to eq(4)',
    ],
    [
      'a test of PHPUnit',
      /^\d+\) [\w\\]+(?:::test|Test::|Cest::)\w*|Failed asserting that/,
      '1) Tests\\CartTest::testTotal',
      'Failed asserting that 3 matches expected 4.',
    ],
    [
      'a test of ExUnit',
      /^\s*\d+\) (?:test|property|doctest) .* \([\w.]+\)$/,
      '1) test adds the total (Shop.CartTest)',
    ],
    [
      'a test of the Anything Protocol',
      /^\s*not ok \d+(?!.*# (?:TODO|SKIP))|^Bail out!|^#\s+Failed test /i,
      'not ok 3 - adds the total',
      "#   Failed test 'adds the total'",
      'Bail out! no database',
    ],
    [
      'a test of Mozilla',
      /^(?:REFTEST )?(?:TEST-UNEXPECTED-\w+|TEST-VALGRIND-ERROR|PROCESS-CRASH|TEST-TIMEOUT) ?\|/,
      'TEST-UNEXPECTED-FAIL | dom/b.html | wrong colour',
      'PROCESS-CRASH | dom/b.html | application crashed [@ total]',
      'TEST-VALGRIND-ERROR | Invalid read of size 4 at foo / bar',
    ],
    [
      'a test of Pester, testthat, ScalaTest',
      /^\[-\] \S|^(?:\d+\. |── )(?:Failure|Error)\b|\*\*\* FAILED \*\*\*$/,
      '[-] adds the total 12ms',
      '── Failure (test-cart.R:12:3): adds the total ──',
      '- adds the total *** FAILED ***',
    ],
    [
      'a test of Bazel',
      /^FAIL: \/\/|^\/\/\S+\s+(?:FAILED|TIMEOUT) in |^(?:TIMEOUT|FLAKY|FAILED): \/\//,
      'FAIL: //shop:cart_test (see /tmp/test.log)',
      '//shop:cart_test                 FAILED in 3.2s',
      'TIMEOUT: //shop:cart_test',
    ],
    [
      'a test of unittest',
      /^(?:FAIL|ERROR): \w+ \([\w.]+\)/,
      'FAIL: test_total (tests.test_cart.CartTest)',
    ],
    [
      'a test that CTest lists',
      /^\d+ - \S+ \((?:Failed|Timeout|SEGFAULT|Subprocess aborted|Not Run|Child aborted|Exit code .{1,20})\)$/,
      '12 - cart-total (Failed)',
    ],
    [
      'a test of openQA',
      /^(?:# )?Test died: |no candidate needle|needle\(s\) .* not found/,
      "# Test died: no candidate needle with tag(s) 'cart' matched",
    ],
    [
      'a script or a case that failed, by name',
      /^(?:✗|✘|✖|×|❌)\S|^(?:FAIL(?:ED|URE)?)(?!: (?:Build|cd) )(?::| -|\s+\||\s{2,}) ?\S(?!.*\.(?:l?o|obj|a|so|stamp)(?:\s|$))|^\[FAIL(?:ED|URE)?\] \S/,
      'FAILED: tests/cart.sh',
      'FAIL: cart-total',
      '[FAIL] adds the total',
    ],
    [
      'a script that ended badly, by name',
      /^\S+ (?:\.\.+|…)\s*(?:FAIL(?:ED)?|[Ff]ailed|ERROR)$|\.{3,}\s?\[?(?:FAIL(?:ED)?|Failed|ERROR)\]?$|^(?!BUILD|Build|TESTS?|EXPECTED|The|Job|\d)\S+ (?:FAILED|\[FAILED\])(?: |$)|\bgave wrong|\sFAILED! /,
      'flake8.....................................Failed',
      'cart-total ... FAIL',
      'tests/test_cart.py::test_total FAILED [ 42%]',
    ],
  ],
};

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { FailureWatch } from '../../../../src/core/log/failures/failure-watch.ts';
import { FailureLines } from '../../../../src/core/log/failures/unmatched.ts';
import { createLogMatcher } from '../../../../src/core/log/log-matcher.ts';
import { compileSignatures } from '../../../../src/core/pattern/compile.ts';
import { encodeUtf8 } from '../../../../src/core/text/utf8.ts';

const TEXTS = [
  'error: cannot open',
  'Error',
  'FAIL\tacme/cart',
  'FAILED tests/a.py::b',
  'E   assert 1 == 2',
  '##[error]boom',
  '2026-01-01T00:00:00Z ',
  'Traceback (most recent call last):',
  '  File "a.py", line 3',
  'ValueError: no',
  'a.go:12:3: undefined',
  '✗ case',
  '× Building',
  'exit code 1',
  'Process completed with exit code 2.',
  'make: *** [all] Error 1',
  '^[[31merror^[[0m: no',
  'these words say why',
  '##[endgroup]',
  'npm ERR! code E404',
  'all is well',
  '“quoted”',
];
const NOISE = ['\x1b[31m', '\x1b[0m', '\x9b1m', '\r', '\t', '  ', ' ', '\u00a0', 'x'];
const part = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 3, arbitrary: fc.constantFrom(...NOISE) },
  { weight: 3, arbitrary: fc.constant('\n') },
);
const cut = fc.tuple(fc.constantFrom(...TEXTS), fc.nat(20), fc.constantFrom(...NOISE));
const spoilt = cut.map(([text, at, noise]) => text.slice(0, at) + noise + text.slice(at));
const log = fc
  .array(fc.oneof({ weight: 4, arbitrary: part }, spoilt), { maxLength: 40 })
  .map((parts) => parts.join(''));

test('a look at the bytes overlooks no line that a look at all lines finds', () => {
  const compiled = compileSignatures([]);
  fc.assert(
    fc.property(log, (text) => {
      const watch = new FailureWatch();
      const matcher = createLogMatcher(compiled, { watch });
      matcher.write(encodeUtf8(`.${text}`));
      matcher.finish();
      const all = new FailureLines();
      for (const [index, line] of `.${text}`.replace(/\n$/, '').split('\n').entries()) {
        all.push(line, index + 1);
      }
      expect(watch.failures.messages()).toEqual(all.messages());
      expect(watch.failures.unmatched([], new Set())).toEqual(all.unmatched([], new Set()));
    }),
    { seed: 1, numRuns: 600 },
  );
});

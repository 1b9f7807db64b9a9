import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchText } from '../../../src/core/log/log-matcher.ts';
import type { PatternStep } from '../../../src/core/model.ts';
import { compileSignatures } from '../../../src/core/pattern/compile.ts';
import { compilePattern, linesOf } from '../../../src/lint/signatures/match-excerpt.ts';

const position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};
const word = fc.constantFrom('gate', 'FAILED', 'is', 'red', '7', '::');
const text = fc
  .array(fc.oneof(word, fc.constantFrom('...', '<x>', '<y...>')), { minLength: 1, maxLength: 4 })
  .map((words): PatternStep => {
    return { type: 'text', source: words.join(' '), flags: '', position };
  });
const regex = fc
  .constantFrom('^gate', 'red$', 'is \\d+', 'gate|red', '(', '(?<n>FAILED)')
  .map((source): PatternStep => ({ type: 'regex', source, flags: '', position }));
const steps = fc.array(fc.oneof({ weight: 3, arbitrary: text }, regex), {
  minLength: 1,
  maxLength: 3,
});
const line = fc
  .tuple(
    fc.constantFrom('', '2026-10-30T02:42:18.5590317Z ', '##[error]', '\u001B[31m', 'x\r'),
    fc.array(word, { maxLength: 5 }),
  )
  .map(([prefix, words]) => prefix + words.join(' '));
const log = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));

test('agrees with the matcher of whole logs', () => {
  fc.assert(
    fc.property(steps, log, (pattern, excerpt) => {
      const entry = { id: 'a', title: '', kind: 'signatures' as const };
      const compiled = compileSignatures([{ ...entry, patterns: [{ steps: pattern }] }]);
      const [expected] = matchText(compiled, excerpt);
      const match = compilePattern({ steps: pattern });
      expect(match === null).toBe(compiled.problems.length > 0);
      expect((match?.(linesOf(excerpt)) ?? null) === null).toBe(expected === undefined);
      if (pattern.length === 1 && expected) {
        expect(match?.(linesOf(excerpt))).toBe(expected.lines[0]);
      }
    }),
    { numRuns: 1500 },
  );
});

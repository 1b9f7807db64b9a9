import { expect, test } from 'vitest';
import { createLogMatcher } from '../../../src/core/log/log-matcher.ts';
import { compileSignatures } from '../../../src/core/pattern/compile.ts';
import { expectedPart, matchCases } from './cases.ts';

test.each(matchCases)('$name', ({ entries, log, matches }) => {
  const matcher = createLogMatcher(compileSignatures(entries));
  matcher.write(log);
  expect(matcher.finish().matches.map(expectedPart)).toEqual(matches);
});

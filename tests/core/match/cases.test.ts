import { expect, test } from 'vitest';
import { compileSignatures } from '../../../src/core/match/compile.ts';
import { createLogMatcher } from '../../../src/core/match/log-matcher.ts';
import { expectedPart, matchCases } from './cases.ts';

test.each(matchCases)('$name', ({ entries, log, matches }) => {
  const matcher = createLogMatcher(compileSignatures(entries));
  matcher.write(log);
  expect(matcher.finish().matches.map(expectedPart)).toEqual(matches);
});

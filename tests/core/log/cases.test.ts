import { expect, test } from 'vitest';
import { createLogMatcher, matchText } from '../../../src/core/log/log-matcher.ts';
import { compileSignatures } from '../../../src/core/pattern/compile.ts';
import { expectedPart, matchCases } from './cases.ts';
import { guideExamples } from './signature-guide.ts';
import { naiveMatches, statedCases } from './stated-cases.ts';

test.each(matchCases)('$name', ({ entries, log, matches }) => {
  const matcher = createLogMatcher(compileSignatures(entries));
  matcher.write(log);
  expect(matcher.finish().matches.map(expectedPart)).toEqual(matches);
});

test.each(statedCases)('stated: $name', (stated) => {
  const { entries, problems, log, matches } = stated;
  expect(problems).toEqual([]);
  const found = matchText(compileSignatures(entries), log);
  expect(found.map(expectedPart)).toEqual(naiveMatches(stated));
  expect(found.map(({ entry, lines, captures }) => ({ entry, lines, captures }))).toEqual(matches);
});

test('the guide has an example of each operator', () => {
  expect(guideExamples.length).toBeGreaterThanOrEqual(18);
});

test('each value of a list is a hit', () => {
  const { entries, log, others } = guideExamples.find((one) => one.others.length > 0) ?? {
    entries: [],
    log: '',
    others: [],
  };
  const [match] = matchText(compileSignatures(entries), log);
  expect(match?.hits.map(({ captures }) => captures)).toEqual([match?.captures, ...others]);
});

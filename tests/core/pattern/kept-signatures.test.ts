import { expect, test } from 'vitest';
import { createLogMatcher, matchText } from '../../../src/core/log/log-matcher.ts';
import {
  type CompiledSignatures,
  compileSignatures,
  type MatchEntry,
} from '../../../src/core/pattern/compile.ts';
import { keepSignatures, recallSignatures } from '../../../src/core/pattern/kept-signatures.ts';
import { matchCases, toPattern } from '../log/cases.ts';
import { statedCases } from '../log/stated-cases.ts';

function recalled(entries: readonly MatchEntry[]): CompiledSignatures {
  return recallSignatures(entries, structuredClone(keepSignatures(compileSignatures(entries))));
}

const stated = statedCases.map((one) => ({ ...one, log: new TextEncoder().encode(one.log) }));
const cases = [...matchCases, ...stated].map(({ name, entries, log }) => ({ name, entries, log }));

test.each(cases)('kept signatures find the same: $name', ({ entries, log }) => {
  const resultOf = (compiled: CompiledSignatures) => {
    const matcher = createLogMatcher(compiled);
    matcher.write(log);
    return matcher.finish();
  };
  const found = resultOf(recalled(entries));
  expect(found).toEqual(resultOf(compileSignatures(entries)));
  expect(found.lines).toBeGreaterThan(0);
});

test('kept signatures find the same where many share words, ignore case and cannot be used', () => {
  const sources = [
    ...Array.from({ length: 300 }, (_, index) => `gate ${index % 30} of job ${index} failed`),
    ...['ab', '/error: \\d+/i', '/(/', '/^panic at /', ' ', 'disk <name> is full', 'E: ...'],
  ];
  const entries = sources.map((source, index): MatchEntry => {
    const patterns = [toPattern(source), toPattern([source, 'and then this'])];
    return { id: `e#${index}`, title: source, kind: 'signatures', patterns };
  });
  const log = sources.flatMap((source) => [`x ${source} y`, 'ERROR: 12', 'and then this']);
  const compiled = compileSignatures(entries);
  const again = recalled(entries);
  expect(again.problems).toEqual(compiled.problems);
  expect(again.problems.length).toBeGreaterThan(0);
  const found = matchText(again, log.join('\n'));
  expect(found).toEqual(matchText(compiled, log.join('\n')));
  expect(found.length).toBeGreaterThan(300);
});

import { expect, test } from 'vitest';
import type { Pattern } from '../../../src/core/model.ts';
import { compileSteps, linesOf } from '../../../src/lint/signatures/match-excerpt.ts';
import { parseSteps } from '../../../src/lint/signatures/parsed-pattern.ts';
import { indexPatterns } from '../../../src/lint/signatures/pattern-index.ts';
import { Random } from '../../bench/random.ts';

const start = { line: 1, column: 1, offset: 0 };

function patternOf(source: string): Pattern {
  return { steps: [{ type: 'text', source, flags: '', position: { start, end: start } }] };
}

const random = new Random(7);
const words = ['error', 'in', 'shard', 'gate', 'failed', '1', '2', '12', 'timeout', '...', '<x>'];

function lineOf(count: number, chosen: readonly string[]): string {
  return Array.from({ length: count }, () => chosen[random.below(chosen.length)] ?? '').join(' ');
}

test('finds the patterns that a comparison with each would find, however many are alike', () => {
  const sources = Array.from({ length: 600 }, () => `error ${lineOf(4, words)} end`);
  const patterns = sources.map((source) => parseSteps(patternOf(source)));
  const index = indexPatterns(patterns);
  const matchers = patterns.map(compileSteps);
  const texts = words.filter((word) => /^\w/.test(word));
  const found = Array.from({ length: 300 }, () => {
    const log = `error ${lineOf(3 + random.below(4), texts)} end`;
    const expected = [...matchers.keys()].filter((at) => matchers[at]?.(linesOf(log)) != null);
    expect(index.hits(log).map(({ pattern }) => pattern)).toEqual(expected);
    return expected.length;
  });
  expect(found.filter((count) => count > 0).length).toBeGreaterThan(100);
});

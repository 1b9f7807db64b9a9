import { describe, expect, it } from 'vitest';
import { readFailureLine } from '../../../../src/core/log/failures/failure-line.ts';
import {
  likelyQuiet,
  quietLines,
  quietParts,
} from '../../../../src/core/log/failures/signs/harmless.ts';
import { failureSigns } from '../../../../src/core/log/failures/signs/index.ts';

describe('signs of failure', () => {
  it.each(
    failureSigns.flatMap(([rank, [name, pattern, ...examples]]) =>
      examples.map((example) => [rank, name, example, pattern] as const),
    ),
  )('%s: %s: %j', (rank, _, example, pattern) => {
    expect(pattern.test(example)).toBe(true);
    expect(readFailureLine(example)?.telling).toBe(rank === 'root' ? 'cause' : rank);
  });
});

describe('what reports no failure', () => {
  it.each(
    [...quietLines, ...likelyQuiet, ...quietParts].flatMap(([name, pattern, ...examples]) =>
      examples.map((example) => [name, example, pattern] as const),
    ),
  )('%s: %j', (_, example, pattern) => {
    expect(readFailureLine(example)).toBeNull();
    expect(example.replace(pattern, '')).not.toBe(example);
  });
});

it('every sign is linear in the line', () => {
  const parts = [
    'error ',
    'no ',
    'a.b.',
    'exit ',
    '0 errors ',
    '/x',
    '-',
    'passed (',
    ': ',
    ':1',
    'a ',
    '. ',
    '\\',
    'A',
    'expected ',
    'fail/',
    '== ',
    '= ',
    '::',
  ];
  for (const part of parts) readFailureLine(part.repeat(200_000));
  for (const part of parts) for (const other of parts) readFailureLine((part + other).repeat(2000));
});

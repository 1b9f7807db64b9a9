import { describe, expect, it } from 'vitest';
import { failureOfText, nearestOf } from '../../../src/site/client/search/miss.ts';
import { nearEntries } from '../../../src/site/client/search/near-entries.ts';

function entry(title: string, ...sources: string[]) {
  return {
    ...{ id: title, title, kind: 'signatures' as const, runbook: 'A', url: `/${title}` },
    ...{ observed: '', terms: [], replay: [], artifacts: [] },
    patterns: sources.map((source) => ({ steps: [{ type: 'text' as const, source, flags: '' }] })),
  };
}

const entries = [
  entry('unit', 'FAILED test <test> in <module>'),
  entry('disk', 'No space left on device: <path>'),
  entry('oom', 'container <name> was OOMKilled'),
];

describe('the closest signatures', () => {
  it.each([
    ['FAILED tests a in b', ['unit']],
    ['FAILED test a of b', ['unit']],
    ['no space left on device: /x', ['disk']],
    ['tar: No space left on disk', ['disk']],
    ['all is well', []],
  ])('%s', (line, expected) => {
    expect(nearEntries(entries, [line], 3).map(({ title }) => title)).toEqual(expected);
  });

  it('come with the line, where it departs, and why', () => {
    const lines = ['ok', 'FAILED test a of b', 'ok'];
    const compared = { entries, similar: [], failures: ['FAILED test a of b'], above: 10 };
    expect(nearestOf(lines, compared)).toEqual([
      {
        ...{ log: '', entry: 'unit', title: 'unit', runbook: 'A', url: '/unit' },
        ...{ pattern: 'FAILED test <test> in <module>', line: 12, text: 'FAILED test a of b' },
        ...{ at: 12, reason: 'after that, the line has no "in"' },
      },
    ]);
  });
});

describe('a log in which no line says that it failed', () => {
  it.each([
    ['container api was OOMKiller', ['oom']],
    ['container started', []],
    ['container api was killed', ['oom']],
    ['started all', []],
  ])('%s', (line, expected) => {
    const lines = ['ok', line, 'ok'];
    const found = nearestOf(lines, { entries, similar: [], failures: [], above: 0 });
    expect(found.map(({ title, line: at }) => [title, at])).toEqual(
      expected.map((title) => [title, 2]),
    );
  });
});

describe('a text of one line', () => {
  it.each([
    ['panic: boom in zeta', true],
    ['the vault of bob did not open today', true],
    ['vault of bob', false],
    ['disk', false],
  ])('%s', (text, isFailure) => {
    const { failures } = failureOfText(text);
    expect(
      failures.map(({ draft }) => draft?.markdown.includes(`\`\`\`signature\n${text}`)),
    ).toEqual(isFailure ? [true] : []);
  });
});

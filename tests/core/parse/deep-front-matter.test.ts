import { expect, test } from 'vitest';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';

const deep = 20_000;

test.each([
  ['lists in lists', `a: ${'['.repeat(deep)}${']'.repeat(deep)}`],
  ['mappings in mappings', `title: ${'{a: '.repeat(deep)}${'}'.repeat(deep)}`],
  ['lists in lists by their dashes', `a:\n ${'- '.repeat(deep)}x`],
  ['complex keys', `a: 1\n${'? '.repeat(deep)}x`],
])('front matter with %s, nested too deeply, is said once, and the page is read', (_name, yaml) => {
  const text = `---\n${yaml}\n---\n\n# A\n`;
  const { runbook } = parseRunbook({ id: 'x', path: 'x.md', text });
  expect(runbook.problems).toMatchObject([
    { messageId: 'yaml-syntax', data: { reason: 'it nests too deeply' } },
  ]);
  expect(runbook.title).toBe('A');
});

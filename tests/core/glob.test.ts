import { expect, test } from 'vitest';
import { compileGlob } from '../../src/core/glob.ts';

test.each([
  ['*.md', ['a.md', '.a.md'], ['x/a.md', 'a.mdx']],
  ['**/*.md', ['a.md', 'x/y/a.md'], ['a.txt']],
  ['a/**', ['a/b', 'a/b/c'], ['b/a']],
  ['{a,b{c,d}}/*.md', ['a/x.md', 'bd/x.md'], ['b/x.md']],
  ['[a-c]?.md', ['bx.md'], ['b/.md', 'dx.md']],
  ['[!a].md', ['b.md'], ['a.md', '/.md']],
  ['Known Issues/*', ['Known Issues/a.md'], []],
  ['\\*a', ['*a'], ['ba']],
  // What has no meaning is text.
  ['(a+)+b', ['(a+)+b'], ['aab']],
  ['{a', ['{a'], ['a']],
  ['[z-a]', ['[z-a]'], ['z']],
])('%s', (glob, fitting, others) => {
  const isMatch = compileGlob(glob);
  expect(fitting.filter((path) => !isMatch(path))).toEqual([]);
  expect(others.filter((path) => isMatch(path))).toEqual([]);
});

test('the case is ignored, and what lies below counts, where that is asked for', () => {
  expect(compileGlob('Drafts', { ignoreCase: true })('drafts')).toBe(true);
  expect(compileGlob('drafts', { below: true })('drafts/a/b.md')).toBe(true);
  expect(compileGlob('drafts', { below: true })('drafts-2/a.md')).toBe(false);
});

test('fifty stars end, whatever the path', () => {
  expect(compileGlob(`${'*a'.repeat(50)}b`)('a'.repeat(4_000))).toBe(false);
});

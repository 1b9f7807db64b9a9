import { describe, expect, test } from 'vitest';
import {
  fileName,
  folderOf,
  joinPath,
  normalizePath,
  relativePath,
} from '../../../src/core/links/path.ts';

describe('normalizePath', () => {
  test.each([
    ['a/b', 'a/b'],
    ['./a//b/', 'a/b'],
    ['a/../b', 'b'],
    ['a/./b/..', 'a'],
    ['..', '..'],
    ['../../a', '../../a'],
    ['a/../../b', '../b'],
    ['', '.'],
    ['.', '.'],
    ['a/..', '.'],
    ['/', '/'],
    ['/../a', '/a'],
    ['/a/../..', '/'],
    ['a b/ü', 'a b/ü'],
  ])('%j gives %j', (path, expected) => {
    expect(normalizePath(path)).toBe(expected);
  });
});

test.each([
  ['.', 'a.md', 'a.md'],
  ['runbooks', '../docs/a.md', 'docs/a.md'],
  ['runbooks/x', './a.md', 'runbooks/x/a.md'],
  ['runbooks', '/srv/a.md', '/srv/a.md'],
  ['/srv/runbooks', '../a.md', '/srv/a.md'],
])('joinPath(%j, %j) gives %j', (folder, path, expected) => {
  expect(joinPath(folder, path)).toBe(expected);
});

test.each([
  ['a.md', '.', 'a.md'],
  ['x/y/a.md', 'x/y', 'a.md'],
  ['/a.md', '/', 'a.md'],
])('%j lies in %j as %j', (path, folder, name) => {
  expect(folderOf(path)).toBe(folder);
  expect(fileName(path)).toBe(name);
});

test.each([
  ['.', 'a.md', 'a.md'],
  ['runbooks', 'runbooks/a.md', 'a.md'],
  ['runbooks', 'runbooks/x/a.md', 'x/a.md'],
  ['runbooks/x', 'runbooks/y/a.md', '../y/a.md'],
  ['runbooks/x', 'a.md', '../../a.md'],
  ['runbooks/x', 'runbooks', '..'],
  ['runbooks', 'runbooks', '.'],
  ['run', 'runbooks/a.md', '../runbooks/a.md'],
])('from %j to %j is %j', (folder, path, expected) => {
  expect(relativePath(folder, path)).toBe(expected);
});

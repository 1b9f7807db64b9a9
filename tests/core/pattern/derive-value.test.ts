import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { deriveValue, withDerived } from '../../../src/core/pattern/derive-value.ts';

test.each([
  ['before-last', '.', 'com.acme.CartTest.adds', 'com.acme.CartTest'],
  ['before-first', '::', 'a::b::c', 'a'],
  ['after-first', '::', 'a::b::c', 'b::c'],
  ['after-last', '/', '/a/b/c.txt', 'c.txt'],
  ['after-last', '/', 'plain', 'plain'],
  ['before-last', '.', 'plain', 'plain'],
  ['file-name', '', '/a/b/c.txt', 'c.txt'],
  ['file-name', '', 'D:\\a\\b\\c.txt', 'c.txt'],
  ['folder', '', '/a/b/c.txt', '/a/b'],
  ['folder', '', 'src\\c.txt', 'src'],
  ['folder', '', 'c.txt', 'c.txt'],
  ['without-start', 'com.', 'com.acme', 'acme'],
  ['without-end', '.java', 'Cart.java', 'Cart'],
  ['replace', '.\n/', 'a.b.c', 'a/b/c'],
  ['lower-case', '', 'ABc', 'abc'],
  ['upper-case', '', 'ABc', 'ABC'],
  ['without-workspace', '', '/home/runner/work/shop/shop/src/a.c', 'src/a.c'],
  [
    'without-workspace',
    '',
    '/home/runner/work/shop/other/src/a.c',
    '/home/runner/work/shop/other/src/a.c',
  ],
  ['without-workspace', '', 'D:\\a\\shop\\shop\\src\\a.c', 'src\\a.c'],
  ['without-workspace', '', '/builds/acme/shop/src/a.c', 'src/a.c'],
  ['without-workspace', '', 'C:/a/shop/shop/src/a.c', 'src/a.c'],
  ['without-workspace', '', '/buildkite/builds/a-1/acme/shop/src/a.c', 'src/a.c'],
  ['without-workspace', '', '/usr/include/a.h', '/usr/include/a.h'],
] as const)('%s %j of %s', (operator, argument, text, made) => {
  expect(deriveValue(text, { operator, argument })).toBe(made);
});

test('every text gives a text that is no longer, unless letters or replacements are', () => {
  const operators = fc.constantFrom(
    ...(['before-first', 'before-last', 'after-first', 'after-last'] as const),
    ...(['without-start', 'without-end', 'without-workspace', 'file-name', 'folder'] as const),
  );
  fc.assert(
    fc.property(fc.string(), fc.string(), operators, (text, argument, operator) => {
      const made = deriveValue(text, { operator, argument });
      expect(text).toContain(made);
    }),
  );
});

test('a captured value stays, and values are made of values in their order', () => {
  const values = withDerived(
    new Map([
      ['t', 'a.b.c'],
      ['x', '1'],
    ]),
    [
      { name: 'c', from: 't', operator: 'before-last', argument: '.' },
      { name: 'm', from: 'c', operator: 'after-last', argument: '.' },
      { name: 'x', from: 't', operator: 'upper-case', argument: '' },
      { name: 'y', from: 'not there', operator: 'upper-case', argument: '' },
    ],
  );
  expect(Object.fromEntries(values)).toEqual({ t: 'a.b.c', x: '1', c: 'a.b', m: 'b' });
});

import { expect, test } from 'vitest';
import { codeParts } from '../../../src/core/command/code-parts.ts';
import { findPlaceholders } from '../../../src/core/command/fill/fill.ts';

test.each([
  ['a -b --c=d -- --e', ['-b', '--c', '--', '--e']],
  ["x-y -1 --- '--f' $(--g)", ['--f', '--g']],
  ['--all', ['--all']],
])('finds the options of %s', (code, options) => {
  const parts = codeParts(code, []);
  expect(parts.filter(({ type }) => type === 'option').map(({ text }) => text)).toEqual(options);
  expect(parts.map(({ text }) => text).join('')).toBe(code);
});

test('cuts at placeholders, and keeps to the span it is given', () => {
  const code = 'a <b>\nc --d <e>';
  const placeholders = findPlaceholders(code, 'bash');
  expect(codeParts(code, placeholders, 6)).toEqual([
    { type: 'text', text: 'c ' },
    { type: 'option', text: '--d' },
    { type: 'text', text: ' ' },
    { type: 'placeholder', text: '<e>', placeholder: placeholders[1] },
  ]);
});

import { expect, it } from 'vitest';
import { isNobody } from '../../../src/core/text/is-nobody.ts';

it.each([
  ['TBD', true],
  [' n/a ', true],
  ['--', true],
  ['Unassigned', true],
  ['sre', false],
  ['team-unknown', false],
])('%s is nobody: %s', (owner, expected) => {
  expect(isNobody(owner)).toBe(expected);
});

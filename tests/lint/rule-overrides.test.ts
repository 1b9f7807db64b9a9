import { expect, test } from 'vitest';
import type { Diagnostic, Severity } from '../../src/core/diagnostic.ts';
import { applyOverrides, highestSettings } from '../../src/lint/rule-overrides.ts';

const position = { line: 1, column: 1, offset: 0 };

function found(path: string, severity: Severity): Diagnostic {
  const at = { start: position, end: position };
  return { ruleId: 'a-rule', severity, messageId: 'x', data: {}, path, position: at };
}

const defaultOf = () => 'warning' as const;
const overrides = [
  { files: ['docs/**'], rules: { 'a-rule': 'off' as const } },
  { files: ['docs/own/**'], rules: { 'a-rule': 'error' as const } },
];

test('a rule runs at the highest severity that it has anywhere', () => {
  expect(highestSettings({}, overrides, defaultOf)).toEqual({ 'a-rule': 'error' });
  const set = { 'a-rule': ['info', { tables: true }] } as const;
  expect(highestSettings(set, overrides, defaultOf)).toEqual({
    'a-rule': ['error', { tables: true }],
  });
});

test.each([
  ['a file of no override', 'a.md', 'error', ['warning']],
  ['a lower finding', 'a.md', 'info', ['info']],
  ['a folder where the rule is off', 'docs/a.md', 'error', []],
  ['the later of two', 'docs/own/a.md', 'error', ['error']],
] as const)('%s', (_name, path, severity, expected) => {
  const kept = applyOverrides([found(path, severity)], {}, overrides, defaultOf);
  expect(kept.map((one) => one.severity)).toEqual(expected);
});

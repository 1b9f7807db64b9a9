import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Severity } from '../../src/core/diagnostic.ts';
import { describe as wordingOf } from '../../src/lint/messages.ts';
import { defineRule, type Finding, type Rule, type RuleMeta } from '../../src/lint/rule.ts';
import { rules } from '../../src/lint/rules/index.ts';
import type { RuleSetting } from '../../src/lint/settings.ts';
import { lint, lintInput } from './catalog.ts';

const position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 2, offset: 1 },
};

function meta(id: string, severity: RuleMeta['severity'] = 'warning'): RuleMeta {
  const messages = { here: { what: 'Here.', how: 'Do.' } };
  return { id, summary: '', why: '', severity, fixable: false, messages };
}

function ruleOf(id: string, findings: Finding[], severity?: RuleMeta['severity']): Rule {
  return defineRule({ scope: 'file', meta: meta(id, severity), check: () => findings });
}

function severities(setting: RuleSetting | undefined, own?: Severity): (string | undefined)[] {
  const finding = { messageId: 'here', position, ...(own === undefined ? {} : { severity: own }) };
  const settings = setting === undefined ? {} : { 'a-rule': setting };
  return lint('# A\n', {
    rules: [ruleOf('a-rule', [finding])],
    config: { rules: settings },
  }).diagnostics.map(({ severity }) => severity);
}

describe('severity', () => {
  test.each([
    ['the default of the rule', undefined, undefined, ['warning']],
    ['what the configuration says', 'error', undefined, ['error']],
    ['beside options', ['info', {}], undefined, ['info']],
    ['off', 'off', undefined, []],
    ['off beside options', ['off', {}], undefined, []],
    ['lowered by the finding', 'error', 'info', ['info']],
    ['never raised by the finding', 'info', 'error', ['info']],
  ] as const)('is %s', (_name, setting, own, expected) => {
    expect(severities(setting, own)).toEqual(expected);
  });

  test('a rule that is off by default runs when it is turned on', () => {
    const input = { rules: [ruleOf('a-rule', [{ messageId: 'here', position }], 'off')] };
    expect(lint('# A\n', input).diagnostics).toEqual([]);
    const config = { rules: { 'a-rule': 'info' as const } };
    expect(lint('# A\n', { ...input, config }).diagnostics).toHaveLength(1);
  });

  test('a problem of the scan has that of its rule', () => {
    const text = '---\n- a\n---\n';
    const found = (setting: RuleSetting) =>
      lint(text, { config: { rules: { 'valid-front-matter': setting } } }).diagnostics;
    expect(found('warning')).toMatchObject([{ messageId: 'not-a-mapping', severity: 'warning' }]);
    expect(found('off')).toEqual([]);
  });
});

describe('options', () => {
  const withOptions = defineRule({
    scope: 'file',
    meta: meta('a-rule'),
    options: {
      schema: () => z.strictObject({ word: z.string().default('none') }),
      defaults: { word: 'none' },
    },
    check: (_runbook, { options }) => [
      { messageId: 'here', data: { word: options.word }, position },
    ],
  });
  const run = (setting: RuleSetting) =>
    lint('# A\n', { rules: [withOptions], config: { rules: { 'a-rule': setting } } }).diagnostics;

  test('reach the rule, or their defaults do', () => {
    expect(run(['error', { word: 'x' }])).toMatchObject([{ data: { word: 'x' } }]);
    expect(run('error')).toMatchObject([{ data: { word: 'none' } }]);
  });

  test('that do not fit are reported, not thrown', () => {
    expect(run(['error', { wrong: 1 }])).toMatchObject([{ ruleId: 'internal-error' }]);
  });
});

describe('a rule that crashes', () => {
  const good = ruleOf('good-rule', [{ messageId: 'here', position }]);
  const bad = defineRule({
    scope: 'file',
    meta: meta('bad-rule'),
    *check(runbook) {
      yield { messageId: 'here', position };
      if (runbook.id === 'a') throw new TypeError('x is not a function');
    },
  });

  test('is reported at its file; the other files and rules are still checked', () => {
    const { diagnostics } = lint({ 'a.md': '', 'b.md': '' }, { rules: [bad, good] });
    expect(diagnostics.map(({ path, ruleId }) => `${path} ${ruleId}`)).toEqual([
      'a.md bad-rule',
      'a.md good-rule',
      'a.md internal-error',
      'b.md bad-rule',
      'b.md good-rule',
    ]);
    const [, , failure] = diagnostics;
    expect(failure?.severity).toBe('error');
    expect(failure && wordingOf(failure).what).toBe(
      'The rule `bad-rule` crashed: x is not a function.',
    );
  });

  test('of the whole catalog is reported once', () => {
    const catalogRule = defineRule({
      scope: 'catalog',
      meta: meta('bad-rule'),
      check() {
        throw 'no error object';
      },
    });
    const { diagnostics } = lint({ 'a.md': '', 'b.md': '' }, { rules: [catalogRule] });
    expect(diagnostics).toMatchObject([{ path: 'a.md', data: { reason: 'no error object' } }]);
    expect(lint({}, { rules: [catalogRule] }).diagnostics).toHaveLength(1);
  });

  test('can be neither turned off nor suppressed', () => {
    const text = '<!-- replaybook-disable -- x -->\n';
    const config = { rules: { 'internal-error': 'off' as const } };
    const { diagnostics } = lint({ 'a.md': text }, { rules: [...rules, bad], config });
    expect(diagnostics.map(({ ruleId }) => ruleId)).toContain('internal-error');
  });
});

test('a rule cannot name what its scope lacks', () => {
  const rules = [
    // @ts-expect-error The day belongs to the surroundings.
    defineRule({ scope: 'file', meta: meta('a-rule'), check: (_runbook, { today }) => today }),
    // @ts-expect-error What the shell parser says is kept with the file.
    defineRule({ scope: 'surroundings', meta: meta('b-rule'), check: (_one, { shell }) => shell }),
    // @ts-expect-error The catalog is known only once every file is.
    defineRule({ scope: 'file', meta: meta('c-rule'), check: (_runbook, { links }) => links }),
  ];
  expect(rules).toHaveLength(3);
});

test('diagnostics are sorted by path, place, rule and message, whatever the order of the rules', () => {
  const files = {
    'b.md':
      '# B\n\n## Disk\n\n**Signature:** `disk full`\n\n**Artifacts:**\n\n[a](gone.md) [b](gone.md)\n',
    'a.md': '---\nkind: nonsense\n---\n\n[x](#y)\n',
    'Z.md': '[x](#y)\n',
  };
  const forwards = lint(files);
  const backwards = lint(files, { rules: rules.toReversed() });
  expect(backwards).toEqual(forwards);
  const places = forwards.diagnostics.map(({ path, position: { start }, ruleId }) => [
    path,
    start.offset,
    ruleId,
  ]);
  expect(places.map(([path]) => path)).toEqual([
    ...['Z.md', 'a.md', 'a.md', 'b.md', 'b.md', 'b.md', 'b.md'],
  ]);
  const offsets = places.filter(([path]) => path === 'b.md').map(([, offset]) => offset);
  expect(offsets).toEqual(offsets.toSorted((a, b) => Number(a) - Number(b)));
});

test('the input is left as it was', () => {
  const input = lintInput({ 'a.md': '# A\n\n[x](gone.md)\n' });
  const before = JSON.stringify(input.catalog);
  lint('', input);
  expect(JSON.stringify(input.catalog)).toBe(before);
});

import { describe, expect, test } from 'vitest';
import { describe as wordingOf } from '../../src/lint/messages.ts';
import type { LintInput } from '../../src/lint/run-rules.ts';
import { lint } from './catalog.ts';

/** The findings of a text, each as `line rule message`. */
function found(text: string, changes?: Partial<LintInput>): string[] {
  return lint(text, changes).diagnostics.map(
    ({ position, ruleId, messageId }) => `${position.start.line} ${ruleId} ${messageId}`,
  );
}

const broken = 'See [x](gone.md).';
const finding = 'no-broken-link missing-file';

describe('the next line', () => {
  test.each([
    ['right below', `<!-- replaybook-disable-next-line no-broken-link -- why -->\n${broken}\n`],
    ['below a blank line', `<!-- replaybook-disable-next-line -- why -->\n\n\n${broken}\n`],
    [
      'with Windows line endings',
      `<!-- replaybook-disable-next-line no-broken-link -- why -->\r\n\r\n${broken}\r\n`,
    ],
    [
      'below another directive',
      '<!-- replaybook-disable-next-line no-broken-link -- why -->\n' +
        `<!-- replaybook-disable-next-line command-language -- why -->\n\n${broken}\n`,
    ],
    [
      'in a list item',
      `- one\n\n  <!-- replaybook-disable-next-line no-broken-link -- why -->\n\n  ${broken}\n`,
    ],
    ['in a quotation', `> <!-- replaybook-disable-next-line -- why -->\n>\n> ${broken}\n`],
    [
      'in the row above',
      `| a | b |\n|---|---|\n| x <!-- replaybook-disable-next-line -- why --> | longer text |\n| y | ${broken} |\n`,
    ],
    [
      'at the end of the list item above',
      `- one <!-- replaybook-disable-next-line -- why --> and more\n- ${broken}\n`,
    ],
    ['of two rules', `<!-- replaybook-disable-next-line\nno-broken-link\n-- why -->\n${broken}\n`],
    ['of the last line', `<!-- replaybook-disable-next-line -- a -- b -->\n${broken}`],
  ])('is suppressed %s', (_name, text) => {
    expect(found(text).filter((line) => line.endsWith(finding))).toEqual([]);
  });

  test.each([
    [
      'the line after the next',
      `Text.\n${broken}`,
      [`1 unused-suppression unused`, `3 ${finding}`],
    ],
    [
      'behind another paragraph',
      `Words.\n\n${broken}`,
      [`1 unused-suppression unused`, `4 ${finding}`],
    ],
  ])('does not reach %s', (_name, text, expected) => {
    expect(found(`<!-- replaybook-disable-next-line -- why -->\n${text}\n`)).toEqual(expected);
  });

  test('does not reach back', () => {
    expect(found(`${broken}\n\n<!-- replaybook-disable-next-line -- why -->\n`)).toEqual([
      `1 ${finding}`,
      '3 unused-suppression unused',
    ]);
  });

  test('suppresses only the rules it names', () => {
    const text = `<!-- replaybook-disable-next-line command-language -- why -->\n${broken}\n`;
    expect(found(text)).toEqual(['1 unused-suppression unused', `2 ${finding}`]);
  });

  test('counts what it suppresses', () => {
    const text = `<!-- replaybook-disable-next-line -- why -->\n${broken} ${broken}\n`;
    expect(lint(text)).toEqual({ diagnostics: [], suppressed: 2 });
  });
});

describe('pairs', () => {
  const off = (rules: string) => `<!-- replaybook-disable ${rules} -- why -->\n\n`;
  const on = (rules: string) => `<!-- replaybook-enable ${rules} -->\n\n`;

  test.each([
    ['to the end of the file', `${off('')}${broken}\n`, []],
    [
      'until it is enabled',
      `${off('no-broken-link')}${broken}\n\n${on('')}${broken}\n`,
      [`7 ${finding}`],
    ],
    ['again and again', `${off('')}${broken}\n\n${on('')}${off('')}${broken}\n`, []],
    [
      'one rule out of all',
      `${off('')}${broken}\n\n${on('no-broken-link')}${broken}\n`,
      [`7 ${finding}`],
    ],
    [
      'not when another rule is enabled',
      `${off('no-broken-link, command-language')}${broken}\n\n${on('command-language')}${broken}\n`,
      ['1 unused-suppression unused'],
    ],
    [
      'nothing ahead of it',
      `${broken}\n\n${off('')}`,
      [`1 ${finding}`, '3 unused-suppression unused'],
    ],
  ])('suppress %s', (_name, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('an end without a beginning, also for another rule', () => {
    expect(found(on(''))).toEqual(['1 unused-suppression nothing-to-enable']);
    expect(found(`${off('no-broken-link')}${broken}\n\n${on('command-language')}`)).toEqual([
      '5 unused-suppression nothing-to-enable',
    ]);
  });

  test('of many, each counts for its own stretch', () => {
    const stretch = (index: number) => {
      const rule = index % 2 === 0 ? 'no-broken-link' : 'command-language';
      return `${off(rule)}${broken}\n\n${on(rule)}${broken}\n\n`;
    };
    const text = Array.from({ length: 100 }, (_, index) => stretch(index)).join('');
    const { diagnostics, suppressed } = lint(text);
    expect(suppressed).toBe(50);
    const lines = (ruleId: string) =>
      diagnostics.filter((one) => one.ruleId === ruleId).map(({ position }) => position.start.line);
    expect(lines('no-broken-link')).toHaveLength(150);
    expect(lines('no-broken-link').slice(0, 3)).toEqual([7, 11, 15]);
    expect(lines('unused-suppression')).toHaveLength(50);
    expect(lines('unused-suppression').slice(0, 2)).toEqual([9, 25]);
  });

  test('a second one inside the first is not needed', () => {
    const text = `${off('')}${off('no-broken-link')}${broken}\n`;
    expect(found(text)).toEqual(['3 unused-suppression unused']);
  });
});

describe('what is said about the comments', () => {
  function messages(text: string): string[] {
    return lint(text).diagnostics.map((diagnostic) => {
      const { what, how } = wordingOf(diagnostic);
      return `${what} ${how}`;
    });
  }

  test('a name is suggested', () => {
    expect(messages('<!-- replaybook-disable no-brokn-link -- x -->\n')).toEqual([
      'There is no rule named `no-brokn-link`. Did you mean `no-broken-link`? Name an existing rule.',
    ]);
    expect(messages('<!-- replaybook-disable-line no-broken-link -->\n')[0]).toContain(
      'Did you mean `replaybook-disable`?',
    );
  });

  test('only the unused ones of several rules are named', () => {
    const text = `<!-- replaybook-disable-next-line no-broken-link, command-language -- x -->\n${broken}\n`;
    expect(messages(text)).toEqual([
      expect.stringContaining('no finding of command-language here,'),
    ]);
  });

  test('a comment that is no directive is left alone', () => {
    expect(found('<!-- replaybook is fine -->\n\n<!-- replaybook: docs -->\n')).toEqual([]);
  });
});

test('a directive for a rule that is off is not called unused', () => {
  const text = `<!-- replaybook-disable-next-line no-broken-link -- why -->\n${broken}\n`;
  const rules = { 'no-broken-link': 'off', 'has-entries': 'off' } as const;
  expect(found(text, { config: { rules } })).toEqual([]);
});

test('the rules about suppressions can be off', () => {
  const rules = { 'unused-suppression': 'off', 'valid-suppression': 'off' } as const;
  expect(found('<!-- replaybook-disable x -->\n', { config: { rules } })).toEqual([]);
});

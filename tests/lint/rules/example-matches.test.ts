import { describe, expect, test } from 'vitest';
import { describe as wordingOf } from '../../../src/lint/messages.ts';
import { lint } from '../catalog.ts';

function found(text: string) {
  return lint(text).diagnostics.filter(({ ruleId }) => ruleId === 'example-matches');
}

/** The text that each finding underlines. */
function underlined(text: string): string[] {
  return found(text).map(({ position: { start, end } }) => {
    expect(text.split(/\r?\n/)[start.line - 1]?.slice(start.column - 1)).toBe(
      text.slice(start.offset).split(/\r?\n/, 1)[0],
    );
    return text.slice(start.offset, end.offset);
  });
}

const gate = '**Signature:** `gate ... FAILED`';

describe('underlines the line', () => {
  test.each([
    [
      'nearest to the pattern',
      `${gate}\n\n**Example:**\n\n\`\`\`\na\ntest gate ok\nb\n\`\`\`\n`,
      'test gate ok',
    ],
    [
      'the first where none is near',
      `${gate}\n\n**Example:**\n\n\`\`\`\nabc\nxyz\n\`\`\`\n`,
      'abc',
    ],
    [
      'in a list',
      `- ${gate}\n- **Example:**\n\n  \`\`\`\n  a\n  test gate ok\n  \`\`\`\n`,
      'test gate ok',
    ],
    [
      'of an indented block',
      `${gate}\n\n**Example:**\n\n    a\n    test gate ok\n`,
      'test gate ok',
    ],
    [
      'with Windows line endings',
      `${gate}\n\n**Example:**\n\n\`\`\`\na\n  test gate ok\n\`\`\`\n`.replaceAll('\n', '\r\n'),
      'test gate ok',
    ],
    [
      'that is hit',
      `${gate}\n\n**Not this:**\n\n\`\`\`\na\nmy gate FAILED\n\`\`\`\n`,
      'my gate FAILED',
    ],
  ])('%s', (_name, text, expected) => {
    expect(underlined(text)).toEqual([expected]);
  });
});

test.each([
  [
    'case',
    'gate ... failed',
    'my gate FAILED',
    'The pattern has "failed" where the log has "FAILED".',
  ],
  ['the rest of a sequence', 'gate up \\\ngate down', 'gate up', 'All lines of a sequence must be'],
])('hints at %s', (_name, pattern, log, hint) => {
  const [finding] = found(
    `**Signature:**\n\n\`\`\`signature\n${pattern}\n\`\`\`\n\n**Example:**\n\n\`\`\`\n${log}\n\`\`\`\n`,
  );
  expect(finding && wordingOf(finding).how).toContain(hint);
});

describe('is silent on', () => {
  const example = (log: string, language = '') =>
    `${gate}\n\n**Example:**\n\n\`\`\`${language}\n${log}\n\`\`\`\n`;

  test.each([
    ['a line that matches', example('my gate FAILED')],
    ['a prefix of the runner', example('2026-10-30T02:42:18.5590317Z ##[error]gate x FAILED')],
    ['colours', example('\u001B[31mgate\u001B[0m FAILED')],
    ['a progress line', example('0%\r50%\rgate FAILED\r')],
    ['one of several patterns', example('gate FAILED').replace('`\n', '` or `zzz-zzz`\n')],
    [
      'a sequence',
      '**Signature:**\n\n```signature\na b c \\\nd e f\n```\n\n**Example:**\n\n```\na b c\nx\nd e f\n```\n',
    ],
    [
      'a regular expression behind a prefix',
      '**Signature:**\n\n```signature\n/^gate \\d+$/\n```\n\n**Example:**\n\n```\n2026-10-30T02:42:18.5590317Z gate 42\n```\n',
    ],
    ['an example in a language', example('cargo test', 'bash')],
    ['an empty example', example('')],
    ['an entry without patterns', '**Signature:** prose\n\n**Example:**\n\n```\nx\n```\n'],
    [
      'a pattern that cannot be used',
      '**Signature:**\n\n```signature\n/(/\n```\n\n**Example:**\n\n```\nx\n```\n',
    ],
    [
      'an alert, which has no pattern',
      '# KubeDown\n\n## Meaning\n\na\n\n## Mitigation\n\nb\n\n## Example\n\n```\nx\n```\n',
    ],
  ])('%s', (_name, text) => {
    expect(found(text)).toEqual([]);
  });
});

test('each of several excerpts must match', () => {
  const text = `${gate}\n\n**Example:**\n\n\`\`\`\ngate FAILED\n\`\`\`\n\n\`\`\`\ngate ok\n\`\`\`\n`;
  expect(underlined(text)).toEqual(['gate ok']);
});

import { describe, expect, test } from 'vitest';
import { requiredFields } from '../../../src/core/parse/fields/parse-options.ts';
import { describe as wordingOf } from '../../../src/lint/messages.ts';
import { type ExampleInput, lint } from '../catalog.ts';

function wording(text: string, changes?: Partial<ExampleInput>): string {
  return lint(text, changes)
    .diagnostics.filter(({ ruleId }) => ruleId === 'matchable-signature')
    .map(wordingOf)
    .map(({ what, how }) => `${what} ${how}`)
    .join('\n');
}

const signature = (text: string, kind = 'signatures') =>
  `---\nkind: ${kind}\n---\n\n# Disk\n\n**Signature:** ${text}\n`;

test('counts the code spans and quotes the one that looks like a line', () => {
  expect(wording(signature('the log has `x`'))).toContain('its code span does not count');
  const several = wording(signature('`a.json` has `x`, or `no space left` is logged'));
  expect(several).toContain('its 3 code spans do not count');
  expect(several).toContain('for example "no space left".');
});

describe('is silent on', () => {
  test.each([
    ['a pattern', signature('`no space left`')],
    ['patterns in a list', signature('\n\n- `no space left`\n- `disk full`')],
    ['an empty field, which is another rule’s', signature('')],
    ['no signature at all', '# Disk\n\n**Fix:** a\n'],
    ['a campaign', signature('prose', 'campaign')],
    ['a reference', signature('prose', 'reference')],
    [
      'an alert with symptoms',
      '---\nkind: alert\n---\n\n# Down\n\n**Symptoms:** slow\n\n**Fix:** a\n',
    ],
  ])('%s', (_name, text) => {
    expect(wording(text)).toBe('');
  });
});

test('asks for a pattern where the configuration wants a signature', () => {
  const text = '---\nkind: alert\n---\n\n# Down\n\n**Symptoms:** slow\n\n**Fix:** a\n';
  expect(wording(text)).toBe('');
  const required = requiredFields({ kinds: { alert: [['signature']] } });
  expect(wording(text, { requiredFields: required })).toContain('is prose');
});

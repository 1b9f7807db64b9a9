import { expect, test } from 'vitest';
import { describe as wordingOf } from '../../src/lint/messages.ts';

test('data fill the message', () => {
  const data = { rule: 'x-rule', reason: 'it is {rule}' };
  expect(wordingOf({ ruleId: 'internal-error', messageId: 'rule-failed', data }).what).toBe(
    'The rule `x-rule` crashed: it is {rule}.',
  );
});

test('a part is left out where its datum is empty', () => {
  const how = (suggestion: string) => {
    const data = { value: 'x', known: 'a, b', suggestion };
    return wordingOf({ ruleId: 'valid-front-matter', messageId: 'unknown-kind', data }).how;
  };
  expect(how('a')).toBe('Did you mean `a`? The kinds are a, b.');
  expect(how('')).toBe('The kinds are a, b.');
});

test('braces that are no name stay', () => {
  const data = { url: '{{ site.url }}', suggestion: '{suggestion}' };
  const { what, how } = wordingOf({ ruleId: 'no-broken-link', messageId: 'backslash', data });
  expect(what).toContain('"{{ site.url }}"');
  expect(how).toBe('Write "{suggestion}".');
});

test.each([
  ['no-such-rule', 'x'],
  ['no-broken-link', 'no-such-message'],
  ['no-broken-link', 'constructor'],
])('%s %s, which nobody knows, is still shown', (ruleId, messageId) => {
  expect(wordingOf({ ruleId, messageId, data: {} })).toEqual({
    what: `${ruleId}: ${messageId}`,
    how: '',
  });
});

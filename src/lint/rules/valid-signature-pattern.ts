import { defineRule } from '../rule.ts';

export const validSignaturePattern = defineRule({
  scope: 'file',
  meta: {
    id: 'valid-signature-pattern',
    summary: 'Every signature pattern can be matched against a log.',
    why: `A pattern that cannot be compiled matches nothing. The failure then happens, someone pastes its log
line, and the entry that answers it does not come up.

Patterns are literal text. \` ... \` stands for anything inside the line, \`<name>\` captures one word,
and a line in a \`signature\` fence that is written \`/like this/\` is a regular expression (RE2 syntax:
no look-around, no back-references).`,
    severity: 'error',
    fixable: false,
    messages: {
      'bad-pattern': {
        what: 'The pattern `{pattern}` cannot be used: {reason}.',
        how: 'Change the pattern. A backslash makes a character literal: `\\<`, `\\...`.',
      },
      'bad-regex': {
        what: 'The regular expression /{pattern}/ cannot be used: {reason}.',
        how: 'Write it in RE2 syntax, which has no look-around and no back-references.',
      },
      'dangling-continuation': {
        what: 'This line ends in a backslash, but no line follows that would go on with the sequence.',
        how: 'Remove the backslash, or add the line that appears later in the log.',
      },
    },
  },
  // The scan finds these.
  check: () => [],
});

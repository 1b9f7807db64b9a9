import { defineRule } from '../rule.ts';

export const validSignaturePattern = defineRule({
  scope: 'file',
  meta: {
    id: 'valid-signature-pattern',
    summary: 'Every signature pattern is valid.',
    why: `An invalid pattern matches nothing. When the failure happens and somebody pastes its log line, the
entry with the answer does not come up.

Patterns are literal text. \` ... \` stands for any text inside the line, \`<name>\` captures one word, and a
line in a \`signature\` fence that is written \`/like this/\` is a regular expression (RE2 syntax: no
look-around, no back-references). A text that looks like one elsewhere is literal text, which no line of
a log has: the rule reports it, and three more kinds of patterns that match nothing. What a log may well
have and authors write for any text (\`(a|b)\`, \`*.so\`, \`%s\`, \`{id}\`) is information.`,
    severity: 'error',
    fixable: false,
    messages: {
      'bad-pattern': {
        what: 'The pattern `{pattern}` is not valid: {reason}.',
        how: 'Change the pattern. A backslash makes a character literal: `\\<`, `\\...`.',
      },
      'bad-regex': {
        what: 'The regular expression /{pattern}/ is not valid: {reason}.',
        how: 'Write it in RE2 syntax, which has no look-around and no back-references.',
      },
      'never-matches': {
        what: 'The pattern `{pattern}` is valid, but no line of a log is like it: {reason}.',
        how: 'Change the pattern. If the log really has this text, write the line as a regular expression in a `signature` fence.',
      },
      'literal-text': {
        what: 'The pattern `{pattern}` matches only lines that have just this text: {reason}.',
        how: 'If the text differs from line to line, write `<name>` for one word or ` ... ` for any text, or the line as /regex/ in a `signature` fence.',
      },
      'unknown-continuation': {
        what: 'The words `{words}` at the end of the line bind the next line in no known way.',
        how: 'Write `\\` for a line that follows later, `\\next`, `\\within 20`, `\\unless` or `\\unless within 20`. Two backslashes are the text itself.',
      },
      'dangling-continuation': {
        what: 'This line ends in a backslash, but no line follows to continue the sequence.',
        how: 'Remove the backslash, or add the line that appears later in the log.',
      },
    },
  },
  // The scan finds these.
  check: () => [],
});

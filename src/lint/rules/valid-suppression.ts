import { defineRule } from '../rule.ts';

export const validSuppression = defineRule({
  scope: 'file',
  meta: {
    id: 'valid-suppression',
    summary: 'A comment that suppresses findings names existing rules.',
    why: `A suppression with a misspelled rule does nothing, although its author thinks it does, and nobody can tell
which finding it should hide.

\`<!-- replaybook-disable-next-line no-broken-link -- the page moves here next week -->\``,
    severity: 'error',
    fixable: false,
    messages: {
      'unknown-rule': {
        what: 'There is no rule named `{rule}`.',
        how: '{suggestion?Did you mean `{suggestion}`? }Name an existing rule.',
      },
      'unknown-directive': {
        what: 'Replaybook has no comment `{directive}`, so this comment does nothing.',
        how: '{suggestion?Did you mean `{suggestion}`? }Use `replaybook-disable-next-line`, `replaybook-disable` or `replaybook-enable`.',
      },
    },
  },
  // The runner finds these, once it knows all rules.
  check: () => [],
});

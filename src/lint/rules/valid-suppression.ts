import { defineRule } from '../rule.ts';

export const validSuppression = defineRule({
  scope: 'file',
  meta: {
    id: 'valid-suppression',
    summary: 'A comment that suppresses findings names rules that exist.',
    why: `A misspelt suppression does nothing while its author believes it does, and nobody can tell which finding
it was to hide.

\`<!-- replaybook-disable-next-line no-broken-link -- the page moves here next week -->\``,
    severity: 'error',
    fixable: false,
    messages: {
      'unknown-rule': {
        what: 'There is no rule called `{rule}`.',
        how: '{suggestion?Did you mean `{suggestion}`? }Name a rule that exists.',
      },
      'unknown-directive': {
        what: 'Replaybook knows no comment called `{directive}`, so this one does nothing.',
        how: '{suggestion?Did you mean `{suggestion}`? }There are `replaybook-disable-next-line`, `replaybook-disable` and `replaybook-enable`.',
      },
    },
  },
  // The runner finds these, once it knows all rules.
  check: () => [],
});

import { defineRule } from '../rule.ts';

export const internalError = defineRule({
  scope: 'catalog',
  meta: {
    id: 'internal-error',
    summary: 'Every rule of Replaybook runs without an error.',
    why: `When a rule crashes, its findings are missing from the report. This finding keeps a check from
turning green without having looked. You cannot turn it off or suppress it.`,
    severity: 'error',
    fixable: false,
    messages: {
      'rule-failed': {
        what: 'The rule `{rule}` crashed: {reason}.',
        how: 'This is a bug in Replaybook. Please report it with the file. Turn the rule off until it is fixed.',
      },
    },
  },
  // The runner finds these.
  check: () => [],
});

import { defineRule } from '../rule.ts';

export const internalError = defineRule({
  scope: 'catalog',
  meta: {
    id: 'internal-error',
    summary: 'A rule of Replaybook itself has failed.',
    why: `When a rule crashes, what it would have found is missing from the report. Saying so is better than a
green check that has not looked. This finding can be neither turned off nor suppressed.`,
    severity: 'error',
    fixable: false,
    messages: {
      'rule-failed': {
        what: 'The rule `{rule}` has crashed: {reason}.',
        how: 'This is a bug of Replaybook: please report it with the file. Until it is fixed, turn the rule off.',
      },
    },
  },
  // The runner finds these.
  check: () => [],
});

import { defineRule } from '../rule.ts';

export const unusedSuppression = defineRule({
  scope: 'file',
  meta: {
    id: 'unused-suppression',
    summary: 'Every comment that suppresses a finding is needed and gives its reason.',
    why: `A suppression outlives its purpose, and a stale one hides the next, real finding on the same line. The
reason tells the next author whether the comment can go.

\`<!-- replaybook-disable-next-line no-broken-link -- the page moves here next week -->\``,
    severity: 'warning',
    fixable: false,
    messages: {
      unused: {
        what: 'There is no finding of {rules} here, so this comment suppresses nothing.',
        how: 'Remove the comment, or remove the rule from it.',
      },
      'no-reason': {
        what: 'This comment suppresses a finding, but does not say why.',
        how: 'Add the reason after two hyphens: `-- the page moves here next week`.',
      },
      'nothing-to-enable': {
        what: 'This comment enables a rule that no comment above it disables.',
        how: 'Remove it, or name the same rules as in the `replaybook-disable` comment above.',
      },
    },
  },
  // The runner finds these, once it knows what was suppressed.
  check: () => [],
});

import { defineRule } from '../rule.ts';

export const unusedSuppression = defineRule({
  scope: 'file',
  meta: {
    id: 'unused-suppression',
    summary: 'Every comment that suppresses a finding is needed and gives its reason.',
    why: `A suppression outlives what it was written for, and a stale one hides the next, real finding on the
same line. The reason tells whoever comes next whether it can go.

\`<!-- replaybook-disable-next-line no-broken-link -- the page moves here next week -->\``,
    severity: 'warning',
    fixable: false,
    messages: {
      unused: {
        what: 'Nothing here goes against {rules}, so this comment suppresses nothing.',
        how: 'Remove it, or remove that rule from it.',
      },
      'no-reason': {
        what: 'This comment suppresses a finding, but does not say why.',
        how: 'Add the reason after two hyphens: `-- the page moves here next week`.',
      },
      'nothing-to-enable': {
        what: 'This comment enables what no comment above it has disabled.',
        how: 'Remove it, or name the same rules here and in the `replaybook-disable` above.',
      },
    },
  },
  // The runner finds these, once it knows what was suppressed.
  check: () => [],
});

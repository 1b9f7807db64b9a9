import { defineRule } from '../rule.ts';

export const unusedSuppression = defineRule({
  scope: 'runbook',
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
    examples: {
      ok: [
        {
          title: 'A reason, and a finding that it suppresses',
          files: `# Disk full

<!-- replaybook-disable-next-line no-broken-link -- storage.md comes with the next merge -->
See [storage](storage.md).
`,
        },
        {
          title: 'A pair around a part of the page',
          files: `# Disk full

<!-- replaybook-disable no-broken-link -- these pages are generated -->

- [Volumes](generated/volumes.md)
- [Quotas](generated/quotas.md)

<!-- replaybook-enable no-broken-link -->
`,
        },
      ],
      notOk: [
        {
          title: 'The link was mended, the comment stayed',
          files: `# Disk full

<!-- replaybook-disable-next-line no-broken-link -- the page is being written -->
See [below](#disk-full).
`,
          findings: [{ messageId: 'unused', line: 3 }],
        },
        {
          title: 'No reason',
          files: `# Disk full

<!-- replaybook-disable-next-line no-broken-link -->
See [storage](storage.md).
`,
          findings: [{ messageId: 'no-reason', line: 3 }],
        },
        {
          title: 'An end without a beginning',
          files: '# Disk full\n\n<!-- replaybook-enable no-broken-link -->\n',
          findings: [{ messageId: 'nothing-to-enable', line: 3 }],
        },
      ],
    },
  },
  // The runner finds these, once it knows what was suppressed.
  check: () => [],
});

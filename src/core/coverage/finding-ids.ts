/** The findings of `coverage`, beside the lint rule `known-scope`. */
// biome-ignore format: a list of names
export const coverageFindings = [
  'broken-reference', 'dead-runbook-url', 'expired-exception', 'expiring-exception',
  'needless-exception', 'no-targets', 'orphan-entry', 'readable-source', 'shared-target',
  'template-as-text', 'uncovered-target', 'valid-exception', 'vanished-exception',
] as const;
export type CoverageFinding = (typeof coverageFindings)[number];

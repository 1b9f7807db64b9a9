/** The findings of `quarantine check`. */
export type QuarantineFinding =
  | 'quarantine-contract'
  | 'quarantine-manifest'
  | 'quarantine-entry'
  | 'quarantine-transition'
  | 'quarantine-overdue'
  | 'quarantine-due-soon'
  | 'quarantine-unresolved'
  | 'quarantine-threshold';

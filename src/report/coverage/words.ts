import type { CoveredTarget } from '../../app/coverage/coverage.ts';

export const sourceTitles = {
  github: 'GitHub Actions',
  gitlab: 'GitLab CI/CD',
  prometheus: 'Prometheus',
  code: 'Errors in source code',
} as const satisfies Record<CoveredTarget['source'], string>;

const inferences = {
  scope: 'scope',
  title: 'title',
  signature: 'signature',
  page: 'page',
  runbook_url: 'runbook_url',
  job: 'through its job',
  steps: 'through its steps',
} as const;

/** Which entry answers a target, and from what that was inferred; empty without one. */
export function answerText({ answers }: CoveredTarget): string {
  const [first, ...others] = answers;
  if (first === undefined) return '';
  const { entry, runbook, by, from } = first;
  const how = by === 'job' || by === 'steps' ? inferences[by] : `${inferences[by]}: ${from}`;
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return `${entry ?? runbook}${more} (${how})`;
}

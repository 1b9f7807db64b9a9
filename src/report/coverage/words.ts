import type { CoveredTarget } from '../../app/coverage/coverage.ts';

export const sourceTitles = {
  github: 'GitHub Actions',
  gitlab: 'GitLab CI/CD',
  prometheus: 'Prometheus',
  code: 'Errors in source code',
} as const satisfies Record<CoveredTarget['source'], string>;

/** What an answer was inferred from. */
function inference({ by, from }: CoveredTarget['answers'][number]): string {
  switch (by) {
    case 'job':
      return 'through its job';
    case 'steps':
      return 'through its steps';
    case 'runbook_url':
      return by;
    default:
      return `${by}: ${from}`;
  }
}

/** Which entry answers a target, and from what that was inferred; empty without one. */
export function answerText({ answers }: CoveredTarget): string {
  const [first, ...others] = answers;
  if (first === undefined) return '';
  const { entry, runbook } = first;
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return `${entry ?? runbook}${more} (${inference(first)})`;
}

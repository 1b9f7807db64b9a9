import type { CoveredTarget } from '../../app/coverage/coverage.ts';
import { inference } from '../../core/coverage/words.ts';

/** Which entry answers a target, and from what that was inferred; empty without one. */
export function answerText({ answers }: CoveredTarget): string {
  const [first, ...others] = answers;
  if (first === undefined) return '';
  const { entry, runbook } = first;
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return `${entry ?? runbook}${more} (${inference(first)})`;
}

import type { Runbook } from '../model.ts';

/**
 * Whether the text of a runbook is all that its file holds. A file that is binary, damaged or cannot
 * be read has a page, which says so to its author; its text is neither changed nor handed on.
 */
export function hasWholeText({ problems }: Pick<Runbook, 'problems'>): boolean {
  return !problems.some(({ ruleId }) => ruleId === 'readable-file');
}

import { createTwoFilesPatch } from 'diff';
import type { InitPlan } from './init-plan.ts';
import { checkPlan } from './write-plan.ts';

/** The files of a plan as a unified diff. Throws UserError where they cannot be written. */
export function planDiff(plan: InitPlan): string {
  checkPlan(plan);
  return plan.files
    .map(({ path, text }) => createTwoFilesPatch('/dev/null', `b/${path}`, '', text, '', ''))
    .map((patch) => patch.replace(/^=+\n/, ''))
    .join('');
}

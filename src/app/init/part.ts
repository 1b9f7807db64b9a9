/** One part of the package, which `index.ts` loads when a command needs any of it. */
export { planDiff } from './plan-diff.ts';
export { planInit } from './plan-init.ts';
export { writePlan } from './write-plan.ts';

/** One part of the package, which `index.ts` loads when a command needs any of it. */
export { planInit } from './plan-init.ts';
export { planDiff, writePlan } from './write-plan.ts';

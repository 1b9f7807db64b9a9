import { lazily } from '../lazily.ts';

export { ciServices, type InitOptions, type InitPlan } from './init-plan.ts';

/** Looks at the repository around the working folder, and plans the files that it lacks. */
export const planInit = lazily(async () => (await import('./part.ts')).planInit);

/** Writes the files of a plan; replaces none. */
export const writePlan = lazily(async () => (await import('./part.ts')).writePlan);

/** Returns the files of a plan as a unified diff. */
export const planDiff = lazily(async () => (await import('./part.ts')).planDiff);

/** Folders below a folder that read as runbooks, for who named none. */
export const findCandidates = lazily(async () => (await import('./candidates.ts')).findCandidates);

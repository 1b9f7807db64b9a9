import type { LogSources } from '../match/read-log.ts';
import type { Candidates } from './candidates.ts';
import type { InitOptions, InitPlan } from './init-plan.ts';

export { ciServices, type InitOptions, type InitPlan } from './init-plan.ts';

/** Looks at the repository around the working folder, and plans the files that it lacks. */
export async function planInit(options: InitOptions, sources: LogSources): Promise<InitPlan> {
  const app = await import('./part.ts');
  return app.planInit(options, sources);
}

/** Writes the files of a plan; replaces none. */
export async function writePlan(plan: InitPlan): Promise<void> {
  const app = await import('./part.ts');
  return app.writePlan(plan);
}

/** Returns the files of a plan as a unified diff. */
export async function planDiff(plan: InitPlan): Promise<string> {
  const app = await import('./part.ts');
  return app.planDiff(plan);
}

/** Folders below a folder that read as runbooks, for who named none. */
export async function findCandidates(folder: string): Promise<Candidates> {
  const app = await import('./candidates.ts');
  return app.findCandidates(folder);
}

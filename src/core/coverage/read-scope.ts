import type { Entry, ScopeName } from '../model.ts';
import { closest } from '../text/edit-distance.ts';
import type { Target } from './target.ts';
import { namesOf, type TargetNames } from './target-names.ts';

/** How exactly a scope names a target. */
export type Precision = 'workflow' | 'job' | 'step';

export interface Claim {
  target: Target;
  precision: Precision;
  /** The name in the scope. */
  name: string;
}

/** A name in a scope that nothing has. */
export interface UnknownName {
  name: ScopeName;
  messageId: 'no-workflow' | 'no-job' | 'no-step';
  /** The workflows in which it was looked for, as a person reads them; empty for all. */
  where: string;
  /** Empty where nothing is close. */
  suggestion: string;
}

export interface ScopeReading {
  claims: readonly Claim[];
  unknown: readonly UnknownName[];
  /** Files of the workflows that it names and that there are. */
  workflows: readonly string[];
}

/** A file that only a CI service reads. */
const workflowPath =
  /(?:^|\/)(?:\.(?:github|gitea|forgejo)\/workflows\/.+\.ya?ml|\.gitlab-ci\.ya?ml)$/i;

/** What the scope of an entry claims: jobs and steps of the workflows that it names, or all of them. */
export function readScope({ scope }: Pick<Entry, 'scope'>, names: TargetNames): ScopeReading {
  const claims = new Map<Target, Claim>();
  const unknown: UnknownName[] = [];
  const stated = scope?.names ?? [];
  const workflows = new Map<string, ScopeName>();
  const others: ScopeName[] = [];
  for (const name of stated) {
    const files =
      name.subject === 'job' || name.subject === 'step' ? [] : names.workflows(name.text);
    for (const file of files) workflows.set(file, name);
    if (files.length > 0) continue;
    if (isWorkflowName(name)) unknown.push(noWorkflow(name, names));
    else others.push(name);
  }
  const isInside = ({ files }: Target): boolean =>
    workflows.size === 0 || files.some((file) => workflows.has(file));
  const claim = (target: Target, precision: Precision, name: string): void => {
    if (!claims.has(target)) claims.set(target, { target, precision, name });
  };
  for (const name of others) {
    const found = names.named(name.text).filter((target) => fits(target, name) && isInside(target));
    for (const target of found) {
      claim(target, target.kind === 'step' ? 'step' : 'job', name.text);
    }
    if (found.length === 0) unknown.push(...noTarget(name, names, [...workflows.keys()], isInside));
  }
  withoutOuterJobs(claims);
  // Who names a job does not mean the whole workflow, even if the job is gone.
  const isPartOnly = unknown.some(({ messageId }) => messageId !== 'no-workflow');
  for (const [file, name] of isPartOnly ? [] : workflows) {
    const inside = names.targets.filter(
      ({ kind, files }) => kind === 'job' && files.includes(file),
    );
    const isPart = [...claims.values()].some(({ target }) => target.files.includes(file));
    if (!isPart) for (const target of inside) claim(target, 'workflow', name.text);
  }
  return { claims: [...claims.values()], unknown, workflows: [...workflows.keys()] };
}

/** "job `a`, step `b`" is about the step. */
function withoutOuterJobs(claims: Map<Target, Claim>): void {
  const parents = new Set([...claims.keys()].map(({ parent }) => parent));
  const jobs = [...claims.keys()].filter(({ kind }) => kind === 'job');
  const steps = [...claims.keys()].filter(({ kind }) => kind === 'step');
  if (jobs.length === 0 || steps.length === 0) return;
  const ids = new Set(jobs.map(({ id }) => id));
  for (const step of steps) if (!ids.has(step.parent ?? '')) claims.delete(step);
  for (const job of jobs) if (parents.has(job.id)) claims.delete(job);
}

function fits({ kind }: Target, { subject }: ScopeName): boolean {
  if (subject === 'job' || subject === 'step' || subject === 'alert') return kind === subject;
  return true;
}

function isWorkflowName({ text, subject, form }: ScopeName): boolean {
  if (workflowPath.test(text)) return true;
  return form === 'code' && subject === 'workflow' && /\.ya?ml$/i.test(text);
}

function noWorkflow(name: ScopeName, names: TargetNames): UnknownName {
  const suggestion = names.closestWorkflow(name.text) ?? '';
  return { name, messageId: 'no-workflow', where: '', suggestion };
}

/** A name may be of anything, so what it is said to be of, or a name close to it, has to tell. */
function noTarget(
  name: ScopeName,
  names: TargetNames,
  workflows: readonly string[],
  isInside: (target: Target) => boolean,
): UnknownName[] {
  const { subject, form, text } = name;
  if (subject !== 'job' && subject !== 'step') return [];
  // "the step `Ruff`, and `tests/integration/`": a path is another thing.
  if (/^\S*\/\S*$/.test(text)) return [];
  const known = names.targets.filter((target) => target.kind === subject && isInside(target));
  const suggestion = closest(text, new Set(known.flatMap(namesOf))) ?? '';
  const isSure = form === 'code' && workflows.length > 0;
  if (!isSure && suggestion === '') return [];
  const where = workflows.map((file) => `\`${file}\``).join(', ');
  return [{ name, messageId: subject === 'job' ? 'no-job' : 'no-step', where, suggestion }];
}

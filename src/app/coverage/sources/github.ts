import type { CoverageProblem, FoundTargets, Target } from '../../../core/coverage/target.ts';
import { closest } from '../../../core/text/edit-distance.ts';
import { type Combination, checkName, expandMatrix, withValues } from './matrix.ts';
import { type SourceFiles, unreadable } from './source.ts';
import { readWorkflow, type Workflow, type WorkflowJob } from './workflow.ts';

/** GitHub follows this many calls of workflows, the first one included. */
const deepestCall = 10;

/** The jobs of all workflows as GitHub names their checks, and their steps with a name. */
export function githubTargets(files: SourceFiles): FoundTargets {
  const paths = files.paths.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
  const workflows = new Map<string, Workflow>();
  // A folder is not among the paths; a link out of the repository is.
  const problems = files.paths.filter((path) => isFolderName.test(path)).map(notFollowed);
  for (const path of paths) {
    const read = files.read(path);
    if ('unreadable' in read) problems.push(unreadable(path, read.unreadable));
    if (!('text' in read)) continue;
    const { workflow, problems: found } = readWorkflow(path, read.text);
    problems.push(...found);
    if (workflow !== null) workflows.set(path, workflow);
  }
  const walk = new JobWalk(workflows, paths);
  // Where nothing calls a workflow here, another repository may.
  const roots = [...workflows.values()];
  for (const workflow of roots.filter(({ isOnlyCalled }) => !isOnlyCalled)) walk.start(workflow);
  for (const workflow of roots) if (!walk.visited.has(workflow.path)) walk.start(workflow);
  return { targets: walk.targets, problems: [...problems, ...walk.problems], files: paths };
}

const isFolderName = /^\.github(?:\/workflows)?$/;

function notFollowed(path: string): CoverageProblem {
  return unreadable(path, 'it is no folder, or a link that leads out of the repository');
}

/** The way from a workflow to a job: the calls between them. */
interface Way {
  root: Workflow;
  /** Ids and names of the calling jobs, outermost first. */
  ids: readonly string[];
  names: readonly string[];
  files: readonly string[];
  notes: readonly string[];
}

class JobWalk {
  readonly targets: Target[] = [];
  readonly visited = new Set<string>();
  readonly #steps = new Set<string>();
  readonly #problems = new Map<string, CoverageProblem>();
  readonly #workflows: ReadonlyMap<string, Workflow>;
  readonly #paths: readonly string[];

  constructor(workflows: ReadonlyMap<string, Workflow>, paths: readonly string[]) {
    this.#workflows = workflows;
    this.#paths = paths;
  }

  get problems(): CoverageProblem[] {
    return [...this.#problems.values()];
  }

  start(root: Workflow): void {
    this.#visit(root, { root, ids: [], names: [], files: [root.path], notes: [] });
  }

  #visit(workflow: Workflow, way: Way): void {
    this.visited.add(workflow.path);
    for (const job of workflow.jobs) this.#job(workflow, job, way);
  }

  #job(workflow: Workflow, job: WorkflowJob, way: Way): void {
    const combinations = job.matrix === undefined ? [null] : expandMatrix(job.matrix);
    const ids = [...way.ids, job.id];
    const id = `${way.root.path}#${ids.join('/')}`;
    for (const combination of combinations ?? [null]) {
      const name = checkName(job.name ?? job.id, combination);
      const notes = [
        ...way.notes,
        ...(combinations === null ? ['the matrix is known in a run only'] : []),
        ...tolerance(job.continueOnError, combination),
      ];
      const inner = { ...way, ids, names: [...way.names, name], notes };
      const called = this.#called(workflow, job, inner);
      if (called !== null) this.#visit(called, { ...inner, files: [...way.files, called.path] });
      else this.#add(workflow, job, id, inner);
    }
    if (job.uses === null) this.#addSteps(workflow, job, id, way);
  }

  /** The workflow of the repository that a job calls; null where it is a job of its own. */
  #called(workflow: Workflow, { uses }: WorkflowJob, way: Way): Workflow | null {
    if (uses === null) return null;
    const [, path] = /^\.\/([^@]+)(?:@.*)?$/.exec(uses.text) ?? [];
    if (path === undefined) return null;
    const called = this.#workflows.get(path);
    const report = (messageId: string, data: Record<string, string>): null => {
      const { position } = uses;
      const key = `${workflow.path}:${position.start.offset}`;
      const place = { path: workflow.path, position };
      this.#problems.set(key, { findingId: 'broken-reference', messageId, data, ...place });
      return null;
    };
    if (called === undefined) {
      // A workflow that is there and unreadable has its own finding.
      if (this.#paths.includes(path)) return null;
      const suggestion = closest(path, this.#paths) ?? '';
      return report('no-file', { name: path, suggestion });
    }
    if (way.files.includes(path)) return report('cycle', { name: path });
    if (way.files.length >= deepestCall) return report('too-deep', { name: path });
    return called;
  }

  #add(workflow: Workflow, job: WorkflowJob, id: string, way: Way): void {
    const { name } = job;
    const aliases = [
      job.id,
      ...way.names.slice(-1),
      ...(name === null ? [] : [name]),
      way.ids.join('/'),
    ];
    const notes = job.uses === null ? way.notes : [...way.notes, `calls ${job.uses.text}`];
    this.targets.push({
      ...{ source: 'github', kind: 'job', id, name: way.names.join(' / ') },
      ...{ aliases: [...new Set(aliases)], group: way.root.name ?? way.root.path },
      ...{ path: workflow.path, position: job.position, files: way.files, parent: null },
      ...{ severity: null, runbookUrl: null, notes: [...new Set(notes)] },
    });
  }

  #addSteps(workflow: Workflow, job: WorkflowJob, parent: string, way: Way): void {
    const named = new Map(
      job.steps.flatMap((step) => (step.name === null ? [] : [[step.name, step] as const])),
    );
    for (const [name, step] of named) {
      // A job of a matrix may call this workflow several times.
      if (this.#steps.has(`${parent}/${name}`)) continue;
      this.#steps.add(`${parent}/${name}`);
      this.targets.push({
        ...{ source: 'github', kind: 'step', id: `${parent}/${name}`, name, aliases: [] },
        ...{ group: way.root.name ?? way.root.path, path: workflow.path, position: step.position },
        ...{ files: way.files, parent, severity: null, runbookUrl: null },
        notes: tolerance(step.continueOnError, null),
      });
    }
  }
}

/** What `continue-on-error` says, as a note. */
function tolerance(setting: string | null, combination: Combination | null): string[] {
  if (setting === null) return [];
  const value = combination === null ? setting : withValues(setting, combination);
  if (value === 'true') return ['continue-on-error'];
  return value.includes('${{') ? [`continue-on-error: ${value}`] : [];
}

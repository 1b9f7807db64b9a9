import type { Node } from 'yaml';
import type { CoverageProblem } from '../../../core/coverage/target.ts';
import type { Position } from '../../../core/model.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { readYamlFile } from './source.ts';

export interface WorkflowStep {
  name: string | null;
  position: Position;
  /** Null for a step that uses an action. */
  run: string | null;
  /** Empty where the file names none. */
  shell: string;
  /** Folder that it runs in; empty for the root. */
  folder: string;
  continueOnError: string | null;
}

export interface WorkflowJob {
  id: string;
  /** Of the id. */
  position: Position;
  name: string | null;
  /** The workflow that it calls. */
  uses: { text: string; position: Position } | null;
  /** `undefined` without one; as plain data. */
  matrix: unknown;
  continueOnError: string | null;
  steps: readonly WorkflowStep[];
}

/** A workflow of GitHub Actions. */
export interface Workflow {
  path: string;
  name: string | null;
  /** Whether nothing but other workflows starts it. */
  isOnlyCalled: boolean;
  jobs: readonly WorkflowJob[];
}

/** Null for what is no workflow; the problems say why. */
export function readWorkflow(
  path: string,
  text: string,
): { workflow: Workflow | null; problems: CoverageProblem[] } {
  const { file, problems } = readYamlFile(text, path);
  if (file === null) return { workflow: null, problems };
  const [root = null] = file.roots;
  const jobs = file.get(root, 'jobs');
  if (file.entries(jobs).length === 0) {
    const position = file.positionOf(jobs ?? root);
    const none = {
      findingId: 'readable-source',
      messageId: 'no-jobs',
      data: {},
      path,
      position,
    } as const;
    return { workflow: null, problems: [...problems, none] };
  }
  const found = file.entries(jobs).map((job) => readJob(file, root, job));
  const events = eventsOf(file, file.get(root, 'on'));
  return {
    workflow: {
      path,
      name: file.textAt(root, 'name'),
      isOnlyCalled: events.length > 0 && events.every((event) => event === 'workflow_call'),
      jobs: found,
    },
    problems,
  };
}

function eventsOf(file: YamlFile, node: Node | null): string[] {
  const one = file.text(node);
  if (one !== null) return [one];
  const listed = file.items(node).flatMap((item) => file.text(item) ?? []);
  return [...listed, ...file.entries(node).map(({ key }) => key)];
}

function readJob(
  file: YamlFile,
  root: Node | null,
  { key, position, value }: ReturnType<YamlFile['entries']>[number],
): WorkflowJob {
  const uses = file.get(value, 'uses');
  const called = file.text(uses);
  const runDefault = (name: string): string =>
    file.textAt(value, 'defaults', 'run', name) ?? file.textAt(root, 'defaults', 'run', name) ?? '';
  const shell = runDefault('shell');
  const folder = runDefault('working-directory');
  return {
    id: key,
    position,
    name: file.textAt(value, 'name'),
    uses: called === null ? null : { text: called, position: file.positionOf(uses) },
    matrix: matrixOf(file, value),
    continueOnError: file.textAt(value, 'continue-on-error'),
    steps: file.items(file.get(value, 'steps')).map((step) => {
      const name = file.get(step, 'name');
      return {
        name: file.text(name),
        position: file.positionOf(name ?? step),
        run: file.textAt(step, 'run'),
        shell: file.textAt(step, 'shell') ?? shell,
        folder: file.textAt(step, 'working-directory') ?? folder,
        continueOnError: file.textAt(step, 'continue-on-error'),
      };
    }),
  };
}

function matrixOf(file: YamlFile, job: Node | null): unknown {
  const matrix = file.get(job, 'strategy', 'matrix');
  if (matrix === null) return undefined;
  try {
    return file.plain(matrix);
  } catch {
    // Aliases without end: as little known as what an expression makes.
    return null;
  }
}

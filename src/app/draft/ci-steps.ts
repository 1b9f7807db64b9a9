import { parseDocument } from 'yaml';
import * as z from 'zod';
import { listFolder } from '../../node/files/list-folder.ts';
import { readSmallText } from '../../node/files/read-small-text.ts';
import { fileLimit } from '../../node/time-limit.ts';

/** A script that a CI service runs, as the repository has it. */
export interface CiStep {
  service: 'github' | 'gitlab';
  /** Relative to the root. */
  file: string;
  jobId: string;
  /** Of GitHub; may hold expressions. */
  jobName: string;
  step: string | null;
  script: string;
  /** Empty where the file names none. */
  shell: string;
  /** Folder that it runs in; empty for the root. */
  folder: string;
}

const MOST_FILES = 200;

const runSettings = z
  .object({ shell: z.string().optional(), 'working-directory': z.string().optional() })
  .catch({});
const defaults = z.object({ run: runSettings.default({}) }).catch({ run: {} });
const workflow = z.object({
  defaults: defaults.optional(),
  jobs: z.record(z.string(), z.unknown()),
});
const job = z.object({
  name: z.string().optional().catch(undefined),
  defaults: defaults.optional(),
  steps: z.array(z.unknown()),
});
const step = z.object({
  name: z.string().optional().catch(undefined),
  run: z.string(),
  shell: z.string().optional().catch(undefined),
  'working-directory': z.string().optional().catch(undefined),
});
const pipeline = z.record(z.string(), z.unknown());
const scripts = z.union([z.string(), z.array(z.unknown())]).optional();
const gitlabJob = z.object({ before_script: scripts, script: scripts, after_script: scripts });

/** The scripts in the files that a CI service reads in a repository. Runs nothing. */
export async function findCiSteps(root: string, service: CiStep['service']): Promise<CiStep[]> {
  const files = service === 'github' ? await workflowsIn(root) : await pipelinesIn(root);
  return files.slice(0, MOST_FILES).flatMap((file) => {
    const text = readSmallText(root, file);
    if (text === null) return [];
    const read = () => (service === 'github' ? githubSteps : gitlabSteps)(file, parseYaml(text));
    return fileLimit.run(text, read)?.result ?? [];
  });
}

async function workflowsIn(root: string): Promise<string[]> {
  return yamlIn(root, '.github/workflows');
}

async function pipelinesIn(root: string): Promise<string[]> {
  const others = await Promise.all(['.gitlab', '.gitlab/ci'].map((folder) => yamlIn(root, folder)));
  return ['.gitlab-ci.yml', ...others.flat()];
}

async function yamlIn(root: string, folder: string): Promise<string[]> {
  const entries = await listFolder(root, folder);
  return entries
    .filter(({ name, type }) => type === 'file' && /\.ya?ml$/i.test(name))
    .map(({ name }) => `${folder}/${name}`);
}

/** Null for what is no YAML. */
function parseYaml(text: string): unknown {
  try {
    // GitLab has tags of its own, which are no fault here.
    return parseDocument(text, { logLevel: 'silent' }).toJS({ maxAliasCount: 100 });
  } catch {
    return null;
  }
}

function githubSteps(file: string, value: unknown): CiStep[] {
  const read = workflow.safeParse(value);
  if (!read.success) return [];
  return Object.entries(read.data.jobs).flatMap(([jobId, one]) => {
    const found = job.safeParse(one);
    if (!found.success) return [];
    const { name: jobName = jobId, steps } = found.data;
    const above = { ...read.data.defaults?.run, ...found.data.defaults?.run };
    return steps.flatMap((raw): CiStep[] => {
      const parsed = step.safeParse(raw);
      if (!parsed.success) return [];
      const { name = null, run, shell, 'working-directory': folder } = parsed.data;
      return [
        {
          ...{ service: 'github', file, jobId, jobName, step: name, script: run.trimEnd() },
          shell: shell ?? above.shell ?? '',
          folder: folder ?? above['working-directory'] ?? '',
        },
      ];
    });
  });
}

function gitlabSteps(file: string, value: unknown): CiStep[] {
  const read = pipeline.safeParse(value);
  if (!read.success) return [];
  return Object.entries(read.data).flatMap(([jobId, one]) => {
    const found = gitlabJob.safeParse(one);
    if (!found.success) return [];
    const lines = Object.values(found.data).flatMap((list) => [list].flat(4));
    return lines.flatMap((script): CiStep[] => {
      if (typeof script !== 'string') return [];
      return [
        {
          ...{ service: 'gitlab', file, jobId, jobName: jobId, step: null },
          ...{ script: script.trimEnd(), shell: '', folder: '' },
        },
      ];
    });
  });
}

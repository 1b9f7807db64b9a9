import { listFolder } from '../../node/files/list-folder.ts';
import { readSmallText } from '../../node/files/read-small-text.ts';
import { fileLimit } from '../../node/time-limit.ts';
import { readPipelineFile } from '../coverage/sources/pipeline-file.ts';
import { readWorkflow } from '../coverage/sources/workflow.ts';

/** A script that a CI service runs, as the repository has it. */
export interface CiStep {
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

/** The scripts in the files that a CI service reads in a repository. Runs nothing. */
export async function findCiSteps(root: string, service: 'github' | 'gitlab'): Promise<CiStep[]> {
  const files = service === 'github' ? await workflowsIn(root) : await pipelinesIn(root);
  return files.slice(0, MOST_FILES).flatMap((file) => {
    const text = readSmallText(root, file);
    if (text === null) return [];
    const read = () => (service === 'github' ? githubSteps : gitlabSteps)(file, text);
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

function githubSteps(file: string, text: string): CiStep[] {
  const jobs = readWorkflow(file, text).workflow?.jobs ?? [];
  return jobs.flatMap(({ id: jobId, name, steps }) =>
    steps.flatMap((step): CiStep[] => {
      if (step.run === null) return [];
      const { shell, folder } = step;
      const place = { file, jobId, jobName: name ?? jobId };
      return [{ ...place, step: step.name, script: step.run.trimEnd(), shell, folder }];
    }),
  );
}

function gitlabSteps(file: string, text: string): CiStep[] {
  return readPipelineFile(file, text).jobs.flatMap(({ name, scripts }) =>
    scripts.map((script): CiStep => {
      const place = { file, jobId: name, jobName: name, step: null };
      return { ...place, script: script.trimEnd(), shell: '', folder: '' };
    }),
  );
}

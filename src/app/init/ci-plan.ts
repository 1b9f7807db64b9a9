import type { CiFolder } from './ci-folders.ts';
import { githubFiles, matchAction, ownWorkflow } from './github-files.ts';
import { gitlabFiles, gitlabJobs, gitlabPipeline } from './gitlab-files.ts';
import type { CiService, Note, PlannedFile } from './init-plan.ts';
import type { RepositoryFiles } from './repository-files.ts';
import type { Survey } from './survey.ts';
import { isThere } from './write-plan.ts';

interface CiPlan {
  files: readonly PlannedFile[];
  /** What is left to a person. */
  notes: readonly Note[];
}

/** What a CI service needs to check and publish the runbooks. */
export function ciPlan(
  service: CiService | undefined,
  folders: readonly CiFolder[],
  survey: Survey,
  files: RepositoryFiles,
): CiPlan {
  switch (service) {
    case undefined:
      return { files: [], notes: [] };
    case 'github':
      return githubPlan(folders, survey, files);
    case 'gitlab':
      return gitlabPlan(folders, survey, files);
  }
}

function githubPlan(
  folders: readonly CiFolder[],
  { branch, publishesPages }: Survey,
  { root }: RepositoryFiles,
): CiPlan {
  const isNew = !isThere(root, ownWorkflow);
  const site: Note = { kind: publishesPages ? 'site-left-out' : 'enable-pages' };
  const step: Note = { kind: 'use-match-step', path: matchAction };
  return {
    files: githubFiles(folders, branch, !publishesPages),
    notes: [...(isNew ? [site] : []), ...(isThere(root, matchAction) ? [] : [step])],
  };
}

function gitlabPlan(
  folders: readonly CiFolder[],
  { gitlab, publishesPages }: Survey,
  { root, read }: RepositoryFiles,
): CiPlan {
  const isIncluded = !gitlab || read(gitlabPipeline)?.includes(gitlabJobs);
  const isNew = !isThere(root, gitlabJobs);
  return {
    files: gitlabFiles(folders, !publishesPages),
    notes: [
      ...(isIncluded ? [] : [{ kind: 'include-pipeline', path: gitlabJobs } as const]),
      ...(isNew && publishesPages ? [{ kind: 'site-left-out' } as const] : []),
    ],
  };
}

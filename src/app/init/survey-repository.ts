import { defaultBranchOf, originOf } from '../../node/git/remote.ts';
import { findAlerts } from './alert-rules.ts';
import { repositoryAddress } from './repository-address.ts';
import type { RepositoryFiles } from './repository-files.ts';
import { findSiteGenerator } from './site-generator.ts';
import type { Survey } from './survey.ts';
import { surveyRunbooks } from './survey-runbooks.ts';

/** Looks at a repository; nothing in it is run, and what is too large is not read. */
export async function surveyRepository(files: RepositoryFiles): Promise<Survey> {
  const origin = await originOf(files.root);
  const workflows = files.paths.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
  return {
    files: files.paths.length,
    isCut: files.isCut,
    runbooks: await surveyRunbooks(files),
    alerts: findAlerts(files),
    site: findSiteGenerator(files),
    workflows: workflows.length,
    publishesPages: publishesPages(files, workflows),
    gitlab: files.paths.includes('.gitlab-ci.yml'),
    repository: origin === null ? null : repositoryAddress(origin),
    branch: await defaultBranchOf(files.root),
  };
}

/** A repository has one site on Pages: a second one would take its place. */
function publishesPages({ read }: RepositoryFiles, workflows: readonly string[]): boolean {
  return (
    workflows.some((path) => /deploy-pages|gh-pages|gh-deploy/.test(read(path) ?? '')) ||
    /^(?:pages|'pages'|"pages"):/m.test(read('.gitlab-ci.yml') ?? '')
  );
}

import { defaultBranchOf, originOf } from '../../node/git/remote.ts';
import { type FoundAlerts, findAlerts } from './alert-rules.ts';
import { repositoryAddress } from './repository-address.ts';
import { listRepository, type RepositoryFiles } from './repository-files.ts';
import { type FoundRunbooks, findRunbookFolders } from './runbook-folders.ts';
import { findSiteGenerator, type SiteGenerator } from './site-generator.ts';

/** What there is in a repository, as far as Replaybook has to do with it. */
export interface Survey {
  files: RepositoryFiles;
  runbooks: FoundRunbooks;
  alerts: FoundAlerts;
  site: SiteGenerator | null;
  /** Workflows of GitHub Actions. */
  workflows: number;
  /** Whether a workflow or a pipeline publishes a site on Pages already. */
  publishesPages: boolean;
  /** Whether GitLab runs pipelines of it. */
  gitlab: boolean;
  /** Its address on the web. */
  repository: string | null;
  branch: string | null;
}

/** Looks at a repository; nothing in it is run, and what is too large is not read. */
export async function surveyRepository(root: string): Promise<Survey> {
  const files = await listRepository(root);
  const origin = await originOf(root);
  const workflows = files.paths.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
  return {
    files,
    runbooks: await findRunbookFolders(files),
    alerts: findAlerts(files),
    site: findSiteGenerator(files),
    workflows: files.paths.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path))
      .length,
    publishesPages: publishesPages(files, workflows),
    gitlab: files.paths.includes('.gitlab-ci.yml'),
    repository: origin === null ? null : repositoryAddress(origin),
    branch: await defaultBranchOf(root),
  };
}

/** A repository has one site on Pages: a second one would take its place. */
function publishesPages({ read }: RepositoryFiles, workflows: readonly string[]): boolean {
  return (
    workflows.some((path) => /deploy-pages|gh-pages|gh-deploy/.test(read(path) ?? '')) ||
    /^(?:pages|'pages'|"pages"):/m.test(read('.gitlab-ci.yml') ?? '')
  );
}

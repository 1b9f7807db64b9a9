import type { SiteGenerator } from '../../core/links/sites.ts';
import { isPageName } from '../../core/text/page-name.ts';
import { defaultBranchOf, originOf } from '../../node/git/remote.ts';
import { rankOfConfig, readGenerator } from '../../node/sites/site-generators.ts';
import { findAlerts } from './alert-rules.ts';
import { repositoryAddress } from './repository-address.ts';
import type { RepositoryFiles } from './repository-files.ts';
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

/** Deeper configurations belong to examples and themes. */
const MOST_DEPTH = 2;

/** The generator whose configuration lies nearest to the root; its configuration is never run. */
function findSiteGenerator(files: RepositoryFiles): SiteGenerator | null {
  const near = files.paths
    .filter((path) => path.split('/').length - 1 <= MOST_DEPTH)
    .toSorted((a, b) => a.split('/').length - b.split('/').length);
  const ranked = near.flatMap((config) => {
    const rank = rankOfConfig(config);
    return rank === null ? [] : { config, rank };
  });
  for (const { config } of ranked.toSorted((a, b) => a.rank - b.rank)) {
    const text = files.read(config);
    const found = text === null ? null : readGenerator(text, config);
    if (found === null || !hasPages(files, found.content)) continue;
    return { ...found, config };
  }
  return null;
}

function hasPages({ paths }: RepositoryFiles, folder: string): boolean {
  const below = folder === '.' ? '' : `${folder}/`;
  return paths.some((path) => path.startsWith(below) && isPageName(path));
}

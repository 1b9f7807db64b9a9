import { stringify } from 'yaml';
import packageJson from '../../../package.json' with { type: 'json' };
import type { CiFolder } from './ci-folders.ts';
import type { PlannedFile } from './init-plan.ts';

const npx = `npx --yes replaybook@${packageJson.version}`;
const image = 'node:24';

export const gitlabPipeline = '.gitlab-ci.yml';
export const gitlabJobs = '.gitlab/runbooks.gitlab-ci.yml';

/** Jobs that check and publish the runbooks, and the pipeline that includes them where there is none. */
export function gitlabFiles(folders: readonly CiFolder[], withSite: boolean): PlannedFile[] {
  const include = { include: [{ local: `/${gitlabJobs}` }] };
  return [
    { path: gitlabJobs, text: jobsText(folders, withSite), purpose: 'ci' },
    { path: gitlabPipeline, text: stringify(include), purpose: 'ci' },
  ];
}

function jobsText(folders: readonly CiFolder[], withSite: boolean): string {
  const changes = [
    ...folders.map(({ path, isGlob }) =>
      path === '.' ? '**/*.md' : `${isGlob ? path : escapeGlob(path)}/**/*`,
    ),
    'replaybook.config.*',
    gitlabJobs,
  ];
  const onDefaultBranch = { if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH', changes };
  const jobs = {
    runbooks: {
      image,
      // The second run is for whoever reads the log of the job.
      script: [`${npx} lint --format gitlab > gl-code-quality-report.json || ${npx} lint`],
      artifacts: { when: 'always', reports: { codequality: 'gl-code-quality-report.json' } },
      rules: [{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"', changes }, onDefaultBranch],
    },
    ...(withSite ? { pages: { ...pagesJob, rules: [onDefaultBranch] } } : {}),
    '.match-log': matchJob,
  };
  return `${comment}${stringify(jobs, { lineWidth: 0, aliasDuplicateObjects: false })}`;
}

const comment = `# Checks the runbooks in merge requests and on the default branch.
# A job with \`extends: .match-log\` and the variable LOG shows the entries that match its log when it
# fails; its image needs Node.
`;

const base = `"$(node -p 'new URL(process.env.CI_PAGES_URL).pathname')"`;
const pagesJob = {
  image,
  // The pages say when they changed last.
  variables: { GIT_DEPTH: 0 },
  script: [`${npx} build --out-dir public --base ${base}`],
  artifacts: { paths: ['public'] },
};

const matchJob = {
  after_script: [
    `[ "$CI_JOB_STATUS" != failed ] || ${npx} match --unmatched -- "$LOG" || [ $? -eq 1 ]`,
  ],
};

function escapeGlob(path: string): string {
  return path.replace(/[*?[\]{}\\]/g, '\\$&');
}

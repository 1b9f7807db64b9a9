import { stringify } from 'yaml';
import packageJson from '../../../package.json' with { type: 'json' };
import type { CiFolder } from './ci-folders.ts';
import type { PlannedFile } from './init-plan.ts';

const npx = `npx --yes replaybook@${packageJson.version}`;
const checkout = { uses: 'actions/checkout@v5' };
const setupNode = { uses: 'actions/setup-node@v5', with: { 'node-version': 24 } };

export const matchAction = '.github/actions/match-log';
export const ownWorkflow = '.github/workflows/runbooks.yml';

/** A workflow that checks and publishes the runbooks, and a step that matches the log of a failed job. */
export function githubFiles(
  folders: readonly CiFolder[],
  branch: string | null,
  withSite: boolean,
): PlannedFile[] {
  return [
    { path: ownWorkflow, text: workflowText(folders, branch ?? 'main', withSite), purpose: 'ci' },
    { path: `${matchAction}/action.yml`, text: matchText, purpose: 'ci' },
  ];
}

function workflowText(folders: readonly CiFolder[], branch: string, withSite: boolean): string {
  const paths = [
    ...folders.map(({ path, isGlob }) =>
      path === '.' ? '**.md' : `${isGlob ? path : escapeFilter(path)}/**`,
    ),
    'replaybook.config.*',
    ownWorkflow,
  ];
  const comment = `Checks the runbooks${withSite ? ', and publishes them from the default branch' : ''}.`;
  return yaml(comment, {
    name: 'Runbooks',
    on: { pull_request: { paths }, push: { branches: [escapeFilter(branch)], paths } },
    permissions: { contents: 'read' },
    jobs: { lint: lintJob, ...(withSite ? { site: siteJob } : {}) },
  });
}

const lintJob = {
  'runs-on': 'ubuntu-latest',
  steps: [checkout, setupNode, { run: `${npx} lint --format github` }],
};

const siteJob = {
  if: "github.event_name == 'push'",
  needs: 'lint',
  'runs-on': 'ubuntu-latest',
  permissions: { contents: 'read', pages: 'write', 'id-token': 'write' },
  concurrency: 'pages',
  environment: { name: 'github-pages', url: `\${{ steps.deploy.outputs.page_url }}` },
  steps: [
    { ...checkout, with: { 'fetch-depth': 0 } },
    setupNode,
    { id: 'pages', uses: 'actions/configure-pages@v5' },
    {
      run: `${npx} build --out-dir dist --base "$BASE_PATH/"`,
      env: { BASE_PATH: `\${{ steps.pages.outputs.base_path }}` },
    },
    { uses: 'actions/upload-pages-artifact@v4', with: { path: 'dist' } },
    { id: 'deploy', uses: 'actions/deploy-pages@v4' },
  ],
};

const matchText = yaml(
  'Shows the entries of the runbooks that match a log, with their replay commands.',
  {
    name: 'Match a log against the runbooks',
    description: 'Adds annotations and a summary with the replay commands to the job.',
    inputs: { log: { description: 'Path of the log', required: true } },
    runs: {
      using: 'composite',
      steps: [
        setupNode,
        {
          shell: 'bash',
          env: { LOG: `\${{ inputs.log }}` },
          // Exit code 1 says that no entry matches, which fails no job.
          run: `${npx} match --format github --unmatched -- "$LOG" || [ $? -eq 1 ]`,
        },
      ],
    },
  },
);

function yaml(comment: string, value: unknown): string {
  return `# ${comment}\n${stringify(value, { lineWidth: 0, aliasDuplicateObjects: false })}`;
}

/** Filters of GitHub read these characters as patterns. */
function escapeFilter(path: string): string {
  return path.replace(/[*?+[\]!\\]/g, '\\$&');
}

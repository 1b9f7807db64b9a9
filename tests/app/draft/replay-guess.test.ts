import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stripControlSequences } from '../../../src/core/text/log-line.ts';
import { Workspace } from '../../cli/workspace.ts';

let workspace: Workspace;

const workflow = `
name: CI
defaults: { run: { shell: bash } }
jobs:
  unit:
    name: Unit tests (\${{ matrix.os }})
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - name: Test
        run: |
          npm ci
          npm test -- --shard=\${{ matrix.shard }}
  web:
    runs-on: ubuntu-latest
    defaults: { run: { working-directory: web } }
    steps:
      - run: npm run build
  publish:
    steps:
      - name: Publish
        run: npm publish --token \${{ secrets.NPM }}
`;

const pipeline = `
include: [{ local: /.gitlab/ci/unit.yml }]
lint:
  script: [!reference [.setup, script], make lint]
`;

beforeEach(() => {
  workspace = new Workspace({
    '.git/HEAD': '',
    'runbooks/other.md': '# Other\n',
    '.github/workflows/ci.yml': workflow,
    '.github/workflows/broken.yml': 'jobs: [\n',
    '.gitlab-ci.yml': pipeline,
    '.gitlab/ci/unit.yml':
      'unit:\n  before_script:\n    - cd service\n  script:\n    - |\n      go vet ./...\n      go test ./...\n',
  });
});

afterEach(() => workspace.remove());

interface Log {
  lines: string[];
  /** Puts the time in front, as GitHub and GitLab do. */
  prefix?: string;
}

const time = '2026-11-01T03:00:00.0000000Z ';
const failure = 'Error: cannot open the valve of the tank';

/** A step of GitHub with a script, and the failure in it. */
function githubStep(script: string, shell = '/usr/bin/bash -e {0}'): string[] {
  const [first = ''] = script.split('\n');
  return [
    `##[group]Run ${first}`,
    ...script.split('\n').map((line) => `\x1b[36;1m${line}\x1b[0m`),
    `shell: ${shell}`,
    'env:',
    '  NODE_ENV: test',
    '##[endgroup]',
    'some output',
    failure,
  ];
}

const checkout = ['##[group]Run actions/checkout@v5', 'with:', '  token: ***', '##[endgroup]'];

async function draft({
  lines,
  prefix = time,
}: Log): Promise<{ code: number | null; err: string; replay: string }> {
  workspace.write('job.log', lines.map((line) => `${prefix}${line}\n`).join(''));
  const at = lines.indexOf(failure) + 1;
  const { code, out, err } = await workspace.run(['new', '--from', `job.log:${at}`]);
  const [, replay = ''] =
    /\*\*Replay:\*\*\n\n([\s\S]*?)\n\n<!-- [\s\S]*\*\*Remediation:\*\*/.exec(out) ?? [];
  return { code, err, replay };
}

const bash = (...lines: string[]): string =>
  ['```bash', '# A guess from the log, not tried yet', ...lines, '```'].join('\n');
const said = expect.stringContaining('The replay command is a guess');

describe('a guess at the replay command', () => {
  it.each<[string, Log, string]>([
    [
      'a step that a workflow has, with the values of the run',
      { lines: [...checkout, ...githubStep('npm ci\nnpm test -- --shard=2')] },
      `The step "Test" of the job "unit" in \`.github/workflows/ci.yml\` ran:\n\n${bash('npm ci', 'npm test -- --shard=2')}`,
    ],
    [
      'a job that the log names',
      {
        lines: [
          'Complete job name: Unit tests (macos)',
          ...githubStep('npm ci\nnpm test -- --shard=2'),
        ],
      },
      `The step "Test" of the job "Unit tests (macos)" in \`.github/workflows/ci.yml\` ran:\n\n${bash('npm ci', 'npm test -- --shard=2')}`,
    ],
    [
      'the folder of a step',
      { lines: githubStep('npm run build') },
      `The job "web" in \`.github/workflows/ci.yml\` ran:\n\n${bash('cd web', 'npm run build')}`,
    ],
    [
      'the columns of gh',
      { lines: githubStep('make check'), prefix: `build\tCheck it\t\uFEFF${time}` },
      `The step "Check it" of the job "build" ran:\n\n${bash('make check')}`,
    ],
    [
      'a step that no workflow has',
      { lines: githubStep('make check') },
      `The job ran:\n\n${bash('make check')}`,
    ],
    [
      'a log without colours and times',
      {
        lines: githubStep('make check').map(stripControlSequences),
        prefix: '',
      },
      `The job ran:\n\n${bash('make check')}`,
    ],
    [
      'another shell',
      {
        lines: githubStep(
          'Invoke-Build',
          `C:\\Program Files\\PowerShell\\7\\pwsh.EXE -command ". '{0}'"`,
        ),
      },
      'The job ran:\n\n```powershell\n# A guess from the log, not tried yet\nInvoke-Build\n```',
    ],
    [
      'the shell of Windows',
      {
        lines: githubStep(
          'build.cmd',
          'C:\\Windows\\system32\\cmd.EXE /D /E:ON /V:OFF /S /C "CALL "{0}""',
        ),
      },
      'The job ran:\n\n```bat\nrem A guess from the log, not tried yet\nbuild.cmd\n```',
    ],
    [
      'the step of the failure, not a later one',
      { lines: [...githubStep('make check'), ...githubStep('make other').slice(0, -1)] },
      `The job ran:\n\n${bash('make check')}`,
    ],
    [
      'a step with groups of its own',
      {
        lines: [
          ...githubStep('make check').slice(0, -1),
          '##[group]Run tests',
          'a',
          '##[endgroup]',
          failure,
        ],
      },
      `The job ran:\n\n${bash('make check')}`,
    ],
    [
      'a command with a fence in it',
      { lines: githubStep('cat <<E\n```\nE') },
      `The job ran:\n\n${bash('cat <<E', '```', 'E').replace(/^```|```$/g, '````')}`,
    ],
    [
      'GitLab',
      {
        lines: [
          'Running with gitlab-runner 17.0.0',
          'section_start:1:step_script\r\x1b[0K',
          '\x1b[32;1m$ make lint\x1b[0;m',
          '$ not a command',
          failure,
        ],
        prefix: `${time}00O `,
      },
      `The job "lint" in \`.gitlab-ci.yml\` ran:\n\n${bash('make lint')}`,
    ],
    [
      'GitLab, with a folder and a script of several lines',
      {
        lines: [
          'Running with gitlab-runner 17.0.0',
          '\x1b[32;1m$ cd service\x1b[0;m',
          '\x1b[32;1m$ go vet ./... # collapsed multi-line command\x1b[0;m',
          failure,
        ],
        prefix: '',
      },
      `The job "unit" in \`.gitlab/ci/unit.yml\` ran:\n\n${bash('cd service', 'go vet ./...', 'go test ./...')}`,
    ],
  ])('is drafted from %s', async (_what, log, replay) => {
    expect(await draft(log)).toEqual({ code: 0, err: said, replay });
  });

  it.each<[string, Log]>([
    ['a log without a service', { lines: ['$ make check', failure], prefix: '' }],
    [
      'the step of an action',
      { lines: [...githubStep('make check').slice(0, -1), ...checkout, failure] },
    ],
    [
      'what comes after the job',
      { lines: [...githubStep('make check').slice(0, -1), 'Post job cleanup.', failure] },
    ],
    ['a shell that nobody knows', { lines: githubStep('x', 'magic {0}') }],
    [
      'a script without end',
      { lines: githubStep(Array.from({ length: 100 }, (_, n) => `echo ${n}`).join('\n')) },
    ],
    [
      'a line that GitLab cuts, and no file has',
      {
        lines: [
          'Running with gitlab-runner 17',
          '$ set -e # collapsed multi-line command',
          failure,
        ],
        prefix: '',
      },
    ],
    [
      'what GitLab does itself',
      {
        lines: [
          '\x1b[32;1m$ make lint\x1b[0;m',
          'section_start:2:upload_artifacts_on_failure\r\x1b[0K',
          failure,
        ],
        prefix: '',
      },
    ],
  ])('is not made from %s', async (_what, log) => {
    const { code, err, replay } = await draft(log);
    expect({ code, err, replay }).toEqual({ code: 0, err: '', replay: '' });
  });

  it.each([
    'npm publish --token ***',
    'curl -u admin:hunter22 https://ci.example.com',
    'curl -H "Authorization: Bearer abcdef123456" https://ci.example.com',
    'git clone https://bot:hunter22@example.com/a.git',
    'DB_PASSWORD=hunter22 make check',
    'docker login -u bot -p hunter22',
    'export API_KEY="abc"; make check',
    'mysql -uroot -phunter22 < x.sql',
    `echo ghp_${'a1B2'.repeat(9)} > token`,
    'npm config set //registry.example.com/:_authToken=abc123',
  ])('never holds a credential: %s', async (command) => {
    const { code, err, replay } = await draft({ lines: githubStep(command) });
    expect({ code, replay }).toEqual({ code: 0, replay: '' });
    expect(err).toBe(
      'replaybook: The draft has no replay command, because the one that the job ran may hold a credential.\n',
    );
  });

  it.each([
    'npm publish --token "$NPM_TOKEN"',
    'PASSWORD=$(cat /run/secrets/x) make check',
    'pytest tests/test_token.py',
    'docker login -u bot --password-stdin < x',
    'make check-auth',
    'pwd\nmake check',
    'git log --author me',
  ])('may read one from elsewhere: %s', async (command) => {
    const { replay } = await draft({ lines: githubStep(command) });
    expect(replay).toContain(command);
  });

  it('is told by lint until somebody has tried it, and by match', async () => {
    workspace.write('job.log', [...githubStep('make check')].join('\n'));
    const at = githubStep('make check').length;
    const to = ['--to', 'runbooks/ci.md'];
    const written = await workspace.run(['new', '--from', `job.log:${at}`, ...to]);
    expect(written.code).toBe(0);
    const lint = await workspace.run(['lint', '--format', 'json']);
    const { diagnostics } = JSON.parse(lint.out) as {
      diagnostics: { ruleId: string; messageId: string }[];
    };
    expect(diagnostics.map(({ ruleId, messageId }) => `${ruleId} ${messageId}`)).toEqual(
      expect.arrayContaining(['no-guessed-command guessed']),
    );
    const match = await workspace.run(['match', 'job.log']);
    expect(match.out).toContain('# A guess from the log, not tried yet\nmake check\n');
  });

  it('runs nothing, and reads no file out of the repository', async () => {
    symlinkSync('/etc', join(workspace.folder, '.gitlab/ci/out'));
    symlinkSync('/etc/passwd', join(workspace.folder, '.github/workflows/link.yml'));
    const command = 'touch ran-by-replaybook';
    const { replay } = await draft({ lines: githubStep(command) });
    expect(replay).toContain(command);
    expect(existsSync(join(workspace.folder, 'ran-by-replaybook'))).toBe(false);
  });

  it('shows names of jobs as text', async () => {
    const { replay } = await draft({
      lines: githubStep('make check'),
      prefix: `<img src=x>\u200b [a](b)\t*Step*\t${time}`,
    });
    expect(replay).toMatch(
      /^The step "\\\*Step\\\*" of the job "\\<img src=x\\> \\\[a\\\]\(b\)" ran:/,
    );
  });
});

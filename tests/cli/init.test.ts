import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { goodRunbook, Workspace } from './workspace.ts';

let workspace: Workspace;

afterEach(() => workspace.remove());

const goProgram = {
  'go.mod': 'module example.com/service\n',
  'main.go': 'package main\n\nfunc main() {}\n',
  'README.md': '# Service\n\nA service.\n',
};

/** Every file of the repository with its text. */
function files(): Record<string, string> {
  const entries = readdirSync(workspace.folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !/\/\.(?:git|cache)\//.test(path));
  return Object.fromEntries(
    paths.map((path) => [path.slice(workspace.folder.length + 1), readFileSync(path, 'utf8')]),
  );
}

function git(...args: string[]): void {
  execFileSync('git', args, { cwd: workspace.folder });
}

describe('replaybook init', () => {
  it('sets up a repository without runbooks, and is done then', async () => {
    workspace = new Workspace(goProgram);
    git('init', '--quiet');
    const first = await workspace.run(['init']);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('no folder of runbooks among 1 Markdown file');
    const made = files();
    expect(
      Object.keys(made)
        .filter((path) => !(path in goProgram))
        .sort(),
    ).toEqual(['replaybook.config.json', 'runbooks/no-space-left-on-device.md']);
    expect(JSON.parse(made['replaybook.config.json'] ?? '')).toEqual({
      $schema: expect.stringMatching(/\/schema\/config\.json$/),
    });

    const lint = await workspace.run(['lint', '--no-cache', '--fail-on', 'warning']);
    expect(lint).toMatchObject({ code: 0, out: 'No findings in 1 file, 1 entry.\n', err: '' });
    const match = await workspace.run(['match'], 'cp: x: No space left on device\n');
    expect(match.code).toBe(0);
    expect(match.out).toContain('\ndf -h . && df -i .\n');

    const second = await workspace.run(['init']);
    expect(second.out).toContain('There is nothing to write.');
    expect(files()).toEqual(made);
  });

  it('configures what is there already', async () => {
    workspace = new Workspace({
      ...goProgram,
      'docs/runbooks/ci.md': goodRunbook,
      'mkdocs.yml': 'site_name: X\nsite_url: https://acme.example/ops/\n',
    });
    git('init', '--quiet');
    git('remote', 'add', 'origin', 'https://me:secret@github.com/acme/service.git');
    const { out } = await workspace.run(['init']);
    expect(out).toContain('1 entry on 1 page in docs/runbooks');
    expect(out).not.toContain('secret');
    expect(JSON.parse(workspace.read('replaybook.config.json'))).toMatchObject({
      runbooks: 'docs/runbooks',
      repository: 'https://github.com/acme/service',
      links: { slug: 'mkdocs', routes: { '/ops/': 'docs' } },
    });
    expect(existsSync(join(workspace.folder, 'runbooks'))).toBe(false);
    expect(await workspace.run(['lint', '--no-cache'])).toMatchObject({ code: 0 });
  });

  it('takes every folder that is named as runbooks', async () => {
    workspace = new Workspace({
      ...goProgram,
      'services/api/runbooks/api.md': goodRunbook,
      'services/store/playbooks/store.md': goodRunbook.replaceAll('non_mock_gate', 'store_gate'),
      'docs/faq.md': '# Questions\n',
    });
    git('init', '--quiet');
    const { out } = await workspace.run(['init', '--ci', 'github']);
    expect(out).toContain(
      'services/api/runbooks, services/store/playbooks are the folders of the runbooks',
    );
    expect(JSON.parse(workspace.read('replaybook.config.json'))).toMatchObject({
      runbooks: ['services/api/runbooks', 'services/store/playbooks'],
    });
    const workflow = parse(workspace.read('.github/workflows/runbooks.yml'));
    expect(workflow.on.pull_request.paths).toContain('services/store/playbooks/**');
    const lint = await workspace.run(['lint', '--no-cache']);
    expect(lint).toMatchObject({ code: 0, out: 'No findings in 2 files, 2 entries.\n' });
    expect((await workspace.run(['init', '--ci', 'github'])).out).toContain('nothing to write');
  });

  it('shows with --dry-run a patch of exactly what it writes', async () => {
    workspace = new Workspace(goProgram);
    git('init', '--quiet');
    const { out, err } = await workspace.run(['init', '--dry-run', '--ci', 'github']);
    expect(files()).toEqual(goProgram);
    expect(err).toContain('Would write replaybook.config.json');
    execFileSync('git', ['apply', '-'], { cwd: workspace.folder, input: out });
    const patched = files();
    git('clean', '--quiet', '--force', '-d', '.github', 'runbooks', 'replaybook.config.json');
    await workspace.run(['init', '--ci', 'github']);
    expect(files()).toEqual(patched);
  });

  it('works from a subfolder on the whole repository', async () => {
    workspace = new Workspace({ ...goProgram, 'cmd/x/x.go': 'package x\n' });
    git('init', '--quiet');
    const named = ['--runbooks', '../../ops', '--runbooks', '.'];
    await workspace.run(['init', ...named.slice(0, 2)], '', {}, 'cmd/x');
    expect(JSON.parse(workspace.read('replaybook.config.json'))).toMatchObject({ runbooks: 'ops' });
    git('clean', '--quiet', '--force', 'replaybook.config.json');
    await workspace.run(['init', ...named], '', {}, 'cmd/x');
    expect(JSON.parse(workspace.read('replaybook.config.json'))).toMatchObject({
      runbooks: ['ops', 'cmd/x'],
    });
  });
});

describe('replaybook init --ci', () => {
  it('writes for GitHub a workflow and a step, and replaces none', async () => {
    workspace = new Workspace({ 'ops/runbooks [a]/ci.md': goodRunbook });
    const { out } = await workspace.run(['init', '--ci', 'github']);
    const workflow = parse(workspace.read('.github/workflows/runbooks.yml'));
    expect(workflow.on.pull_request.paths).toContain('ops/runbooks \\[a\\]/**');
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(Object.keys(workflow.jobs)).toEqual(['lint', 'site']);
    expect(scriptsOf(workflow.jobs.lint.steps)).toEqual([
      expect.stringContaining('lint --format github'),
    ]);
    const action = parse(workspace.read('.github/actions/match-log/action.yml'));
    expect(scriptsOf(action.runs.steps).join()).not.toContain('${{');
    expect(out).toContain('uses: ./.github/actions/match-log');

    workspace.write('.github/workflows/runbooks.yml', 'mine');
    const again = await workspace.run(['init', '--ci', 'github']);
    expect(again.out).toContain('There is nothing to write.');
    expect(workspace.read('.github/workflows/runbooks.yml')).toBe('mine');
  });

  it('leaves the site out where Pages have one', async () => {
    workspace = new Workspace({
      'runbooks/ci.md': goodRunbook,
      '.github/workflows/docs.yml': 'jobs: { a: { steps: [{ uses: actions/deploy-pages@v4 }] } }\n',
    });
    const { out } = await workspace.run(['init', '--ci', 'github']);
    expect(Object.keys(parse(workspace.read('.github/workflows/runbooks.yml')).jobs)).toEqual([
      'lint',
    ]);
    expect(out).toContain('The jobs do not publish the site');
  });

  it.each([
    ['a new pipeline', {}, 'include:\n  - local: /.gitlab/runbooks.gitlab-ci.yml\n', null],
    [
      'a pipeline that is there',
      { '.gitlab-ci.yml': 'a: 1\n' },
      'a: 1\n',
      'Add to .gitlab-ci.yml:',
    ],
  ])('writes for GitLab jobs for %s', async (_name, old, pipeline, note) => {
    workspace = new Workspace({ 'runbooks/ci.md': goodRunbook, ...old });
    const { out } = await workspace.run(['init', '--ci', 'gitlab']);
    expect(workspace.read('.gitlab-ci.yml')).toBe(pipeline);
    expect(out.includes('Add to .gitlab-ci.yml:')).toBe(note !== null);
    const jobs = parse(workspace.read('.gitlab/runbooks.gitlab-ci.yml'));
    expect(Object.keys(jobs)).toEqual(['runbooks', 'pages', '.match-log']);
    expect(jobs.runbooks.artifacts.reports.codequality).toBe('gl-code-quality-report.json');
  });

  function scriptsOf(steps: readonly { run?: string }[]): string[] {
    return steps.flatMap(({ run }) => run ?? []);
  }
});

describe('replaybook init --stubs', () => {
  const rules = `groups:
- name: a
  rules:
  - { alert: DiskFull, expr: 'disk > 0.9', labels: { severity: critical }, annotations: { summary: 'Full: <script>' } }
  - { alert: Linked, expr: x, annotations: { runbook_url: 'https://wiki.example/Linked' } }
  - { alert: Gone, expr: x, annotations: { runbook_url: 'https://github.com/acme/a/blob/main/runbooks/Gone.md' } }
  - { alert: KubeAPIDown, expr: x }
  - { alert: '../../etc/x', expr: x }
`;

  it('writes a page for each alert without one, once', async () => {
    workspace = new Workspace({
      'rules.yml': rules,
      'runbooks/KubeAPIDown.md':
        '# KubeAPIDown\n\n## Diagnosis\n\nLook.\n\n## Mitigation\n\nFix.\n',
    });
    git('init', '--quiet');
    git('remote', 'add', 'origin', 'https://github.com/acme/a');
    const { out } = await workspace.run(['init', '--stubs']);
    expect(out).toContain(
      '5 alerts in 1 Prometheus rule file: 2 with a runbook_url, 3 without a page',
    );
    expect(readdirSync(join(workspace.folder, 'runbooks')).sort()).toEqual([
      'DiskFull.md',
      'Gone.md',
      'KubeAPIDown.md',
      'etc-x.md',
    ]);
    const page = workspace.read('runbooks/DiskFull.md');
    expect(page).toContain('severity: critical\n');
    expect(page).toContain('```promql\ndisk > 0.9\n```');
    expect(page).toContain('Full: \\<script\\>');
    const made = files();
    await workspace.run(['init', '--stubs']);
    expect(files()).toEqual(made);
  });

  it('says so where there is no alert', async () => {
    workspace = new Workspace(goProgram);
    const { out } = await workspace.run(['init', '--stubs']);
    expect(out).toContain('The repository has no alert');
  });
});

describe('replaybook init --from', () => {
  const log =
    'ok\n2026-11-01T03:00:00Z error: cannot open /tmp/x9 for reading\nFAILED tests/a.py::b - AssertionError\n';

  it('makes entries that match the log, once', async () => {
    workspace = new Workspace({ 'job.log': log });
    expect(await workspace.run(['init', '--from', 'job.log'])).toMatchObject({ code: 0 });
    const match = await workspace.run(['match', '--unmatched', '--format', 'json', 'job.log']);
    expect(JSON.parse(match.out)).toMatchObject({
      summary: { matchedEntries: 2 },
      unmatched: [],
    });
    const made = files();
    const again = await workspace.run(['init', '--from', 'job.log']);
    expect(again.out).toContain('is there already');
    expect(files()).toEqual(made);
  });

  it('takes no line with a credential into a runbook', async () => {
    const token = `ghp_${'0123456789'.repeat(3)}abcdef`;
    workspace = new Workspace({ 'job.log': `${log}error: ${token} is not valid\n` });
    const { out } = await workspace.run(['init', '--from', 'job.log']);
    expect(workspace.read('runbooks/first-failures.md')).not.toContain(token);
    expect(out).toContain('1 failure of "job.log" got no entry');
  });

  it.each([
    ['a log without failures', 'fine.log', 0, /no failure without an entry/],
    ['a log that is not there', 'gone.log', 2, /Cannot read "gone\.log"/],
  ])('tells of %s', async (_name, name, code, said) => {
    workspace = new Workspace({ 'fine.log': 'ok\n' });
    const { out, err, ...result } = await workspace.run(['init', '--from', name]);
    expect(result.code).toBe(code);
    expect(out + err).toMatch(said);
  });
});

describe('a repository that is not trusted', () => {
  it.each([
    ['a folder of runbooks that is a link', 'runbooks', []],
    ['a folder of workflows that is a link', '.github', ['--ci', 'github']],
  ])('gets nothing written through %s', async (_name, link, args) => {
    workspace = new Workspace(goProgram);
    mkdirSync(join(workspace.folder, 'elsewhere'));
    symlinkSync('elsewhere', join(workspace.folder, link));
    const before = files();
    const { code, err } = await workspace.run(['init', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(`"${link}" is a symbolic link`);
    expect(files()).toEqual(before);
  });

  it('gets nothing written outside', async () => {
    workspace = new Workspace(goProgram);
    git('init', '--quiet');
    const { code, err } = await workspace.run(['init', '--runbooks', '../elsewhere']);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('is outside') });
  });

  it('does not get its configuration run', async () => {
    workspace = new Workspace({
      'replaybook.config.mjs':
        "import { writeFileSync } from 'node:fs';\nwriteFileSync('ran', '');\nexport default {};\n",
    });
    const plain = await workspace.run(['init']);
    expect(plain).toMatchObject({ code: 0, out: expect.stringContaining('does not run') });
    const stubs = await workspace.run(['init', '--stubs']);
    expect(stubs).toMatchObject({ code: 2, err: expect.stringContaining('--runbooks DIR') });
    expect(Object.keys(files())).toEqual(['replaybook.config.mjs']);
  });

  it('does not act on the terminal by its names', async () => {
    workspace = new Workspace({ 'runbooks\u001b[2J/a.md': goodRunbook });
    const { out } = await workspace.run(['init']);
    expect(out).not.toContain('\u001b');
  });
});

describe('without a runbooks folder', () => {
  const log = 'ok\nerror: cannot open /tmp/x9\n';

  it('match lists the failures, and says how to write the first entry', async () => {
    workspace = new Workspace({ "it's.log": log });
    const { code, out, err } = await workspace.run(['match', "it's.log"]);
    expect(code).toBe(1);
    expect(out).toContain("it's.log:2\n    error: cannot open /tmp/x9\n");
    expect(err).toContain(String.raw`replaybook init --from 'it'\''s.log'`);
    const json = await workspace.run(['match', '--format', 'json'], log);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({
      matches: [],
      unmatched: [{ line: 2 }],
    });
  });

  it('match does the same where the folder is empty', async () => {
    workspace = new Workspace({ 'job.log': log, 'runbooks/.gitkeep': '' });
    const { code, out, err } = await workspace.run(['match', 'job.log']);
    expect({ code, out }).toMatchObject({ code: 1, out: expect.stringContaining('/tmp/x9') });
    expect(err).toContain('replaybook init --from job.log');
  });

  it('new prints a draft', async () => {
    workspace = new Workspace({ 'job.log': log });
    const { code, out } = await workspace.run(['new', '--from', 'job.log:2']);
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringContaining('cannot open <path>'),
    });
  });

  it.each([
    [['lint'], /`replaybook init`/],
    [['build'], /`replaybook init`/],
    [['match', '--runbooks', 'nope', 'job.log'], /"nope" does not exist/],
    [['match', 'gone.log'], /Cannot read "gone\.log"/],
  ])('%s says what to do', async (args, said) => {
    workspace = new Workspace({ 'job.log': log });
    const { code, err } = await workspace.run(args);
    expect(code).toBe(2);
    expect(err).toMatch(said);
  });
});

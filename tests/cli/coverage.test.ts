import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runInProcess } from './run-in-process.ts';
import { Workspace } from './workspace.ts';

const fixture = join(import.meta.dirname, '../fixtures/coverage');
let workspace: Workspace;

afterEach(() => workspace.remove());

function open(files: Record<string, string>): void {
  workspace = new Workspace(files);
}

const run = (...args: string[]) =>
  runInProcess(workspace.folder, ['coverage', '--now', '2026-11-29', ...args]);

const workflow = (jobs: string): string => `on: push\njobs:\n${jobs}`;
const entry = (title: string, scope: string, more = ''): string =>
  `## ${title}\n\n${scope}\n\n${more}**Artifacts:** None: no.\n\n**Remediation:** Correct it.\n\n`;
const alertPage = (title: string): string =>
  `# ${title}\n\n## Meaning\n\nIt is bad.\n\n## Diagnosis\n\nLook.\n\n## Mitigation\n\n1. Do it.\n`;
const rules = (...lines: string[]): string =>
  `groups:\n  - name: g\n    rules:\n${lines.map((line) => `      - ${line}\n`).join('')}`;
const exception = (changes: Record<string, string> = {}): string => {
  const whole = { target: 'b', reason: 'x', owner: 'y', expires: '2026-12-31', ...changes };
  const lines = Object.entries(whole).map(([key, value]) => `${key}: ${value}`);
  return `exceptions:\n  - ${lines.join('\n    ')}\n`;
};

interface Found {
  path: string;
  line: number;
  column: number;
  ruleId: string;
  messageId: string;
}

async function findings(...args: string[]): Promise<string[]> {
  const { out } = await run('--format', 'json', ...args);
  const { diagnostics } = JSON.parse(out) as { diagnostics: Found[] };
  return diagnostics.map(
    ({ path, line, column, ruleId, messageId }) =>
      `${path}:${line}:${column} ${ruleId} ${messageId}`,
  );
}

const ci = '.github/workflows/ci.yml';
/** Two jobs, of which an entry answers `a`. */
const base = {
  [ci]: workflow(
    '  a: { name: A, steps: [{ name: One, run: x }] }\n  b: { steps: [{ run: x }] }\n',
  ),
  'runbooks/ci.md': `# CI\n\n${entry('A fails', '**Applies to:** `ci.yml`, job `A`')}`,
  'coverage-exceptions.yml': exception(),
};

describe('a repository with 6 workflows, a pipeline with includes and 120 alerts', () => {
  it('has the table that a person makes of it', async () => {
    open({ '.gitignore': '' });
    cpSync(join(fixture, 'repo'), workspace.folder, { recursive: true });
    const { out, code } = await run();
    expect(out).toBe(readFileSync(join(fixture, 'table.txt'), 'utf8'));
    expect(code).toBe(1);
  });
});

describe('findings', () => {
  it('are none where all is covered or excepted', async () => {
    open(base);
    expect(await findings()).toEqual([]);
    expect((await run()).code).toBe(0);
  });

  it.each<[what: string, files: Record<string, string>, expected: string[]]>([
    [
      'a job without an entry',
      { 'coverage-exceptions.yml': '' },
      [`${ci}:4:3 uncovered-target job`],
    ],
    [
      'a job of which a step has an entry',
      {
        [ci]: workflow('  b: { steps: [{ name: One, run: x }, { name: Two, run: x }] }\n'),
        'runbooks/ci.md': `# CI\n\n${entry('One fails', '**Applies to:** `ci.yml`, step `One`')}`,
        'coverage-exceptions.yml': '',
      },
      [`${ci}:3:3 uncovered-target steps`],
    ],
    [
      'a job whose steps all have one',
      {
        [ci]: workflow('  b: { steps: [{ name: One, run: x }] }\n'),
        'runbooks/ci.md': `# CI\n\n${entry('One fails', '**Applies to:** `ci.yml`, step `One`')}`,
        'coverage-exceptions.yml': '',
      },
      [],
    ],
    [
      'a scope of a job that is gone',
      {
        'runbooks/ci.md': `# CI\n\n${entry('A fails', '**Applies to:** `ci.yml`, jobs `A` and `C`')}`,
      },
      ['runbooks/ci.md:5:40 known-scope no-job'],
    ],
    [
      'a scope of a workflow that is gone, where no other shows that it is about this repository',
      {
        'runbooks/ci.md': `# CI\n\n${entry('A fails', '**Applies to:** `.github/workflows/old.yml`')}`,
        'coverage-exceptions.yml': exception({ target: '"*"' }),
      },
      ['runbooks/ci.md:5:17 known-scope no-workflow'],
    ],
    [
      'two entries for one job',
      {
        'runbooks/ci.md': `# CI\n\n${entry('A', '**Covers:** `A`')}${entry('Also A', '**Job:** A')}`,
      },
      ['runbooks/ci.md:3:1 shared-target shared'],
    ],
    [
      'two entries that signatures tell apart',
      {
        'runbooks/ci.md': `# CI\n\n${entry('A', '**Covers:** `A`', '**Signature:** `x failed`\n\n')}${entry('Also A', '**Job:** A')}`,
      },
      [],
    ],
    [
      'an entry for a job beside one for its workflow',
      {
        'runbooks/ci.md': `# CI\n\n${entry('A', '**Covers:** `A`')}${entry('All', '**Workflow:** `ci.yml`')}`,
        'coverage-exceptions.yml': '',
      },
      [],
    ],
    [
      'an exception that has expired',
      { 'coverage-exceptions.yml': exception({ expires: '2026-11-28' }) },
      ['coverage-exceptions.yml:5:14 expired-exception expired'],
    ],
    [
      'an exception on its last day',
      { 'coverage-exceptions.yml': exception({ expires: '2026-11-29' }) },
      ['coverage-exceptions.yml:5:14 expiring-exception soon'],
    ],
    [
      'an exception that ends in the window',
      { 'coverage-exceptions.yml': exception({ expires: '2026-12-13' }) },
      ['coverage-exceptions.yml:5:14 expiring-exception soon'],
    ],
    [
      'an exception that ends behind it',
      { 'coverage-exceptions.yml': exception({ expires: '2026-12-14' }) },
      [],
    ],
    [
      'an exception for too long',
      { 'coverage-exceptions.yml': exception({ expires: '2027-02-28' }) },
      ['coverage-exceptions.yml:5:14 valid-exception too-far'],
    ],
    [
      'an exception of no date',
      { 'coverage-exceptions.yml': exception({ expires: '2026-02-30' }) },
      ['coverage-exceptions.yml:5:14 valid-exception no-date'],
    ],
    [
      'an exception of nobody',
      { 'coverage-exceptions.yml': exception({ owner: '' }) },
      ['coverage-exceptions.yml:2:5 valid-exception missing'],
    ],
    [
      'an exception with a wrong key',
      { 'coverage-exceptions.yml': exception({ expire: 'x' }) },
      ['coverage-exceptions.yml:6:5 valid-exception unknown-key'],
    ],
    [
      'two exceptions for one target',
      { 'coverage-exceptions.yml': `${exception()}${exception().replace('exceptions:\n', '')}` },
      ['coverage-exceptions.yml:6:13 valid-exception repeated'],
    ],
    [
      'exceptions that are no list',
      { 'coverage-exceptions.yml': 'exceptions: b\n' },
      [`${ci}:4:3 uncovered-target job`, 'coverage-exceptions.yml:1:13 valid-exception no-list'],
    ],
    [
      'exceptions that are no YAML',
      { 'coverage-exceptions.yml': 'exceptions: [\n' },
      [`${ci}:4:3 uncovered-target job`, 'coverage-exceptions.yml:2:1 valid-exception unreadable'],
    ],
    [
      'an exception for what is gone',
      {
        'coverage-exceptions.yml': `${exception()}${exception({ target: 'c' }).replace('exceptions:\n', '')}`,
      },
      ['coverage-exceptions.yml:6:13 vanished-exception vanished'],
    ],
    [
      'an exception for what has an entry',
      {
        'coverage-exceptions.yml': `${exception()}${exception({ target: 'A' }).replace('exceptions:\n', '')}`,
      },
      ['coverage-exceptions.yml:6:13 needless-exception covered'],
    ],
    [
      'a glob that matches nothing',
      { 'replaybook.config.json': '{ "coverage": { "prometheus": ["rules/*.yml"] } }' },
      ['replaybook.config.json:1:32 no-targets no-file'],
    ],
    [
      'a pattern that finds nothing',
      {
        'replaybook.config.json':
          '{ "coverage": { "code": [{ "files": "*.go", "pattern": "(E\\\\d+)" }] } }',
        'a.go': 'x',
      },
      ['replaybook.config.json:1:45 no-targets no-match'],
    ],
    [
      'a workflow that is no YAML',
      { '.github/workflows/x.yml': 'jobs: [\n' },
      ['.github/workflows/x.yml:2:1 readable-source no-yaml'],
    ],
    [
      'a workflow that is too large',
      { '.github/workflows/x.yml': `# ${'x'.repeat(20_000_000)}` },
      ['.github/workflows/x.yml:1:1 readable-source unreadable'],
    ],
  ])('tell %s', async (_what, files, expected) => {
    open({ ...base, ...files });
    expect(await findings()).toEqual(expected);
  });

  it('leave out pages about other repositories, which answer nothing here', async () => {
    open({
      ...base,
      'replaybook.config.json':
        '{ "rules": { "known-scope": ["error", { "elsewhere": ["runbooks/other.md"] }] } }',
      'runbooks/other.md': `# Other\n\n${entry('B', '**Applies to:** `ci.yml`, jobs `b` and `gone`')}`,
    });
    expect(await findings()).toEqual([]);
    expect(JSON.parse((await run('--format', 'json')).out).summary).toMatchObject({
      ...{ covered: 1, excepted: 1 },
    });
  });

  it('name what leads out of the repository or is no file, and read none of it', async () => {
    const outside = new Workspace({ 'a.yml': rules('{ alert: Outside, expr: up }') });
    open({ ...base, 'rules/b.yml': rules('{ alert: Inside, expr: up }') });
    const at = (path: string) => join(workspace.folder, path);
    workspace.write(
      'replaybook.config.json',
      JSON.stringify({ coverage: { prometheus: ['rules/*.yml'] } }),
    );
    symlinkSync(join(outside.folder, 'a.yml'), at('rules/a.yml'));
    symlinkSync('b.yml', at('rules/c.yml'));
    execFileSync('mkfifo', [at('rules/d.yml')]);
    const found = await findings();
    expect(found.filter((one) => one.includes('readable-source'))).toEqual([
      'rules/a.yml:1:1 readable-source unreadable',
      'rules/d.yml:1:1 readable-source unreadable',
    ]);
    const { out } = await run('--format', 'json');
    expect(out).toContain('"Inside"');
    expect(out).not.toContain('"Outside"');
    outside.remove();
  });

  it('are an error where nothing can go red, in the configuration if there is one', async () => {
    open({ 'runbooks/ci.md': base['runbooks/ci.md'] ?? '' });
    expect(await run()).toMatchObject({ code: 2, out: '' });
    open({ 'runbooks/ci.md': base['runbooks/ci.md'] ?? '', 'replaybook.config.json': '{}' });
    expect(await findings()).toContain('replaybook.config.json:1:1 no-targets none');
    expect((await run()).code).toBe(1);
  });

  it.each<[what: string, rule: string, expected: string[]]>([
    ['by the title of an entry', 'alert: DiskFull', []],
    ['by nothing', 'alert: DiskLost', ['rules/a.yml:4:16 uncovered-target alert']],
    [
      'by an address of the site',
      'alert: X\n        annotations: { runbook_url: https://books.example/base/runbooks/disk/ }',
      [],
    ],
    [
      'by an address of the site that is dead',
      'alert: DiskFull\n        annotations: { runbook_url: https://books.example/base/runbooks/disc/ }',
      ['rules/a.yml:5:37 dead-runbook-url no-page'],
    ],
    [
      'by an anchor that is dead',
      'alert: DiskFull\n        annotations: { runbook_url: https://books.example/base/runbooks/disk/#causes }',
      ['rules/a.yml:5:37 dead-runbook-url no-anchor'],
    ],
    [
      'by the repository on its forge',
      'alert: X\n        annotations: { runbook_url: https://git.example/a/b/-/blob/main/runbooks/disk.md }',
      [],
    ],
    ['by a path', 'alert: X\n        annotations: { runbook_url: runbooks/disk.md }', []],
    [
      'by a path that is dead',
      'alert: DiskFull\n        annotations: { runbook_url: runbooks/disc.md }',
      ['rules/a.yml:5:37 dead-runbook-url no-page'],
    ],
    [
      'by a prefix that the configuration maps',
      'alert: X\n        annotations: { runbook_url: https://wiki.example/books/disk }',
      [],
    ],
    [
      'not by an address of elsewhere',
      'alert: X\n        annotations: { runbook_url: https://other.example/disk }',
      ['rules/a.yml:4:16 uncovered-target alert'],
    ],
  ])('judge an alert %s', async (_what, rule, expected) => {
    open({
      'replaybook.config.json': JSON.stringify({
        site: 'https://books.example',
        base: '/base/',
        repository: 'https://git.example/a/b',
        links: { routes: { 'https://wiki.example/books/': 'runbooks' } },
        coverage: { prometheus: ['rules/*.yml'], severities: { 'orphan-entry': 'off' } },
      }),
      'rules/a.yml': rules(rule),
      'runbooks/disk.md': alertPage('DiskFull'),
    });
    expect(await findings()).toEqual(expected);
  });

  it('tell the page of an alert that is gone', async () => {
    open({
      'replaybook.config.json': '{ "coverage": { "prometheus": ["rules/*.yml"] } }',
      'rules/a.yml': rules('alert: DiskFull'),
      'runbooks/disk.md': alertPage('DiskFull'),
      'runbooks/lost.md': alertPage('DiskLost'),
    });
    expect(await findings()).toEqual(['runbooks/lost.md:1:1 orphan-entry orphan']);
    expect((await run()).code).toBe(0);
  });
});

it('lint repeats its last run only while the workflows that scopes name are as they were', async () => {
  open({ ...base, '.git/HEAD': 'ref: refs/heads/main\n', 'node_modules/.keep': '' });
  const lint = () => runInProcess(workspace.folder, ['lint', '--format', 'json']);
  const found = ({ out }: { out: string }) =>
    (JSON.parse(out) as { diagnostics: Found[] }).diagnostics.filter(
      ({ ruleId }) => ruleId === 'known-scope',
    );
  expect(found(await lint())).toEqual([]);
  expect((await lint()).isRecalled).toBe(true);
  workspace.write(ci, workflow('  c: { steps: [] }\n'));
  expect(found(await lint())).toMatchObject([{ messageId: 'no-job', line: 5 }]);
  workspace.write(ci, base[ci]);
  expect(found(await lint())).toEqual([]);
});

describe('options', () => {
  it('--init starts a team at zero, and replaces no file', async () => {
    const { 'coverage-exceptions.yml': _, ...files } = base;
    open(files);
    expect((await run()).out).toMatch(/uncovered\..*\n.*: replaybook coverage --init\n$/);
    const { out } = await run('--init', '--owner', 'ci-team');
    expect(out).toBe('Wrote 1 exception to coverage-exceptions.yml.\n');
    expect(workspace.read('coverage-exceptions.yml')).toContain(
      `- target: ${ci}#b\n    reason: No entry when coverage was introduced on 2026-11-29.\n    owner: ci-team\n    expires: 2027-02-27\n`,
    );
    expect(await findings()).toEqual([]);
    const again = await workspace.run(['coverage', '--init']);
    expect(again.code).toBe(2);
    expect(again.err).toContain('The file "coverage-exceptions.yml" exists.');
  });

  it('--changed-since reports what a change touches', async () => {
    open({ ...base, 'coverage-exceptions.yml': '' });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
        cwd: workspace.folder,
      });
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'one');
    expect(await findings('--changed-since', 'HEAD')).toEqual([]);
    workspace.write('.github/workflows/new.yml', workflow('  c: { steps: [] }\n'));
    expect(await findings('--changed-since', 'HEAD')).toEqual([
      '.github/workflows/new.yml:3:3 uncovered-target job',
    ]);
  });

  it('--gitlab reads a merged pipeline', async () => {
    open({ ...base, 'merged.yml': 'lint: { script: x }\n' });
    expect(await findings('--gitlab', 'merged.yml')).toEqual([
      'merged.yml:1:1 uncovered-target job',
    ]);
  });

  it('--format prints annotations, SARIF and Markdown', async () => {
    open({ ...base, 'coverage-exceptions.yml': '' });
    expect((await run('--format', 'github')).out).toContain(
      `::error file=${ci},line=4,endLine=4,col=3,endColumn=4,title=uncovered-target::No entry answers the job \`b\`.`,
    );
    const sarif = JSON.parse((await run('--format', 'sarif')).out);
    expect(sarif.runs[0].results).toMatchObject([{ ruleId: 'uncovered-target', level: 'error' }]);
    const ids = sarif.runs[0].tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(ids[sarif.runs[0].results[0].ruleIndex]).toBe('uncovered-target');
    const { out } = await run('--format', 'markdown');
    expect(out).toContain('2 targets: 1 covered, 0 excepted, **1 uncovered**.');
    expect(out).toContain('| GitHub Actions | A | ci#a-fails (scope: A) |');
  });

  it('--format json has the keys of its version', async () => {
    open(base);
    const json = JSON.parse((await run('--format', 'json')).out);
    expect(json.summary).toEqual({ targets: 2, covered: 1, excepted: 1, uncovered: 0 });
    expect(json.targets).toMatchObject([
      {
        source: 'github',
        kind: 'job',
        id: `${ci}#a`,
        name: 'A',
        path: ci,
        line: 3,
        status: 'covered',
        entry: 'ci#a-fails',
        by: 'scope',
        exception: null,
      },
      { kind: 'step', id: `${ci}#a/One`, parent: `${ci}#a`, status: 'covered', by: 'job' },
      {
        name: 'b',
        status: 'excepted',
        entry: null,
        exception: { owner: 'y', expires: '2026-12-31' },
      },
    ]);
  });

  it('--urls prints addresses, and --fix-urls writes them and nothing else', async () => {
    const before = [
      '# Kept as it is.',
      'groups:',
      '  - name:   g   # odd spaces stay',
      '    rules:',
      '      - alert: DiskFull # the first',
      '        expr: x >   1',
      '      - alert: DiskFull',
      '        annotations:',
      '          summary: "Full"',
      '      - { alert: DiskFull, expr: 1 }',
      '      - { alert: DiskFull, annotations: { summary: x } }',
      '      - alert: DiskFull',
      '        annotations: { runbook_url: "https://books.example/runbooks/gone/" }',
      '      - alert: DiskFull',
      '        annotations: { runbook_url: https://wiki.example/disk }',
      '      - alert: NoEntry',
      '        expr: 1',
      '',
    ];
    open({
      'replaybook.config.json':
        '{ "site": "https://books.example/", "coverage": { "prometheus": ["rules/*.yml"] } }',
      'rules/a.yml': before.join('\n'),
      'rules/b.yml': 'groups: [{ rules: [{ alert: DiskFull }] }]\n{{ end }}',
      'runbooks/disk.md': `# Disk\n\n${alertPage('DiskFull').replaceAll('#', '##')}`,
    });
    const url = 'https://books.example/runbooks/disk/#diskfull';
    expect((await run('--urls')).out).toBe(`DiskFull\t${url}\n`);
    const { out, err } = await workspace.run(['coverage', '--fix-urls']);
    expect(out).toBe('rules/a.yml: 5 addresses\n');
    expect(err).toBe('');
    const after = [
      ...before.slice(0, 5),
      '        annotations:',
      `          runbook_url: ${url}`,
      ...before.slice(5, 8),
      `          runbook_url: ${url}`,
      before[8],
      `      - { alert: DiskFull, annotations: { runbook_url: ${url} }, expr: 1 }`,
      `      - { alert: DiskFull, annotations: { runbook_url: ${url}, summary: x } }`,
      before[11],
      `        annotations: { runbook_url: "${url}" }`,
      ...before.slice(13),
    ];
    expect(workspace.read('rules/a.yml')).toBe(after.join('\n'));
    expect((await run('--fix-urls')).out).toBe('All addresses are there.\n');
  });
});

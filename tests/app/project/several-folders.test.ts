import { execFileSync } from 'node:child_process';
import { readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goodRunbook, Workspace } from '../../cli/workspace.ts';

let workspace: Workspace;

function runbook(title: string, gate: string, more = ''): string {
  return goodRunbook
    .replace('# CI', `# ${title}${more === '' ? '' : `\n\n${more}`}`)
    .replace('non_mock_gate', gate);
}

const list = ['docs/runbooks', 'services/*/runbooks'];

/** A repository with two services; the third has no runbook yet. */
beforeEach(() => {
  workspace = new Workspace({
    'docs/rubric.json': '{}',
    'docs/runbooks/ci.md': runbook(
      'CI',
      'ci_gate',
      '[Database](../../services/db/runbooks/db.md#non-mock-gate), [API](/services/api/runbooks/api.md)',
    ),
    'docs/other.md': '[gone](gone.md)\n',
    'services/api/runbooks/api.md': runbook('API', 'api_gate').replace('cargo', '$ cargo'),
    'services/api/README.md': '[gone](gone.md)\n',
    'services/api/node_modules/lib/runbooks/x.md': '[gone](gone.md)\n',
    'services/db/runbooks/db.md': runbook('DB', 'db_gate'),
    'services/web/runbooks/.gitkeep': '',
    'services/web/.runbooks/web.md': runbook('Web', 'web_gate'),
  });
  configure(list);
  git('init', '--quiet');
  commit('One');
});

afterEach(() => workspace.remove());

function configure(runbooks: unknown): void {
  workspace.write('replaybook.config.json', JSON.stringify({ runbooks }));
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: workspace.folder, encoding: 'utf8' });
}

function commit(subject: string): void {
  git('add', '--all');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '--quiet', '-m', subject);
}

/** `path rule` of each finding, and the number of files. */
async function lint(args: readonly string[] = [], folder = '.'): Promise<[string[], number]> {
  const run = await workspace.run(['lint', '--format', 'json', ...args], '', {}, folder);
  const { diagnostics, summary } = JSON.parse(run.out) as {
    diagnostics: { path: string; ruleId: string }[];
    summary: { files: number };
  };
  return [diagnostics.map(({ path, ruleId }) => `${path} ${ruleId}`), summary.files];
}

const prompt = 'services/api/runbooks/api.md no-prompt-in-command';

describe('several folders of runbooks', () => {
  it.each([
    ['a folder and a glob', list, [], 3],
    ['a glob alone', 'services/*/runbooks', [], 2],
    ['any folder of that name', ['**/runbooks'], [], 3],
    ['a glob that finds a named folder too', ['docs/runbooks', '**/runbooks'], [], 3],
    ['a hidden folder that a glob names', ['services/*/runbooks', '**/.runbooks'], [], 3],
    ['a choice', ['{docs,services/*}/runbooks'], [], 3],
    [
      'options ahead of the configuration',
      ['nope'],
      ['docs/runbooks', 'services/[ad]*/runbooks'],
      3,
    ],
  ])('are read once each: %s', async (_how, runbooks, options, files) => {
    configure(runbooks);
    const args = options.flatMap((folder) => ['--runbooks', folder]);
    expect(await lint(args)).toEqual([[prompt], files]);
    // And from memory.
    expect(await lint(args)).toEqual([[prompt], files]);
  });

  it.each([
    ['a subfolder', 'services/db', [], [prompt], 3],
    ['one of the folders', '.', ['services/api/runbooks'], [prompt], 3],
    ['a file of another', '.', ['services/db/runbooks/db.md'], [], 3],
    ['a folder around one, as a catalog of its own', '.', ['services/db'], [], 1],
  ])('are linted from or by %s', async (_how, folder, args, findings, files) => {
    const [found] = await lint(args, folder);
    expect(found).toEqual(findings);
    const { out } = await workspace.run(['lint', ...args], '', {}, folder);
    expect(out).toContain(` in ${folder === '.' && args.length > 0 ? 1 : files} file`);
  });

  it('sees a folder that has come since', async () => {
    await lint();
    workspace.write(
      'services/new/runbooks/n.md',
      runbook('New', 'new_gate').replace('cargo', '$ cargo'),
    );
    expect(await lint()).toEqual([
      [prompt, prompt.replaceAll('api', 'n').replace('/n/', '/new/')],
      4,
    ]);
  });

  it('names files for CI services from the root of the repository', async () => {
    const { out } = await workspace.run(['lint', '--format', 'github'], '', {}, 'services/db');
    expect(out).toContain('::error file=services/api/runbooks/api.md,line=');
    const gitlab = await workspace.run(['lint', '--format', 'gitlab'], '', {}, 'services');
    expect(JSON.parse(gitlab.out)).toMatchObject([
      { location: { path: 'services/api/runbooks/api.md' } },
    ]);
  });

  it('fixes a file, and checks what has changed since a revision', async () => {
    await workspace.run(['lint', '--fix']);
    expect(git('diff', '--name-only')).toBe('services/api/runbooks/api.md\n');
    expect(workspace.read('services/api/runbooks/api.md')).not.toContain('$ cargo');
    workspace.write('services/db/runbooks/db.md', '# DB\n');
    const [changed, files] = await lint(['--changed-since', 'HEAD']);
    // The page that links to the changed one has lost its anchor.
    expect(changed).toContain('docs/runbooks/ci.md no-broken-link');
    expect(files).toBe(3);
  });

  it('matches logs with all of them, and exports them', async () => {
    const { out } = await workspace.run(['match', '--format', 'json'], 'db_gate x ... FAILED\n');
    expect(JSON.parse(out)).toMatchObject({
      matches: [
        { entry: 'services/db/runbooks/db#non-mock-gate', runbook: 'services/db/runbooks/db.md' },
      ],
    });
    const exported = await workspace.run(['export']);
    const { runbooks } = JSON.parse(exported.out) as { runbooks: { id: string }[] };
    expect(runbooks.map(({ id }) => id)).toEqual([
      'docs/runbooks/ci',
      'services/api/runbooks/api',
      'services/db/runbooks/db',
    ]);
  });

  it('keeps the ids of entries while folders come and go', async () => {
    configure('services/*/runbooks');
    const idOf = async () => {
      const { out } = await workspace.run(['match', '--format', 'json'], 'db_gate x ... FAILED\n');
      return JSON.parse(out).matches[0].entry;
    };
    const before = await idOf();
    git('rm', '-rq', 'services/api', 'services/web');
    expect(await idOf()).toBe(before);
    expect(before).toBe('db/runbooks/db#non-mock-gate');
  });

  it('publishes them with links between the folders, and with their history', async () => {
    workspace.write('services/db/runbooks/db.md', runbook('DB', 'db_gate', 'More.'));
    commit('Say more about the database');
    const { code, err } = await workspace.run(['build', '--diagrams', 'source']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(readdirSync(join(workspace.folder, 'dist/runbooks')).sort()).toEqual([
      'docs',
      'index.html',
      'services',
    ]);
    const page = workspace.read('dist/runbooks/docs/runbooks/ci/index.html');
    expect(page).toContain('href="/runbooks/services/db/runbooks/db/#non-mock-gate"');
    expect(page).toContain('href="/runbooks/services/api/runbooks/api/"');
    expect(workspace.read('dist/index.html')).toContain('Say more about the database');
    const again = await workspace.run(['build', '--out-dir', 'services/db']);
    expect(again.err).toContain('it holds "');
  });

  it.each([
    ['services/db/runbooks/new.md', 0, 'to services/db/runbooks/new.md:8.'],
    ['services/late/runbooks/new.md', 0, 'to services/late/runbooks/new.md:8.'],
    [
      'ci.md',
      2,
      '"ci.md" is in none of the runbooks folders "docs/runbooks", "services/*/runbooks".',
    ],
    ['services/db/new.md', 2, '"services/db/new.md" is in none of the runbooks folders'],
    ['services/.db/runbooks/new.md', 2, 'is in none of the runbooks folders'],
    ['../x.md', 2, '"../x.md" is in none of the runbooks folders'],
  ])('new --to %s', async (to, code, message) => {
    const args = ['new', '--from', '-:1', '--to', to];
    const run = await workspace.run(args, 'cannot open the valve of the tank\n');
    expect(run.code).toBe(code);
    expect(run.out + run.err).toContain(message);
  });

  it('init keeps the list, and filters jobs by all of it', async () => {
    const { out } = await workspace.run(['init', '--ci', 'github']);
    expect(out).toContain('replaybook.config.json');
    expect(workspace.read('.github/workflows/runbooks.yml')).toContain(
      '      - docs/runbooks/**\n      - services/*/runbooks/**\n',
    );
  });

  it.each([
    [['docs', 'docs/runbooks'], /The runbooks folder "docs\/runbooks" is inside "docs"/],
    [['docs/runbooks', 'docs'], /The runbooks folder "docs\/runbooks" is inside "docs"/],
    [
      ['docs/runbooks', './docs/runbooks/'],
      /names one folder twice: "docs\/runbooks" and "\.\/docs/,
    ],
    [['docs/runbooks', 'link'], /names one folder twice: "docs\/runbooks" and "link"/],
    [['link', '*/runbooks'], /names one folder twice: "link" and "\*\/runbooks"/],
    [['docs/runbooks', 'nope'], /"nope" does not exist\.\n {2}Correct its name/],
    [['docs/runbooks', 'services/*/books'], /No folder fits "services\/\*\/books"/],
    [['services/*/books'], /No folder fits "services\/\*\/books"/],
    [
      ['docs/runbooks', 'services/web/runbooks'],
      /"services\/web\/runbooks" contains no Markdown file/,
    ],
    ['services/w*/runbooks', /"services\/w\*\/runbooks" contain no Markdown file/],
    [['docs/runbooks', '..'], /is outside the project root|is inside "\.\."/],
    [['docs/runbooks', 'out'], /"out" is outside the project root .*since links in it lead to/],
    [[], /"runbooks" must not be empty/],
    [3, /"runbooks": expected a folder, or a list of folders and globs/],
    [['docs/runbooks', 3], /"runbooks\.1" must be text, not 3/],
  ])('refuses %j with a sentence', async (runbooks, message) => {
    symlinkSync('docs/runbooks', join(workspace.folder, 'link'));
    symlinkSync('/usr', join(workspace.folder, 'out'));
    configure(runbooks);
    const { code, err } = await workspace.run(['lint']);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

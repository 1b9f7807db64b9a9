import { execFileSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runInProcess } from './run-in-process.ts';
import { Workspace } from './workspace.ts';

const head = '---\nkind: reference\n---\n\n# Page\n\n';

let workspace: Workspace;

beforeEach(() => {
  workspace = new Workspace();
});

afterEach(() => workspace.remove());

async function ruleLines(...args: string[]): Promise<string[]> {
  const { out } = await workspace.run(['lint', '--format', 'json', ...args]);
  const { diagnostics } = JSON.parse(out) as { diagnostics: { ruleId: string; line: number }[] };
  return diagnostics.map(({ ruleId, line }) => `${line} ${ruleId}`);
}

describe('links in the configuration', () => {
  it.each([
    ['github', ['7 no-broken-link']],
    ['gitlab', ['8 no-broken-link']],
  ])('finds anchors as %s names them', async (slug, expected) => {
    workspace.write('replaybook.config.json', JSON.stringify({ links: { slug } }));
    workspace.write('runbooks/a.md', `${head}[x](#why_-now)\n[y](#why_---now)\n\n## Why_ - now\n`);
    expect(await ruleLines()).toEqual(expected);
  });

  it('says what is gone, and judges nothing above the root or ignored by git', async () => {
    workspace.write('.git/HEAD', '');
    workspace.write('.gitignore', 'made/\n');
    const links = ['../../../../x.md', '../gone.md', '../made/x.md', '/../../etc/passwd'];
    const text = links.map((link) => `[x](${link})\n`).join('');
    workspace.write('runbooks/a.md', `${head}${text}`);
    expect(await ruleLines()).toEqual(['8 no-broken-link']);
  });

  it('finds pages by the routes of the site that publishes them', async () => {
    workspace.write('runbooks/a.md', `${head}[x](/ops/b/)\n[y](/ops/c/)\n`);
    workspace.write('runbooks/b.md', head);
    workspace.write('.git/HEAD', '');
    const before = await ruleLines();
    const links = { routes: { '/ops/': 'runbooks' } };
    workspace.write('replaybook.config.json', JSON.stringify({ links }));
    // Which pages another site has is not known without them: information, once for the addresses.
    expect(before).toEqual(['7 no-broken-link']);
    expect(await ruleLines()).toEqual(['8 no-broken-link']);
  });

  it('reads the headings of Markdown outside of the folder, also when they change', async () => {
    workspace.write('.git/HEAD', '');
    workspace.write('docs/guide.md', '# Guide\n\n## Set up\n');
    workspace.write('runbooks/a.md', `${head}[x](../docs/guide.md#set-up)\n`);
    const found = [await ruleLines(), await ruleLines()];
    workspace.write('docs/guide.md', '# Guide\n\n## Install\n');
    found.push(await ruleLines());
    expect(found).toEqual([[], [], ['7 no-broken-link']]);
  });
});

describe('replaybook lint --now', () => {
  const page = '---\nkind: reference\nreviewed: 2026-01-10\nreview-every: 90d\n---\n\n# Page\n';

  it.each([
    ['2026-04-10', []],
    ['2026-04-11', ['3 review-overdue']],
  ])('judges reviews as of %s', async (now, expected) => {
    workspace.write('runbooks/a.md', page);
    expect(await ruleLines('--now', now)).toEqual(expected);
  });

  it.each(['2026-02-30', 'yesterday', '2026-1-1'])('refuses %j', async (now) => {
    workspace.write('runbooks/a.md', page);
    const { code, err } = await workspace.run(['lint', '--now', now]);
    expect(code).toBe(2);
    expect(err).toContain('a date such as 2026-11-21');
  });
});

it('repeats its last run only while the history that tells what was deleted is the same', async () => {
  const author = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
  const git = (...args: string[]) =>
    execFileSync('git', [...author, ...args], { cwd: workspace.folder, stdio: 'ignore' });
  const paths = [...'abcdefghij'].map((name) => `out/${name}.csv`);
  workspace.write('node_modules/.keep', '');
  workspace.write('.gitignore', 'node_modules/\n');
  workspace.write('runbooks/a.md', `${head}${paths.map((path) => `[x](${path})`).join(' ')}\n`);
  git('init');
  git('add', '.');
  git('commit', '-m', 'a page');
  const lint = () => runInProcess(workspace.folder, ['lint', '--format', 'json']);
  const count = ({ out }: { out: string }, severity: string) =>
    out.split(`"severity": "${severity}"`).length - 1;
  expect(count(await lint(), 'error')).toBe(0);
  expect((await lint()).isRecalled).toBe(true);
  for (const path of paths) workspace.write(`runbooks/${path}`, '');
  git('add', '.');
  git('commit', '-m', 'what it links');
  git('rm', '-r', 'runbooks/out');
  git('commit', '-m', 'which is gone');
  expect(count(await lint(), 'error')).toBe(10);
});

describe('the rule artifact-exists, once it is on', () => {
  it('looks in the repository, not in the runbooks folder alone', async () => {
    workspace.write('.git/HEAD', '');
    workspace.write('reports/rubric.json', '{}');
    workspace.write('replaybook.config.json', '{"rules": {"artifact-exists": "warning"}}');
    const fields = '**Artifacts:**\n\n- `reports/rubric.json`\n- `reports/gone.json`\n';
    workspace.write('runbooks/a.md', `---\nkind: alert\n---\n# A\n\n${fields}\n**Fix:** Mend.\n`);
    expect(await ruleLines()).toContain('9 artifact-exists');
    expect(await ruleLines()).not.toContain('8 artifact-exists');
  });
});

describe('replaybook lint --external', () => {
  let server: Server;
  let asked: string[];

  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(request.url === '/gone' ? 404 : 200).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });

  afterEach(() => new Promise((done) => server.close(done)));

  function allow(): void {
    const links = { allowPrivate: ['*.replaybook-test.dev'] };
    workspace.write('replaybook.config.json', JSON.stringify({ links }));
  }

  /** Runs the program where every host name leads to the server of this test. */
  function run(...args: string[]) {
    workspace.write(
      'hosts.mjs',
      `import dns from 'node:dns';
       import { syncBuiltinESMExports } from 'node:module';
       const here = { address: '127.0.0.1', family: 4 };
       dns.lookup = (name, options, done) => {
         if (typeof options === 'object' && options.all) done(null, [here]);
         else (done ?? options)(null, here.address, here.family);
       };
       syncBuiltinESMExports();`,
    );
    const hosts = pathToFileURL(join(workspace.folder, 'hosts.mjs')).href;
    return workspace.run(['lint', ...args], '', { NODE_OPTIONS: `--import ${hosts}` });
  }

  it('does not ask a name that leads to a private address, and says so', async () => {
    const { port } = server.address() as AddressInfo;
    const site = `http://docs.replaybook-test.dev:${port}`;
    workspace.write('runbooks/a.md', `${head}[x](${site}/gone)\n`);
    const { out, err, code } = await run('--external');
    expect([out, code, asked]).toEqual(['No findings in 1 file, 0 entries.\n', 0, []]);
    expect(err).toContain('1 external link was not requested: docs.replaybook-test.dev');
    expect(err).toContain('`links.allowPrivate`');
  });

  it('requests each page once and reports those that lead nowhere', async () => {
    allow();
    const { port } = server.address() as AddressInfo;
    const site = `http://docs.replaybook-test.dev:${port}`;
    workspace.write('runbooks/a.md', `${head}[x](${site}/gone)\n[y](${site}/ok) <${site}/ok#z>\n`);
    const silent = await run();
    expect([silent.out, asked]).toEqual(['No findings in 1 file, 0 entries.\n', []]);

    const { out, code } = await run('--external');
    expect(out).toMatch(/a\.md:7:1 warning no-dead-url/);
    expect(out).toContain('1 warning in 1 file');
    expect(code).toBe(0);
    expect(new Set(asked)).toEqual(new Set(['/gone', '/ok']));
  });

  it('leaves the URLs alone that the configuration names', async () => {
    const { port } = server.address() as AddressInfo;
    const site = `http://docs.replaybook-test.dev:${port}`;
    workspace.write(
      'replaybook.config.json',
      JSON.stringify({ links: { ignoreUrls: [site], allowPrivate: ['*'] } }),
    );
    workspace.write('runbooks/a.md', `${head}[x](${site}/gone)\n`);
    const { out } = await run('--external');
    expect(out).toContain('No findings');
    expect(asked).toEqual([]);
  });
});

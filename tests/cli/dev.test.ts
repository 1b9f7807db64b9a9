import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from './free-port.ts';
import { program } from './program.ts';
import { goodRunbook, Workspace } from './workspace.ts';

let workspace: Workspace;
let child: ChildProcess;
let said = '';
let origin = '';

beforeEach(async () => {
  workspace = new Workspace({
    'runbooks/ci.md': goodRunbook,
    'replaybook.config.mjs': 'export default { title: "First" };',
  });
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  said = '';
  child = spawn(process.execPath, [program, 'dev', '--port', String(port)], {
    cwd: workspace.folder,
    env: { PATH: process.env['PATH'], NO_COLOR: '1' },
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (said += data));
  await until(() => said.includes('Serving runbooks at'));
});

afterEach(async () => {
  if (child.exitCode === null) {
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  }
  workspace.remove();
});

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    if (child.exitCode !== null) throw new Error(`dev has ended: ${said}`);
    await sleep(50);
  }
}

async function page(path: string): Promise<string> {
  const response = await fetch(origin + path).catch(() => null);
  return (await response?.text()) ?? '';
}

/** The state that a page shows, as its script knows it. */
async function shownState(path = '/'): Promise<string> {
  const [, state] = /\/@replaybook\/reload\.js\?([^"]+)"/.exec(await page(path)) ?? [];
  if (state === undefined) throw new Error(`a page without its script: ${path}`);
  return state;
}

/** The first event of a kind that a page of a state gets, however late it connects. */
async function told(kind: string, state: string): Promise<string> {
  const response = await fetch(`${origin}/@replaybook/events?${state}`);
  let text = '';
  for await (const piece of response.body ?? []) {
    text += Buffer.from(piece).toString();
    const [, data] = new RegExp(`event: ${kind}\\ndata: (.*)\\n`).exec(text) ?? [];
    if (data !== undefined) return JSON.parse(data);
  }
  return '';
}

const alertRule = (name: string): string =>
  `groups:\n  - name: g\n    rules:\n      - alert: ${name}\n        expr: up == 0\n`;
const workflow =
  'on: push\njobs:\n  late:\n    name: Late job\n    runs-on: x\n    steps:\n      - run: a\n';
const policy =
  '---\nkind: policy\n---\n\n# Quarantine policy\n\n## Quarantine manifest\n\nIt is `late.json`.\n';
const suite = {
  ...{ id: 'q-1', suite: 'Late suite', severity: 'high', status: 'quarantined', owner: 'sre' },
  quarantined_at: '2026-11-01T00:00:00Z',
};
const manifest = JSON.stringify({ version: 1, entries: [suite] });

describe('replaybook dev', () => {
  it('takes on a changed configuration, and says what is wrong in a broken one', async () => {
    expect(await page('/')).toContain('First');
    workspace.write('replaybook.config.mjs', 'export default { titel: "Second" };');
    await until(() => said.includes('unknown key "titel"'));
    expect(said).toMatch(/\n {2}Correct the file/);
    expect(await page('/')).toContain('First');
    expect(await told('alarm', await shownState())).toContain('unknown key "titel"');

    // As editors do that write a new file first.
    workspace.write('new', 'export default { title: "Second", base: "/docs/" };');
    renameSync(join(workspace.folder, 'new'), join(workspace.folder, 'replaybook.config.mjs'));
    await until(() => said.includes(`${origin}/docs/`));
    expect(await page('/docs/')).toContain('Second');
    expect(await page('/docs/runbooks/ci/')).toContain('Replace the mocks.');
    expect(await page('/docs/catalog.json')).toContain('"runbooks"');

    rmSync(join(workspace.folder, 'replaybook.config.mjs'));
    await until(async () => (await page('/')).includes('<title>Runbooks'));
    expect(child.exitCode).toBeNull();
  });

  it('says what is wrong in a changed file, there and on its page', async () => {
    expect(await page('/runbooks/ci/')).not.toContain('Findings in this page');
    workspace.write('runbooks/ci.md', `---\ntitle: [oops\n---\n\n${goodRunbook}`);
    await until(() => /runbooks\/ci\.md:\d:\d: The front matter is not valid YAML/.test(said));
    expect(said).toMatch(/\n {2}Correct the YAML\./);
    expect(await page('/runbooks/ci/')).toContain('src="/@replaybook/reload.js?');
    expect(await page('/@replaybook/reload.js')).toContain('EventSource');
    const broken = await page('/runbooks/ci/');
    expect(broken).toContain('Findings in this page');
    expect(broken).toContain('The front matter is not valid YAML');
    expect(broken).not.toContain('oops');

    const before = await shownState();
    workspace.write('runbooks/ci.md', goodRunbook);
    await until(() => said.includes('runbooks/ci.md: no findings left.'));
    await told('reload', before);
    expect(await page('/runbooks/ci/')).not.toContain('Findings in this page');
  });

  it('shows what a file beside the runbooks says of them, as soon as it says something else', async () => {
    workspace.write('replaybook.config.mjs', 'export default { hits: "hits.jsonl" };');
    await until(async () => (await page('/runbooks/ci/')).includes('never seen in a log'));
    const before = await shownState();
    const { entries } = JSON.parse(await page('/signatures.json'));
    const hit = { time: '2026-11-29T12:00:00Z', log: 'a', entry: entries[0].id };
    workspace.write('hits.jsonl', `${JSON.stringify(hit)}\n`);
    await told('reload', before);
    await until(async () => (await page('/runbooks/ci/')).includes('2026-11-29 12:00'));
  });

  it.each([
    ['a rule file', 'rules/b.yml', alertRule('LateAlert'), '/coverage/', 'LateAlert'],
    ['a workflow', '.github/workflows/late.yml', workflow, '/coverage/', 'Late job'],
    ['a manifest', 'late.json', manifest, '/runbooks/policy/', 'Late suite'],
    [
      'a manifest beside its page',
      'runbooks/late.json',
      manifest,
      '/runbooks/policy/',
      'Late suite',
    ],
  ])('shows %s that is made later', async (_, path, text, address, shown) => {
    workspace.write('runbooks/policy.md', policy);
    workspace.write('rules/a.yml', alertRule('EarlyAlert'));
    const config = 'export default { coverage: { prometheus: ["rules/*.yml"] } };';
    workspace.write('replaybook.config.mjs', config);
    await until(async () => (await page('/coverage/')).includes('EarlyAlert'));
    const before = await shownState();
    workspace.write(path, text);
    await told('reload', before);
    await until(async () => (await page(address)).includes(shown));
  });

  it.each([
    ['below two stars', 'rules/storage/disks/late.yml'],
    ['in a folder of any name', 'teams/b/rules/late.yml'],
    ['at the root', 'late.alerts.yml'],
  ])('shows a rule file %s, also where its folders are made first', async (_, path) => {
    workspace.write('rules/a.yml', alertRule('EarlyAlert'));
    const globs = ['rules/**/*.yml', 'teams/*/rules/*.yml', '*.alerts.yml'];
    const config = `export default { coverage: { prometheus: ${JSON.stringify(globs)} } };`;
    workspace.write('replaybook.config.mjs', config);
    await until(async () => (await page('/coverage/')).includes('EarlyAlert'));
    const folders = path.split('/').slice(0, -1);
    for (const [depth] of folders.entries()) {
      const folder = join(workspace.folder, ...folders.slice(0, depth + 1));
      if (existsSync(folder)) continue;
      const before = await shownState();
      mkdirSync(folder);
      await told('reload', before);
    }
    workspace.write(path, alertRule('LateAlert'));
    await until(async () => (await page('/coverage/')).includes('LateAlert'));
  });

  it('goes on where nothing is left to show, and is quiet about what is not there', async () => {
    for (const path of ['/runbooks/nowhere/', '/pagefind/pagefind.js', '/nowhere']) {
      await page(path);
    }
    expect(said).toBe(`Serving runbooks at ${origin}/\n`);
    expect(await page('/nowhere')).toContain('Not found');
    const asset = /_astro\/[\w.-]+\.css/.exec(await page('/'))?.[0];
    expect((await fetch(`${origin}/${asset}`)).headers.get('content-type')).toContain('text/css');
    // Another site could point its name here (DNS rebinding).
    const [named] = await once(get(origin, { headers: { host: 'evil.example' } }), 'response');
    expect(named.statusCode).toBe(403);
    named.destroy();
    rmSync(join(workspace.folder, 'runbooks/ci.md'));
    await until(async () => /no Markdown file/.test(await page('/')));
    workspace.write('runbooks/ci.md', goodRunbook);
    await until(async () => (await page('/runbooks/ci/')).includes('Replace the mocks.'));
  });

  it('shows the runbooks again after another branch of git had none', async () => {
    rmSync(join(workspace.folder, 'runbooks'), { recursive: true });
    await until(async () => /The folder "runbooks" is gone/.test(await page('/')));
    workspace.write('runbooks/ci.md', goodRunbook);
    await until(async () => (await page('/runbooks/ci/')).includes('Replace the mocks.'));
    workspace.write('runbooks/ci.md', goodRunbook.replace('Replace', 'Remove'));
    await until(async () => (await page('/runbooks/ci/')).includes('Remove the mocks.'));
    workspace.write('runbooks/ci.md', goodRunbook);
    await until(async () => (await page('/runbooks/ci/')).includes('Replace the mocks.'));
  });

  it('shows and watches a folder that begins to fit a glob', async () => {
    workspace.write('services/a/runbooks/a.md', goodRunbook);
    const glob = 'export default { title: "Second", runbooks: "services/*/runbooks" };';
    workspace.write('replaybook.config.mjs', glob);
    await until(async () => (await page('/')).includes('Second'));
    const before = await shownState();
    workspace.write('services/b/runbooks/b.md', goodRunbook);
    await told('reload', before);
    await until(async () => (await page('/runbooks/b/runbooks/b/')).includes('Replace the mocks.'));
    workspace.write('services/b/runbooks/b.md', goodRunbook.replace('Replace', 'Remove'));
    await until(async () => (await page('/runbooks/b/runbooks/b/')).includes('Remove the mocks.'));
  });
});

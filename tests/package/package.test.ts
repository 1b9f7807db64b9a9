import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { freePort } from '../cli/free-port.ts';
import { nodeVersions } from './install.ts';

const checkout = resolve(import.meta.dirname, '../..');
const repository = inject('repository');
const bare = inject('bare');
const nodes = inject('nodes');
const tarball = inject('tarball');

const log = 'non_mock_gate core ... FAILED\n2026-11-01T00:00:00Z no space left on device\n';

interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

function run(
  node: string,
  program: string,
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Run {
  const { status, stdout, stderr } = spawnSync(node, [program, ...args], {
    cwd,
    input: log,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', CI: '', ...env },
  });
  return { status, stdout, stderr };
}

const installed = (folder: string) => join(folder, 'node_modules/replaybook/bin/replaybook.mjs');
const ofSources = join(checkout, 'src/cli/bin.ts');

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name));
}

describe('the tarball', () => {
  it('is small', () => {
    const list = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).trim().split('\n');
    expect(statSync(tarball).size).toBeLessThanOrEqual(5_000_000);
    expect(list.length).toBeLessThanOrEqual(250);
    expect(list.filter((path) => /(?<!\.d)\.ts$/.test(path))).toEqual([]);
  });

  it('names no folder of whoever packed it', () => {
    const found = files(join(repository, 'node_modules/replaybook')).filter((file) =>
      readFileSync(file, 'latin1').includes(checkout),
    );
    expect(found).toEqual([]);
  });

  it('installs a few packages, and leaves the Node of the user alone', () => {
    const modules = join(repository, 'node_modules');
    const lock = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8'));
    expect(Object.keys(lock.packages).length).toBeLessThanOrEqual(6);
    const bytes = files(modules).reduce((sum, file) => sum + statSync(file).size, 0);
    expect(bytes).toBeLessThanOrEqual(45_000_000);
    const version = execFileSync('npm', ['run', '--silent', 'version'], { cwd: repository });
    expect(`${version}`.trim()).toBe(`${execFileSync('node', ['-v'])}`.trim());
  });
});

const knownRuns = new Map<string, Run>();

/** The same of the sources, which is the same every time. */
function runSources(cwd: string, args: readonly string[]): Run {
  const key = [cwd, ...args].join('\0');
  const known = knownRuns.get(key) ?? run(process.execPath, ofSources, cwd, args);
  knownRuns.set(key, known);
  return known;
}

/** What a command prints and how it ends is the same from the package as from the sources. */
const commands: readonly (readonly string[])[] = [
  ['--version'],
  ['--help'],
  ['lint', '--no-cache'],
  ['lint', '--no-cache', '--format', 'json'],
  ['lint', '--no-cache', '--format', 'sarif'],
  ['match', '-'],
  ['match', '-', '--format', 'json'],
  ['match', '-', '--unmatched'],
  ['match', 'logs.zip'],
  ['match', 'logs.tar.gz'],
  ['export'],
  ['explain'],
  ['explain', 'valid-shell'],
  ['lint', 'no-such-file.md'],
  ['new', '--from', '-:2'],
  ['init', '--dry-run'],
  ['mine', 'logs.zip'],
  ['lint', '--no-cache', '--config', 'other.yaml', '--format', 'json'],
  ['export', '--config', 'other.yaml'],
  ['coverage', '--config', 'other.yaml'],
  ['coverage', '--config', 'other.yaml', '--urls'],
];

describe.each(nodeVersions)('under Node %s', (version) => {
  const node = nodes[version] ?? '';

  it.each(commands)('%s %s %s %s prints what the sources print', (...args) => {
    const given = run(node, installed(repository), repository, args);
    expect(given).toEqual(runSources(repository, args));
  });

  it('checks commands of shells', () => {
    const file = join(repository, 'runbooks/broken.md');
    writeFileSync(
      file,
      '# A\n\n## B\n\n**Signature:** `b failed`\n\n**Replay:**\n\n```bash\nif true; then\n  ls\n```\n',
    );
    try {
      const { stdout } = run(node, installed(repository), repository, ['lint', '--no-cache']);
      expect(stdout).toMatch(/broken\.md:10:1 error valid-shell\n.*must end with `?fi/);
    } finally {
      rmSync(file);
    }
  });

  it('builds the site that the sources build', () => {
    const build = (program: string, by: string, folder: string): void => {
      const { status, stderr } = run(by, program, repository, ['build', '--out-dir', folder]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    };
    build(installed(repository), node, 'node_modules/.site');
    if (!existsSync(join(repository, 'node_modules/.site-of-sources'))) {
      build(ofSources, process.execPath, 'node_modules/.site-of-sources');
    }
    const contents = (folder: string) =>
      Object.fromEntries(
        files(join(repository, folder)).map((file) => [
          file.slice(join(repository, folder).length),
          readFileSync(file, 'latin1'),
        ]),
      );
    expect(contents('node_modules/.site')).toEqual(contents('node_modules/.site-of-sources'));
  });

  it('makes the picture for links to a site that has an address', () => {
    const config = join(repository, 'replaybook.config.json');
    writeFileSync(config, '{ "site": "https://ops.example.org" }');
    try {
      const args = ['build', '--out-dir', 'node_modules/.site-with-address'];
      const { status, stderr } = run(node, installed(repository), repository, args);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const picture = join(repository, 'node_modules/.site-with-address/card.png');
      expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG');
    } finally {
      rmSync(config);
    }
  });

  it('draws diagrams where there is no browser', () => {
    const folder = 'node_modules/.site-without-browser';
    const args = ['build', '--verbose', '--out-dir', folder];
    const cache = join(repository, 'node_modules/.cache/replaybook');
    const kept = `${cache}-kept`;
    renameSync(cache, kept);
    try {
      const given = run(node, installed(repository), repository, args, {
        ...{ CHROME_PATH: '/nowhere/chrome', PUPPETEER_EXECUTABLE_PATH: '' },
      });
      expect(given.status).toBe(0);
      expect(given.stderr).toMatch(/^Drawing \d+ diagrams? without a browser\n$/);
      const pages = (of: string) =>
        files(join(repository, of)).filter((file) => /class="dg-/.test(readFileSync(file, 'utf8')));
      expect(pages(folder).length).toBe(pages('node_modules/.site').length);
      expect(pages(folder).length).toBeGreaterThan(0);
    } finally {
      rmSync(cache, { recursive: true, force: true });
      renameSync(kept, cache);
    }
  });

  it('serves the site that it built', { timeout: 60_000 }, async () => {
    const args = [installed(repository), 'preview', '--port', `${await freePort()}`];
    const server = spawn(node, [...args, '--out-dir', 'node_modules/.site'], { cwd: repository });
    try {
      const [printed] = await once(server.stdout, 'data');
      const [address = ''] = /http:\/\/\S+/.exec(`${printed}`) ?? [];
      const page = await (await fetch(address)).text();
      expect(page).toBe(readFileSync(join(repository, 'node_modules/.site/index.html'), 'utf8'));
    } finally {
      server.kill();
    }
  });

  it('leaves nothing in the repository that was not asked for', () => {
    expect(`${execFileSync('git', ['status', '--short'], { cwd: repository })}`).toBe('');
  });
});

describe('without the optional packages', () => {
  const node = nodes[nodeVersions[0]] ?? '';

  it.each(commands)('%s %s %s %s prints the same', (...args) => {
    const given = run(node, installed(bare), bare, args);
    expect(given).toEqual(runSources(bare, args));
  });

  it('builds a site, and says what it lacks', () => {
    const { status, stderr } = run(node, installed(bare), bare, ['build']);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr:
        'replaybook: The search in the prose of runbooks is missing, because pagefind is not installed for this machine.\n' +
        '  Install Replaybook with its optional packages, that is without --omit=optional.\n',
    });
  });

  afterAll(() => rmSync(join(bare, 'dist'), { recursive: true, force: true }));
});

describe('from elsewhere', () => {
  it('finds the same in a subfolder', () => {
    mkdirSync(join(repository, 'cmd/deep'), { recursive: true });
    const args = ['lint', '--no-cache', '--format', 'json'];
    const node = nodes[nodeVersions[0]] ?? '';
    const here = run(node, installed(repository), repository, args);
    const below = run(node, installed(repository), join(repository, 'cmd/deep'), args);
    expect(below).toEqual(here);
  });
});

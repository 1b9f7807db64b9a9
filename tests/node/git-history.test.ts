import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { readHistory } from '../../src/node/git/git-history.ts';
import { type KnownHistory, onceThere } from '../../src/node/git/once-there.ts';
import { Surroundings } from '../../src/node/surroundings.ts';

let root = '';
let books = '';

function git(cwd: string, ...args: string[]): void {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
  execFileSync('git', [...identity, ...args], { cwd, env, stdio: 'ignore' });
}

function commit(day: number, subject: string): void {
  const date = `2026-01-0${day}T23:30:00-05:00`;
  git(root, 'add', '-A');
  vi.stubEnv('GIT_COMMITTER_DATE', date);
  git(root, 'commit', '-q', '--date', date, '-m', subject);
  vi.unstubAllEnvs();
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'history-'));
  books = join(root, 'docs/run books');
  mkdirSync(join(books, 'team'), { recursive: true });
  git(root, 'init', '-q');
  writeFileSync(join(books, 'a.md'), '# A\n');
  writeFileSync(join(books, 'team/ä "b".md'), `# B\n${'text\n'.repeat(9)}`);
  writeFileSync(join(books, 'team/é "d" e.md'), '# D\n');
  writeFileSync(join(root, 'other.md'), '# Other\n');
  commit(1, 'Begin');
  writeFileSync(join(books, 'a.md'), '# A\n\nMore.\n');
  writeFileSync(join(root, 'other.md'), '# Other\n\nMore.\n');
  commit(2, 'More | of\u001ba <b>');
  renameSync(join(books, 'team/ä "b".md'), join(books, 'team/c.md'));
  commit(3, 'Move');
  writeFileSync(join(books, 'new.md'), '# New\n');
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A folder for PATH with git as it is, but for a log that never ends. */
function gitWithEndlessLog(): string {
  const bin = join(root, 'bin');
  const script = [
    `#!${process.execPath}`,
    "const { spawnSync } = require('node:child_process');",
    `process.env.PATH = ${JSON.stringify(process.env['PATH'])};`,
    "spawnSync('git', process.argv.slice(2), { stdio: 'inherit' });",
    "if (process.argv[2] === 'log') setInterval(() => {}, 1000);",
  ];
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'git'), script.join('\n'), { mode: 0o755 });
  return bin;
}

test.each([
  ['a file that was moved', 'team/ä "b".md', true],
  ['a folder of it', 'team', true],
  ['a file that is there', 'a.md', false],
  ['a file that never was', 'gone.md', false],
  ['a pattern', '*', false],
])('%s was once there: %s', (_name, path, expected) => {
  expect(onceThere(books, [path])).toEqual(expected ? [path] : []);
});

test('nothing was once there outside of a repository', () => {
  const known = new Map<string, string>();
  expect(onceThere(tmpdir(), ['a.md'], memoryOf(known))).toEqual([]);
  expect(known.size).toBe(0);
});

test('the history is not asked about no path', () => {
  const around = new Surroundings(books);
  expect([around.wereThere([]), around.history]).toEqual([[], null]);
  expect([around.wereThere(['team']), around.history]).toEqual([['team'], expect.anything()]);
});

/** Remembers in a map; what git has told is replaced, to see what is from memory. */
function memoryOf(known: Map<string, string>): KnownHistory {
  return { get: (key) => known.get(key) ?? null, set: (key) => known.set(key, '["from memory"]') };
}

describe('what git has told of a history', () => {
  it.each([
    ['a branch', []],
    ['packed references', ['pack-refs', '--all']],
    ['no branch', ['checkout', '-q', '--detach']],
    ['a worktree', ['worktree', 'add', '-q', 'tree']],
  ])('is known until the next commit: %s', (name, change) => {
    const made = mkdtempSync(join(root, 'told-'));
    git(made, 'init', '-q');
    mkdirSync(join(made, 'docs'));
    writeFileSync(join(made, 'docs/gone.md'), '# Gone\n');
    git(made, 'add', '-A');
    git(made, 'commit', '-q', '-m', 'Begin');
    if (change.length > 0) git(made, ...change);
    const folder = name === 'a worktree' ? join(made, 'tree') : made;
    const memory = memoryOf(new Map());
    const ask = () => onceThere(join(folder, 'docs'), ['gone.md'], memory);
    expect([ask(), ask()]).toEqual([[], ['from memory']]);
    writeFileSync(join(folder, 'docs/new.md'), '# New\n');
    git(folder, 'rm', '-q', 'docs/gone.md');
    git(folder, 'commit', '-q', '-m', 'Gone');
    expect([ask(), ask()]).toEqual([['gone.md'], ['from memory']]);
  });

  it('is asked for again where nothing tells of the commit', () => {
    vi.stubEnv('GIT_DIR', join(root, '.git'));
    const known = new Map<string, string>();
    expect(onceThere(books, ['gone.md'], memoryOf(known))).toEqual([]);
    vi.unstubAllEnvs();
    expect(known.size).toBe(0);
  });
});

describe('the history of a folder', () => {
  it('has the changes of the wanted files, newest first, by the day in UTC', async () => {
    const history = await readHistory(books, new Set(['a.md', 'team/c.md', 'new.md']));
    expect(history.map(({ path, how, date, subject }) => [path, how, date, subject])).toEqual([
      ['team/c.md', 'moved', '2026-01-04', 'Move'],
      ['a.md', 'changed', '2026-01-03', 'More | of\u001ba <b>'],
      ['a.md', 'added', '2026-01-02', 'Begin'],
    ]);
    expect(history[0]?.commit).toMatch(/^[0-9a-f]{40}$/);
  });

  it('knows names with spaces, quotes and other letters', async () => {
    const history = await readHistory(books, new Set(['team/é "d" e.md']));
    expect(history.map(({ how }) => how)).toEqual(['added']);
  });

  it('leaves out what a shallow clone cut off', async () => {
    const clone = join(root, 'clone');
    git(root, 'clone', '-q', '--depth', '2', `file://${root}`, clone);
    const history = await readHistory(
      join(clone, 'docs/run books'),
      new Set(['a.md', 'team/c.md']),
    );
    expect(history.map(({ path }) => path)).toEqual(['team/c.md']);
    rmSync(clone, { recursive: true });
  });

  it.each([
    ['was moved', ['team/c.md', 'new.md', 'gone.md'], ['moved']],
    ['was added by the first commit', ['team/c.md', 'a.md'], ['moved', 'changed', 'added']],
    ['was never committed', ['new.md', 'gone.md'], []],
  ])('is read no further than the beginning of a file that %s', async (_, wanted, expected) => {
    vi.stubEnv('PATH', gitWithEndlessLog());
    const history = await readHistory(books, new Set(wanted));
    vi.unstubAllEnvs();
    expect(history.map(({ how }) => how)).toEqual(expected);
  });

  it.each([
    ['no repository', () => tmpdir()],
    ['no folder', () => join(root, 'nowhere')],
  ])('is empty where there is %s', async (_, folder) => {
    expect(await readHistory(folder(), new Set(['a.md']))).toEqual([]);
  });

  it('is empty where git is not installed', async () => {
    vi.stubEnv('PATH', join(root, 'nothing'));
    expect(await readHistory(books, new Set(['a.md']))).toEqual([]);
    vi.unstubAllEnvs();
  });
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changedSince } from '../../src/node/git/git.ts';
import { UserError } from '../../src/node/user-error.ts';

let folder = '';

function git(...args: string[]): void {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  execFileSync('git', [...identity, ...args], { cwd: folder, stdio: 'ignore' });
}

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'replaybook-git-')));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('changedSince', () => {
  it('lists what was edited, added, committed, renamed or deleted', async () => {
    git('init', '-b', 'main');
    for (const name of ['same', 'edited', 'gone', 'old name', 'committed'])
      write(`${name}.md`, name);
    write('.gitignore', 'ignored.md\n');
    git('add', '.');
    git('commit', '-m', 'start');
    git('checkout', '-b', 'topic');
    write('committed.md', 'later');
    git('commit', '-am', 'later');
    write('edited.md', 'new');
    write('sub/ünew.md', 'new');
    write('ignored.md', 'x');
    rmSync(join(folder, 'gone.md'));
    git('mv', 'old name.md', 'new name.md');
    const changed = await changedSince(join(folder, 'sub'), 'main');
    expect(changed.map((path) => relative(folder, path)).sort()).toEqual([
      'committed.md',
      'edited.md',
      'gone.md',
      'new name.md',
      'old name.md',
      'sub/ünew.md',
    ]);
  });

  it.each([
    ['a revision that is not there', 'nope', /git does not know the revision "nope"/],
    ['a revision that looks like an option', '--output=x', /git does not know the revision/],
  ])('refuses %s in words', async (_name, revision, message) => {
    git('init');
    await expect(changedSince(folder, revision)).rejects.toThrow(message);
    await expect(changedSince(folder, revision)).rejects.toBeInstanceOf(UserError);
  });

  it('says that the folder is in no repository', async () => {
    await expect(changedSince(folder, 'HEAD')).rejects.toThrow(/git cannot list the changed files/);
  });
});

import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Workspace } from './workspace.ts';

const head = '---\nkind: reference\n---\n\n';
const page = (url: string) => `${head}[x](${url})\n`;

let workspace: Workspace;

afterEach(() => workspace.remove());

function git(...args: string[]): void {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  execFileSync('git', [...identity, ...args], { cwd: workspace.folder, stdio: 'ignore' });
}

async function places(...args: string[]): Promise<string[]> {
  const { out } = await workspace.run(['lint', ...args]);
  return out.match(/^\S+:\d+:\d+/gm) ?? [];
}

describe('replaybook lint --baseline', () => {
  it('records the findings of the first run and fails on new ones only', async () => {
    workspace = new Workspace({ 'runbooks/a.md': page('old.md') });
    const first = await workspace.run(['lint', '--baseline', 'known.json']);
    expect(first).toMatchObject({ code: 0, err: "Wrote today's findings to known.json.\n" });

    workspace.write('runbooks/a.md', `${head}Moved down.\n\n[x](old.md)\n\n[y](new.md)\n`);
    const second = await workspace.run(['lint', '--baseline', 'known.json']);
    expect(second.code).toBe(1);
    expect(second.out).toContain('new.md');
    expect(second.out).not.toContain('old.md');
    expect(second.err).toContain('hides 1 known finding.');
  });

  it('tells when a known finding is fixed', async () => {
    workspace = new Workspace({ 'runbooks/a.md': page('old.md') });
    await workspace.run(['lint', '--baseline', 'known.json']);
    workspace.write('runbooks/a.md', `${head}No link.\n`);
    const { code, err } = await workspace.run(['lint', '--baseline', 'known.json']);
    expect(code).toBe(0);
    expect(err).toContain('1 finding in it is fixed');
  });

  it('writes through no symbolic link', async () => {
    workspace = new Workspace({ 'runbooks/a.md': page('gone.md') });
    const outside = `${workspace.folder}-outside.json`;
    symlinkSync(outside, join(workspace.folder, 'known.json'));
    const { code, err } = await workspace.run(['lint', '--baseline', 'known.json']);
    expect([code, existsSync(outside)]).toEqual([2, false]);
    expect(err).toContain('a file or a symbolic link of this name is there');
  });

  it('refuses a folder, and asks nobody to delete it', async () => {
    workspace = new Workspace({ 'runbooks/a.md': head });
    const { code, err } = await workspace.run(['lint', '--baseline', 'runbooks']);
    expect(code).toBe(2);
    expect(err).toMatch(
      /Cannot read the baseline "runbooks": it is a folder\.\n {2}Pass --baseline/,
    );
  });

  it('refuses a file that is no baseline', async () => {
    workspace = new Workspace({ 'runbooks/a.md': head, 'known.json': '{}' });
    const { code, err } = await workspace.run(['lint', '--baseline', 'known.json']);
    expect(code).toBe(2);
    expect(err).toContain('"known.json" is not a baseline of this version');
  });
});

describe('replaybook lint --changed-since', () => {
  it('looks at what changed and at what links there', async () => {
    workspace = new Workspace({
      'runbooks/same.md': page('nowhere.md#1').replace('nowhere.md#1', 'target.md'),
      'runbooks/target.md': `${head}# Target\n`,
      'runbooks/linking.md': page('target.md#part'),
      'runbooks/old.md': page('#nothing'),
    });
    workspace.write('runbooks/target.md', `${head}# Target\n\n## Part\n`);
    git('init', '-b', 'main');
    git('add', '.');
    git('commit', '-m', 'start');
    expect(await places('--changed-since', 'main')).toEqual([]);

    workspace.write('runbooks/target.md', `${head}# Target\n\n## Renamed\n`);
    workspace.write('runbooks/added.md', page('#nothing'));
    expect(await places('--changed-since', 'main')).toEqual([
      'runbooks/added.md:5:1',
      'runbooks/linking.md:5:1',
    ]);

    rmSync(join(workspace.folder, 'runbooks/target.md'));
    expect(await places('--changed-since', 'main')).toEqual([
      'runbooks/added.md:5:1',
      'runbooks/linking.md:5:1',
      'runbooks/same.md:5:1',
    ]);
  });

  it.each([
    ['scripts/free_disk.sh', '../scripts/free_disk.sh'],
    ['scripts/free_disk.sh', '../scripts/free\\_disk.sh'],
    ['scripts/free_disk.sh', '../scripts/free%5Fdisk.sh'],
    ['scripts/Free the disk.sh', '<../scripts/Free the disk.sh>'],
    ['scripts/R&D.sh', '../scripts/R&amp;D.sh'],
    ['scripts/über-alles.sh', '../scripts/%C3%BCber-alles.sh'],
    ['docs/over.view.md', '../docs/over.view.md#top'],
    ['docs/overview.md', '../docs/overview'],
  ])('looks at a page that links to the changed file %s by %s', async (file, url) => {
    workspace = new Workspace({
      [file]: 'one\n',
      'other.txt': 'one\n',
      'runbooks/linking.md': `${page('#nothing')}\n[It](${url})\n`,
    });
    git('init', '-b', 'main');
    git('add', '.');
    git('commit', '-m', 'start');
    workspace.write('other.txt', 'two\n');
    expect(await places('--changed-since', 'main')).toEqual([]);
    workspace.write(file, 'two\n');
    expect(await places('--changed-since', 'main')).toContain('runbooks/linking.md:5:1');
  });

  it('refuses an unknown revision', async () => {
    workspace = new Workspace({ 'runbooks/a.md': head });
    git('init');
    const { code, err } = await workspace.run(['lint', '--changed-since', 'nope']);
    expect(code).toBe(2);
    expect(err).toContain('git does not know the revision "nope"');
  });
});

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { program } from './program.ts';
import { goodRunbook, Workspace } from './workspace.ts';

let workspace: Workspace;

beforeEach(() => {
  workspace = new Workspace({ 'runbooks/ci.md': goodRunbook });
});
afterEach(() => workspace.remove());

/** Root may write anywhere: it runs the program as nobody, who may lack access to this checkout. */
const ordinaryUser = process.getuid?.() === 0 ? { uid: 65_534 } : {};
const canBeRefused =
  process.platform !== 'win32' &&
  spawnSync(process.execPath, [program, '--version'], ordinaryUser).status === 0;

describe('the folder that replaybook build writes to', () => {
  it('keeps what Replaybook did not write', async () => {
    workspace.write('foreign/thesis.txt', 'x');
    const { code, err } = await workspace.run(['build', '--out-dir', 'foreign']);
    expect(code).toBe(2);
    expect(err).toMatch(
      /"thesis\.txt", and a build would delete them\.\n {2}Choose another folder/,
    );
    expect(workspace.read('foreign/thesis.txt')).toBe('x');
  });

  it('keeps what others put into a built site, and drops the pages that are gone', async () => {
    workspace.write('runbooks/old.md', goodRunbook);
    await workspace.run(['build']);
    workspace.write('dist/CNAME', 'runbooks.example\n');
    workspace.write('dist/.well-known/security.txt', 'x');
    symlinkSync('CNAME', join(workspace.folder, 'dist/name'));
    rmSync(join(workspace.folder, 'runbooks/old.md'));
    for (const _ of ['second', 'third']) {
      expect((await workspace.run(['build'])).code).toBe(0);
      expect(workspace.read('dist/CNAME')).toBe('runbooks.example\n');
      expect(workspace.read('dist/.well-known/security.txt')).toBe('x');
      expect(readlinkSync(join(workspace.folder, 'dist/name'))).toBe('CNAME');
      expect(existsSync(join(workspace.folder, 'dist/runbooks/old/index.html'))).toBe(false);
    }
  });

  it('is not written where a page needs the name of a file of others', async () => {
    await workspace.run(['build']);
    workspace.write('dist/runbooks/new/index.html', 'theirs');
    workspace.write('runbooks/new.md', goodRunbook);
    const { code, err } = await workspace.run(['build']);
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(/needs the name "runbooks\/new\/index\.html", and a file that/),
    });
    expect(workspace.read('dist/runbooks/new/index.html')).toBe('theirs');
  });

  it('may lie among the runbooks: its pages do not become runbooks', async () => {
    for (const _ of ['first', 'second']) {
      const { code, err } = await workspace.run(['build', '--out-dir', 'runbooks/out']);
      expect({ code, err }).toEqual({ code: 0, err: '' });
    }
    expect(existsSync(join(workspace.folder, 'runbooks/out/runbooks/ci/index.html'))).toBe(true);
    expect(existsSync(join(workspace.folder, 'runbooks/out/runbooks/out'))).toBe(false);
    expect((await workspace.run(['lint'])).out).toMatch(/1 file/);
  });

  it('stays a link, and the site comes where it leads', async () => {
    symlinkSync(join(workspace.folder, 'www/site'), join(workspace.folder, 'dist'));
    for (const _ of ['dangling', 'filled']) {
      const { code, err } = await workspace.run(['build']);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(lstatSync(join(workspace.folder, 'dist')).isSymbolicLink()).toBe(true);
      expect(workspace.read('www/site/index.html')).toContain('<!DOCTYPE html>');
    }
  });

  it.runIf(canBeRefused)('is named where this user must not write', () => {
    chmodSync(workspace.folder, 0o755);
    mkdirSync(join(workspace.folder, 'out'));
    chmodSync(join(workspace.folder, 'out'), 0o555);
    const args = [program, 'build', '--out-dir', 'out/site'];
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd: workspace.folder,
      ...ordinaryUser,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(
        /Cannot create files in the folder ".*out": permission denied\./,
      ),
    });
    expect(stderr).not.toContain('fault of Replaybook');
  });
});

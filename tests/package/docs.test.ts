import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, inject, it } from 'vitest';
import { nodeVersions } from './install.ts';

const checkout = resolve(import.meta.dirname, '../..');
const program = join(inject('repository'), 'node_modules/replaybook/bin/replaybook.mjs');
const out = join(mkdtempSync(join(tmpdir(), 'replaybook-docs-')), 'site');
afterAll(() => rmSync(resolve(out, '..'), { recursive: true, force: true }));

/** Runs the package on the documentation of this repository, where its configuration is. */
function run(...args: string[]) {
  const node = inject('nodes')[nodeVersions[0]] ?? '';
  const { status, stdout, stderr } = spawnSync(node, [program, ...args], {
    cwd: join(checkout, 'docs'),
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', CI: '' },
  });
  return { status, stdout, stderr };
}

const changes = () => `${execFileSync('git', ['status', '--short'], { cwd: checkout })}`;

it('lints and publishes docs/, and leaves nothing there', () => {
  const before = changes();
  expect(run('lint', '--max-warnings', '0')).toEqual({
    status: 0,
    stdout: expect.stringMatching(/^No findings in \d+ files/),
    stderr: '',
  });
  expect(run('build', '--out-dir', out)).toMatchObject({ status: 0, stderr: '' });
  for (const page of [
    'index.html',
    'runbooks/api/index.html',
    'runbooks/rules/no-secret/index.html',
  ]) {
    expect(existsSync(join(out, page)), page).toBe(true);
  }
  expect(changes()).toBe(before);
});

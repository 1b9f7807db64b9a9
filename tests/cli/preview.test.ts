import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from './free-port.ts';
import { program } from './program.ts';
import { formerSite, goodRunbook, Workspace } from './workspace.ts';

/** Kills the program between the two steps by which a new site takes the place of the old one. */
const killer = `
  const fs = require('node:fs');
  const { renameSync } = fs;
  fs.renameSync = (from, to) => {
    if (to.endsWith('dist')) process.kill(process.pid, 'SIGKILL');
    renameSync(from, to);
  };
  require('node:module').syncBuiltinESMExports();
`;

let workspace: Workspace;
let server: ChildProcess | null = null;

beforeEach(() => {
  workspace = new Workspace({
    'runbooks/ci.md': goodRunbook,
    'killer.cjs': killer,
    ...formerSite,
  });
});
afterEach(async () => {
  if (server !== null) {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  }
  server = null;
  workspace.remove();
});

function preview(port: number) {
  const cwd = workspace.folder;
  const child = spawn(process.execPath, [program, 'preview', '--port', String(port)], { cwd });
  server = child;
  return child;
}

describe('replaybook preview', () => {
  it('serves nothing that a link leads out to', async () => {
    workspace.write('secret.txt', 'outside');
    symlinkSync('../secret.txt', join(workspace.folder, 'dist/secret.txt'));
    const port = await freePort();
    const child = preview(port);
    await once(child.stdout, 'data');
    const answer = await fetch(`http://127.0.0.1:${port}/secret.txt`);
    expect([answer.status, await answer.text()]).toEqual([404, 'Not found.\n']);
  });

  it('serves the last site where a build was killed in its last moment', async () => {
    const cut = { NODE_OPTIONS: `--require ${join(workspace.folder, 'killer.cjs')}` };
    expect((await workspace.run(['build'], '', cut)).code).toBe(null);
    expect(() => workspace.read('dist/index.html')).toThrow('ENOENT');

    const port = await freePort();
    const child = preview(port);
    const [said] = await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data')]);
    expect(String(said)).toBe(`Serving dist at http://127.0.0.1:${port}/\n`);
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('as it was');
  });
});

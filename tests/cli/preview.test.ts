import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from './free-port.ts';
import { formerSite, goodRunbook, Workspace } from './workspace.ts';

const program = resolve(import.meta.dirname, '../../src/cli/bin.ts');

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

beforeEach(() => {
  workspace = new Workspace({
    'runbooks/ci.md': goodRunbook,
    'killer.cjs': killer,
    ...formerSite,
  });
});
afterEach(() => workspace.remove());

describe('replaybook preview', () => {
  it('serves the last site where a build was killed in its last moment', async () => {
    const cut = { NODE_OPTIONS: `--require ${join(workspace.folder, 'killer.cjs')}` };
    expect((await workspace.run(['build'], '', cut)).code).toBe(null);
    expect(() => workspace.read('dist/index.html')).toThrow('ENOENT');

    const port = await freePort();
    const child = spawn(process.execPath, [program, 'preview', '--port', String(port)], {
      cwd: workspace.folder,
    });
    const ended = once(child, 'exit');
    const [said] = await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data')]);
    expect(String(said)).toBe(`Serving dist at http://127.0.0.1:${port}/\n`);
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('as it was');
    child.kill();
    await ended;
  });
});

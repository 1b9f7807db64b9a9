import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const module = resolve(import.meta.dirname, '../../src/node/worker-environment.ts');
const folder = mkdtempSync(join(tmpdir(), 'replaybook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Prints the folder of compiled code of the main thread and of a worker, and a variable of both. */
const program = (enable: string) => `
  import { enableCompileCache, getCompileCacheDir } from 'node:module';
  import { Worker } from 'node:worker_threads';
  ${enable}
  const { workerEnvironment } = await import(${JSON.stringify(module)});
  const code = \`
    const { getCompileCacheDir } = process.getBuiltinModule('node:module');
    const { parentPort } = process.getBuiltinModule('node:worker_threads');
    parentPort.postMessage([getCompileCacheDir() ?? null, process.env.KEPT]);
  \`;
  new Worker(code, { eval: true, env: workerEnvironment() }).on('message', (there) => {
    console.log(JSON.stringify([getCompileCacheDir() ?? null, ...there]));
  });
`;

test.each([
  ['the same where it is kept', `enableCompileCache(${JSON.stringify(folder)});`, true],
  ['none where none is kept', '', false],
])('the folder of compiled code: %s', (_name, enable, isKept) => {
  const env: NodeJS.ProcessEnv = { ...process.env, KEPT: 'yes' };
  delete env.NODE_COMPILE_CACHE;
  const argv = ['--input-type=module', '-e', program(enable)];
  const { stdout, stderr } = spawnSync(process.execPath, argv, { env, encoding: 'utf8' });
  const [here, there, kept] = JSON.parse(stdout || JSON.stringify([stderr]));
  expect(there).toBe(here);
  expect(here === null).toBe(!isKept);
  expect(kept).toBe('yes');
});

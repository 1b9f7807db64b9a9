import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from './free-port.ts';
import { formerSite, goodRunbook, Workspace } from './workspace.ts';

const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'src/cli/bin.ts');
const installed = join(root, 'bin/replaybook.mjs');

let workspace: Workspace;
let child: ChildProcess | null = null;

beforeEach(() => {
  workspace = new Workspace({ 'runbooks/ci.md': goodRunbook, ...formerSite });
});
afterEach(() => {
  child?.kill('SIGKILL');
  workspace.remove();
});

function start(args: readonly string[], file = program): ChildProcess {
  child = spawn(process.execPath, [file, ...args], { cwd: workspace.folder });
  return child;
}

/** Settles when the program has said something on one of its streams. */
async function said({ stdout, stderr }: ChildProcess): Promise<void> {
  const streams = [stdout, stderr].flatMap((stream) => (stream ? [once(stream, 'data')] : []));
  await Promise.race(streams);
}

async function endBy(running: ChildProcess, signal: NodeJS.Signals): Promise<unknown> {
  const ended = once(running, 'exit');
  running.kill(signal);
  return await ended;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

describe('a signal ends the program, which dies by it', () => {
  it.each(signals)('%s while `match` waits for a log', async (signal) => {
    const running = start(['match', '-', '--unmatched']);
    running.stdin?.write('first line\n');
    await sleep(1_500);
    expect(await endBy(running, signal)).toEqual([null, signal]);
  });

  it.each(signals)(
    '%s while `preview` serves, with a connection open',
    async (signal) => {
      const port = await freePort();
      const running = start(['preview', '--port', String(port)]);
      await said(running);
      // The connection is kept alive, as by a browser.
      await fetch(`http://127.0.0.1:${port}/`);
      expect(await endBy(running, signal)).toEqual([null, signal]);
    },
    60_000,
  );

  it.each(signals)(
    '%s while `dev` serves',
    async (signal) => {
      const running = start(['dev', '--port', String(await freePort())]);
      await said(running);
      expect(await endBy(running, signal)).toEqual([null, signal]);
    },
    60_000,
  );

  it.each(signals)(
    '%s while `lint --external` waits for an answer',
    async (signal) => {
      const silent = createServer();
      silent.listen(0, '127.0.0.1');
      await once(silent, 'listening');
      const address = silent.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      workspace.write('runbooks/ci.md', `${goodRunbook}\n[a](http://127.0.0.1:${port}/)\n`);
      const asked = once(silent, 'connection');
      const running = start(['lint', '--external']);
      await asked;
      expect(await endBy(running, signal)).toEqual([null, signal]);
      silent.close();
    },
    60_000,
  );

  it.each(signals)(
    '%s while `lsp` waits for the editor',
    async (signal) => {
      const running = start(['lsp', '--stdio']);
      const body = JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'initialize',
        params: { processId: null, rootUri: null, capabilities: {} },
      });
      running.stdin?.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
      await said(running);
      expect(await endBy(running, signal)).toEqual([null, signal]);
    },
    60_000,
  );
});

describe.skipIf(process.platform !== 'linux')(
  'the program that is installed, under a Node that cannot run it itself',
  () => {
    /** Makes a new Node pass for an old one. */
    const old = `Object.defineProperty(process.features, 'typescript', { value: false });
    process.env.NODE_OPTIONS = '';`;

    it.each(signals)(
      'hands %s on, and dies by it too',
      async (signal) => {
        workspace.write('old.cjs', old);
        const running = spawn(
          process.execPath,
          ['--require', join(workspace.folder, 'old.cjs'), installed, 'match', '-'],
          { cwd: workspace.folder },
        );
        child = running;
        const inner = await childOf(running.pid ?? 0);
        await sleep(500);
        expect(await endBy(running, signal)).toEqual([null, signal]);
        expect(existsSync(`/proc/${inner}`)).toBe(false);
      },
      60_000,
    );
  },
);

/** The first child of a process, once it has one. */
async function childOf(pid: number): Promise<number> {
  for (;;) {
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
    const [first] = children.trim().split(' ');
    if (first) return Number(first);
    await sleep(20);
  }
}

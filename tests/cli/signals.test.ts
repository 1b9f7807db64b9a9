import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from './free-port.ts';
import { program } from './program.ts';
import { formerSite, goodRunbook, Workspace } from './workspace.ts';

const root = resolve(import.meta.dirname, '../..');
const installed = join(root, 'bin/replaybook.mjs');
const starter = join(root, 'scripts/start.ts');

/** A second on a quiet machine; this one may be busy with other tests. */
const LONGEST_END_MS = 5_000;
const timeout = 60_000;
const signals = ['SIGINT', 'SIGTERM'] as const;

let workspace: Workspace;
let child: ChildProcess | null = null;
/** Tells the processes of a test, with all that they start, from those of others. */
let mark = '';

beforeEach(() => {
  mark = `REPLAYBOOK_TEST=${randomUUID()}`;
  workspace = new Workspace({
    'runbooks/ci.md': goodRunbook,
    'replaybook.config.json': '{ "links": { "allowPrivate": ["127.0.0.1"] } }',
    ...formerSite,
  });
});
afterEach(() => {
  child?.kill('SIGKILL');
  for (const { pid } of startedHere()) process.kill(pid, 'SIGKILL');
  workspace.remove();
});

function run(file: string, args: readonly string[]): ChildProcess {
  const [name = '', value] = mark.split('=');
  child = spawn(file, args, { cwd: workspace.folder, env: { ...process.env, [name]: value } });
  return child;
}

function start(...args: readonly string[]): ChildProcess {
  return run(process.execPath, [program, ...args]);
}

/** The processes of this test that run; none where the system does not tell. */
function startedHere(): { pid: number; command: string }[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').flatMap((name) => {
    try {
      const variables = readFileSync(`/proc/${name}/environ`, 'latin1').split('\0');
      if (!variables.includes(mark)) return [];
      const command = readFileSync(`/proc/${name}/cmdline`, 'latin1').replaceAll('\0', ' ');
      return [{ pid: Number(name), command }];
    } catch {
      // Not a process, or one that has ended.
      return [];
    }
  });
}

/** Waits until none of them runs any more; gives those that do not end. */
async function leftRunning(): Promise<string[]> {
  for (let waited = 0; waited < LONGEST_END_MS && startedHere().length > 0; waited += 50) {
    await sleep(50);
  }
  return startedHere().map(({ command }) => command);
}

/** Settles when the program has said something on one of its streams. */
async function said({ stdout, stderr }: ChildProcess): Promise<void> {
  const streams = [stdout, stderr].flatMap((stream) => (stream ? [once(stream, 'data')] : []));
  await Promise.race(streams);
}

/** How a program ends after a signal, and whether soon enough. */
async function endBy(running: ChildProcess, signal: NodeJS.Signals) {
  const ended = once(running, 'exit');
  const sent = performance.now();
  running.kill(signal);
  const [code, by] = await ended;
  return { code, by, isSoon: performance.now() - sent < LONGEST_END_MS };
}

/** Starts a command, and settles when it is in the middle of its work. */
const commands: Record<string, () => Promise<ChildProcess>> = {
  '`match` waits for its input': async () => {
    const running = start('match', '-', '--unmatched');
    running.stdin?.write('first line\n');
    await sleep(1_500);
    return running;
  },
  '`match` waits for somebody to write into a pipe behind a link': async () => {
    execFileSync('mkfifo', [join(workspace.folder, 'pipe')]);
    execFileSync('ln', ['-s', 'pipe', join(workspace.folder, 'job.log')]);
    const running = start('match', 'job.log');
    await sleep(1_500);
    return running;
  },
  '`new` waits for somebody to write into a pipe': async () => {
    execFileSync('mkfifo', [join(workspace.folder, 'job.log')]);
    const running = start('new', '--from', 'job.log:1');
    await sleep(1_500);
    return running;
  },
  '`lint` reads many files': async () => {
    // They take several seconds to read, on a fast machine too.
    for (let number = 0; number < 4_000; number += 1) {
      workspace.write(`runbooks/r${number}.md`, goodRunbook);
    }
    const running = start('lint', '--no-cache');
    await sleep(1_000);
    return running;
  },
  '`lint --external` waits for an answer': async () => {
    const silent = createServer().unref();
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const address = silent.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    workspace.write('runbooks/ci.md', `${goodRunbook}\n[a](http://127.0.0.1:${port}/)\n`);
    const asked = once(silent, 'connection');
    const running = start('lint', '--external');
    await asked;
    return running;
  },
  '`build` draws a diagram': async () => {
    const diagram = '```mermaid\nflowchart TD\n  a --> b\n```\n';
    workspace.write('runbooks/ci.md', `${goodRunbook}\n${diagram}`);
    const running = start('build', '--verbose');
    // It prints this before it starts or unpacks a browser.
    await said(running);
    await sleep(1_500);
    return running;
  },
  '`preview` serves, with a connection open': async () => {
    const port = await freePort();
    const running = start('preview', '--port', String(port));
    await said(running);
    // The connection is kept alive, as by a browser.
    await fetch(`http://127.0.0.1:${port}/`);
    return running;
  },
  '`dev` serves': async () => {
    const running = start('dev', '--port', String(await freePort()));
    await said(running);
    return running;
  },
  '`lsp` waits for the editor': async () => {
    const running = start('lsp', '--stdio');
    const body = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    running.stdin?.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    await said(running);
    return running;
  },
};

describe('a signal ends the program soon, which dies by it and leaves nothing running', () => {
  const table = Object.entries(commands).flatMap(([moment, begin]) =>
    signals.map((signal) => ({ signal, moment, begin })),
  );
  it.each(table)(
    '$signal while $moment',
    async ({ signal, begin }) => {
      const running = await begin();
      expect(await endBy(running, signal)).toEqual({ code: null, by: signal, isSoon: true });
      expect(await leftRunning()).toEqual([]);
    },
    timeout,
  );

  it('SIGHUP too, as of a terminal that is closed', async () => {
    const running = await commands['`match` waits for its input']?.();
    expect(running && (await endBy(running, 'SIGHUP'))).toMatchObject({ by: 'SIGHUP' });
  });
});

describe.skipIf(process.platform !== 'linux')('nothing runs on', () => {
  it(
    'of a build that is killed while it draws a diagram',
    async () => {
      const running = await commands['`build` draws a diagram']?.();
      expect(running && (await endBy(running, 'SIGKILL'))).toMatchObject({ by: 'SIGKILL' });
      expect(await leftRunning()).toEqual([]);
    },
    timeout,
  );

  it(
    'of `npm start` where a signal ends the shell that started it',
    async () => {
      // A command more, so that the shell does not become the program.
      const running = run('sh', ['-c', '"$0" "$1"; exit $?', process.execPath, starter]);
      // The report of the first step; then the site is built.
      await said(running);
      expect(await endBy(running, 'SIGTERM')).toMatchObject({ by: 'SIGTERM' });
      expect(await leftRunning()).toEqual([]);
      const left = readdirSync(workspace.folder).filter((name) => name.startsWith('.replaybook'));
      expect(left).toEqual([]);
    },
    timeout,
  );
});

describe.skipIf(process.platform !== 'linux')(
  'the program that is installed, under a Node that cannot run it itself',
  () => {
    /** Makes a new Node pass for an old one. */
    const old = `Object.defineProperty(process.features, 'typescript', { value: false });
    process.env.NODE_OPTIONS = '';`;

    it.each([...signals, 'SIGHUP'] as const)(
      'hands %s on, and dies by it too',
      async (signal) => {
        workspace.write('old.cjs', old);
        const script = join(workspace.folder, 'old.cjs');
        const running = run(process.execPath, ['--require', script, installed, 'match', '-']);
        const inner = await childOf(running.pid ?? 0);
        await sleep(500);
        expect(await endBy(running, signal)).toEqual({ code: null, by: signal, isSoon: true });
        expect(existsSync(`/proc/${inner}`)).toBe(false);
      },
      timeout,
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

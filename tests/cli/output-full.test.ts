import { spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { program } from './program.ts';
import { goodRunbook, Workspace } from './workspace.ts';

const full = '/dev/full';
const workspace = new Workspace({ 'runbooks/ci.md': goodRunbook, 'job.log': 'Error: x\n' });
afterAll(() => workspace.remove());

/** Runs the program where one of its streams finds no room; gives what the other one gets. */
function run(
  args: readonly string[],
  stream: 1 | 2,
): Promise<{ code: number | null; other: string }> {
  const room = openSync(full, 'w');
  const stdio =
    stream === 1 ? (['ignore', room, 'pipe'] as const) : (['ignore', 'pipe', room] as const);
  const child = spawn(process.execPath, [program, ...args], {
    cwd: workspace.folder,
    stdio: [...stdio],
  });
  const received: string[] = [];
  const other = stream === 1 ? child.stderr : child.stdout;
  other?.on('data', (chunk) => received.push(String(chunk)));
  return new Promise((done) =>
    child.on('close', (code) => done({ code, other: received.join('') })),
  );
}

test.skipIf(!existsSync(full)).each([
  ['lint --no-cache'],
  ['lint'],
  // From the memory of the run before.
  ['lint'],
  ['lint --format sarif'],
  ['match job.log'],
  ['explain'],
  ['export'],
  ['lint --help'],
  ['--version'],
])('%s: no room for the output', async (line) => {
  const { code, other } = await run(line.split(' '), 1);
  expect(other).toContain('replaybook: Cannot write the output: the disk is full.\n');
  expect(other).not.toMatch(/^\s+at /m);
  expect(code).toBe(2);
});

test.skipIf(!existsSync(full))('no room for the messages', async () => {
  expect(await run(['lint', '--runbooks', 'nowhere'], 2)).toEqual({ code: 2, other: '' });
});

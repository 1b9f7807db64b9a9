import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Workspace } from '../cli/workspace.ts';

export interface ScriptRun {
  code: number | null;
  log: string;
  /** The words that each call of `npx` got. */
  calls: string[];
}

/** Runs a script of a CI job where `npx` writes down its words and ends with a code. */
export function runWithNpx(
  workspace: Workspace,
  shell: readonly [string, ...string[]],
  env: Record<string, string>,
  code: number,
): ScriptRun {
  const bin = join(workspace.folder, '.bin');
  const calls = join(bin, 'calls');
  mkdirSync(bin, { recursive: true });
  writeFileSync(calls, '');
  writeFileSync(
    join(bin, 'npx'),
    `#!/bin/sh\necho "$*" >>"$STUB_CALLS"\necho report\nexit ${code}\n`,
  );
  chmodSync(join(bin, 'npx'), 0o755);
  const [program, ...args] = shell;
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: workspace.folder,
    encoding: 'utf8',
    env: { PATH: [bin, process.env['PATH'] ?? ''].join(delimiter), STUB_CALLS: calls, ...env },
  });
  const words = readFileSync(calls, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return { code: status, log: stdout + stderr, calls: words };
}

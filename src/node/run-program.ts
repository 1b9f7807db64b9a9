import type { ExecFileOptions } from 'node:child_process';
import { promisify } from 'node:util';

/** Runs a program to its end. Rejects with its errors if it fails. */
export async function runProgram(
  program: string,
  args: readonly string[],
  options: ExecFileOptions,
): Promise<{ stdout: string; stderr: string }> {
  // Node loads its network with this module, which takes longer than the rest of a short run.
  const { execFile } = await import('node:child_process');
  return promisify(execFile)(program, args, { ...options, encoding: 'utf8' });
}

import { runProgram } from '../run-program.ts';

/** The address of the remote `origin` as git keeps it; null without one, or without git. */
export function originOf(folder: string): Promise<string | null> {
  return ask(folder, ['config', '--get', 'remote.origin.url']);
}

/** The branch that a clone of the remote `origin` begins with; null where git does not know. */
export async function defaultBranchOf(folder: string): Promise<string | null> {
  const branch = await ask(folder, ['symbolic-ref', '--short', 'refs/remotes/origin/HEAD']);
  return branch?.replace(/^origin\//, '') ?? null;
}

async function ask(folder: string, args: readonly string[]): Promise<string | null> {
  try {
    const { stdout } = await runProgram('git', args, { cwd: folder });
    return stdout.trim() || null;
  } catch {
    return null;
  }
}

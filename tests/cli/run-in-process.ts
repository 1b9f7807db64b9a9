import { Readable } from 'node:stream';
import type { Call, RunResult } from '../../src/app/index.ts';
import { recallRun } from '../../src/app/lint/run-memory.ts';
import { main } from '../../src/cli/main.ts';
import { noPaint } from '../../src/report/paint.ts';

export interface ProgramRun extends RunResult {
  /** Whether the result of an earlier run was repeated. */
  isRecalled: boolean;
}

/** Does what `bin.ts` does, without a process of its own, which takes most of the time. */
export async function runInProcess(
  cwd: string,
  args: readonly string[],
  env: Call['env'] = {},
): Promise<ProgramRun> {
  const caller: Call = { args, cwd, env, coloured: false };
  const { run: known, read } = await recallRun(caller);
  if (known !== null) return { out: known.out, code: known.code, isRecalled: true };
  const printed: string[] = [];
  const code = await main({
    ...caller,
    read,
    input: Readable.from([]),
    inputIsTerminal: false,
    out: (text) => void printed.push(text),
    commands: (text) => void printed.push(text),
    err: () => {},
    shown: (text) => text,
    status: () => {},
    paint: noPaint,
    columns: 120,
    rows: null,
    link: (text) => text,
    interactive: false,
  });
  return { out: printed.join(''), code, isRecalled: false };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

/** A program to run. Its output goes to a file, as in a CI job. */
export interface Command {
  argv: readonly string[];
  cwd: string;
  output: string;
}

export interface Measured {
  /** Wall clock from the start to the exit, a shell of about 1 ms around it included. */
  wallMs: number;
  /** User and system time of the process, its threads and its children. */
  cpuMs: number;
  /** null where a signal ended it. */
  exitCode: number | null;
  /** Peak of resident memory of all its processes together; null where there is no `/proc`. */
  peakMb: number | null;
}

/** `times` prints the CPU time of finished children, to descriptor 3 so that it mixes with nothing. */
const WITH_TIMES = '"$@"; code=$?; times >&3; exit $code';
/** The least time between two looks at the memory; of longer runs, this part of their time. */
const POLL_MS = 10;
const POLL_PART = 1 / 100;

export async function measure(command: Command): Promise<Measured> {
  const start = performance.now();
  const child = startProcess(command);
  const times = child.stdio[3];
  if (times === null || times === undefined) throw new Error('no pipe for the times');
  const exit = once(child, 'exit') as Promise<[number | null]>;
  const printed = text(times as NodeJS.ReadableStream);
  const peakMb = watchPeakMb(child, exit);
  const [exitCode] = await exit;
  const wallMs = performance.now() - start;
  return { wallMs, cpuMs: childrenMs(await printed), exitCode, peakMb: await peakMb };
}

function startProcess({ argv, cwd, output }: Command): ChildProcess {
  const out = openSync(output, 'w');
  try {
    const stdio = ['ignore', out, out, 'pipe'] as const;
    const env = { ...process.env, NO_COLOR: '1' };
    return spawn('sh', ['-c', WITH_TIMES, 'sh', ...argv], { cwd, env, stdio: [...stdio] });
  } finally {
    closeSync(out);
  }
}

/** Of the second line, which is about the children: `0m1.250000s 0m0.310000s`. */
function childrenMs(printed: string): number {
  const [, line = ''] = printed.split('\n');
  const times = [...line.matchAll(/(\d+)m([\d.]+)s/g)];
  return times.reduce((sum, [, minutes, seconds]) => {
    return sum + (Number(minutes) * 60 + Number(seconds)) * 1000;
  }, 0);
}

/**
 * Asks for the peak as long as the process runs. The kernel keeps it, so only what a process takes in
 * between the last look and its end is missed.
 */
async function watchPeakMb(child: ChildProcess, exit: Promise<unknown>): Promise<number | null> {
  const start = performance.now();
  const peaks = new Map<number, number>();
  let isRunning = true;
  const end = exit.then(() => {
    isRunning = false;
  });
  while (isRunning) {
    const pause = Math.max(POLL_MS, (performance.now() - start) * POLL_PART);
    await Promise.race([sleep(pause, undefined, { ref: false }), end]);
    if (child.pid !== undefined) for (const pid of childrenOf(child.pid)) notePeak(pid, peaks);
  }
  const kilobytes = [...peaks.values()].reduce((sum, peak) => sum + peak, 0);
  return kilobytes === 0 ? null : kilobytes / 1024;
}

function notePeak(pid: number, peaks: Map<number, number>): void {
  const [, kilobytes] = /^VmHWM:\s*(\d+)/m.exec(read(`/proc/${pid}/status`)) ?? [];
  if (kilobytes !== undefined) peaks.set(pid, Number(kilobytes));
}

/** All processes below one, without itself. */
function childrenOf(pid: number): number[] {
  const threads = list(`/proc/${pid}/task`);
  const children = threads.flatMap((thread) =>
    read(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  );
  return children.flatMap((child) => [child, ...childrenOf(child)]);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Ended by now.
    return '';
  }
}

function list(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

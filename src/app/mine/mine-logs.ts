import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { FailureHistory, type RecurringFailure } from '../../core/log/failures/failure-history.ts';
import { type CompiledSignatures, compileSignatures } from '../../core/pattern/compile.ts';
import type { LogSources } from '../match/read-log.ts';
import type { Signatures } from '../match/signatures.ts';
import { type MinedFile, type Miner, mineFile } from './mine-file.ts';

export interface MineReport {
  summary: {
    /** Logs that were read, those without any failure that no entry explains, and green ones. */
    logs: number;
    silent: number;
    green: number;
    bytes: number;
    /** Lines that look like failures. */
    seen: number;
    /** Failures that were found, and those that were not kept. */
    failures: number;
    forgotten: number;
  };
  /** Those in the most logs first; at most `top`. */
  failures: readonly RecurringFailure[];
  /** Sentences about logs that could not be read to their end. */
  errors: readonly string[];
}

export interface MineOptions {
  /** Logs of runs that succeeded: what they print is not a failure. */
  green: readonly string[];
  /** The most failures to report. */
  top: number;
}

/** With fewer bytes, threads take longer to start than they save. */
const MUCH = 1 << 25;

export interface MineSources extends LogSources {
  onLog?(done: number, total: number): void;
}

/**
 * Counts over many logs in how many of them each failure stands that no entry explains. Keeps a
 * bounded number of failures, whatever the number of logs.
 */
export async function mineLogs(
  signatures: Signatures | null,
  logs: readonly string[],
  { green, top }: MineOptions,
  sources: MineSources,
): Promise<MineReport> {
  const compiled = signatures?.compiled({}) ?? compileSignatures([]);
  const history = new FailureHistory();
  const errors: string[] = [];
  const summary = { logs: 0, silent: 0, green: 0, bytes: 0, seen: 0 };
  const total = logs.length + green.length;
  let done = 0;
  /** Notes that a file was read; whether it holds anything. */
  const note = ({ bytes, failure }: MinedFile): boolean => {
    if (failure !== null) errors.push(failure);
    done += 1;
    sources.onLog?.(done, total);
    summary.bytes += bytes;
    return failure === null || bytes > 0;
  };
  const miner = await openMiner([...green, ...logs], compiled, sources);
  try {
    for await (const file of miner.mine(green, true)) {
      if (!note(file)) continue;
      summary.green += 1;
      history.addGreen(file.messages);
    }
    for await (const file of miner.mine(logs, false)) {
      summary.seen += file.seen;
      if (!note(file)) continue;
      summary.logs += 1;
      if (file.open.length === 0) summary.silent += 1;
      history.add(file.open.toSorted((a, b) => b.score - a.score));
    }
  } finally {
    await miner.close();
  }
  const failures = history.ranked();
  const counts = { failures: failures.length, forgotten: history.forgotten };
  return { summary: { ...summary, ...counts }, failures: failures.slice(0, top), errors };
}

/** Threads where there is enough to read. */
async function openMiner(
  files: readonly string[],
  compiled: CompiledSignatures,
  sources: LogSources,
): Promise<Miner> {
  const threads = Math.min(availableParallelism(), files.length);
  if (threads > 1 && !files.includes('-') && isMuch(files, sources.cwd)) {
    const { MinePool } = await import('./mine-pool.ts');
    return new MinePool(threads, compiled, sources.cwd);
  }
  return {
    async *mine(names, isGreen) {
      for (const name of names) yield await mineFile(name, isGreen, compiled, sources);
    },
    close: async () => {},
  };
}

function isMuch(files: readonly string[], cwd: string): boolean {
  let bytes = 0;
  for (const file of files) {
    bytes += statSync(resolve(cwd, file), { throwIfNoEntry: false })?.size ?? 0;
    if (bytes >= MUCH) return true;
  }
  return false;
}

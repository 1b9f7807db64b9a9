import { FailureWatch } from '../../../../core/log/failures/failure-watch.ts';
import { createLogMatcher } from '../../../../core/log/log-matcher.ts';
import type { Match } from '../../../../core/log/match.ts';
import type { CompiledSignatures } from '../../../../core/pattern/compile.ts';
import { isBinary, type LogFile } from './log-files.ts';
import { LogTail } from './log-tail.ts';

/** What one log has given. */
export interface ReadLog {
  /** Path in its archive; empty for a log by itself. */
  name: string;
  lines: number;
  bytes: number;
  matches: Match[];
  /** Its end, which is compared with entries where nothing matches. */
  tail: LogTail;
  /** Null where something matches and to look for failures would take long. */
  failures: FailureWatch['failures'] | null;
}

interface Hooks {
  /** Stops the work early, with the results so far. */
  isStale(): boolean;
  progress(soFar: Pick<ReadLog, 'name' | 'lines' | 'bytes' | 'matches'>): void;
}

/** In a longer log, failures are only looked for until something matches. */
const longestWithAll = 4_000_000;
/** Milliseconds between progress messages. */
const progressPause = 150;
/** Milliseconds of work at a time, so that a page can draw and a worker can receive messages. */
const slice = typeof document === 'undefined' ? progressPause : 12;

/** Reads a log once, in chunks, and never holds all of it; null for a file that is no text. */
export async function readLog(
  { name, open }: LogFile,
  compiled: CompiledSignatures,
  { isStale, progress }: Hooks,
): Promise<ReadLog | null> {
  const watch = new FailureWatch();
  let looksForFailures = true;
  const matcher = createLogMatcher(compiled, {
    watch: { take: (...lines) => void (looksForFailures && watch.take(...lines)) },
  });
  const tail = new LogTail();
  const reader = (await open()).getReader();
  let isFirst = name !== '';
  let saidAt = performance.now();
  let pausedAt = saidAt;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Error('The log cannot be read to its end: it is damaged, or it has changed.');
    });
    if (done || isStale()) break;
    if (isFirst && isBinary(value)) {
      await reader.cancel();
      return null;
    }
    isFirst = false;
    matcher.write(value);
    tail.add(value);
    const now = performance.now();
    if (now - saidAt >= progressPause) {
      const soFar = matcher.soFar();
      progress({ name, ...soFar });
      if (soFar.matches.length > 0 && soFar.bytes > longestWithAll) looksForFailures = false;
      saidAt = now;
    }
    if (now - pausedAt < slice) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    pausedAt = performance.now();
  }
  await reader.cancel();
  return { name, ...matcher.finish(), tail, failures: looksForFailures ? watch.failures : null };
}
